import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../apps/terminal/bin/zhengwen.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'zhengwen-library-'));
const file = join(home, 'library.sqlite');

const TEXTS = {
  'a.txt':
    '渡口的秋天\n2021年10月30日17:41\n来源：青禾日报\n\n河水退去以后，镇上的人把桌椅一件一件搬到院子里晾晒。\n\n老站长说，先把学校的路修好，别的都可以等。\n',
  'b.txt': '渡口的冬天\n2021年11月2日08:10\n来源：云帆网\n\n河水結冰以後，鎮上的人把倉庫裡的桌椅搬到院子裡。\n\n網路上說，學校的路已經修好了。\n',
  'c.txt': '山里的学校\n2022年1月5日\n来源：青禾日报\n\n学校的屋顶漏了。老站长带人来修，修了三天。\n',
};

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: readonly string[]): Promise<Ended> {
  return new Promise((resume) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      cwd: home,
      env: { ...process.env, XDG_DATA_HOME: join(home, 'data'), NO_COLOR: '1' },
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      said.stderr += text;
    });
    child.on('close', (code) => resume({ code, ...said }));
  });
}
const json = async (...args: readonly string[]) => JSON.parse((await run(...args)).stdout);
const lines = (text: string) => text.split('\n').filter(Boolean);
const KEPT = ['--library', file] as const;

