// Runs turbo on this machine alone: no telemetry, no network. Its own words go to the error stream, so that results can be piped.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Runs turbo with `args` at the root of the workspace and gives its exit code. */
export function turbo(args) {
  const bin = createRequire(import.meta.url).resolve('turbo/bin/turbo');
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NEXT_TELEMETRY_DISABLED: '1' };
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const { status, error } = spawnSync(process.execPath, [bin, ...args], { cwd, env, stdio: ['ignore', 2, 2] });
  if (error) throw error;
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exit(turbo([...process.argv.slice(2), '--output-logs=errors-only']));
