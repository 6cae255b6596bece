// `npm run site [-- FOLDER|LIBRARY.sqlite] [--public https://library.example]`: builds the site and serves it on this machine alone. `--public` is for who means the
// library to be found: it says where it is reached, and turns on the sitemap and what previews are made of.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './turbo.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { public: { type: 'string' } } });
if (values.public !== undefined && !/^https?:\/\//.test(values.public)) {
  console.error('--public takes the address where the library is reached, such as https://library.example');
  process.exit(2);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const library = resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0] ?? fileURLToPath(new URL('../seeds', import.meta.url)));
build('@zhengwen/site');
const site = resolve(root, 'apps/site');
const next = createRequire(resolve(site, 'package.json')).resolve('next/dist/bin/next');
const env = {
  ...process.env,
  ...(library.endsWith('.sqlite') ? { ZHENGWEN_INDEX: library } : { ZHENGWEN_LIBRARY: library }),
  ...(values.public === undefined ? {} : { ZHENGWEN_PUBLIC: values.public }),
  NEXT_TELEMETRY_DISABLED: '1',
};
const args = ['start', '--hostname', process.env.HOST ?? '127.0.0.1', '--port', process.env.PORT ?? '3000'];
const server = spawn(process.execPath, [next, ...args], { cwd: site, env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
