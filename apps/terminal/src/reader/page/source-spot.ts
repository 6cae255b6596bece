import type { Article, Entry, Range } from '@zhengwen/core';
import { advance } from './changes.js';
import type { Part } from './part.js';
import type { Spot } from './spot.js';

/**
 * Where the page shows what an entry of the apparatus speaks of. What was left out has no place of its own: it is the nearest one, and the spot is the character
 * before it.
 */
export function spotOfEntry(article: Article, parts: readonly Part[], entry: Entry): Spot | undefined {
  const [start] = entry.range;
  const holding = parts.flatMap((part, index) => (part.range && part.range[0] <= start && start < part.range[1] ? [index] : []));
  // The narrowest holder: a quotation's own paragraph rather than what surrounds it.
  const first = holding.sort((a, b) => length(parts[a]) - length(parts[b]))[0];
  if (first === undefined) return nearest(parts, start);
  const range = (parts[first] as Part).range as Range;
  const stretch = holding.filter((index) => sameRange(parts[index]?.range, range));
  const whole = stretch.map((index) => (parts[index] as Part).text).join('');
  const at = advance(whole, 0, printedBefore(article, range, start));
  const words = entry.kind === 'doubt' ? entry.original : entry.edited;
  const [from, to] = spread(whole, at, entry.kind === 'omit' ? 0 : words.length);
  let left = 0;
  for (const index of stretch) {
    const { text } = parts[index] as Part;
    if (from < left + text.length || index === stretch[stretch.length - 1]) {
      return { part: index, start: Math.max(0, Math.min(from - left, text.length)), end: Math.max(0, Math.min(to - left, text.length)) };
    }
    left += text.length;
  }
  return undefined;
}

/** The source offset at which a part begins, as near as the page knows; used to find the entries about what is on the screen. */
export function sourceOffset(parts: readonly Part[], from: number): number {
  for (let index = from; index < parts.length; index++) {
    const part = parts[index];
    if (part?.range) return part.range[0] + (part.offset ?? 0);
  }
  return Number.POSITIVE_INFINITY;
}

function length(part: Part | undefined): number {
  return part?.range ? part.range[1] - part.range[0] : Number.POSITIVE_INFINITY;
}

function sameRange(a: Range | undefined, b: Range): boolean {
  return a !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** What the source's pieces print from the beginning of a block up to a place in it. */
function printedBefore(article: Article, block: Range, until: number): string {
  let out = '';
  for (const piece of article.pieces) {
    if (piece.range[0] < block[0]) continue;
    if (piece.range[0] >= until) break;
    out += piece.kind === 'verbatim' ? piece.value.slice(0, until - piece.range[0]) : piece.value;
  }
  return out;
}

/** The words at a place, with the brackets of a guess; where there are none, the character before the place. */
function spread(text: string, at: number, length: number): readonly [number, number] {
  if (length === 0) {
    const before = [...text.slice(Math.max(0, at - 2), at)].pop()?.length ?? 0;
    return before > 0 ? [at - before, at] : [0, [...text.slice(0, 2)][0]?.length ?? 0];
  }
  const open = text.charAt(at) === '〔' ? at : text.charAt(at - 1) === '〔' ? at - 1 : undefined;
  const close = open === undefined ? -1 : text.indexOf('？〕', open);
  if (open !== undefined && close >= 0 && close <= at + length + 2) return [open, close + 2];
  return [at, at + length];
}

/** Nothing on the page holds the offset: the end of what stands before it, or the beginning of what comes first. */
function nearest(parts: readonly Part[], offset: number): Spot | undefined {
  let best: Spot | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (const [index, part] of parts.entries()) {
    if (!part.range) continue;
    const before = part.range[1] <= offset;
    const away = before ? offset - part.range[1] : part.range[0] - offset;
    if (away > distance) continue;
    distance = away;
    const end = part.text.length;
    best = before ? { part: index, start: Math.max(0, end - 1), end } : { part: index, start: 0, end: Math.min(1, end) };
  }
  return best;
}