beforeAll(async () => {
  mkdirSync(join(home, 'texts'));
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(home, 'texts', name), text);
  const { code, stderr } = await run('index', 'texts', ...KEPT);
  expect([code, stderr]).toEqual([0, expect.stringContaining('3 read')]);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('a search in an index', () => {
  it.each([
    ['镇上', 2, 2],
    ['鎮上', 2, 2],
    ['站', 2, 2],
    ['学校 AND 院子', 2, 4],
    ['学校 NOT 院子', 1, 2],
    ['(院子 OR 屋顶) 老站长', 2, 4],
    ['"桌椅一件"', 1, 1],
    ['title:渡口', 2, 2],
    ['source:青禾', 2, 0],
    ['date:2021-10..2021-11 学校', 2, 2],
    ['date:2022', 1, 0],
    ['河水 near/4 镇上', 0, 0],
    ['河水 near/6 镇上', 2, 4],
    ['搬到*晾晒', 1, 1],
    ['学?的路', 2, 2],
    ['/修好[，了]/', 2, 2],
    ['。', 3, 6],
  ])('counts %s as a reader does', async (words, found, total) => {
    const result = await json('search', words, ...KEPT, '--json');
    expect([result.found, result.total]).toEqual([found, total]);
  });

  it('adds the words of other regions when asked, and says which', async () => {
    expect((await json('search', '网络', ...KEPT, '--json')).found).toBe(0);
    const { stdout, stderr } = await run('search', '网络', ...KEPT, '--synonyms', '--facets');
    expect(stdout).toContain('【網路】');
    expect(stdout).toMatch(/years\n *1 +2021/);
    expect(stderr).toContain('網路');
  });

  it('gives a page after a page', async () => {
    const first = await json('search', '学校', ...KEPT, '--json', '--sort', 'date', '--limit', '2');
    const second = await json('search', '学校', ...KEPT, '--json', '--sort', 'date', '--limit', '2', '--after', first.next);
    expect([...first.articles, ...second.articles].map(({ summary }) => summary.datePublished.value.slice(0, 7))).toEqual([
      '2022-01',
      '2021-11',
      '2021-10',
    ]);
    expect(second).not.toHaveProperty('next');
  });

  it('takes any words without harm', async () => {
    for (const words of [
      '") OR gram MATCH ("',
      "'; DROP TABLE article; --",
      '学校 AND',
      '(((',
      'near/',
      '𠮷',
      '😀',
      '\u202e',
      '*',
      '"',
      '疫'.repeat(30_000),
    ]) {
      const { code, stderr } = await run('search', words, ...KEPT);
      expect([0, 2, 3], `${words.slice(0, 20)} ${stderr.slice(0, 200)}`).toContain(code);
      expect(stderr).not.toMatch(/Error:|at .*\.js:\d/);
    }
    expect((await run('stats', ...KEPT)).stdout).toMatch(/3 +articles/);
  });
});

describe('what is counted from an index', () => {
  it('is a concordance in any order and format', async () => {
    const text = await run('concordance', '学校', ...KEPT, '--sort', 'right', '--width', '4');
    expect(lines(text.stdout)).toHaveLength(4);
    expect(lines(text.stdout).every((line) => line.includes('【学校】') || line.includes('【學校】'))).toBe(true);
    const rows = lines((await run('concordance', '学校', ...KEPT, '--format', 'jsonl')).stdout).map((line) => JSON.parse(line));
    expect(rows.map(({ hit }) => hit)).toEqual(['学校', '学校', '學校', '学校']);
    for (const { id, start, end, field, hit } of rows) {
      expect(id).toMatch(/^[0-9a-f]{16}$/);
      if (field === 'text') expect(end - start).toBe(hit.length);
    }
    const csv = lines((await run('concordance', '学校', ...KEPT, '--format', 'csv')).stdout);
    expect(csv[0]).toContain('left,hit,right');
    expect(csv).toHaveLength(5);
    const near = await run('concordance', '学校', ...KEPT, '--collocates', '--format', 'csv');
    expect(near.stdout).toMatch(/^\ufeff?word,near,elsewhere,G²/);
    expect(near.stderr).toContain('log-likelihood');
  });

  it('is hits by month and outlet, with what must be said of them', async () => {
    const { stdout, stderr } = await run('stats', '--words', '学校', ...KEPT, '--format', 'jsonl');
    const bins = lines(stdout).map((line) => JSON.parse(line));
    expect(bins.filter(({ by }) => by === 'month').map(({ value, hits }) => [value, hits])).toEqual([
      ['2021-10', 1],
      ['2021-11', 1],
      ['2022-01', 2],
    ]);
    for (const { hits, size, perMillion } of bins) expect(perMillion).toBeCloseTo((hits * 1e6) / size.characters);
    expect(stderr).toContain('A folder is not a sample');
    expect(lines((await run('stats', '--words', '学校', ...KEPT, '--format', 'csv')).stdout)).toHaveLength(6);
    expect(await json('stats', ...KEPT, '--format', 'json')).toMatchObject({ articles: 3, files: 3, failures: 0 });
  });
});

describe('what is set by hand in an index', () => {
  it('is found, outlives an index and is undone; what is forgotten does not come back', async () => {
    const id = (await json('search', '屋顶', ...KEPT, '--json')).articles[0].summary.id;
    expect((await run('set', id, 'datePublished=2021-01', '--because', 'as printed', ...KEPT)).code).toBe(0);
    expect((await json('search', 'date:2021-01', ...KEPT, '--json')).found).toBe(1);
    expect((await run('index', 'texts', '--again', ...KEPT)).code).toBe(0);
    expect((await json('search', 'date:2021-01', ...KEPT, '--json')).found).toBe(1);
    expect((await run('set', id, '--unset', 'datePublished', ...KEPT)).code).toBe(0);
    expect((await json('search', 'date:2022-01', ...KEPT, '--json')).found).toBe(1);
    // Of several fields none is set where one is wrong.
    expect((await run('set', id, 'datePublished=2019-05', 'dateModified=spring', ...KEPT)).code).toBe(2);
    expect((await run('set', id, 'datePublished=2019-05', '--unset', 'weather', ...KEPT)).code).toBe(2);
    expect((await json('search', 'date:2022-01', ...KEPT, '--json')).found).toBe(1);
    expect((await run('forget', id, ...KEPT)).code).toBe(0);
    expect((await run('index', 'texts', '--again', ...KEPT)).code).toBe(0);
    expect((await json('search', '学校', ...KEPT, '--json')).found).toBe(2);
    expect(readFileSync(join(home, 'texts', 'c.txt'), 'utf8')).toBe(TEXTS['c.txt']);
  });

  it('is refused where there is no such library', async () => {
    writeFileSync(join(home, 'none.sqlite'), 'not a library, though long enough to be looked at as one');
    for (const name of ['none.sqlite', 'nowhere.sqlite']) {
      const { code, stderr } = await run('search', '学校', '--library', join(home, name));
      expect([code, stderr]).toEqual([1, expect.stringContaining('library')]);
    }
  });
});
