/** How many units one gram has: fewer are shared by texts that have nothing to do with one another (noted in the search study: 6-7 are templates, 8 a useful floor). */
const GRAM = 8;
const BASE = 0x2c1b3c6d;

/**
 * Tells of every run of `length` units without a separator (0) that begins in `[from, to)` where it begins, and its hash.
 * ```ts
 * eachGram(project('河上的旧桥').units, 4, 0, 5, (at, hash) => …); // at 0 and 1
 * ```
 */
export function eachGram(units: Uint16Array, length: number, from: number, to: number, tell: (at: number, hash: number) => void): void {
  let top = 1;
  for (let k = 1; k < length; k++) top = Math.imul(top, BASE);
  let hash = 0;
  let run = 0;
  const last = Math.min(units.length, to + length - 1);
  for (let end = from; end < last; end++) {
    const unit = units[end] as number;
    if (unit === 0) {
      run = 0;
      hash = 0;
      continue;
    }
    if (run === length) hash = (hash - Math.imul(units[end - length] as number, top)) | 0;
    else run++;
    hash = (Math.imul(hash, BASE) + unit) | 0;
    if (run === length) tell(end - length + 1, mix(hash));
  }
}

/**
 * The set of hashes of all runs of eight units, in order.
 * ```ts
 * gramsOf(project('河上的旧桥要修好了').units).length; // 2
 * ```
 */
export function gramsOf(units: Uint16Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, units.length - GRAM + 1));
  let found = 0;
  eachGram(units, GRAM, 0, units.length, (_, hash) => {
    hashes[found++] = hash;
  });
  const ordered = hashes.subarray(0, found).sort();
  let length = 0;
  for (let k = 0; k < ordered.length; k++) if (k === 0 || ordered[k] !== ordered[k - 1]) ordered[length++] = ordered[k] as number;
  return ordered.slice(0, length);
}

/** How many members two ordered sets share. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

/** The finalizer of MurmurHash3: the low bits of a rolling hash alone would tell little. */
function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
