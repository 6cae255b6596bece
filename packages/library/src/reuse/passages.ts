import type { Corpus } from './corpus.js';
import { eachGram } from './grams.js';

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
}

/** What is looked for in a corpus. */
export interface Asked {
  readonly min: number;
  readonly least: number;
  /** Only passages that stand somewhere from this unit on: those of the texts that were added last. 0 for all. */
  readonly since: number;
}

/** What was asked for, with what holds where nothing is said. */
export function askedFor({ min = 8, in: least = 2 }: PassageOptions, since = 0): Asked {
  return { min: Math.max(2, min), least: Math.max(2, least), since };
}

/**
 * Every maximal passage that texts share: one that can't be made longer by a character on either side without losing a place. Passages come in no order.
 * What begins with a repetition (`哈哈哈哈…`, `好的好的…`) is none.
 *
 * Places of the same first `min` units are found by a hash of them, then split by how they go on: whatever stands in a set of places that all go on alike and are all
 * preceded alike is a part of something longer. No two texts are ever compared as a pair.
 * @param since with it, only the passages that stand somewhere in the texts from this unit of the corpus on, with all their places
 */
export function* passagesOf(corpus: Corpus, options: PassageOptions = {}, since = 0): Generator<Shared> {
  const asked = askedFor(options, since);
  const grams = gramsSeen(corpus.units, asked);
  const begins = new Begins(grams.counts.reduce((sum, count) => sum + count, 0));
  grams.each(0, corpus.units.length, (at, hash) => begins.add(at, hash));
  yield* passagesFrom(corpus, begins, asked, textsOf(corpus));
}

/** Which half of a 64-bit number is the higher one on this machine. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
const LOW = 1 - HIGH;

/** Places where a passage may begin, each as a 64-bit number, its hash above it; and the same memory as halves: sorting the one groups the other. */
export class Begins {
  readonly #all: BigUint64Array;
  readonly #halves: Uint32Array;
  #length = 0;

  /** @param room for how many places @param held places that were written by another */
  constructor(room: number, held?: ArrayBuffer) {
    this.#all = held ? new BigUint64Array(held) : new BigUint64Array(room);
    this.#halves = new Uint32Array(this.#all.buffer);
    if (held) this.#length = this.#all.length;
  }

  get length(): number {
    return this.#length;
  }

  /** What is held, as bytes of this machine. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.#all.buffer, 0, this.#length * 8);
  }

  add(at: number, hash: number): void {
    this.#halves[this.#length * 2 + HIGH] = hash;
    this.#halves[this.#length++ * 2 + LOW] = at;
  }

  clear(): void {
    this.#length = 0;
  }

  /** The places of each hash that has at least so many, in order. */
  *groups(least: number): Generator<Uint32Array> {
    const halves = this.#halves;
    this.#all.subarray(0, this.#length).sort();
    for (let from = 0; from < this.#length; ) {
      const hash = halves[from * 2 + HIGH];
      let to = from + 1;
      while (to < this.#length && halves[to * 2 + HIGH] === hash) to++;
      if (to - from >= least) {
        const places = new Uint32Array(to - from);
        for (let k = from; k < to; k++) places[k - from] = halves[k * 2 + LOW] as number;
        yield places;
      }
      from = to;
    }
  }
}

/** The passages that begin where it is said. */
export function* passagesFrom(corpus: Corpus, begins: Begins, asked: Asked, textOf: (at: number) => number): Generator<Shared> {
  for (const places of begins.groups(asked.least)) yield* split(corpus.units, places, asked, textOf);
}

/** How many parts the hashes are counted in, by their highest bits. */
export const PARTS = 256;

/** The grams of a corpus that may begin a passage. */
interface Grams {
  /** At most how many places there are in each of `PARTS`. */
  readonly counts: Uint32Array;
  /** Tells those that begin in `[from, to)`. */
  readonly each: (from: number, to: number, tell: (at: number, hash: number) => void) => void;
}

/** Rules out the grams that stand once. A table tells of every hash whether it was seen never, once or more often; two may share a place in it, which costs work and loses nothing. */
export function gramsSeen(units: Uint16Array, { min, since }: Asked): Grams {
  // Few texts beside many: the more room they have in the table, the fewer grams of the others are taken for theirs.
  const room = since > 0 ? Math.max(2 ** 22, (units.length - since) * 32) : units.length * 2;
  const mask = 2 ** Math.max(10, Math.min(31, Math.ceil(Math.log2(room)))) - 1;
  const once = new Uint32Array((mask + 1) / 32);
  const twice = new Uint32Array((mask + 1) / 32);
  eachGram(units, min, since, units.length, (_, hash) => {
    const slot = (hash & mask) >>> 5;
    const bit = 1 << (hash & 31);
    if ((once[slot] as number) & bit) (twice[slot] as number) |= bit;
    else once[slot] = (once[slot] as number) | bit;
  });
  if (since > 0)
    eachGram(units, min, 0, since, (_, hash) => {
      const slot = (hash & mask) >>> 5;
      (twice[slot] as number) |= (once[slot] as number) & (1 << (hash & 31));
    });
  const counts = new Uint32Array(PARTS);
  const each: Grams['each'] = (from, to, tell) =>
    eachGram(units, min, from, to, (at, hash) => {
      if ((twice[(hash & mask) >>> 5] as number) & (1 << (hash & 31)) && !repeats(units, at, min)) tell(at, hash);
    });
  eachGram(units, min, 0, units.length, (_, hash) => {
    if ((twice[(hash & mask) >>> 5] as number) & (1 << (hash & 31))) (counts[hash >>> 24] as number)++;
  });
  return { counts, each };
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
function* split(units: Uint16Array, all: Uint32Array, { min, least, since }: Asked, textOf: (at: number) => number): Generator<Shared> {
  const open: { readonly places: Uint32Array; readonly depth: number }[] = [{ places: all, depth: 0 }];
  for (let set = open.pop(); set; set = open.pop()) {
    const { places } = set;
    if ((places[places.length - 1] as number) < since || !differBefore(units, places)) continue;
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
