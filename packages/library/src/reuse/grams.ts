/** How many units one gram has: fewer are shared by texts that have nothing to do with one another (noted in the search study: 6-7 are templates, 8 a useful floor). */
const GRAM = 8;
const BASE = 0x2c1b3c6d;

/**
 * The set of hashes of all runs of eight units, in order.
 * ```ts
 * gramsOf(project('河上的旧桥要修好了').units).length; // 2
 * ```
 */
export function gramsOf(units: Uint16Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, units.length - GRAM + 1));
  let top = 1;
  for (let k = 1; k < GRAM; k++) top = Math.imul(top, BASE);
  let hash = 0;
  for (let end = 0; end < units.length; end++) {
    if (end >= GRAM) hash = (hash - Math.imul(units[end - GRAM] as number, top)) | 0;
    hash = (Math.imul(hash, BASE) + (units[end] as number)) | 0;
    if (end >= GRAM - 1) hashes[end - GRAM + 1] = mix(hash);
  }
  hashes.sort();
  let length = 0;
  for (let k = 0; k < hashes.length; k++) if (k === 0 || hashes[k] !== hashes[k - 1]) hashes[length++] = hashes[k] as number;
  return hashes.slice(0, length);
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
export function mix(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
