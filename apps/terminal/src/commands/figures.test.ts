import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, folderOf, type Program } from '../../test/instruments/program.js';

const FILES = {
  'a.txt':
    '旧桥开始重修\n\n2021-10-02 08:00 来源：云岭日报\n\n昨日，1.7万余名工人到了工地。当晚气温降到零下12度，石料价格上涨10.7%，每吨卖到3000至5000元。\n\n他一心一意扑在工地上。\n',
  'b.txt': '=SUM(A1)的舊橋\n\n2021-10-03 09:00 來源：海灣日報\n\n工程投資兩億三千萬元，三分之二由民間捐出。\n',
  'again/a.txt': '',
  'plain.txt': '渡口的秋天\n\n河水退去以后，镇上的人把桌椅一件一件搬到院子里晾晒。\n',
};

let program: Program;
let folder: Awaited<ReturnType<typeof folderOf>>;
const run = (...words: string[]) => program.run(['figures', ...words], { cwd: folder.path });
beforeAll(async () => {
  program = await bundled();
  folder = await folderOf({ ...FILES, 'again/a.txt': FILES['a.txt'] });
});
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

describe('figures', () => {
  it('are listed with value, bound, unit, sentence and article, in either script', async () => {
    const { code, stdout } = await run('a.txt', 'b.txt');
    expect(code).toBe(0);
    expect(stdout).toContain('旧桥开始重修');
    expect(stdout).toContain('2021-10-02 · a.txt · 4 figures');
    expect(stdout).toMatch(/17,000 +more-than +名 +quantity\n +昨日，【1\.7万余名】工人到了工地。/);
    expect(stdout).toMatch(/3000…5000 +元 +money/);
    expect(stdout).toMatch(/230,000,000 +元 +money/);
    expect(stdout).toMatch(/2\/3 +fraction/);
    expect(stdout).not.toContain('昨日】');
  });

  it('are a line of JSON each, with dates where asked for', async () => {
    const lines = (await run('a.txt', '--jsonl', '--dates')).stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ surface }) => surface)).toEqual(['昨日', '1.7万余名', '零下12度', '10.7%', '3000至5000元']);
    expect(lines[0]).toMatchObject({ type: 'date', value: '2021-10-01', inferred: [{ part: 'day', from: 'datePublished' }], path: 'a.txt' });
    expect(lines[3]).toMatchObject({ value: '0.107', precision: '0.001', headline: '旧桥开始重修' });
    expect(JSON.parse((await run('a.txt', '--json')).stdout)).toHaveLength(4);
  });

  it('are CSV in which no headline is a formula and a negative number is one', async () => {
    const { stdout } = await run('a.txt', 'b.txt', '--csv');
    const rows = stdout.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(rows[0]).toMatch(/^value,to,bound,unit,type,/);
    expect(rows).toHaveLength(7);
    expect(rows[2]).toMatch(/^-12,,,度,quantity,1,零下12度,/);
    expect(rows[5]).toContain(",'=SUM(A1)的舊橋,");
  });

  it('are listed once for a file that is found twice, which is said; and end with 3 where there are none', async () => {
    const twice = await run('.', '--jsonl');
    expect(twice.stdout.match(/"surface":"1\.7万余名"/g)).toHaveLength(1);
    expect(twice.stderr).toMatch(/a\.txt is .*a\.txt again/);
    const none = await run('plain.txt');
    expect([none.code, none.stdout]).toEqual([3, '']);
    expect(none.stderr).toContain('no figure was found in 1 article');
    expect((await run('a.txt', '--json', '--csv')).code).toBe(2);
  });

  it('come with an article that is parsed with them', async () => {
    const article = JSON.parse((await program.run(['parse', 'b.txt', '--annotations'], { cwd: folder.path })).stdout);
    expect(article.annotations.map(({ surface }: { surface: string }) => surface)).toEqual(['兩億三千萬元', '三分之二']);
    expect(JSON.parse((await program.run(['parse', 'b.txt'], { cwd: folder.path })).stdout).annotations).toBeUndefined();
  });
});
