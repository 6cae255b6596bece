// `npm run bench`: measures the program as it is built, so it is built first.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from './turbo.mjs';

build('zhengwen');
const tsx = createRequire(import.meta.url).resolve('tsx/cli');
const { status } = spawnSync(process.execPath, [tsx, 'bench/run.ts'], { cwd: fileURLToPath(new URL('..', import.meta.url)), stdio: 'inherit' });
process.exit(status ?? 1);
