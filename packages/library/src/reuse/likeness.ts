import type { Corpus } from './corpus.js';
import type { Shared } from './passages.js';

/** Two stretches of two texts that are almost the same; places and lengths in units of the corpus. */
export interface Likeness {
  readonly a: readonly [start: number, end: number];
  readonly b: readonly [start: number, end: number];
  /** 1 less the edits by the length of the longer one. */
  readonly alike: number;
}

/** The rule of Vierthaler and Gelein for Chinese texts: a quotation has ten characters or more, nine in ten of them the same. */
const LEAST = 10;
const ALIKE = 0.9;
/** So many units may lie between two passages that belong together. */
const GAP = 20;
/** What stands in more texts than this is a phrase of the time: its neighbours would pair everything with everything. */
const RARE = 64;

interface Match {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * The stretches that one text almost shares with others: passages shared exactly that follow one another in both texts are joined over what was changed between them.
 * @param text its index in the corpus @param passages shared passages of the corpus that stand in it, and maybe others @param isAsked which others
 */
export function* likenessesOf(
  corpus: Corpus,
  text: number,
  passages: Iterable<Shared>,
  textOf: (at: number) => number,
  isAsked: (other: number) => boolean = () => true,
): Generator<Likeness & { readonly with: number }> {
  const [from, to] = [corpus.starts[text] as number, corpus.starts[text + 1] as number];
  const others = new Map<number, Match[]>();
  for (const { length, places, texts } of passages) {
    if (texts > RARE) continue;
    const here = places.filter((place) => place >= from && place < to);
    if (here.length === 0) continue;
    for (const b of places) {
      const other = textOf(b);
      if (other === text || !isAsked(other)) continue;
      const matches = others.get(other) ?? [];
      others.set(other, matches);
      for (const a of here) matches.push({ a, b, length });
    }
  }
  for (const [other, matches] of [...others].sort(([a], [b]) => a - b)) {
    for (const likeness of chains(corpus.units, alongDiagonals(matches))) yield { ...likeness, with: other };
  }
}

/** Matches that overlap or touch on one diagonal are one match. */
function alongDiagonals(matches: readonly Match[]): readonly Match[] {
  const sorted = [...matches].sort((x, y) => x.b - x.a - (y.b - y.a) || x.a - y.a);
  const joined: Match[] = [];
  for (const match of sorted) {
    const last = joined.at(-1);
    if (last && last.b - last.a === match.b - match.a && match.a <= last.a + last.length) {
      joined.pop();
      joined.push({ ...last, length: Math.max(last.length, match.a + match.length - last.a) });
    } else joined.push(match);
  }
  return joined.sort((x, y) => x.a - y.a || x.b - y.b);
}

function* chains(units: Uint16Array, matches: readonly Match[]): Generator<Likeness> {
  const used = new Set<Match>();
  for (const [index, first] of matches.entries()) {
    if (used.has(first)) continue;
    used.add(first);
    let last = first;
    let edits = 0;
    let [endA, endB] = [first.a + first.length, first.b + first.length];
    for (let k = index + 1; k < matches.length; k++) {
      const next = matches[k] as Match;
      if (next.a > endA + GAP) break;
      if (used.has(next) || next.a < last.a || next.b < last.b) continue;
      // Where the two overlap on another diagonal only what lies behind the overlap is new.
      const over = Math.max(0, endA - next.a, endB - next.b);
      const [p, q] = [next.a + over, next.b + over];
      if (over >= next.length || q > endB + GAP) continue;
      const cost = distance(units.subarray(endA, p), units.subarray(endB, q));
      const [a, b] = [next.a + next.length, next.b + next.length];
      if (1 - (edits + cost) / Math.max(a - first.a, b - first.b) < ALIKE) continue;
      edits += cost;
      [endA, endB, last] = [a, b, next];
      used.add(next);
    }
    const length = Math.max(endA - first.a, endB - first.b);
    if (edits > 0 && length >= LEAST) yield { a: [first.a, endA], b: [first.b, endB], alike: 1 - edits / length };
  }
}

/** Levenshtein's distance; neither side is longer than the gap. */
function distance(a: Uint16Array, b: Uint16Array): number {
  let row = Array.from({ length: b.length + 1 }, (_, k) => k);
  for (const [i, unit] of a.entries()) {
    const next = [i + 1];
    for (const [j, other] of b.entries()) {
      next.push(Math.min((row[j + 1] as number) + 1, (next[j] as number) + 1, (row[j] as number) + (unit === other ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] as number;
}
