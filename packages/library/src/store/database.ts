import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { DatabaseSync } from '@photostructure/sqlite';
import type { Library } from '../library.js';
import { LibraryError } from '../library-error.js';
import { type Database, driver } from './driver.js';
import { migrate } from './schema.js';

/** How long a writer waits for another, in milliseconds. */
const PATIENCE = 30_000;

/** Opens a store, made or brought to the schema of today unless it is opened for reading alone. Rejects with a `LibraryError`. */
export async function openDatabase(file: string, readOnly = false): Promise<Database> {
  const { DatabaseSync } = await driver();
  return guarded(file, () => {
    if (!readOnly) mkdirSync(dirname(file), { recursive: true });
    const database = readOnly ? forReading(DatabaseSync, file) : forWriting(DatabaseSync, file);
    try {
      database.exec('PRAGMA cache_size = -16384; PRAGMA temp_store = MEMORY');
      if (!readOnly) database.exec('PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
      migrate(database, file, readOnly);
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  });
}

/** Where the folder can't be written either, nobody can be writing, and the file is read as it lies there. */
function forReading(Driver: typeof DatabaseSync, file: string): Database {
  const database = new Driver(file, { readOnly: true, timeout: PATIENCE });
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get();
    return database;
  } catch (error) {
    database.close();
    if (![8, 14].includes(codeOf(error))) throw error;
    return new Driver(new URL(`${pathToFileURL(file).href}?immutable=1`), { readOnly: true });
  }
}

/** A file that can't be made or written beside is said to be one that may not be, where its folder is the cause. */
function forWriting(Driver: typeof DatabaseSync, file: string): Database {
  accessSync(dirname(file), constants.W_OK);
  return new Driver(file, { timeout: PATIENCE });
}

/** Bits of SQLite's errors that say where it failed: writing beyond what there is room for, other than on a full disk. */
const NOT_WRITTEN: readonly number[] = [778, 1034, 1546, 4874];

/** What SQLite says of an error; 0 when it says nothing. */
function codeOf(error: unknown): number {
  const { errcode, code, message = '' } = (error ?? {}) as { errcode?: number; code?: unknown; message?: string };
  if (code === 'ENOSPC') return 13;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return 8;
  if (code === 'ENOTDIR' || code === 'ENOENT' || code === 'EEXIST') return 14;
  // What was stored can no longer be read as what it was.
  if ((typeof code === 'string' && code.startsWith('Z_')) || error instanceof SyntaxError) return 11;
  // Some errors of the driver have their number in words alone.
  if (errcode === undefined && code === 'ERR_SQLITE_ERROR') return message.includes('malformed') ? 11 : message.includes('not a database') ? 26 : 0;
  if (errcode !== undefined && NOT_WRITTEN.includes(errcode)) return 13;
  return (errcode ?? 0) & 0xff;
}

const SAID: Readonly<Record<number, readonly [LibraryError['code'], string]>> = {
  5: ['busy', 'is being written by another program, which has not finished'],
  8: ['read-only', 'may not be written'],
  10: ['damaged', 'could not be read or written'],
  11: ['damaged', 'is damaged; move it away and index again, the articles lie in your files'],
  13: ['disk-full', 'could not be written: the disk is full, or may hold no more of it. What was indexed before is kept'],
  14: ['no-library', 'could not be opened'],
  26: ['no-library', 'is no library of Zhengwen'],
};

/** Does what may fail in the store, and says why it does in words. */
export function guarded<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw saidOf(file, error);
  }
}

/** An error of the store as a `LibraryError`; any other as it is. */
export function saidOf(file: string, error: unknown): unknown {
  const said = SAID[codeOf(error)];
  return said ? new LibraryError(said[0], `${file} ${said[1]}`, file) : error;
}

/** The same library, which says in words why it fails when its store does, whatever was asked of it. */
export function guardedLibrary(file: string, library: Library): Library {
  return new Proxy(library, {
    get(target, name) {
      const value: unknown = guarded(file, () => Reflect.get(target, name));
      if (typeof value !== 'function') return value;
      return (...given: unknown[]) => {
        const answer: unknown = value.apply(target, given);
        if (answer instanceof Promise)
          return answer.catch((error: unknown) => {
            throw saidOf(file, error);
          });
        return guardedRows(file, answer as AsyncGenerator<unknown>);
      };
    },
  });
}

async function* guardedRows<T, R>(file: string, rows: AsyncGenerator<T, R>): AsyncGenerator<T, R> {
  try {
    return yield* rows;
  } catch (error) {
    throw saidOf(file, error);
  }
}

/** Does all of it or nothing. */
export function atOnce<T>(database: Database, act: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = act();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Statements that are being read from: the driver does not keep them alive, and one that is collected ends its rows with an error. */
const reading = new Set<object>();

/** The rows of a statement, one after another. */
export function* rowsOf<T>(database: Database, sql: string, ...values: readonly (string | number)[]): Generator<T> {
  const statement = database.prepare(sql);
  reading.add(statement);
  try {
    yield* statement.iterate(...values) as Iterable<T>;
  } finally {
    reading.delete(statement);
  }
}
