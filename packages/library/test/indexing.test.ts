import { appendFileSync, chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Indexed, IndexOptions, Library } from '../src/library.js';
import { LibraryError } from '../src/library-error.js';
import { openLibrary } from '../src/open-library.js';
import { openDatabase } from '../src/store/database.js';
import { MIGRATIONS, migrate } from '../src/store/schema.js';

let home: string;
let texts: string;
let file: string;
let open: Library[];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'indexing-'));
  texts = join(home, 'texts');
  file = join(home, 'library.sqlite');
  open = [];
  mkdirSync(texts);
});
afterEach(async () => {
  for (const library of open) await library.close();
  rmSync(home, { recursive: true, force: true });
});

/** Writes a text that was last changed long ago. */
function put(path: string, text: string): void {
  mkdirSync(join(texts, path, '..'), { recursive: true });
  writeFileSync(join(texts, path), text);
  utimesSync(join(texts, path), 1_600_000_000, 1_600_000_000);
}

async function opened(options: Parameters<typeof openLibrary>[1] = {}): Promise<Library> {
  const library = await openLibrary([texts], { file, ...options });
  open.push(library);
  return library;
}

async function indexed(library: Library, options?: IndexOptions): Promise<Indexed> {
  let last: Indexed | undefined;
  for await (const soFar of library.index(options)) last = soFar;
  return last as Indexed;
}

const counts = ({ added, unchanged, known, gone, failed }: Indexed) => ({ added, unchanged, known, gone, failed });
const NONE = { added: 0, unchanged: 0, known: 0, gone: 0, failed: 0 };
const article = (i: number) => `渡口第${i}日\n\n河水退去以後，青禾市的人們回到渡口，第${i}次清點船隻。`;
const totals = async (library: Library, words: string) => {
  const { found, total } = await library.search(words);
  return [found, total];
};

