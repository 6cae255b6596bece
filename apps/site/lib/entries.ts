import type { Article, Entry, Piece } from '@zhengwen/core';

/** An entry under the number it has on every page: its place in the apparatus, from 1. */
export interface NumberedEntry {
  readonly number: number;
  readonly entry: Entry;
  /** The few words printed around the place, on its line. */
  readonly before: string;
  readonly after: string;
}

export interface RuleCount {
  readonly rule: string;
  readonly count: number;
}

/** Code points of context on either side of an entry. */
const AROUND = 5;

/** The entries of an article, numbered. The carrier has no entry. */
export function numbered(article: Article): readonly NumberedEntry[] {
  const entries = article.entries.filter((entry) => entry.kind !== 'markup');
  let printed = '';
  const places: (readonly [number, number])[] = [];
  for (const piece of article.pieces) {
    const start = printed.length;
    printed += piece.kind === 'omitted' ? '' : piece.value;
    if (hasEntry(piece)) places.push([start, printed.length]);
  }
  return entries.map((entry, index) => {
    const [start, end] = places[index] ?? [0, 0];
    const before =
      printed
        .slice(Math.max(0, start - AROUND * 4), start)
        .split('\n')
        .pop() ?? '';
    const after = printed.slice(end, end + AROUND * 4).split('\n')[0] ?? '';
    return { number: index + 1, entry, before: [...before].slice(-AROUND).join(''), after: [...after].slice(0, AROUND).join('') };
  });
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
