// `npm run site [-- FOLDER]`: builds the site and serves it on this machine alone.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './turbo.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolve(process.env.INIT_CWD ?? process.cwd(), process.argv[2] ?? fileURLToPath(new URL('../seeds', import.meta.url)));
build('@zhengwen/site');
const site = resolve(root, 'apps/site');
const next = createRequire(resolve(site, 'package.json')).resolve('next/dist/bin/next');
const env = { ...process.env, ZHENGWEN_LIBRARY: folder, NEXT_TELEMETRY_DISABLED: '1' };
const args = ['start', '--hostname', process.env.HOST ?? '127.0.0.1', '--port', process.env.PORT ?? '3000'];
const server = spawn(process.execPath, [next, ...args], { cwd: site, env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