describe('an index', () => {
  it('reads only what is new or changed, and follows what moved or is gone', async () => {
    for (let i = 0; i < 5; i++) put(`${i}.txt`, article(i));
    const library = await opened();
    expect(counts(await indexed(library))).toEqual({ ...NONE, added: 5 });
    expect(counts(await indexed(library))).toEqual({ ...NONE, unchanged: 5 });
    expect(await totals(library, '渡口')).toEqual([5, 10]);

    put('0.txt', article(50));
    renameSync(join(texts, '1.txt'), join(texts, 'moved.txt'));
    rmSync(join(texts, '2.txt'));
    cpSync(join(texts, '3.txt'), join(texts, 'sub', 'copy.txt'), { preserveTimestamps: true });
    const [before] = (await library.search('第4日')).articles;
    expect(counts(await indexed(library))).toEqual({ ...NONE, added: 1, unchanged: 2, known: 2, gone: 2 });
    expect(await totals(library, '第50日')).toEqual([1, 1]);
    expect(await totals(library, '第0日')).toEqual([0, 0]);
    expect(await totals(library, '第2日')).toEqual([0, 0]);
    expect((await library.search('第1日')).articles[0]?.summary.paths).toEqual(['moved.txt']);
    expect((await library.search('第3日')).articles[0]?.summary.paths).toEqual(['3.txt', 'sub/copy.txt']);
    expect((await library.search('第4日')).articles[0]).toEqual(before);
    expect((await library.list({ sort: 'path' })).map(({ paths }) => paths[0])).toEqual(['0.txt', '3.txt', '4.txt', 'moved.txt']);
    expect(library.size).toBe(4);

    rmSync(join(texts, '3.txt'));
    await indexed(library);
    expect((await library.search('第3日')).articles[0]?.summary.paths).toEqual(['sub/copy.txt']);
  });

  it('looks again at a file that has only just been written', async () => {
    writeFileSync(join(texts, 'a.txt'), article(1));
    const library = await opened();
    await indexed(library);
    writeFileSync(join(texts, 'a.txt'), article(2));
    expect(counts(await indexed(library))).toEqual({ ...NONE, added: 1 });
    expect(await totals(library, '第2日')).toEqual([1, 1]);
    expect(await totals(library, '第1日')).toEqual([0, 0]);
  });

  it('keeps what lies in a folder that can no longer be found as a whole', async () => {
    put('a.txt', article(1));
    const library = await opened();
    await indexed(library);
    renameSync(texts, `${texts}.away`);
    expect(counts(await indexed(library))).toEqual({ ...NONE, failed: 1 });
    expect(await totals(library, '渡口')).toEqual([1, 2]);
    expect((await library.failures()).map(({ code }) => code)).toEqual(['not-found']);
    const found = (await library.list())[0];
    expect((await library.get(found?.id ?? ''))?.text).toContain('青禾市');
    const apparatus = await library.apparatus(found?.id ?? '');
    expect(apparatus?.ok).toBe(false);
    renameSync(`${texts}.away`, texts);
    expect(counts(await indexed(library))).toEqual({ ...NONE, unchanged: 1 });
    expect((await library.failures()).length).toBe(0);
    const again = await library.apparatus(found?.id ?? '');
    expect(again?.ok && again.article.pieces.length).toBeGreaterThan(0);
  });

  it('is the same however often it was broken off', async () => {
    for (let i = 0; i < 40; i++) put(`${i}.txt`, article(i));
    const library = await opened();
    for (let after = 1; after < 4; after++) {
      const stop = new AbortController();
      await expect(async () => {
        for await (const _ of library.index({ signal: stop.signal })) stop.abort(new Error('stopped'));
      }).rejects.toThrow('stopped');
    }
    await indexed(library);
    expect(await totals(library, '渡口')).toEqual([40, 80]);
    expect((await library.stats()).files).toBe(40);
  });

  it('is harmed by no second indexer, and read while it is written', async () => {
    for (let i = 0; i < 60; i++) put(`${i}.txt`, article(i));
    const [one, other, reader] = [await opened(), await opened(), await opened({ readOnly: true })];
    const seen: number[] = [];
    const both = [indexed(one), indexed(other)];
    for (let i = 0; i < 10; i++) {
      seen.push((await reader.search('渡口')).found);
      await new Promise((resume) => setTimeout(resume, 20));
    }
    const outcomes = await Promise.all(both);
    expect(outcomes.reduce((sum, { added }) => sum + added, 0)).toBe(60);
    expect(await totals(reader, '渡口')).toEqual([60, 120]);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
  });

  it('keeps failures, and tries what could not be read again', async () => {
    put('binary.txt', '\0\x01\x02'.repeat(200));
    put('a.txt', article(1));
    const library = await opened();
    expect(counts(await indexed(library))).toEqual({ ...NONE, added: 1, failed: 1 });
    expect((await library.failures()).map(({ path, code }) => [path, code])).toEqual([['binary.txt', 'binary']]);
    put('binary.txt', article(2));
    await indexed(library);
    expect(await library.failures()).toEqual([]);
  });
});

