import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const sums = () =>
  readdirSync(`${ROOT}seeds`).map((file) =>
    createHash('sha256')
      .update(readFileSync(`${ROOT}seeds/${file}`))
      .digest('hex'),
  );

describe('npm start', () => {
  it('prints the catalogue of the samples when the output is no terminal, and nothing else', () => {
    const before = sums();
    const { status, stdout } = spawnSync(process.execPath, ['scripts/start.mjs'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(status).toBe(0);
    expect(stdout.match(/^\S/gm)).toHaveLength(5);
    for (const words of ['用实际行动践行责任与担当', '太原日报', '王勇', '新甘肅', '2021-10-30', '简', '繁']) expect(stdout).toContain(words);
    expect(stdout).not.toMatch(/turbo|tsup|packages in scope/i);
    expect(sums()).toEqual(before);
  });

  it('leaves a command that npx finds', () => {
    // npm links it when it installs, which is before anything is built.
    expect(existsSync(`${ROOT}node_modules/.bin/zhengwen`)).toBe(true);
    const { status, stdout } = spawnSync('npx', ['--no-install', 'zhengwen', 'seeds'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(status).toBe(0);
    expect(stdout).toContain('用实际行动践行责任与担当');
  });
});
