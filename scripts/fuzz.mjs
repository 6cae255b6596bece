// The property tests on other documents than every run sees: npm run fuzz -- [seeds] [first] [test paths…]
import { spawnSync } from 'node:child_process';

const [seeds = '10', first = String(Date.now() % 1_000_000_000), ...paths] = process.argv.slice(2);
const tests = paths.length > 0 ? paths : ['packages/core/test/laws.test.ts', 'packages/core/test/subsets.test.ts'];
const failed = [];
for (let seed = Number(first); seed < Number(first) + Number(seeds); seed++) {
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'source', ...tests], {
    stdio: 'inherit',
    env: { ...process.env, FUZZ_SEED: String(seed) },
  });
  if (status !== 0) failed.push(seed);
}
process.stdout.write(failed.length > 0 ? `failed with FUZZ_SEED=${failed.join(', ')}\n` : `${seeds} seeds passed\n`);
process.exitCode = failed.length > 0 ? 1 : 0;
