import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from './median.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What `zhengwen parse` of sample 000 may cost over bare Node, in milliseconds of CPU time. */
export const BUDGET = 150;

/** CPU time from cold, in milliseconds: the median over `rounds` of each command, run in turn so that a busy machine hurts all alike. */
export function coldStarts(commands: Readonly<Record<string, readonly string[]>>, rounds: number): Readonly<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-bench-'));
  const file = join(folder, 'cpu');
  const env = { ...process.env, CPU_AT_EXIT: file, NODE_OPTIONS: '' };
  const hook = fileURLToPath(new URL('cpu-at-exit.cjs', import.meta.url));
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries(commands)) {
      const { status } = spawnSync(process.execPath, ['--require', hook, ...args], { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
      if (status !== 0) throw new Error(`${name} ended with ${status}`);
      times[name]?.push(Number(readFileSync(file, 'utf8')) / 1000);
    }
  }
  rmSync(folder, { recursive: true });
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

const PROGRAM = 'apps/terminal/bin/zhengwen.js';
export const COMMANDS = {
  'node -e 0': ['-e', '0'],
  'zhengwen parse 000': [PROGRAM, 'parse', 'seeds/000_0b0b93c6d1396128.txt'],
  'zhengwen seeds': [PROGRAM, 'seeds'],
  'zhengwen parse --script Hant 000': [PROGRAM, 'parse', '--format', 'text', '--script', 'Hant', 'seeds/000_0b0b93c6d1396128.txt'],
};
