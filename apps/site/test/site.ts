import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SITE = fileURLToPath(new URL('../', import.meta.url));
const PACKAGES = fileURLToPath(new URL('../../../packages/', import.meta.url));
const SOURCES = ['app', 'components', 'lib', 'styles', 'instrumentation.ts', 'next.config.ts', 'proxy.ts', 'package.json'].map((name) =>
  join(SITE, name),
);
const BUILT = join(SITE, '.next/BUILD_ID');

export interface Site {
  /** `http://127.0.0.1:43127` */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Serves `folder` with the built site at a port of the system's choice; builds it first when it is older than what it is made of. */
export async function serve(folder: string, environment: Readonly<Record<string, string>> = {}): Promise<Site> {
  if (isStale()) build();
  const child = spawn(process.execPath, ['next.mjs', 'start', '--hostname', '127.0.0.1', '--port', '0'], {
    cwd: SITE,
    env: { ...process.env, NODE_ENV: 'production', ZHENGWEN_LIBRARY: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = await listening(child);
  return { origin, stop: () => ended(child) };
}

function build(): void {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['next.mjs', 'build'], {
    cwd: SITE,
    env: { ...process.env, NODE_ENV: 'production' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`next build failed\n${stdout}\n${stderr}`);
}

function isStale(): boolean {
  const made = changed(BUILT);
  const dist = readdirSync(PACKAGES).map((name) => join(PACKAGES, name, 'dist'));
  return [...SOURCES, ...dist].some((path) => newest(path) > made);
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    let origin: string | undefined;
    const hear = (chunk: Buffer) => {
      said += chunk;
      origin ??= /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (origin && /Ready/.test(said)) resolve(origin);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('exit', (code) => reject(new Error(`the site ended with ${code}\n${said}`)));
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.on('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
