import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fold, textSources } from '@zhengwen/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../library.js';
import { openLibrary } from '../open-library.js';

const BODY = '云岭村的旧桥昨天开始重修。三十名石匠到了工地，先把河床里的石料一块一块搬上岸。老人们站在岸上看，一直看到天黑。工程预计明年春天完成。';
const FILES: Readonly<Record<string, string>> = {
  'first.txt': `旧桥开始重修\n\n2021-10-02 08:00 来源：云岭日报\n\n${BODY}\n`,
  'reprint.txt': `舊橋開始重修\n\n2021-11-03 09:00 來源：海灣日報\n\n${BODY.replaceAll('，', ',').replace('河床里', '河底下')}\n`,
  'slogan.txt': '清早的广播\n\n2021-11-04 09:00 来源：南渡新闻网\n\n广播里说，众人拾柴，火焰高！又说众人拾柴火焰高，谁也没有出门。\n',
  'other.txt':
    '晚上的广播\n\n2022-01-04 09:00 来源：云岭日报\n\n晚上又说众人拾柴火苗高，大家都笑了。老人们站在岸上望，一直看到天亮。工程预计后年春天完成。\n',
  'undated.txt': '無題的事\n\n眾人拾柴火焰高，這句話沒有日期。\n',
};
const ADDED = '又一篇\n\n2020-01-01 09:00 来源：北岭晚报\n\n三十名石匠到了工地，这是头一回。众人拾柴火焰高。\n';

let folder: string;
let memory: Library;
let store: Library;
const names = new Map<string, string>();

async function all<T>(found: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of found) items.push(item);
  return items;
}

