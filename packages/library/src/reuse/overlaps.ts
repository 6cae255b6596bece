import { countShared, gramsOf } from './grams.js';

/** Two texts that have much in common: what share of the eight-unit grams of each is also in the other. */
export interface Overlap {
  readonly a: number;
  readonly b: number;
  readonly ofA: number;
  readonly ofB: number;
}

/** One gram in so many stands for its text where texts look for their like. */
const SAMPLE = 8;
/** A gram that more texts have is looked up only among the texts that are most alike: a slogan would otherwise pair everything with everything. */
const COMMON = 64;
const NEIGHBOURS = 8;

/**
 * Pairs of texts of which at least one is in the other to the share `least` (0.3 by default: less is a shared phrase). Pairs are found by a sample of their grams and
 * measured on all of them.
 */
export function* overlapsOf(texts: readonly Uint16Array[], least = 0.3): Generator<Overlap> {
  const samples = texts.map((text) => gramsOf(text).filter((gram) => gram % SAMPLE === 0));
  // Copies of one text stand beside one another in an order by their smallest grams.
  const order = texts.map((_, text) => text).sort((a, b) => bySample(samples[a], samples[b]) || a - b);
  const { members, groups, own } = index(order.map((text) => samples[text] as Uint32Array));
  const counts = new Uint32Array(texts.length);
  for (const [rank, text] of order.entries()) {
    const met: number[] = [];
    for (const group of own(rank)) {
      const [from, to] = [groups[group] as number, groups[group + 1] as number];
      let k = from;
      if (to - from > COMMON) k = placeOf(members, from, to, rank) + 1;
      const end = to - from > COMMON ? Math.min(to, k + NEIGHBOURS) : to;
      for (; k < end; k++) {
        const other = members[k] as number;
        if (other <= rank) continue;
        if (counts[other] === 0) met.push(other);
        (counts[other] as number)++;
      }
    }
    let grams: Uint32Array | undefined;
    for (const other of met) {
      const shared = counts[other] as number;
      counts[other] = 0;
      const second = order[other] as number;
      const fewer = Math.min(samples[text]?.length ?? 0, samples[second]?.length ?? 0);
      if (shared < (fewer * least) / 2) continue;
      grams ??= gramsOf(texts[text] as Uint16Array);
      const others = gramsOf(texts[second] as Uint16Array);
      const both = countShared(grams, others);
      const [ofA, ofB] = [both / grams.length, both / others.length];
      if (Math.max(ofA, ofB) >= least) yield text < second ? { a: text, b: second, ofA, ofB } : { a: second, b: text, ofA: ofB, ofB: ofA };
    }
  }
}

/** For each gram the texts that have it, by rank (`members` between two `groups`), and for each text its grams. */
function index(samples: readonly Uint32Array[]) {
  const keys = new BigUint64Array(samples.reduce((sum, sample) => sum + sample.length, 0));
  let next = 0;
  for (const [rank, sample] of samples.entries()) for (const gram of sample) keys[next++] = (BigInt(gram) << 32n) | BigInt(rank);
  keys.sort();
  const members = new Uint32Array(keys.length);
  const groups: number[] = [];
  const starts = new Uint32Array(samples.length + 1);
  for (const [rank, sample] of samples.entries()) starts[rank + 1] = (starts[rank] as number) + sample.length;
  const filled = starts.slice();
  const grams = new Uint32Array(keys.length);
  let before = -1n;
  for (const [k, key] of keys.entries()) {
    const gram = key >> 32n;
    if (gram !== before) groups.push(k);
    before = gram;
    const rank = Number(key & 0xffff_ffffn);
    members[k] = rank;
    grams[filled[rank] as number] = groups.length - 1;
    (filled[rank] as number)++;
  }
  groups.push(keys.length);
  return { members, groups, own: (rank: number) => grams.subarray(starts[rank], starts[rank + 1]) };
}

function placeOf(members: Uint32Array, from: number, to: number, rank: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((members[middle] as number) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bySample(a: Uint32Array = new Uint32Array(), b: Uint32Array = new Uint32Array()): number {
  for (let k = 0; k < Math.min(a.length, b.length); k++) if (a[k] !== b[k]) return (a[k] as number) - (b[k] as number);
  return a.length - b.length;
}
