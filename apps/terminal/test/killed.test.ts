import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../bin/zhengwen.js', import.meta.url));
const FILES = 1500;
let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'killed-'));
  mkdirSync(join(home, 'texts'));
  for (let i = 0; i < FILES; i++) {
    const path = join(home, 'texts', `${i}.txt`);
    writeFileSync(path, `渡口第${i}日\n\n${'河水退去以後，青禾市的人們回到渡口，清點船隻。'.repeat(20)}第${i}次。\n`);
    utimesSync(path, 1_600_000_000, 1_600_000_000);
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const index = ['index', 'texts', '--library', 'library.sqlite'];

/** Runs the program, and ends it after so many milliseconds as nothing can be ended more suddenly. */
function killedAfter(wait: number): Promise<boolean> {
  const child = spawn(process.execPath, [PROGRAM, ...index], { cwd: home, stdio: 'ignore' });
  const timer = setTimeout(() => child.kill('SIGKILL'), wait);
  return new Promise((resolve) => {
    child.on('exit', (_, signal) => {
      clearTimeout(timer);
      resolve(signal === 'SIGKILL');
    });
  });
}

function emptied(): void {
  for (const end of ['', '-wal', '-shm']) rmSync(join(home, `library.sqlite${end}`), { force: true });
}

function counted(words: string): { readonly found: number; readonly total: number } | undefined {
  const { stdout, status } = spawnSync(process.execPath, [PROGRAM, 'search', words, '--library', 'library.sqlite', '--limit', '0', '--json'], {
    cwd: home,
    encoding: 'utf8',
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

describe('an index whose making is killed', () => {
  it('holds what it held, loses nothing and doubles nothing', async () => {
    // How long a machine takes is its own affair: moments are drawn from what a whole run took on it, and a run that
    // ended before its moment counts for nothing and begins anew.
    const began = performance.now();
    expect(spawnSync(process.execPath, [PROGRAM, ...index], { cwd: home }).status).toBe(0);
    const whole = performance.now() - began;
    emptied();
    let before = 0;
    let killed = 0;
    const waits: number[] = [];
    while (killed < 5 && waits.length < 40) {
      const wait = whole * Math.random();
      waits.push(wait);
      const early = await killedAfter(wait);
      const now = counted('渡口')?.found ?? 0;
      expect([waits, now]).toEqual([waits, Math.max(before, now)]);
      if (early) killed++;
      else {
        expect(now).toBe(FILES);
        emptied();
      }
      before = early ? now : 0;
    }
    expect([waits, killed]).toEqual([waits, 5]);
    const last = spawnSync(process.execPath, [PROGRAM, ...index], { cwd: home, encoding: 'utf8' });
    expect(last.status).toBe(0);
    expect(counted('渡口')).toMatchObject({ found: FILES, total: FILES * 21 });
    expect(counted('"第7日"')).toMatchObject({ found: 1, total: 1 });
    const { stdout } = spawnSync(process.execPath, [PROGRAM, 'stats', '--library', 'library.sqlite', '--format', 'json'], {
      cwd: home,
      encoding: 'utf8',
    });
    expect(JSON.parse(stdout)).toMatchObject({ articles: FILES, files: FILES, failures: 0, stale: 0 });
  });
});