async function opened(options: { readonly file?: string } = {}): Promise<Library> {
  const library = await openLibrary([folder], { corrections: join(folder, '..', `${folder.split('/').at(-1)}.by-hand`), ...options });
  if (options.file) await all(library.index());
  return library;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stored-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  memory = await opened();
  store = await opened({ file: join(folder, 'library.sqlite') });
  for (const { id, paths } of await memory.list()) names.set(id, paths[0] ?? '');
});
afterAll(async () => {
  await store?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('what articles share', () => {
  it('is the same in memory and in a store', async () => {
    for (const options of [{}, { min: 4 }, { min: 5, in: 3 }, { min: 4, outlets: ['云岭日报'] }]) {
      const found = await all(memory.passages(options));
      expect(await all(store.passages(options))).toEqual(found);
    }
    expect(await all(store.reprints())).toEqual(await all(memory.reprints()));
    expect(await all(store.likenesses())).toEqual(await all(memory.likenesses()));
    expect(await store.phrase('众人拾柴')).toEqual(await memory.phrase('众人拾柴'));
    for (const id of names.keys()) expect(await store.sharedIn(id)).toEqual(await memory.sharedIn(id));
  });

  it('is given up when asked to', async () => {
    const signal = AbortSignal.abort(new Error('given up'));
    await expect(memory.passages({ signal }).next()).rejects.toThrow('given up');
    await expect(memory.reprints({ signal }).next()).rejects.toThrow('given up');
    await expect(memory.likenesses({ signal }).next()).rejects.toThrow('given up');
    await expect(memory.alignment('a', 'b', { signal }).next()).rejects.toThrow('given up');
    await expect(memory.phrase('众人', { signal })).rejects.toThrow('given up');
  });

  it('is said of one article, with its places in the source', async () => {
    const [id = ''] = [...names].find(([, name]) => name === 'other.txt') ?? [];
    const article = await memory.get(id);
    const shared = await memory.sharedIn(id, { min: 7 });
    expect(shared.map(({ start, end, others }) => [article?.text.slice(start, end), others.map((one) => names.get(one.id))])).toEqual([
      ['又说众人拾柴火', ['slogan.txt']],
      ['老人们站在岸上', ['first.txt', 'reprint.txt']],
    ]);
    const sources = article && textSources(article);
    const source = await readFile(join(folder, 'other.txt'), 'utf8');
    for (const { start, end } of shared) expect(source.slice(...(sources?.(start, end) ?? [0, 0]))).toBe(article?.text.slice(start, end));
    expect(await memory.sharedIn('0000')).toEqual([]);
  });

  it('is almost the same in some', async () => {
    const found = await all(memory.likenesses());
    const pair = found.find(({ a, b }) => names.get(a.id) === 'first.txt' && names.get(b.id) === 'reprint.txt');
    expect(pair?.inA).toContain('先把河床里的');
    expect(pair?.inB).toContain('先把河底下的');
    for (const { a, b, inA, inB, alike } of found) {
      expect(alike).toBeGreaterThanOrEqual(0.9);
      expect((await memory.get(a.id))?.text.slice(a.start, a.end)).toBe(inA);
      expect((await memory.get(b.id))?.text.slice(b.start, b.end)).toBe(inB);
    }
    const [id = ''] = [...names].find(([, name]) => name === 'reprint.txt') ?? [];
    const own = await all(memory.likenesses({ id }));
    expect(own.map(({ b }) => names.get(b.id))).toContain('first.txt');
  });
});

describe('a phrase', () => {
  it('is counted by month and outlet whatever its script and punctuation, first seen and with its variants', async () => {
    const found = await memory.phrase('眾人拾柴，火焰高');
    expect([found.total, found.articles, found.first?.headline, found.last?.headline]).toEqual([3, 2, '清早的广播', '清早的广播']);
    expect(found.months.filter(({ hits }) => hits > 0).map(({ value, hits, articles }) => [value, hits, articles])).toEqual([
      ['2021-11', 2, 1],
      [undefined, 1, 1],
    ]);
    for (const { hits, size, perMillion } of [...found.months, ...found.outlets]) expect(perMillion).toBeCloseTo((hits * 1e6) / size.characters);
    expect(found.lines.map(({ hit }) => fold(hit))).toEqual(['众人拾柴,火焰高', '众人拾柴火焰高', '众人拾柴火焰高']);
    expect(found.variants).toEqual([{ text: '众人拾柴火苗高', differs: 1, hits: 1, articles: 1 }]);
  });

  it('is nothing where nothing is asked for', async () => {
    expect(await memory.phrase('，')).toMatchObject({ total: 0, lines: [], problem: expect.any(String) });
  });

  it('counts copies once where that is asked for', async () => {
    const words = '石匠到了工地';
    expect((await memory.phrase(words)).articles).toBe(2);
    const once = await memory.phrase(words, { once: true });
    expect([once.articles, once.lines.map(({ outlet }) => outlet)]).toEqual([1, ['云岭日报']]);
    expect((await store.search(words)).total).toBe(2);
    expect((await store.search(words, { once: true })).total).toBe(1);
    expect((await store.search(words, { once: true, outlets: ['海灣日報'] })).total).toBe(1);
    const sizes = async (asked: boolean) =>
      (await store.frequencies(words, { once: asked })).months.reduce((sum, { size }) => sum + size.articles, 0);
    expect([await sizes(false), await sizes(true)]).toEqual([5, 4]);
  });
});

describe('what was found before', () => {
  const file = () => join(folder, 'library.sqlite-passages');

  it('is kept without a word of the texts, and added to for new articles', async () => {
    const before = await all(store.passages({ min: 5 }));
    const kept = await readFile(file());
    for (const encoding of ['utf8', 'utf16le'] as const) expect(kept.toString(encoding)).not.toMatch(/众人|石匠/);
    expect(await all(store.passages({ min: 5 }))).toEqual(before);
    await writeFile(join(folder, 'added.txt'), ADDED);
    await all(store.index());
    const after = await all(store.passages({ min: 5 }));
    await rm(file());
    expect(after).toEqual(await all(store.passages({ min: 5 })));
    expect(after.length).toBeGreaterThan(before.length);
    expect((await readFile(file())).length).toBeGreaterThan(kept.length);
  });

  it('is not believed where an article is gone, or the file is damaged', async () => {
    await rm(join(folder, 'added.txt'));
    await all(store.index());
    expect(await all(store.passages({ min: 5 }))).toEqual(await all(memory.passages({ min: 5 })));
    await writeFile(file(), 'nothing of the kind');
    expect(await all(store.passages({ min: 5 }))).toEqual(await all(memory.passages({ min: 5 })));
    expect((await readdir(folder)).filter((name) => /passages\./.test(name))).toEqual([]);
  });
});
