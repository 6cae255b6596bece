// `npm run bench`: measures the program as it is built, so it is built first.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { turbo } from './turbo.mjs';

const built = turbo(['run', 'build', '--filter=zhengwen...', '--output-logs=errors-only', '--log-prefix=none']);
if (built !== 0) process.exit(built);
const tsx = createRequire(import.meta.url).resolve('tsx/cli');
const { status } = spawnSync(process.execPath, [tsx, 'bench/run.ts'], { cwd: fileURLToPath(new URL('..', import.meta.url)), stdio: 'inherit' });
process.exit(status ?? 1);
