import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, folderOf, type Program } from '../../test/instruments/program.js';

const BODY = '云岭村的旧桥昨天开始重修。三十名石匠到了工地，先把河床里的石料一块一块搬上岸。老人们站在岸上看，一直看到天黑。';
const FILES = {
  'a.txt': `旧桥开始重修\n\n2021-10-02 08:00 来源：云岭日报\n\n${BODY}\n`,
  'b.txt': `舊橋<開始>重修\n\n2021-10-03 09:00 來源：海灣日報\n\n${BODY.replace('昨天', '日前').replaceAll('，', ',')}\n`,
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
    expect(stdout).toContain('8 characters, 3 places in 3 articles; 2 times within');
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
    expect(stdout.match(/\[-/g)).toHaveLength(1);
  });

  it('takes ids of a folder, and says what is no article', async () => {
    const [first, second] = JSON.parse((await run('--json', '.')).stdout) as { id: string }[];
    expect(JSON.parse((await run('compare', first?.id ?? '', second?.id ?? '', '.', '--json')).stdout).parts.length).toBeGreaterThan(1);
    const { code, stderr } = await run('compare', 'a.txt', 'none.txt');
    expect(code).toBe(1);
    expect(stderr).toContain('none.txt is no article');
  });
});
