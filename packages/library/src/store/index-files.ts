import { stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { Choice } from '../files/choose.js';
import { type Located, locate } from '../files/locate.js';
import type { Indexed, IndexOptions } from '../library.js';
import { guarded, rowsOf } from './database.js';
import type { Database } from './driver.js';
import { parsed } from './parsing.js';
import type { Looked, Outcome, Writer } from './writer.js';

/** What is written at once at most: outcomes, or what has come in so many milliseconds. */
const BATCH = 250;
const LONGEST = 1000;
/** Files whose state is asked for at once. */
const TOGETHER = 64;
/** A file changed as lately as this, in milliseconds, may change again without its time telling. */
const FRESH = 2000;

interface Known {
  readonly size: number;
  readonly modified: number;
  readonly parser: string;
}

/** A file as it was found, with its size in bytes and the time of its last change; below 0 where it must be read in any case. */
interface State {
  readonly file: Located;
  readonly size: number;
  readonly modified: number;
}

/**
 * Brings a store up to date with the files under `roots`: what is new or changed is read, what is as it was is not, what is gone is taken out unless the
 * folder it lay in could not be opened. Each batch is kept as a whole, so that the work can be broken off at any moment and taken up again.
 */
export async function* indexFiles(
  file: string,
  database: Database,
  writer: Writer,
  roots: readonly string[],
  options: IndexOptions & Choice,
): AsyncGenerator<Indexed, Indexed> {
  const { signal } = options;
  const began = Date.now();
  const location = await locate(roots, options);
  signal?.throwIfAborted();
  const again = options.again ?? false;
  const sum = { looked: location.failures.length, added: 0, unchanged: 0, known: 0, gone: 0, failed: location.failures.length };
  const found = location.files.length + location.failures.length;
  const soFar = (done: boolean): Indexed => ({ done, found, ...sum });

  const seen = new Set<string>();
  // A file that is to be read takes little room until its turn comes: of a million all are known before the first is read.
  const toRead: State[] = [];
  const stored = database.prepare('SELECT size, modified, parser FROM file WHERE at = ?');
  for (let at = 0; at < location.files.length; at += TOGETHER) {
    signal?.throwIfAborted();
    for (const { file, size, modified } of await Promise.all(location.files.slice(at, at + TOGETHER).map((one) => lookAt(one, began)))) {
      const name = absoluteOf(file.at);
      seen.add(nameOf(name));
      const known = stored.get(name) as Known | undefined;
      if (!again && known?.parser === writer.parser && known.modified === modified && known.size === size && modified >= 0) sum.unchanged++;
      else toRead.push({ file, size, modified });
    }
  }
  guarded(file, () => {
    writer.note('roots', JSON.stringify([...new Set([...knownRoots(database), ...roots.map((root) => resolve(root))])]));
    writer.note(
      'leftOut',
      JSON.stringify(
        [...location.leftOut].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
      ),
    );
    writer.note('choice', JSON.stringify({ include: options.include, exclude: options.exclude }));
    writer.note('failures', JSON.stringify(location.failures));
  });
  sum.looked += sum.unchanged;
  yield soFar(false);

  let batch: Outcome[] = [];
  let since = performance.now();
  const write = () => {
    const written = guarded(file, () => writer.keep(batch, again));
    sum.added += written.added;
    sum.known += written.known;
    sum.unchanged += written.unchanged;
    sum.failed += written.failed;
    sum.looked += batch.length;
    batch = [];
    since = performance.now();
  };
  for await (const outcome of parsed(toRead.length, lookedOf(toRead), options.threads, signal)) {
    batch.push(outcome);
    if (batch.length < BATCH && performance.now() - since < LONGEST) continue;
    write();
    yield soFar(false);
  }
  if (batch.length > 0) write();

  const closed = location.failures.map(({ path }) => resolve(path));
  const gone = goneFrom(database, roots, seen, began, closed);
  if (gone.length > 0) guarded(file, () => writer.gone(gone));
  sum.gone = gone.length;
  guarded(file, () => writer.settle());
  const last = soFar(true);
  yield last;
  return last;
}

/** Files of the store below the roots that were not found; those that another program has added since, or whose folder is closed, are not gone. */
function goneFrom(
  database: Database,
  roots: readonly string[],
  seen: ReadonlySet<string>,
  began: number,
  closed: readonly string[],
): { readonly at: Uint8Array }[] {
  const tops = roots.map((root) => resolve(root));
  const below = (path: string, top: string) => path === top || path.startsWith(top.endsWith(sep) ? top : top + sep);
  const rows = rowsOf<{ at: Uint8Array; path: string; looked: number }>(database, 'SELECT at, path, looked FROM file');
  const gone: { readonly at: Uint8Array }[] = [];
  for (const { at, path, looked } of rows) {
    if (seen.has(nameOf(at)) || looked > began || !tops.some((top) => below(path, top)) || closed.some((folder) => below(path, folder))) continue;
    gone.push({ at });
  }
  return gone;
}

async function lookAt(file: Located, now: number): Promise<State> {
  try {
    const { size, mtimeMs } = await stat(file.at);
    return { file, size, modified: now - mtimeMs < FRESH ? -1 : mtimeMs };
  } catch {
    return { file, size: 0, modified: -1 };
  }
}

function* lookedOf(files: readonly State[]): Generator<Looked> {
  for (const { file, size, modified } of files) {
    yield { at: absoluteOf(file.at), path: resolve(file.path), within: file.within, size, modified };
  }
}

/** An absolute path of the bytes of one that may be relative, and may be no text. */
function absoluteOf(at: string | Buffer): Buffer {
  if (typeof at === 'string') return Buffer.from(resolve(at));
  if (at.length > 0 && at[0] === 0x2f) return at;
  const text = at.toString();
  if (Buffer.from(text).equals(at)) return Buffer.from(resolve(text));
  return Buffer.concat([Buffer.from(process.cwd() + sep), at]);
}

function nameOf(at: Uint8Array): string {
  return Buffer.from(at.buffer, at.byteOffset, at.byteLength).toString('latin1');
}

export function note(database: Database, name: string): string | undefined {
  return (database.prepare('SELECT value FROM meta WHERE name = ?').get(name) as { value: string } | undefined)?.value;
}

/** The folders and files that were indexed into a store, as absolute paths. */
export function knownRoots(database: Database): readonly string[] {
  return JSON.parse(note(database, 'roots') ?? '[]') as string[];
}
