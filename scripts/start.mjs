// Builds the program (not the site) and opens the reader on the samples; without a terminal the program prints its catalogue.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './turbo.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
build('zhengwen');
const folders = process.argv.slice(2);
const { status } = spawnSync(process.execPath, ['apps/terminal/bin/zhengwen.js', ...(folders.length > 0 ? folders : ['seeds'])], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
