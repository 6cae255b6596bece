// `npm run site [-- FOLDER|LIBRARY.sqlite] [--public [https://library.example]]`: builds the site and serves it on this machine alone. `--public` is for who means the
// library to be found: it turns on the sitemap and what previews are made of, with the address it is reached at, or else the one that each request names.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from './turbo.mjs';

const { found, folder } = asked();
const root = fileURLToPath(new URL('..', import.meta.url));
const library = resolve(process.env.INIT_CWD ?? process.cwd(), folder ?? fileURLToPath(new URL('../seeds', import.meta.url)));
if (!existsSync(library)) {
  console.error(`there is no ${library}`);
  process.exit(1);
}
build('@zhengwen/site');
const site = resolve(root, 'apps/site');
const next = createRequire(resolve(site, 'package.json')).resolve('next/dist/bin/next');
const env = {
  ...process.env,
  ...(library.endsWith('.sqlite') ? { ZHENGWEN_INDEX: library } : { ZHENGWEN_LIBRARY: library }),
  ...(found === undefined ? {} : { ZHENGWEN_PUBLIC: found }),
  NEXT_TELEMETRY_DISABLED: '1',
};
const args = ['start', '--hostname', process.env.HOST ?? '127.0.0.1', '--port', process.env.PORT ?? '3000'];
const server = spawn(process.execPath, [next, ...args], { cwd: site, env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

/** The folder or library, and whether it is to be found, at which address or at any. */
function asked() {
  try {
    // A name behind `--public` that is no address is the folder.
    const args = process.argv
      .slice(2)
      .flatMap((arg, index, all) => (arg === '--public' && !/^https?:/.test(all[index + 1] ?? '') ? ['--public', 'any'] : [arg]));
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { public: { type: 'string' } } });
    if (positionals.length > 1) throw new Error('one folder or library is served');
    if (values.public !== undefined && values.public !== 'any' && !URL.canParse(values.public))
      throw new Error('--public takes the address where the library is reached, such as https://library.example, or none');
    return { found: values.public, folder: positionals[0] };
  } catch (error) {
    console.error(error.message);
    process.exit(2);
  }
}
