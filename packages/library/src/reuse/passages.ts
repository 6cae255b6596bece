import type { Corpus } from './corpus.js';
import { mix } from './grams.js';

/** A passage that several texts share, with every place where it stands. */
export interface Shared {
  /** Its length in kept units. */
  readonly length: number;
  /** Where it begins in the corpus, in order: all places, several in one text included. */
  readonly places: Uint32Array;
  /** In how many texts. */
  readonly texts: number;
}

export interface PassageOptions {
  /** The least length in kept units, 8 by default. */
  readonly min?: number;
  /** In how many texts at least, 2 by default. */
  readonly in?: number;
  /** In how many rounds, a power of two: with more of them less is held in memory at once. Chosen by the size of the corpus by default. */
  readonly partitions?: number;
}

/** Units of text in one round: some 8 bytes are held for each of those that may begin a passage. */
const ROUND = 1 << 25;

/**
 * Every maximal passage that texts share: one that can't be made longer by a character on either side without losing a place. Passages come in no order.
 * What begins with a repetition (`哈哈哈哈…`, `好的好的…`) is none.
 *
 * Places of the same first `min` units are found by a hash of them, then split by how they go on: whatever stands in a set of places that all go on alike and are all
 * preceded alike is a part of something longer. No two texts are ever compared as a pair.
 */
export function* passagesOf(corpus: Corpus, options: PassageOptions = {}): Generator<Shared> {
  const min = Math.max(2, options.min ?? 8);
  const least = Math.max(2, options.in ?? 2);
  const partitions = options.partitions ?? 2 ** Math.max(0, Math.ceil(Math.log2(corpus.units.length / ROUND)));
  const seen = countGrams(corpus.units, min);
  const textOf = textsOf(corpus);
  const counts = countPlaces(corpus.units, min, seen, partitions);
  for (let partition = 0; partition < partitions; partition++) {
    const [keys, pairs] = gramsOf(corpus.units, min, seen, partition, counts);
    keys.sort();
    for (let from = 0; from < keys.length; ) {
      const hash = pairs[from * 2 + HIGH];
      let to = from + 1;
      while (to < keys.length && pairs[to * 2 + HIGH] === hash) to++;
      if (to - from >= least) {
        const places = new Uint32Array(to - from);
        for (let k = from; k < to; k++) places[k - from] = pairs[k * 2 + LOW] as number;
        yield* split(corpus.units, places, min, least, textOf);
      }
      from = to;
    }
  }
}

/** Which half of a 64-bit number is the higher one on this machine. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
const LOW = 1 - HIGH;

/** A table that knows of every hash whether it was seen never, once or more often; two may share a place in it, which costs work and loses nothing. */
function countGrams(units: Uint16Array, length: number): (hash: number) => boolean {
  const mask = 2 ** Math.max(10, Math.min(31, Math.ceil(Math.log2(units.length * 2)))) - 1;
  const once = new Uint32Array((mask + 1) / 32);
  const twice = new Uint32Array((mask + 1) / 32);
  eachGram(units, length, (_, hash) => {
    const slot = (hash & mask) >>> 5;
    const bit = 1 << (hash & 31);
    if ((once[slot] as number) & bit) (twice[slot] as number) |= bit;
    else once[slot] = (once[slot] as number) | bit;
  });
  return (hash) => ((twice[(hash & mask) >>> 5] as number) & (1 << (hash & 31))) !== 0;
}

/** How many places each round will have: those that no table can rule out. */
function countPlaces(units: Uint16Array, length: number, seen: (hash: number) => boolean, partitions: number): Uint32Array {
  const counts = new Uint32Array(partitions);
  const shift = 32 - Math.log2(partitions);
  eachGram(units, length, (_, hash) => {
    if (seen(hash)) (counts[partitions === 1 ? 0 : hash >>> shift] as number)++;
  });
  return counts;
}

