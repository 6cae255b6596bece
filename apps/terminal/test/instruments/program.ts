import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The program as the sources stand, bundled for one test file and run as a child process. */
export interface Program {
  /** The file that Node runs. */
  readonly file: string;
  run(
    args: readonly string[],
    options?: { readonly cwd?: string; readonly input?: Uint8Array; readonly env?: Record<string, string> },
  ): Promise<Ended>;
  remove(): Promise<void>;
}

/** Bundles the program without its reader, which needs a terminal. */
export async function bundled(): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengwen-program-'));
  await build({
    entryPoints: [at('../../src/zhengwen.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
    tsconfig: at('../../tsconfig.json'),
    external: ['*/reader/reader.js'],
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
    logLevel: 'error',
  });
  const file = join(folder, 'zhengwen.mjs');
  return { file, run: (args, options = {}) => run(file, args, options), remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A folder of documents that is removed afterwards. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'zhengwen-folder-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), content);
  }
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

function run(file: string, args: readonly string[], options: Parameters<Program['run']>[1] = {}): Promise<Ended> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [file, ...args], { cwd: options.cwd, env: { ...inherited, ...options.env } });
  const out: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(options.input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(errors).toString() }));
  });
}