describe('a store', () => {
  it('refuses what is no library, and what a newer program made', async () => {
    writeFileSync(file, 'not a database at all, but long enough to be looked at as one');
    await expect(opened()).rejects.toMatchObject({ code: 'no-library' });
    rmSync(file);
    await (await opened()).close();
    const database = await openDatabase(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(opened()).rejects.toMatchObject({ code: 'newer' });
    await expect(openLibrary([texts], { file: join(home, 'none.sqlite'), readOnly: true })).rejects.toMatchObject({ code: 'no-library' });
  });

  it('is brought from an older schema to the newest, with what it holds', async () => {
    put('a.txt', article(1));
    const library = await opened();
    await indexed(library);
    await library.close();
    const database = await openDatabase(file);
    migrate(database, file, false, [...MIGRATIONS, "ALTER TABLE article ADD COLUMN note TEXT; UPDATE article SET note = 'kept'"]);
    expect(database.prepare('SELECT note FROM article').all()).toEqual([{ note: 'kept' }]);
    expect(() => migrate(database, file, true, [...MIGRATIONS, '', ''])).toThrow(LibraryError);
    database.close();
  });

  it('of the first schema is found through and indexed anew', async () => {
    for (let i = 0; i < 12; i++) put(`${i}.txt`, article(i));
    const library = await opened();
    await indexed(library);
    const whole = await library.search('渡口 青禾');
    await library.close();
    // What the second version made is taken back.
    const database = await openDatabase(file);
    const [first = ''] = MIGRATIONS;
    const gram = first.slice(first.indexOf('CREATE VIRTUAL TABLE'));
    database.exec(`DROP TABLE segment; DROP TABLE block; DROP TABLE tail; DROP INDEX article_by_group; ${gram}; PRAGMA user_version = 1`);
    database.close();
    await expect(opened({ readOnly: true })).rejects.toMatchObject({ code: 'read-only' });
    const again = await opened();
    expect(await again.search('渡口 青禾')).toEqual(whole);
    expect(counts(await indexed(again))).toEqual({ ...NONE, unchanged: 12 });
    expect(await again.search('渡口 青禾')).toEqual(whole);
    expect(await totals(again, '青')).toEqual([12, 12]);
    const store = await openDatabase(file);
    expect(store.prepare('SELECT (SELECT count(*) FROM tail) AS tail, (SELECT sum(articles) FROM segment) AS indexed').get()).toEqual({
      tail: 0,
      indexed: 12,
    });
    store.close();
  });

  it('says that the disk is full, and keeps what was there', async () => {
    put('a.txt', article(1));
    const library = await opened();
    await indexed(library);
    await library.close();
    for (let i = 0; i < 30; i++) put(`more/${i}.txt`, Array.from({ length: 500 }, (_, k) => article(i * 1000 + k)).join('\n\n'));
    const database = await openDatabase(file);
    const { page_count: pages } = database.prepare('PRAGMA page_count').get() as { page_count: number };
    const { Writer } = await import('../src/store/writer.js');
    const { Corrections } = await import('../src/corrections.js');
    const { indexFiles } = await import('../src/store/index-files.js');
    database.exec(`PRAGMA max_page_count = ${pages + 2}`);
    const full = async () => {
      for await (const _ of indexFiles(file, database, new Writer(database, new Corrections('')), [texts], {}));
    };
    await expect(full()).rejects.toMatchObject({ code: 'disk-full' });
    database.close();
    const again = await opened();
    expect(await totals(again, '第1日')).toEqual([1, 1]);
    expect((await indexed(again)).added).toBe(30);
  });

  it.skipIf(process.platform === 'win32')('is read where it may not be written, and says so where it must be', async () => {
    put('a.txt', article(1));
    const library = await opened();
    await indexed(library);
    await library.close();
    chmodSync(file, 0o444);
    chmodSync(home, 0o555);
    // To root nothing is forbidden: for the time of this test it is nobody.
    const root = process.getuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      const reader = await opened({ readOnly: true });
      expect(await totals(reader, '渡口')).toEqual([1, 2]);
      await expect(reader.set((await reader.list())[0]?.id ?? '', { field: 'headline', value: 'x' })).rejects.toMatchObject({ code: 'read-only' });
      await expect(opened().then(indexed)).rejects.toMatchObject({ code: 'read-only' });
      await expect(openLibrary([texts], { file: join(home, 'none', 'new.sqlite') })).rejects.toMatchObject({ code: 'read-only' });
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(home, 0o755);
    }
  });

  it('reads again what was read by other rules, and tells what was set by hand from it', async () => {
    put('a.txt', article(1));
    put('b.txt', article(2));
    const library = await opened();
    await indexed(library);
    const id = (await library.search('第1日')).articles[0]?.summary.id ?? '';
    await library.set(id, { field: 'publisher', value: '云帆网' });
    const database = await openDatabase(file);
    database.exec("UPDATE file SET parser = 'other'; UPDATE article SET parser = 'other'; UPDATE article SET characters = 0");
    database.close();
    expect(counts(await indexed(library))).toEqual({ ...NONE, added: 2 });
    expect((await library.stats()).characters).toBeGreaterThan(40);
    expect((await library.facets()).outlets).toEqual([{ value: '云帆网', count: 1 }]);
    expect(await totals(library, '渡口')).toEqual([2, 4]);
    expect(counts(await indexed(library))).toEqual({ ...NONE, unchanged: 2 });
  });

  it('says that it is damaged, wherever it was written over', async () => {
    for (let i = 0; i < 40; i++) put(`${i}.txt`, article(i));
    const library = await opened();
    await indexed(library);
    await library.close();
    const whole = readFileSync(file);
    const said: unknown[] = [];
    for (let from = 0; from < whole.length; from += 8192) {
      writeFileSync(file, Buffer.concat([whole.subarray(0, from), Buffer.alloc(4000, 0xa5), whole.subarray(from + 4000)]));
      for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
      const opening = openLibrary([], { file, readOnly: true });
      try {
        const broken = await opening;
        await broken.search('渡口');
        for (const { id } of await broken.list()) await broken.get(id);
        for await (const _ of broken.texts());
        await broken.stats();
      } catch (error) {
        expect(error).toBeInstanceOf(LibraryError);
        said.push((error as LibraryError).code);
      } finally {
        await opening.then(
          (library) => library.close(),
          () => undefined,
        );
      }
    }
    expect(new Set(said)).toEqual(new Set(['no-library', 'damaged']));
    writeFileSync(file, '');
    await expect(openLibrary([], { file, readOnly: true })).rejects.toBeInstanceOf(LibraryError);
  });
});

