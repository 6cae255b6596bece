// `npm run explain -- FILE`: the apparatus of one file, from the program as it stands in the working tree.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from './turbo.mjs';

build('zhengwen');
const program = fileURLToPath(new URL('../apps/terminal/bin/zhengwen.js', import.meta.url));
const { status } = spawnSync(process.execPath, [program, 'explain', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(status ?? 1);
