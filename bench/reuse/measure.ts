// Costs of shared passages by number and length of texts, and what is found of planted copies. Each cost is measured in a process of its own.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { project, Row } from '../../packages/library/src/reuse/corpus.js';
import { relationOf } from '../../packages/library/src/reuse/families.js';
import { overlapsOf } from '../../packages/library/src/reuse/overlaps.js';
import { passagesInParts } from '../../packages/library/src/reuse/partitions.js';
import { passageAt } from '../../packages/library/src/reuse/table.js';
import { median } from '../median.js';
import { EDITS, makerOf } from './texts.js';

const SEED = 7;
const [task, ...numbers] = process.argv.slice(2);
if (task === 'passages') await passages(...(numbers.map(Number) as [number, number, number, number]));
else if (task === 'planted') await planted();
else await report();

function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * Prints what one run took: seconds of CPU time for projection and for passages, how many there are and a sum over all of them, resident megabytes.
 * @param memory megabytes of places that are held at once, 0 for what the library takes @param added of so many texts at the end, those that stand in one of them
 */
async function passages(count: number, length: number, memory: number, added: number): Promise<void> {
  const { text } = makerOf(SEED);
  const row = new Row(count * (length + 1));
  let projecting = 0;
  for (let k = 0; k < count; k++) {
    const words = text(length);
    const before = process.cpuUsage();
    row.add(project(words).units);
    projecting += cpuSince(before);
  }
  const before = process.cpuUsage();
  const { corpus } = row;
  const since = added > 0 ? (corpus.starts[count - added] as number) : 0;
  let [found, places, sum] = [0, 0, 0];
  for await (const table of passagesInParts(corpus, memory > 0 ? { memory: memory * 2 ** 20 } : {}, since)) {
    for (let index = 0; index < table.lengths.length; index++) {
      const passage = passageAt(table, index);
      found++;
      places += passage.places.length;
      // The order of passages depends on the partitions, a sum does not.
      sum = (sum + Math.imul(passage.length, 31) + passage.places.reduce((all, place) => (all + Math.imul(place, 2654435761)) >>> 0, 0)) >>> 0;
    }
  }
  const seconds = cpuSince(before);
  console.log(JSON.stringify({ projecting, seconds, found, places, sum, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

interface Cost {
  readonly projecting: number;
  readonly seconds: number;
  readonly found: number;
  readonly places: number;
  readonly sum: number;
  readonly megabytes: number;
}

function cost(count: number, length: number, memory = 0, added = 0): Cost {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(import.meta.url), 'passages', ...[count, length, memory, added].map(String)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Cost;
}

async function report(): Promise<void> {
  console.log('## Passages of 8 and more, CPU seconds (median of 3) and resident megabytes\n');
  for (const [count, length] of [
    [5_000, 365],
    [10_000, 365],
    [20_000, 365],
    [100_000, 680],
  ] as const) {
    const runs = [1, 2, 3].map(() => cost(count, length));
    const middle = (of: (run: Cost) => number) => median(runs.map(of));
    console.log(
      `${String(count).padStart(7)} x ${length}: ${middle((run) => run.seconds)
        .toFixed(1)
        .padStart(
          6,
        )} s and ${middle((run) => run.projecting).toFixed(1)} s to fold; ${runs[0]?.found} passages, ${runs[0]?.places} places; ${middle((run) => run.megabytes).toFixed(0)} MB`,
    );
  }
  const [one, many] = [cost(20_000, 365, 256), cost(20_000, 365, 4)];
  const same = one.found === many.found && one.places === many.places && one.sum === many.sum;
  console.log(
    `\nAll places at once and 4 MB of them: ${same ? 'the same result' : 'DIFFERENT RESULTS'}; ${one.seconds.toFixed(1)} s and ${many.seconds.toFixed(1)} s`,
  );
  const added = [1, 2, 3].map(() => cost(100_000, 680, 0, 1_000));
  console.log(`Passages of 1,000 texts added to 99,000: ${median(added.map((run) => run.seconds)).toFixed(1)} s\n`);
  await planted();
}

/** Every method looks for the copies of the same 100 texts of each edit among 2,000. */
async function planted(): Promise<void> {
  const maker = makerOf(SEED);
  const names = Object.keys(EDITS);
  const base = Array.from({ length: 2000 }, () => maker.text(400 + Math.floor(maker.next() * 600)));
  const pairs = new Map<string, string>();
  const texts = [...base];
  for (const [e, name] of names.entries()) {
    for (let k = 0; k < 100; k++) {
      const source = e * 100 + k;
      pairs.set(`${source} ${texts.length}`, name);
      texts.push(EDITS[name]?.(base[source] as string, maker) ?? '');
    }
  }
  const methods: Record<string, (texts: readonly string[]) => Promise<Iterable<string>>> = {
    'containment of 8-grams': async (texts) =>
      [...overlapsOf(texts.map((text) => project(text).units))].filter((overlap) => relationOf(overlap) !== 'partial').map(({ a, b }) => `${a} ${b}`),
    'MinHash with LSH, 128, J >= .5': minHash,
    'SimHash, 3 bits': simHash,
  };
  console.log(`## Copies found, % of 100 of each kind among ${texts.length} texts; false pairs; CPU seconds\n`);
  for (const [method, find] of Object.entries(methods)) {
    const before = process.cpuUsage();
    let found: Set<string>;
    try {
      found = new Set(await find(texts));
    } catch (error) {
      console.log(`${method}: not measured (${error instanceof Error ? error.message.split('\n')[0] : error}); npm install in this folder brings it`);
      continue;
    }
    const seconds = cpuSince(before);
    const recall = names.map((name) => `${name} ${[...pairs].filter(([pair, kind]) => kind === name && found.has(pair)).length}`);
    const wrong = [...found].filter((pair) => !pairs.has(pair)).length;
    console.log(`${method}: ${recall.join(', ')}; false ${wrong}; ${seconds.toFixed(1)} s`);
  }
}

function gramsIn(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 4) }, (_, k) => text.slice(k, k + 5)));
}

async function minHash(texts: readonly string[]): Promise<Iterable<string>> {
  const { Minhash, LshIndex } = await import('minhash');
  const index = new LshIndex({ bandSize: 4 });
  const hashes = texts.map((text, k) => {
    const hash = new Minhash({ numPerm: 128, seed: 1 });
    for (const gram of gramsIn(text)) hash.update(gram);
    index.insert(String(k), hash);
    return hash;
  });
  return hashes.flatMap((hash, k) =>
    (index.query(hash) as string[])
      .map(Number)
      .filter((other) => other > k && hash.jaccard(hashes[other]) >= 0.5)
      .map((other) => `${k} ${other}`),
  );
}

async function simHash(texts: readonly string[]): Promise<Iterable<string>> {
  const { SimHash } = await import('simhash-js');
  const maker = new SimHash();
  const hashes = texts.map((text) => maker.hash(text) as number);
  const bits = (n: number) => n.toString(2).replaceAll('0', '').length;
  const found: string[] = [];
  for (const [a, hash] of hashes.entries())
    for (let b = a + 1; b < hashes.length; b++) if (bits((hash ^ (hashes[b] as number)) >>> 0) <= 3) found.push(`${a} ${b}`);
  return found;
}