/** The places of one round as 64-bit numbers, hash above place, and the same memory as halves: sorting the one groups the other. */
function gramsOf(units: Uint16Array, length: number, seen: (hash: number) => boolean, partition: number, counts: Uint32Array) {
  const shift = 32 - Math.log2(counts.length);
  const all = new BigUint64Array(counts[partition] as number);
  const pairs = new Uint32Array(all.buffer);
  let next = 0;
  eachGram(units, length, (at, hash) => {
    if ((counts.length > 1 && hash >>> shift !== partition) || !seen(hash) || repeats(units, at, length)) return;
    pairs[next * 2 + HIGH] = hash;
    pairs[next++ * 2 + LOW] = at;
  });
  return [all.subarray(0, next), pairs] as const;
}

const BASE = 0x2c1b3c6d;

/** Tells of every run of `length` units without a separator where it begins and its hash. */
function eachGram(units: Uint16Array, length: number, tell: (at: number, hash: number) => void): void {
  let top = 1;
  for (let k = 1; k < length; k++) top = Math.imul(top, BASE);
  let hash = 0;
  let run = 0;
  for (let end = 0; end < units.length; end++) {
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

/** Whether units have a period of half their length or less. */
function repeats(units: Uint16Array, at: number, length: number): boolean {
  for (let period = 1; period * 2 <= length; period++) {
    let k = 0;
    while (k + period < length && units[at + k] === units[at + k + period]) k++;
    if (k + period === length) return true;
  }
  return false;
}

/** Splits places by how the text goes on there, and gives each set that agrees up to a length of at least `min` and disagrees on both sides. */
function* split(units: Uint16Array, all: Uint32Array, min: number, least: number, textOf: (at: number) => number): Generator<Shared> {
  const open: { readonly places: Uint32Array; readonly depth: number }[] = [{ places: all, depth: 0 }];
  for (let set = open.pop(); set; set = open.pop()) {
    const { places } = set;
    if (!differBefore(units, places)) continue;
    const texts = countTexts(places, textOf);
    if (texts < least) continue;
    const depth = agreement(units, places, set.depth);
    if (depth >= min) yield { length: depth, places, texts };
    for (const next of byUnit(units, places, depth)) if (next.length >= least) open.push({ places: next, depth: depth + 1 });
  }
}

function differBefore(units: Uint16Array, places: Uint32Array): boolean {
  const first = units[(places[0] as number) - 1];
  if (first === 0) return true;
  for (let k = 1; k < places.length; k++) if (units[(places[k] as number) - 1] !== first) return true;
  return false;
}

/** How far all places agree, from a depth at which they do. */
function agreement(units: Uint16Array, places: Uint32Array, depth: number): number {
  const first = places[0] as number;
  for (let d = depth; ; d++) {
    const unit = units[first + d];
    if (unit === 0) return d;
    for (let k = 1; k < places.length; k++) if (units[(places[k] as number) + d] !== unit) return d;
  }
}

/** The places by the unit at `depth`, each part in the order of the places; what ends there goes nowhere. */
function byUnit(units: Uint16Array, places: Uint32Array, depth: number): Uint32Array[] {
  if (places.length === 2) return [];
  const parts = new Map<number, number[]>();
  for (const place of places) {
    const unit = units[place + depth] as number;
    if (unit === 0) continue;
    const part = parts.get(unit);
    if (part) part.push(place);
    else parts.set(unit, [place]);
  }
  return [...parts.values()].map((part) => Uint32Array.from(part));
}

function countTexts(places: Uint32Array, textOf: (at: number) => number): number {
  let count = 0;
  let before = -1;
  for (const place of places) {
    const text = textOf(place);
    if (text !== before) count++;
    before = text;
  }
  return count;
}

const STEP = 6;

/** Which text a place of the corpus belongs to: a table for every 64 units, and a few steps from there. */
export function textsOf({ units, starts }: Corpus): (at: number) => number {
  const table = new Uint32Array((units.length >> STEP) + 1);
  let text = 0;
  for (let slot = 0; slot < table.length; slot++) {
    while (text + 2 < starts.length && (starts[text + 1] as number) <= slot << STEP) text++;
    table[slot] = text;
  }
  return (at) => {
    let text = table[at >> STEP] as number;
    while ((starts[text + 1] as number) <= at) text++;
    return text;
  };
}
