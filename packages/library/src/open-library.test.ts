import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scan } from './files/scan.js';
import type { Library } from './library.js';
import { openLibrary } from './open-library.js';
import type { OpenOptions } from './open-options.js';

const SEEDS = fileURLToPath(new URL('../../../seeds', import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'library-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Opens folders in memory, or in a store that is filled at once. */
const OPENED: Readonly<Record<string, (paths: readonly string[], options?: OpenOptions) => Promise<Library>>> = {
  memory: (paths, options) => openLibrary(paths, { corrections: join(folder, 'none.jsonl'), ...options }),
  'a store': async (paths, options) => {
    const library = await openLibrary(paths, { file: join(await mkdtemp(join(folder, 'store-')), 'library.sqlite'), ...options });
    for await (const { failed } of library.index()) expect(failed).toBeGreaterThanOrEqual(0);
    return library;
  },
};
const WAYS = Object.keys(OPENED);
const opened = (way: string, paths: readonly string[], options?: OpenOptions) => (OPENED[way] as (typeof OPENED)[string])(paths, options);

describe.each(WAYS)('the samples as a library in %s', (way) => {
  let library: Library;
  beforeAll(async () => {
    library = await opened(way, [SEEDS]);
  });
  afterAll(() => library.close());
  const counts = async (words: string) =>
    Object.fromEntries((await library.search(words)).articles.map(({ summary, count }) => [summary.paths[0]?.slice(0, 3), count]));

  it('are listed with the newest first and the undated last', async () => {
    const list = await library.list();
    expect(list.map(({ paths }) => paths[0]?.slice(0, 3))).toEqual(['003', '000', '001', '002', '004']);
    expect(library.size).toBe(5);
    expect(list.every(({ lost }) => lost === 0)).toBe(true);
    expect(list[4]).not.toHaveProperty('headline');
    expect(list[4]?.opening).not.toBe('');
    expect(await library.failures()).toEqual([]);
  });

  it('have every 疫情 that a hand counts in headlines, decks, bodies and captions', async () => {
    expect(await counts('疫情')).toEqual({ '000': 7, '001': 24, '002': 41, '003': 15, '004': 21 });
  });

  it('have every 疫情就是命令, in either script and with either comma', async () => {
    for (const words of ['疫情就是命令', '疫情就是命令，防控就是責任', '疫情就是命令,防控就是责任']) {
      expect([words, await counts(words)]).toEqual([words, { '000': 1, '001': 1, '002': 1 }]);
    }
  });

  it('answer in either script alike', async () => {
    for (const [hans, hant] of [
      ['党员干部', '黨員干部'],
      ['战斗堡垒', '戰斗堡壘'],
      ['责任', '責任'],
      ['这', '這'],
    ] as const) {
      const [one, other] = [await library.search(hans), await library.search(hant)];
      expect(one.total).toBeGreaterThan(3);
      expect({ ...one, words: '' }).toEqual({ ...other, words: '' });
    }
  });

  it('show every hit where it stands', async () => {
    for (const words of ['疫情', '黨員', '“', '，', '一']) {
      for (const { hits, summary } of (await library.search(words)).articles) {
        const article = await library.get(summary.id);
        for (const { field, index, start, end, snippet } of hits) {
          const captions = article?.blocks.flatMap((block) => (block.type === 'figure' ? [block.caption ?? ''] : []));
          const text = field === 'caption' ? captions?.[index ?? 0] : article?.[field];
          expect(snippet.text.slice(snippet.start, snippet.end)).toBe(text?.slice(start, end));
        }
      }
    }
  });

  it('are found through an editor’s guess, by its reading and by the source', async () => {
    const readings = async (words: string) =>
      (await library.search(words)).articles.flatMap(({ hits }) =>
        hits.map(({ snippet, reading }) => [snippet.text.slice(snippet.start, snippet.end), reading]),
      );
    for (const words of ['他們去時', '他们去时']) expect(await readings(words)).toEqual([['他們〔去時？〕', 'guess']]);
    expect(await readings('勇挑重担')).toEqual([['勇挑重〔擔？〕', 'guess']]);
    expect(await readings('他們?nèi)r(shí)')).toEqual([['他們〔去時？〕', 'source']]);
  });

  it('are filtered by what they are', async () => {
    const { years, scripts } = await library.facets();
    expect(years).toEqual([
      { value: '2022', count: 2 },
      { value: '2021', count: 2 },
    ]);
    expect(scripts.reduce((sum, { count }) => sum + count, 0)).toBe(5);
    expect(await library.list({ years: ['2021'] })).toHaveLength(2);
    expect((await library.search('疫情就是命令', { years: ['2022'] })).total).toBe(1);
    expect(await library.list({ offset: 4, limit: 5 })).toHaveLength(1);
  });
});

describe.each(WAYS)('openLibrary in %s', (way) => {
  it('makes one article of identical files, and keeps what failed', async () => {
    const at = join(folder, 'mixed');
    await rm(at, { recursive: true, force: true });
    await mkdir(join(at, 'sub'), { recursive: true });
    const [seed = ''] = await readdir(SEEDS);
    await cp(join(SEEDS, seed), join(at, 'one.txt'));
    await cp(join(SEEDS, seed), join(at, 'sub', 'two.txt'));
    await writeFile(join(at, 'empty.txt'), '');
    await writeFile(join(at, 'binary.txt'), await readFile(process.execPath).then((bytes) => bytes.subarray(0, 4096)));
    await writeFile(join(at, 'picture.png'), 'x');
    const library = await opened(way, [at, join(at, 'none')]);
    expect(library.size).toBe(2);
    const list = await library.list({ sort: 'path' });
    expect(list.map(({ paths }) => paths)).toEqual([['empty.txt'], ['one.txt', 'sub/two.txt']]);
    expect((await library.failures()).map(({ path, code }) => [path, code])).toEqual([
      ['none', 'not-found'],
      ['binary.txt', 'binary'],
    ]);
    expect(library.leftOut).toEqual([{ value: '.png', count: 1 }]);
    expect(await library.get('no such id')).toBeUndefined();
  });

  it('names paths from the folder, or as they were given', async () => {
    const [given] = await (await opened(way, [SEEDS], { naming: 'given' })).list({ sort: 'path' });
    expect(given?.paths[0]).toBe(join(SEEDS, (await readdir(SEEDS)).sort()[0] ?? ''));
    const [found] = await (await opened(way, [join(SEEDS, basename(given?.paths[0] ?? ''))])).list();
    expect(found?.paths[0]).toBe(basename(given?.paths[0] ?? ''));
  });

  it('reads any bytes without throwing, and loses none', async () => {
    const at = join(folder, 'odd');
    await mkdir(at, { recursive: true });
    const odd: Record<string, Uint8Array> = {
      'one-byte.txt': Uint8Array.of(0x41),
      'half.txt': Buffer.from('渡口的秋天').subarray(0, 7),
      'nul.txt': Buffer.from('渡口\0的秋天'),
      'escape.txt': Buffer.from('渡口\u001b[31m的秋天'),
      'deep.html': Buffer.from(`${'<div>'.repeat(20_000)}河水退去以後`),
      'line.txt': Buffer.from('河水退去以後，'.repeat(100_000)),
      'random.txt': Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 251),
    };
    for (const [name, bytes] of Object.entries(odd)) await writeFile(join(at, name), bytes);
    const library = await opened(way, [at]);
    expect(library.size + (await library.failures()).length).toBe(Object.keys(odd).length);
    expect((await library.list()).filter(({ lost }) => lost > 0)).toEqual([]);
    expect((await library.failures()).every(({ code }) => code === 'binary')).toBe(true);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('says which folders and files it may not read', async () => {
    const at = join(folder, 'locked');
    await mkdir(join(at, 'in'), { recursive: true });
    await writeFile(join(at, 'secret.txt'), 'x');
    await chmod(join(at, 'secret.txt'), 0);
    await chmod(join(at, 'in'), 0);
    const failures = await (await opened(way, [at])).failures();
    await chmod(join(at, 'in'), 0o700);
    expect(failures.map(({ path, code }) => [path, code])).toEqual([
      ['in', 'unreadable'],
      ['secret.txt', 'unreadable'],
    ]);
  });
});

describe('scan', () => {
  it('gives every file in the order of paths, failures among them', async () => {
    const seen: string[] = [];
    for await (const result of scan([join(folder, 'none'), SEEDS])) seen.push(`${result.ok ? 'ok' : result.failure.code} ${result.within}`);
    expect(seen).toEqual(['not-found none', ...(await readdir(SEEDS)).sort().map((name) => `ok ${name}`)]);
  });

  it('hands on how to parse', async () => {
    const [first = ''] = (await readdir(SEEDS)).sort();
    for await (const result of scan([join(SEEDS, first)], { without: ['recognize/headline'] })) {
      expect(result.ok && result.article.entries.some(({ rules }) => rules.includes('recognize/headline'))).toBe(false);
    }
  });
});
