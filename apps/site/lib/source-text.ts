import type { Piece } from '@zhengwen/core';
import { hasEntry } from './entries';

/** A stretch of the source as the apparatus shows it, within one part of it. */
export interface Stretch {
  readonly piece: Piece;
  /** Of a piece with an entry. */
  readonly number?: number;
  readonly start: number;
  readonly end: number;
  /** The source's own characters in `[start, end)`. */
  readonly original: string;
  /** Whether it lies in the range that was asked for. */
  readonly sought: boolean;
  /** Whether this is where the piece begins: what is said once of a piece is said here. */
  readonly first: boolean;
}

/** The source in `[from, to)` as stretches in its order, cut at the edges of the range `sought`; insertions at `to` belong to the part that ends the source. */
export function stretchesOf(
  pieces: readonly Piece[],
  [from, to]: readonly [number, number],
  whole: number,
  sought?: readonly [number, number],
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let number = 0;
  for (const piece of pieces) {
    if (hasEntry(piece)) number++;
    const [first, last] = piece.range;
    const empty = first === last;
    if (first > to || (empty ? first < from || (first === to && to !== whole) : last <= from || first >= to)) continue;
    const entry = hasEntry(piece) ? { number } : {};
    for (const [start, end] of cuts(Math.max(first, from), Math.min(last, to), hasEntry(piece) ? undefined : sought)) {
      const original = (piece.original ?? piece.value).slice(start - first, end - first);
      stretches.push({ piece, ...entry, start, end, original, sought: isSought(start, end, sought), first: start === first });
    }
  }
  return stretches;
}

function cuts(start: number, end: number, sought?: readonly [number, number]): readonly (readonly [number, number])[] {
  const inner = sought ? [...new Set(sought)].filter((edge) => edge > start && edge < end) : [];
  const edges = [start, ...inner, end];
  return edges.slice(1).map((edge, index) => [edges[index] as number, edge] as const);
}

function isSought(start: number, end: number, sought?: readonly [number, number]): boolean {
  if (!sought) return false;
  if (sought[0] === sought[1]) return start === sought[0] && end === sought[1];
  return start === end ? sought[0] <= start && end <= sought[1] : start < sought[1] && end > sought[0];
}
