import { diffArrays } from 'diff';
import { project } from './corpus.js';

/** A half-open range of UTF-16 units in a text. */
export type Span = readonly [start: number, end: number];

/** A part of two texts set side by side. An empty range stands where the other text has more. */
export interface Aligned {
  readonly kind: 'same' | 'changed' | 'added' | 'cut';
  /** In the first text. */
  readonly a: Span;
  /** In the second. */
  readonly b: Span;
}

/** Projected units, and the offset of each in its text. */
interface Side {
  readonly units: Uint16Array;
  readonly offsets: Uint32Array;
  readonly length: number;
}

type Run = { readonly same: boolean; readonly a: Span; readonly b: Span };

/** A gram of so many units that stands once in each of two copies stands at the same place of both. */
const ANCHOR = 12;
/** Two stretches that need more edits than this are set side by side as one change. */
const EDITS = 2000;
/** Fewer units than this between two changes agree by chance. */
const CHANCE = 2;

/**
 * Sets two texts side by side by their words: a change of script, width or punctuation is none. Every unit of both texts is in one of the parts, which follow one another
 * in both; what no word changes in keeps the punctuation after it.
 * ```ts
 * align('旧桥要修好了', '舊橋，修好了').map(({ kind }) => kind); // ['same', 'cut', 'same']
 * ```
 */
export function align(first: string, second: string): readonly Aligned[] {
  const a: Side = { ...project(first), length: first.length };
  const b: Side = { ...project(second), length: second.length };
  return tidy(runsOf(a, b)).map(({ same, a: [from, to], b: [start, end] }) => ({
    kind: same ? 'same' : from === to ? 'added' : start === end ? 'cut' : 'changed',
    a: spanOf(a, from, to),
    b: spanOf(b, start, end),
  }));
}

function* runsOf(a: Side, b: Side): Generator<Run> {
  let [x, y] = [0, 0];
  for (const [p, q] of [...anchors(a.units, b.units), [a.units.length, b.units.length] as const]) {
    if (p < x || q < y) continue;
    yield* between(a.units, [x, p], b.units, [y, q]);
    let k = 0;
    while (p + k < a.units.length && q + k < b.units.length && a.units[p + k] === b.units[q + k]) k++;
    if (k > 0) yield { same: true, a: [p, p + k], b: [q, q + k] };
    [x, y] = [p + k, q + k];
  }
  if (x === 0 && y === 0) yield { same: true, a: [0, 0], b: [0, 0] };
}

/** The edits of one stretch. */
function* between(a: Uint16Array, [from, to]: Span, b: Uint16Array, [start, end]: Span): Generator<Run> {
  if (from === to && start === end) return;
  const found =
    from === to || start === end ? undefined : diffArrays([...a.subarray(from, to)], [...b.subarray(start, end)], { maxEditLength: EDITS });
  if (!found) {
    yield { same: false, a: [from, to], b: [start, end] };
    return;
  }
  let [x, y] = [from, start];
  for (const { added, removed, count } of found) {
    const [p, q] = [added ? x : x + count, removed ? y : y + count];
    yield { same: !added && !removed, a: [x, p], b: [y, q] };
    [x, y] = [p, q];
  }
}

/** Places of grams that stand once in each text, those of them that are in the same order in both (patience sorting). */
function anchors(a: Uint16Array, b: Uint16Array): readonly (readonly [number, number])[] {
  const there = onceIn(b);
  const pairs = [...onceIn(a)].flatMap(([gram, p]) => {
    const q = there.get(gram);
    return p >= 0 && q !== undefined && q >= 0 ? [[p, q] as const] : [];
  });
  pairs.sort(([p], [q]) => p - q);
  const tails: number[] = [];
  const before: number[] = [];
  for (const [k, [, q]] of pairs.entries()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number]?.[1] ?? 0) < q) low = middle + 1;
      else high = middle;
    }
    before[k] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = k;
  }
  const chain: (readonly [number, number])[] = [];
  for (let k = tails.at(-1) ?? -1; k >= 0; k = before[k] as number) chain.push(pairs[k] as readonly [number, number]);
  return chain.reverse();
}

/** Where each gram stands that stands once; -1 for one that stands more often. */
function onceIn(units: Uint16Array): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = 0; at + ANCHOR <= units.length; at++) {
    const gram = String.fromCharCode(...units.subarray(at, at + ANCHOR));
    places.set(gram, places.has(gram) ? -1 : at);
  }
  return places;
}

/** Joins runs of one kind, and changes between which only a unit or two agree by chance. */
function tidy(runs: Iterable<Run>): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isChance = last?.same && !run.same && joined.length > 1 && last.a[1] - last.a[0] <= CHANCE;
    if (isChance) {
      joined.pop();
      const change = joined.pop() as Run;
      joined.push({ same: false, a: [change.a[0], run.a[1]], b: [change.b[0], run.b[1]] });
    } else if (last && last.same === run.same) {
      joined.pop();
      joined.push({ same: run.same, a: [last.a[0], run.a[1]], b: [last.b[0], run.b[1]] });
    } else joined.push(run);
  }
  return joined;
}

/** The range in the text of a range of kept units: with what is not kept behind it, and for the first what stands before it. */
function spanOf({ offsets, length }: Side, from: number, to: number): Span {
  const at = (k: number) => (k === 0 ? 0 : (offsets[k] ?? length));
  return [at(from), to === offsets.length ? length : at(to)];
}
