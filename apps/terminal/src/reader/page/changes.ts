import type { Article, Piece, Range } from '@zhengwen/core';
import type { Part } from './part.js';

/** A change in a part's own text, in its units; empty where something was left out. */
export interface Change {
  readonly start: number;
  readonly end: number;
}

const NONE: readonly Change[] = [];
const kept = new WeakMap<readonly Part[], Map<number, readonly Change[]>>();

/** The changes an editor made in a part of the body, in order. Each block is read once, when it is first seen. */
export function changesIn(article: Article, parts: readonly Part[], index: number): readonly Change[] {
  const known = kept.get(parts) ?? new Map<number, readonly Change[]>();
  kept.set(parts, known);
  if (!known.has(index)) readBlock(article, parts, index, known);
  return known.get(index) ?? NONE;
}

/** Reads all stretches of the block at once, since each begins where the one before it ends. */
function readBlock(article: Article, parts: readonly Part[], index: number, known: Map<number, readonly Change[]>): void {
  const part = parts[index];
  const first = index - stretchesBefore(parts, index);
  if (part?.field !== 'text' || !part.range || part.cells) return void known.set(index, NONE);
  const block: { index: number; start: number; text: string }[] = [];
  let text = '';
  for (let at = first; at < parts.length && parts[at]?.range === part.range; at++) {
    block.push({ index: at, start: text.length, text: (parts[at] as Part).text });
    text += (parts[at] as Part).text;
  }
  const changes = readPieces(article.pieces, part.range, text);
  for (const [i, stretch] of block.entries()) {
    const end = block[i + 1]?.start ?? text.length + 1;
    const inside = changes.filter((change) => change.start >= stretch.start && change.start < end);
    known.set(
      stretch.index,
      inside.map((change) => ({ start: change.start - stretch.start, end: Math.min(change.end - stretch.start, stretch.text.length) })),
    );
  }
}

/** How many stretches of the same text stand before this one. */
function stretchesBefore(parts: readonly Part[], index: number): number {
  let count = 0;
  while ((parts[index - count]?.offset ?? 0) > 0) count++;
  return count;
}

function readPieces(pieces: readonly Piece[], block: Range, text: string): readonly Change[] {
  const changes: Change[] = [];
  let at = 0;
  for (let i = firstFrom(pieces, block[0]); i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.range[0] >= block[1]) break;
    const start = at;
    at = advance(text, at, piece.value);
    if (piece.kind !== 'markup' && piece.rules.length > 0) changes.push({ start, end: at });
  }
  return changes;
}

/** How far a block's text goes on with what was printed next: its edges are trimmed and its guesses bracketed, which the pieces may not say. */
export function advance(text: string, from: number, printed: string): number {
  let at = from;
  for (const unit of printed) {
    const space = /\s/u.test(unit);
    while (!space && at < text.length && !text.startsWith(unit, at) && /[\s〔？〕]/u.test(text.charAt(at))) at++;
    if (!space || text.startsWith(unit, at)) at += unit.length;
  }
  return Math.min(at, text.length);
}

/** The first piece that begins at the offset or later; pieces are in the order of the source. */
export function firstFrom(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  for (let high = pieces.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((pieces[middle] as Piece).range[0] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
