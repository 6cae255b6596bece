import type { Article, Entry, Piece } from '@zhengwen/core';
import { leavesOf } from './leaves';

/** An entry under the number it has on every page: its place in the apparatus, from 1. */
export interface NumberedEntry {
  readonly number: number;
  readonly entry: Entry;
  /** The few words printed around the place, on its line and in its block. */
  readonly before: string;
  readonly after: string;
}

export interface RuleCount {
  readonly rule: string;
  readonly count: number;
}

/** Code points of context on either side of an entry. */
const AROUND = 5;

/** The entries of an article, numbered. The carrier has no entry; what is not inside a block of the body has no words around it. */
export function numbered(article: Article): readonly NumberedEntry[] {
  const print = printOf(article.pieces);
  const leaves = leavesOf(article.blocks).map(({ range }) => range);
  let leaf = 0;
  return article.entries
    .filter((entry) => entry.kind !== 'markup')
    .map((entry, index) => {
      const [start, end] = entry.range;
      while (leaf < leaves.length && (leaves[leaf]?.[1] ?? 0) < end) leaf++;
      const within = leaves[leaf];
      if (!within || start < within[0] || end > within[1]) return { number: index + 1, entry, before: '', after: '' };
      const [from, to] = print.places[index] ?? [0, 0];
      const before =
        print.text
          .slice(Math.max(print.at(within[0]), from - AROUND * 4), from)
          .split('\n')
          .pop() ?? '';
      const after = print.text.slice(to, Math.min(print.at(within[1]), to + AROUND * 4)).split('\n')[0] ?? '';
      return { number: index + 1, entry, before: [...before].slice(-AROUND).join(''), after: [...after].slice(0, AROUND).join('') };
    });
}

interface Print {
  readonly text: string;
  /** Where each piece with an entry is printed. */
  readonly places: readonly (readonly [number, number])[];
  /** Where the source offset is printed. */
  at(offset: number): number;
}

function printOf(pieces: readonly Piece[]): Print {
  let text = '';
  const places: (readonly [number, number])[] = [];
  const starts = pieces.map((piece) => {
    const start = text.length;
    text += piece.kind === 'omitted' ? '' : piece.value;
    if (hasEntry(piece)) places.push([start, text.length]);
    return start;
  });
  const at = (offset: number) => {
    let low = 0;
    for (let high = pieces.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.range[1] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const piece = pieces[low];
    if (!piece) return text.length;
    return (starts[low] ?? 0) + (piece.kind === 'verbatim' ? Math.max(0, offset - piece.range[0]) : 0);
  };
  return { text, places, at };
}

/** Whether a piece has an entry in the apparatus. */
export function hasEntry(piece: Piece): boolean {
  return piece.kind === 'emended' || piece.kind === 'omitted' || (piece.kind === 'verbatim' && piece.rules.length > 0);
}

/** The number of each piece that has an entry. */
export function numbersOf(pieces: readonly Piece[]): ReadonlyMap<Piece, number> {
  const numbers = new Map<Piece, number>();
  for (const piece of pieces) if (hasEntry(piece)) numbers.set(piece, numbers.size + 1);
  return numbers;
}

/**
 * Whether a change touches words: a guess, a doubt, or letters and digits that the source does not have in that order.
 * Widths, quotation marks and what was only taken away do not.
 */
export function touchesWords(change: {
  readonly confidence?: string;
  readonly original?: string;
  readonly edited: string;
  readonly kind: string;
}): boolean {
  if (change.confidence === 'guess' || change.kind === 'doubt') return true;
  return !isSubsequence(letters(change.edited), letters(change.original ?? ''));
}

/** How many entries each rule has, most first. An entry shaped by several rules counts for each of them. */
export function countsByRule(entries: readonly NumberedEntry[]): readonly RuleCount[] {
  const counts = new Map<string, number>();
  for (const { entry } of entries) for (const rule of entry.rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count || a.rule.localeCompare(b.rule));
}

function letters(text: string): readonly string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? [];
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0;
  for (const char of whole) if (char === part[found]) found++;
  return found === part.length;
}
