// Runs turbo on this machine alone: no telemetry, no network. Its own words go to the error stream, so that results can be piped.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Runs turbo with `args` at the root of the workspace and gives its exit code and, where `quiet`, what it said. */
function turbo(args, { quiet = false } = {}) {
  const bin = createRequire(import.meta.url).resolve('turbo/bin/turbo');
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NEXT_TELEMETRY_DISABLED: '1' };
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const said = quiet ? 'pipe' : 2;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [bin, ...args, '--output-logs=errors-only'], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: ['ignore', said, said],
    maxBuffer: 1 << 26,
  });
  if (error) throw error;
  return { status: status ?? 1, words: `${stdout ?? ''}${stderr ?? ''}` };
}

/** Builds a package and what it stands on, without a word unless it fails; then the process ends. */
export function build(name) {
  if (process.stderr.isTTY) process.stderr.write(`Building ${name} …`);
  const { status, words } = turbo(['run', 'build', `--filter=${name}...`, '--log-prefix=none'], { quiet: true });
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  if (status === 0) return;
  process.stderr.write(words);
  process.exit(status);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(turbo(process.argv.slice(2)).status);