describe('what is set by hand', () => {
  it('is shown in the evidence, outlives an index and is undone', async () => {
    put('a.txt', article(1));
    const library = await opened();
    await indexed(library);
    const id = (await library.list())[0]?.id ?? '';
    await library.set(id, { field: 'headline', value: '渡口的清晨', because: 'as in the printed edition' });
    await library.set(id, { field: 'datePublished', value: '2021-01' });
    const article1 = await library.get(id);
    expect(article1?.headline).toBe('渡口的清晨');
    expect(article1?.evidence.headline?.filter(({ chosen }) => chosen)).toEqual([
      { value: '渡口的清晨', witness: 'user', chosen: true, because: 'as in the printed edition' },
    ]);
    expect((await library.list({ years: ['2021'] }))[0]?.headline).toBe('渡口的清晨');
    expect(await totals(library, 'title:清晨 date:2021')).toEqual([1, 1]);

    await library.close();
    rmSync(file);
    const anew = await opened();
    await indexed(anew);
    expect(await totals(anew, 'title:清晨')).toEqual([1, 1]);
    await anew.unset(id, 'headline');
    expect(await totals(anew, '清晨')).toEqual([0, 0]);
    expect((await anew.get(id))?.evidence.headline?.some(({ witness }) => witness === 'user') ?? false).toBe(false);
    expect((await anew.get(id))?.datePublished?.value).toBe('2021-01');
    await expect(anew.set(id, { field: 'datePublished', value: 'spring' })).rejects.toMatchObject({ code: 'correction' });
    await expect(anew.set(id, { field: 'text', value: 'x' })).rejects.toMatchObject({ code: 'correction' });
    await expect(anew.unset(id, 'text')).rejects.toMatchObject({ code: 'correction' });
    expect(await anew.set('0000', { field: 'headline', value: 'x' })).toBeUndefined();
  });

  it('holds in memory as in a store', async () => {
    put('a.txt', article(1));
    const corrections = join(home, 'by-hand.jsonl');
    const memory = await openLibrary([texts], { corrections });
    const id = (await memory.list())[0]?.id ?? '';
    await memory.set(id, { field: 'publisher', value: '云帆网' });
    const store = await opened({ corrections });
    await indexed(store);
    for (const library of [memory, store]) expect((await library.facets()).outlets).toEqual([{ value: '云帆网', count: 1 }]);
    appendFileSync(corrections, 'a broken line\n{"id":5}\n');
    await memory.unset(id, 'publisher');
    expect((await memory.list())[0]).not.toHaveProperty('publisher');
  });

  it('forgets an article for good', async () => {
    put('a.txt', article(1));
    put('b.txt', article(2));
    const library = await opened();
    await indexed(library);
    const id = (await library.search('第1日')).articles[0]?.summary.id ?? '';
    expect(await library.forget(id)).toBe(true);
    expect(await library.forget(id)).toBe(false);
    for (let i = 0; i < 2; i++) {
      expect([library.size, await totals(library, '第1'), await library.get(id)]).toEqual([1, [0, 0], undefined]);
      await indexed(library, { again: i === 0 });
    }
    await library.close();
    const kept = [file, `${file}.corrections.jsonl`].map((path) => readFileSync(path));
    expect(kept[1]?.toString()).toBe(`{"id":"${id}","forget":true}\n`);
    expect((await openLibrary([texts], { corrections: `${file}.corrections.jsonl` })).size).toBe(1);
  });
});
