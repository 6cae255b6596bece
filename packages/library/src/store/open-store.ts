import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Article, Failure } from '@zhengwen/core';
import { Corrections, corrected, correctionsFile } from '../corrections.js';
import type { Choice } from '../files/choose.js';
import type { Counted, Library, Stats } from '../library.js';
import { LibraryError } from '../library-error.js';
import type { OpenOptions } from '../open-options.js';
import { answersOver } from '../over-shelf.js';
import { guarded, guardedLibrary, openDatabase, saidOf } from './database.js';
import type { Database } from './driver.js';
import { indexFiles, knownRoots, note } from './index-files.js';
import { parsedAt } from './parse-file.js';
import { storeShelf } from './store-shelf.js';
import { Writer } from './writer.js';

/** Opens a library kept in a file. Without `paths` it is of the folders that were indexed into it. */
export async function openStore(file: string, paths: readonly string[], options: OpenOptions): Promise<Library> {
  const readOnly = options.readOnly ?? false;
  if (readOnly && !existsSync(file)) throw new LibraryError('no-library', `there is no library at ${file}`, file);
  const database = await openDatabase(file, readOnly);
  try {
    return guardedLibrary(file, await libraryOver(database, file, paths, options));
  } catch (error) {
    database.close();
    throw saidOf(file, error);
  }
}

async function libraryOver(database: Database, file: string, paths: readonly string[], options: OpenOptions): Promise<Library> {
  const readOnly = options.readOnly ?? false;
  const corrections = new Corrections(options.corrections ?? correctionsFile(file));
  const writer = new Writer(database, corrections);
  const roots = paths.length > 0 ? paths : knownRoots(database);
  const naming = options.naming ?? 'root';
  const named = (path: string, within: string) => (naming === 'root' ? within : asGiven(path, paths));
  let changes = 0;
  const shelf = storeShelf(database, corrections, named, () => changes);
  const answers = answersOver(shelf, async (...asked) => (await import('../reuse/kept.js')).keptIn(`${file}-passages`)(...asked));

  /** Brings the store in line with what was set by hand, here or by another program. */
  const correct = async () => {
    const before = corrections.ids;
    await corrections.read();
    if (readOnly || note(database, 'corrections') === stampOf(corrections)) return;
    guarded(file, () => {
      writer.correct(new Set([...before, ...corrections.ids]));
      writer.note('corrections', stampOf(corrections));
    });
    changes++;
  };
  const articleOf = (id: string): Article | undefined => {
    const key = shelf.keyOf(id);
    return key === undefined ? undefined : shelf.article(key);
  };
  const writable = () => {
    if (readOnly) throw new LibraryError('read-only', `${file} was opened for reading alone`, file);
  };
  const rows = <T>(sql: string, ...values: string[]) => database.prepare(sql).all(...values) as T[];
  const failures = async (): Promise<readonly Failure[]> => {
    const walked = JSON.parse(note(database, 'failures') ?? '[]') as (Failure & { within: string })[];
    const files = rows<{ path: string; within: string; failure: string }>(
      'SELECT path, within, failure FROM file WHERE failure IS NOT NULL ORDER BY path',
    );
    return [
      ...walked.map(({ within, ...failure }) => ({ ...failure, path: naming === 'root' ? within : failure.path })),
      ...files.map(({ path, within, failure }) => ({ ...(JSON.parse(failure) as Failure), path: named(path, within) })),
    ];
  };
  await correct();

  return {
    roots,
    file,
    get size() {
      return shelf.size();
    },
    get leftOut() {
      return JSON.parse(note(database, 'leftOut') ?? '[]') as Counted[];
    },
    async *index(how = {}) {
      writable();
      await correct();
      for await (const soFar of indexFiles(file, database, writer, roots, { ...choiceOf(database, options), ...how })) {
        changes++;
        options.onProgress?.(soFar.looked, soFar.found);
        yield soFar;
        if (soFar.done) return soFar;
      }
      throw new LibraryError('damaged', `${file} could not be indexed to the end`, file);
    },
    ...answers,
    get: async (id) => articleOf(id),
    async apparatus(id) {
      const key = shelf.keyOf(id);
      if (key === undefined) return undefined;
      const files = database.prepare('SELECT at, path, within FROM file WHERE article = ?').all(key) as {
        at: Uint8Array;
        path: string;
        within: string;
      }[];
      for (const { at, within } of files) {
        const result = await parsedAt(at, within);
        if (result.ok && result.article.id === id) return { ok: true, article: corrected(result.article, corrections.of(id)) };
      }
      const [first] = files;
      const path = first ? named(first.path, first.within) : '';
      return {
        ok: false,
        failure: {
          path,
          stage: 'read',
          code: 'not-found',
          message: 'the file of this article is gone or has changed; what is shown was stored when it was indexed',
        },
      };
    },
    failures,
    async stats(): Promise<Stats> {
      const [counts] = rows<{ articles: number; characters: number; undated: number; first: string | null; last: string | null; stale: number }>(
        'SELECT sum(parser <> ?) AS stale, count(*) AS articles, coalesce(sum(characters), 0) AS characters, count(*) - count(first) AS undated, min(first) AS first, max(last) AS last FROM article',
        writer.parser,
      );
      const [files] = rows<{ files: number; failures: number }>('SELECT count(article) AS files, count(failure) AS failures FROM file');
      const { articles = 0, characters = 0, undated = 0, first, last, stale } = counts ?? {};
      return {
        articles,
        files: files?.files ?? 0,
        failures: (await failures()).length,
        characters,
        undated,
        ...(first && last ? { first, last } : {}),
        rules: rows<Counted>(
          'SELECT rule.name AS value, count(*) AS count FROM article, json_each(article.rules) AS acted JOIN rule ON rule.number = acted.value GROUP BY 1 ORDER BY 2 DESC, 1',
        ).map(({ value, count }) => ({ value, count })),
        stale: stale ?? 0,
        bytes: statSync(file).size,
      };
    },
    async set(id, correction) {
      writable();
      if (shelf.keyOf(id) === undefined) return undefined;
      await corrections.set(id, correction);
      await correct();
      return articleOf(id);
    },
    async unset(id, field) {
      writable();
      if (shelf.keyOf(id) === undefined) return undefined;
      await corrections.unset(id, field);
      await correct();
      return articleOf(id);
    },
    async forget(id) {
      writable();
      if (shelf.keyOf(id) === undefined) return false;
      await corrections.forget(id);
      await correct();
      return true;
    },
    async close() {
      if (!database.isOpen) return;
      // All of it then lies in the one file, which may be copied or put where nothing can be written; another that reads or writes will do it later.
      try {
        if (!readOnly) database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } catch {
        // Where it can't be done nothing is lost: what was written stands beside the file.
      }
      database.close();
    },
  };
}

/** Which files are read: as asked for, or as this library was filled before. */
function choiceOf(database: Database, { include, exclude }: Choice): Choice {
  return include || exclude ? { include, exclude } : (JSON.parse(note(database, 'choice') ?? '{}') as Choice);
}

/** A path as it would be typed: with the folder as it was given, where one was. */
function asGiven(path: string, given: readonly string[]): string {
  for (const root of given) {
    const top = resolve(root);
    if (path === top) return root;
    if (path.startsWith(top.endsWith(sep) ? top : top + sep)) return join(root, path.slice(top.length));
  }
  return path;
}

function stampOf(corrections: Corrections): string {
  return createHash('sha256').update(corrections.text).digest('hex');
}
