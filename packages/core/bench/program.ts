import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { parseDocument } from 'htmlparser2';
import type { run } from '../src/apparatus/run.js';
import type { decode } from '../src/decode/decode.js';
import type { detect } from '../src/detect/detect.js';
import type { extract } from '../src/extract/extract.js';
import type { parse } from '../src/parse.js';
import type { resolve } from '../src/resolve/resolve.js';
import type { rules } from '../src/rules.js';

/** The stages of `parse`, the rules, and what they are measured beside. */
export interface Program {
  readonly decode: typeof decode;
  readonly detect: typeof detect;
  readonly extract: typeof extract;
  readonly run: typeof run;
  readonly rules: typeof rules;
  readonly resolve: typeof resolve;
  readonly parse: typeof parse;
  readonly parseDocument: typeof parseDocument;
  readonly sha256: (bytes: Uint8Array) => Uint8Array;
}

const CONTENTS = `
  export { decode } from './decode/decode.js';
  export { detect } from './detect/detect.js';
  export { extract } from './extract/extract.js';
  export { run } from './apparatus/run.js';
  export { rules } from './rules.js';
  export { resolve } from './resolve/resolve.js';
  export { parse } from './parse.js';
  export { parseDocument } from 'htmlparser2';
  export { sha256 } from '@noble/hashes/sha2.js';`;

function inFolder<T>(work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-'));
  const file = join(folder, 'program.cjs');
  // As it is published: what runs the sources directly wraps every function that is made, and that is then measured too.
  const resolveDir = fileURLToPath(new URL('../src/', import.meta.url));
  buildSync({
    stdin: { contents: CONTENTS, resolveDir, loader: 'ts' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    charset: 'utf8',
    outfile: file,
    logLevel: 'error',
  });
  try {
    return work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The program as one bundle, so that its stages can be measured apart. */
export function bundled(): Program {
  return inFolder((file) => createRequire(import.meta.url)(file) as Program);
}

const FIRST = `
  const { readFileSync } = require('node:fs');
  const cpu = (work) => {
    const start = process.cpuUsage();
    const made = work();
    const { user, system } = process.cpuUsage(start);
    return [made, (user + system) / 1000];
  };
  const [program, load] = cpu(() => require(process.argv[1]));
  const bytes = readFileSync(process.argv[2]);
  const text = new TextDecoder().decode(bytes);
  const dom = () => cpu(() => program.parseDocument(text))[1];
  const parse = () => cpu(() => program.parse(bytes, { path: 'page.html' }))[1];
  console.log(JSON.stringify(process.argv[3] === 'dom' ? { load, dom: dom() } : { load, parse: parse() }));`;

/** CPU milliseconds of loading the program and of its first work, each in processes of its own; the load has htmlparser2 in it. */
export function firstParse(bytes: Uint8Array): { readonly load: number; readonly dom: number; readonly parse: number } {
  return inFolder((file) => {
    const page = `${file}.html`;
    writeFileSync(page, bytes);
    const tries = (what: 'dom' | 'parse') =>
      Array.from({ length: 7 }, () => {
        const { stdout } = spawnSync(process.execPath, ['-e', FIRST, file, page, what], { encoding: 'utf8' });
        return JSON.parse(stdout) as { readonly load: number; readonly dom: number; readonly parse: number };
      });
    const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
    const parsed = tries('parse');
    return {
      load: middle(parsed.map(({ load }) => load)),
      dom: middle(tries('dom').map(({ dom }) => dom)),
      parse: middle(parsed.map(({ parse }) => parse)),
    };
  });
}
