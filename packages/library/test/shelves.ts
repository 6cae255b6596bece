import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '@zhengwen/core';
import { Corrections } from '../src/corrections.js';
import { holdOf, memoryShelf } from '../src/memory-shelf.js';
import type { Shelf } from '../src/shelf.js';
import { openDatabase } from '../src/store/database.js';
import type { Database } from '../src/store/driver.js';
import { storeShelf } from '../src/store/store-shelf.js';
import { made, Writer } from '../src/store/writer.js';

const NONE = new Corrections('');

/** Articles, each under its own path, on a shelf in memory. */
export function inMemory(articles: readonly Article[]): Shelf {
  const held = articles.map((article, key) => holdOf(article, [article.source.path], key, NONE));
  const keys = new Map(articles.map(({ id }, key) => [id, key]));
  return memoryShelf(
    () => held,
    () => keys,
    () => 0,
  );
}

/** So many times what was written is brought into the index, and then some articles are left that are not: segments are made, made into one, and lacking. */
const PARTS = 10;

/** The same in a store. */
export async function inStore(articles: readonly Article[], run: (shelf: Shelf, database: Database) => Promise<void> | void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const database = await openDatabase(join(folder, 'library.sqlite'));
  try {
    const part = Math.ceil(articles.length / PARTS);
    const writer = new Writer(database, NONE);
    for (let at = 0; at < articles.length; at += part) {
      put(database, articles.slice(at, at + part));
      if (at + part < articles.length) writer.settle();
    }
    await run(
      storeShelf(
        database,
        NONE,
        (_, within) => within,
        () => 0,
      ),
      database,
    );
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}

/** Writes articles into a store. */
export function put(database: Database, articles: readonly Article[]): void {
  new Writer(database, NONE).keep(
    articles.map((article) => {
      const { path } = article.source;
      return made(article, { at: Buffer.from(`/${path}`), path: `/${path}`, within: path, size: 1, modified: 1 });
    }),
  );
}
