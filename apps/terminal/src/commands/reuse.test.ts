import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, folderOf, type Program } from '../../test/instruments/program.js';

const BODY = '云岭村的旧桥昨天开始重修。三十名石匠到了工地，先把河床里的石料一块一块搬上岸。老人们站在岸上看，一直看到天黑。';
const FILES = {
  'a.txt': `旧桥开始重修\n\n2021-10-02 08:00 来源：云岭日报\n\n${BODY}\n`,
  'b.txt': `舊橋<開始>重修\n\n2021-10-03 09:00 來源：海灣日報\n\n${BODY.replace('昨天', '日前').replace('河床里', '河床裏').replace('站在岸上', '坐在岸上').replaceAll('，', ',')}\n`,
  'c.txt': `=SUM(A1)的一天\n\n2021-10-04 09:00 来源：南渡新闻网\n\n清早六点，人们又说起先把河床里的石料搬走的事，谁也没有出门。\n`,
};

let program: Program;
let folder: Awaited<ReturnType<typeof folderOf>>;
const run = (...words: string[]) => program.run(words, { cwd: folder.path });
beforeAll(async () => {
  program = await bundled();
  folder = await folderOf(FILES);
});
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

describe('passages', () => {
  it('are listed with their articles, and the neutral sentence', async () => {
    const { code, stdout } = await run('passages', '.', '--min', '8', '--places');
    expect(code).toBe(0);
    expect(stdout).toContain('先把河床里的石料');
    expect(stdout).toContain('  先把河床里的石料\n  8 characters, 3 places in 3 articles; 1 place outside longer passages');
    expect(stdout).toContain('2021-10-04  南渡新闻网  =SUM(A1)的一天');
    expect(stdout).toContain('no evidence of copying or intent');
  });

  it('are JSON with places in the text of each article', async () => {
    const passages = JSON.parse((await run('passages', '--json', '--in', '3')).stdout);
    expect(passages.map((passage: { text: string }) => passage.text)).toEqual(['先把河床里的石料']);
    expect(passages[0].places).toHaveLength(3);
  });

  it('are CSV in which no headline is a formula, and well-formed GraphML', async () => {
    const { stdout } = await run('passages', '--csv', '--in', '3');
    expect(stdout.split('\r\n')).toHaveLength(5);
    expect(stdout).toContain(",'=SUM(A1)的一天,");
    const graph = (await run('passages', '--graphml', '--in', '3')).stdout;
    expect(graph).toContain('舊橋&lt;開始&gt;重修');
    expect(graph.match(/<edge /g)).toHaveLength(3);
  });

  it('are those of one article with their places in its source, where it is named', async () => {
    const { stdout } = await run('passages', '--of', 'c.txt', '--json');
    const [place, ...more] = JSON.parse(stdout).places;
    expect(more).toEqual([]);
    expect(FILES['c.txt'].slice(...(place.source as [number, number]))).toBe('先把河床里的石料');
    expect((await run('passages', '--of', 'c.txt')).stdout).toContain('no evidence of copying or intent');
    expect((await run('passages', '--of', 'c.txt', '--csv')).stdout.split('\r\n')).toHaveLength(3);
    expect((await run('passages', '--of', 'c.txt', '--graphml')).stdout.match(/<edge /g)).toHaveLength(2);
    const { code, stderr } = await run('passages', '--of', 'none.txt');
    expect([code, stderr]).toEqual([3, expect.stringContaining('none.txt is no article')]);
  });

  it('are those that are almost the same, where that is asked for', async () => {
    const { stdout } = await run('passages', '--fuzzy');
    expect(stdout).toContain('三十名石匠到了工地');
    expect(stdout).toMatch(/9\d % alike/);
    expect(stdout).toContain('no evidence of copying or intent');
    expect(JSON.parse((await run('passages', '--fuzzy', '--json')).stdout)).toHaveLength(1);
    expect((await run('passages', '--fuzzy', '--csv')).stdout.split('\r\n')).toHaveLength(3);
    expect((await run('passages', '--fuzzy', '--graphml')).stdout.match(/<edge /g)).toHaveLength(1);
    expect((await run('passages', '--fuzzy', '--of', 'c.txt')).code).toBe(3);
  });

  it('end with 3 where nothing is shared, and with 2 for a length that is none', async () => {
    expect((await run('passages', 'c.txt')).code).toBe(3);
    expect((await run('passages', '--min', 'x')).code).toBe(2);
  });
});

