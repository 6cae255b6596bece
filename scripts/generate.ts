// `npm run generate [-- PATH…] [--check]`: writes the files that are made from others, or says which of them lag and exits 1.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '@zhengwen/core';
import { limitsPage } from './limits-page.js';
import { withCapture } from './readme-capture.js';
import { rulesPage } from './rules-page.js';

const SAMPLE = 'seeds/004_caff2c3619bdf31a.txt';
const root = new URL('../', import.meta.url);
const made: Readonly<Record<string, () => string>> = {
  'docs/rules.md': () => rulesPage(rules),
  'README.md': () => withCapture(readFileSync(new URL('README.md', root), 'utf8'), apparatus(SAMPLE), '(qū)', 'or 擔'),
  'docs/limits.md': () => limitsPage(fileURLToPath(new URL('packages/core/test/known-failures', root))),
};

/** The apparatus of a file, from the program as it was built last. */
function apparatus(path: string): string {
  const options = { cwd: fileURLToPath(root), encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/terminal/bin/zhengwen.js', 'explain', path], options);
  if (status !== 0) throw new Error(`${stderr}\nBuild the program first: npm run build`);
  return stdout;
}

const words = process.argv.slice(2);
const check = words.includes('--check');
const wanted = words.filter((word) => word !== '--check');
const unknown = wanted.filter((path) => !made[path]);
if (unknown.length > 0) {
  console.error(`Not a generated file: ${unknown.join(', ')}`);
  process.exit(2);
}
const lagging: string[] = [];
for (const [path, make] of Object.entries(made)) {
  if (wanted.length > 0 && !wanted.includes(path)) continue;
  const file = new URL(path, root);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const now = make();
  if (before === now) continue;
  lagging.push(path);
  if (!check) writeFileSync(file, now);
}
if (check && lagging.length > 0) {
  console.error(`Not up to date: ${lagging.join(', ')}. Run \`npm run generate\`.`);
  process.exit(1);
}
if (lagging.length > 0) console.error(`Written: ${lagging.join(', ')}`);
