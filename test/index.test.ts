import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openLibrary } from '@zhengwen/library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../apps/terminal/bin/zhengwen.js', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'zhengwen-index-'));
const texts = join(home, 'texts');
const file = join(home, 'library.sqlite');
const COUNT = 1500;

const article = (i: number) => `渡口第${i}日\n\n${`河水退去以後，青禾市的人們回到渡口，第${i}次清點船隻。`.repeat(5)}`;
const put = (path: string, text: string) => {
  writeFileSync(join(texts, path), text);
  utimesSync(join(texts, path), 1_600_000_000, 1_600_000_000);
};

beforeAll(() => {
  mkdirSync(texts);
  for (let i = 0; i < COUNT; i++) put(`${i}.txt`, article(i));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Runs `zhengwen index` and gives its exit code and what it said; `kill` ends it as `kill -9` does. */
function index(args: readonly string[] = []) {
  const child = spawn(process.execPath, [PROGRAM, 'index', texts, '--library', file, ...args], {
    env: { ...process.env, XDG_DATA_HOME: home },
    stdio: 'pipe',
  });
  let said = '';
  child.stderr.on('data', (data: Buffer) => {
    said += data;
  });
  const ended = new Promise<number | null>((resume) => {
    child.on('exit', resume);
  });
  return { ended, said: () => said, kill: (signal: NodeJS.Signals) => child.kill(signal) };
}

async function held(): Promise<readonly [articles: number, files: number, found: number, total: number]> {
  const library = await openLibrary([], { file, readOnly: true });
  const { found, total } = await library.search('渡口');
  const { articles, files } = await library.stats();
  await library.close();
  return [articles, files, found, total];
}

const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let i = 0; i < 400; i++) {
    if (await holds()) return;
    await wait(100);
  }
  throw new Error('waited in vain');
};

describe('an index that is being made', () => {
  it('loses nothing and has nothing twice, however often it is killed', async () => {
    const grown: number[] = [];
    for (let i = 0; i < 6; i++) {
      const run = index(['--threads', String(i % 3)]);
      await Promise.race([wait(500 + Math.random() * 2500), run.ended]);
      run.kill('SIGKILL');
      await run.ended;
      const now = await held().catch(() => [0, 0, 0, 0] as const);
      // What is there is whole at every moment: each article with its file, found by its words.
      expect(now.slice(0, 3)).toEqual([now[0], now[0], now[0]]);
      expect(now[3]).toBe(now[0] * 6);
      grown.push(now[0]);
    }
    expect(grown).toEqual([...grown].sort((a, b) => a - b));
    const last = index();
    expect(await last.ended).toBe(0);
    expect(await held()).toEqual([COUNT, COUNT, COUNT, COUNT * 6]);
  });

  it('is left whole by Ctrl-C, which says how to go on', async () => {
    const run = index(['--again']);
    await wait(1500);
    run.kill('SIGINT');
    const code = await run.ended;
    if (code !== 0) expect([code, run.said()]).toEqual([1, expect.stringContaining('goes on from there')]);
    expect(await held()).toEqual([COUNT, COUNT, COUNT, COUNT * 6]);
  });

  it('follows a folder that changes', async () => {
    const run = index(['--watch']);
    await until(() => run.said().includes('articles in'));
    put('new.txt', article(7000));
    rmSync(join(texts, '0.txt'));
    await until(async () => (await held())[0] === COUNT && run.said().includes('1 gone'));
    const library = await openLibrary([], { file, readOnly: true });
    expect((await library.search('第7000日')).found).toBe(1);
    expect((await library.search('"渡口第0日"')).found).toBe(0);
    await library.close();
    run.kill('SIGINT');
    expect(await run.ended).toBe(0);
  });
});