describe('reprints', () => {
  it('are families, the earliest first', async () => {
    const { code, stdout } = await run('reprints');
    expect(code).toBe(0);
    expect(stdout.indexOf('云岭日报')).toBeLessThan(stdout.indexOf('海灣日報'));
    expect(stdout).toMatch(/转载 the same text: \d\d % of the first/);
    expect(stdout).not.toContain('南渡新闻网');
    expect(JSON.parse((await run('reprints', '--json')).stdout)).toHaveLength(1);
    expect((await run('reprints', '--csv')).stdout.split('\r\n')).toHaveLength(4);
    expect((await run('reprints', '--graphml')).stdout.match(/<node /g)).toHaveLength(2);
  });
});

describe('compare', () => {
  it('sets two files side by side by their words', async () => {
    const { code, stdout } = await run('compare', 'a.txt', 'b.txt');
    expect(code).toBe(0);
    expect(stdout).toContain('云岭村的旧桥[-昨天-]{+日前+}开始重修。');
    expect(stdout.match(/\[-/g)).toHaveLength(2);
    expect((await run('compare', 'a.txt', 'b.txt', '--graphml')).stdout.match(/<node /g)?.length).toBeGreaterThan(2);
  });

  it('sets more than two side by side, the earliest first', async () => {
    const { stdout } = await run('compare', 'c.txt', 'b.txt', 'a.txt');
    expect(stdout).toMatch(/A {2}旧桥开始重修[\s\S]*B {2}舊橋<開始>重修[\s\S]*reprint: [\s\S]*C {2}=SUM/);
    expect(stdout).toMatch(/先把河床里的石料\n {3}A B C {2}8 characters/);
    expect(stdout).toContain('[-昨天-]{+日前+}');
    expect(stdout).toContain('no evidence of copying or intent');
    expect(JSON.parse((await run('compare', 'c.txt', 'b.txt', 'a.txt', '--json')).stdout).sides).toHaveLength(3);
    expect((await run('compare', 'c.txt', 'b.txt', 'a.txt', '--csv')).stdout).toContain(',C,');
    expect((await run('compare', 'a.txt', '.')).code).toBe(2);
  });

  it('takes ids of a folder, and says what is no article', async () => {
    const [first, second] = JSON.parse((await run('--json', '.')).stdout) as { id: string }[];
    expect(JSON.parse((await run('compare', first?.id ?? '', second?.id ?? '', '.', '--json')).stdout).parts.length).toBeGreaterThan(1);
    const { code, stderr } = await run('compare', 'a.txt', 'none.txt');
    expect(code).toBe(1);
    expect(stderr).toContain('none.txt is no article');
  });
});

describe('phrase', () => {
  it('shows how words travel, whatever their script and punctuation', async () => {
    const { code, stdout, stderr } = await run('phrase', '三十名，石匠到了');
    expect(code).toBe(0);
    expect(stdout).toContain('2 places in 2 articles');
    expect(stdout).toContain('first seen here: 2021-10-02  云岭日报  旧桥开始重修');
    expect(stdout).toMatch(/2 +2 +3 +[\d,]+ +[\d,.]+ +2021-10/);
    expect(stdout.match(/【三十名石匠到了】/g)).toHaveLength(2);
    expect(stdout).toContain('no evidence of copying or intent');
    expect(stderr).toContain('not a sample');
    expect((await run('phrase', '三十名石匠到了', '--once')).stdout).toContain('1 place in 1 article');
  });

  it('names its variants, and is JSON, CSV and GraphML', async () => {
    const found = JSON.parse((await run('phrase', '老人们站在岸上', '--json')).stdout);
    expect(found.variants).toEqual([{ text: '老人们坐在岸上', differs: 1, hits: 1, articles: 1 }]);
    const { stdout } = await run('phrase', '老人们站在岸上', '--csv');
    expect(stdout).toContain('month,2021-10,1,1,3,');
    expect(stdout).toContain('variant,老人们坐在岸上,1,1,,,,1');
    expect((await run('phrase', '老人们站在岸上', '--graphml')).stdout.match(/<edge /g)).toHaveLength(2);
  });

  it('ends with 3 where there is none, and where there is nothing to look for', async () => {
    expect((await run('phrase', '从来没有的话')).code).toBe(3);
    const { code, stderr } = await run('phrase', '，。');
    expect([code, stderr]).toEqual([3, expect.stringContaining('no character')]);
  });
});

describe('copies', () => {
  it('count once where that is asked for', async () => {
    expect((await run('search', '石匠')).stdout).toContain('2 places in 2 articles');
    expect((await run('search', '石匠', '--once')).stdout).toContain('1 place in 1 article');
    expect((await run('stats', '--words', '石匠', '--once')).stdout).toContain('石匠: 1 place');
  });
});
