import type { Article, Inline, Piece, Reading as Pinyin, Range } from '@zhengwen/core';
import type { Hit } from '@zhengwen/library';
import type { Marks } from './address';
import { hasEntry, numbersOf, touchesWords } from './entries';
import { leavesOf } from './leaves';
import { cutStored, type Stored } from './stored';
import { upright } from './visible';

/** The mark of an entry in the text, after the character at `offset - 1`. */
export interface Note {
  readonly offset: number;
  readonly number: number;
}

/** A stretch of a line that is set apart; `editor` is what an editor printed, `hit` where searched words stand, `turn` what the script wrote otherwise. */
export interface Span {
  readonly kind: Inline['type'] | 'editor' | 'hit' | 'turn';
  readonly start: number;
  readonly end: number;
  readonly url?: string;
  readonly annotation?: string;
  /** Of a hit or of a change of script: its number in the article, from 1. */
  readonly number?: number;
  /** Of a change of script: the number of its kind, and whether it is a word of the region. */
  readonly turn?: number;
  readonly vocabulary?: true;
}

/** One leaf of the body as it is printed: its text and everything that has a place in it, in UTF-16 units of that text. */
export interface Line {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly notes: readonly Note[];
  /** Pinyin to stand above its characters. */
  readonly readings?: readonly Pinyin[];
  /** The text as it is stored, where the line shows another. */
  readonly stored?: Stored;
}

/** The lines of an article by the block or the cell they belong to. */
export type Lines = ReadonlyMap<object, Line>;

/** Where searched words stand in an article; hits have the numbers of their order in it, from 1. */
export type Sought = Pick<Hit, 'field' | 'index' | 'start' | 'end'>;

/** The lines of the body of an article, with the marks asked for and the hits in it. */
export function linesOf(article: Article, marks: Marks, hits: readonly Sought[] = []): Lines {
  const numbers = numbersOf(article.pieces);
  const lines = new Map<object, Line>();
  let read = 0;
  let figure = 0;
  let within: { readonly range: Range; readonly reading: Reading; at: number } | undefined;
  for (const leaf of leavesOf(article.blocks)) {
    if (within?.range !== leaf.range) within = { range: leaf.range, reading: readingOf(article.pieces, leaf.range), at: 0 };
    const place = within.reading.text.indexOf(leaf.text, within.at);
    if (place >= 0) within.at = place + leaf.text.length;
    const changes = place < 0 ? { notes: [], spans: [] } : changesIn(within.reading, place, leaf.text, numbers, marks);
    const start = leaf.field === 'text' ? placeOf(article.text, leaf.text, read) : 0;
    if (leaf.field === 'text' && start >= 0) read = start + leaf.text.length;
    const index = leaf.field === 'caption' ? figure++ : undefined;
    const found = start < 0 ? [] : hitsIn(hits, leaf.field, start, leaf.text.length, index);
    lines.set(leaf.owner, { text: leaf.text, spans: [...leaf.inlines.map(spanOf), ...changes.spans, ...found], notes: changes.notes });
  }
  return lines;
}

/** A line of the head of an article, with the hits in it. */
export function headLine(text: string, field: Hit['field'], hits: readonly Sought[] = []): Line {
  return { text, spans: hitsIn(hits, field, 0, text.length), notes: [] };
}

/** The stretch `[start, end)` of a line as a line of its own. */
export function cutLine(line: Line, start: number, end: number): Line {
  const spans = line.spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({ ...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
  const notes = line.notes
    .filter(({ offset }) => offset <= end && (offset > start || (offset === 0 && start === 0)))
    .map((note) => ({ ...note, offset: note.offset - start }));
  const readings = line.readings
    ?.filter((reading) => reading.start >= start && reading.end <= end)
    .map((reading) => ({ ...reading, start: reading.start - start, end: reading.end - start }));
  const stored = line.stored && cutStored(line.stored, start, end);
  return { text: line.text.slice(start, end), spans, notes, ...(readings ? { readings } : {}), ...(stored ? { stored } : {}) };
}

interface Reading {
  readonly text: string;
  readonly pieces: readonly { readonly piece: Piece; readonly start: number; readonly end: number }[];
}

function readingOf(pieces: readonly Piece[], [from, to]: Range): Reading {
  let text = '';
  const inside: { piece: Piece; start: number; end: number }[] = [];
  for (let index = firstAt(pieces, from); index < pieces.length; index++) {
    const piece = pieces[index] as Piece;
    if (piece.range[0] > to || (piece.range[0] === to && piece.range[1] > to)) break;
    const cut = piece.kind === 'verbatim' && piece.value.length === piece.range[1] - piece.range[0];
    const value = cut ? piece.value.slice(Math.max(0, from - piece.range[0]), Math.max(0, to - piece.range[0])) : piece.value;
    inside.push({ piece, start: text.length, end: text.length + value.length });
    text += value;
  }
  return { text: upright(text), pieces: inside };
}

/** The index of the first piece that ends at or after `from`; the pieces are in order. */
function firstAt(pieces: readonly Piece[], from: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle] as Piece;
    if (piece.range[1] < from || (piece.range[1] === from && piece.range[0] < from)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function changesIn(
  reading: Reading,
  place: number,
  text: string,
  numbers: ReadonlyMap<Piece, number>,
  marks: Marks,
): { notes: Note[]; spans: Span[] } {
  const notes: Note[] = [];
  const spans: Span[] = [];
  for (const { piece, start, end } of reading.pieces) {
    if (!hasEntry(piece) || end < place || start > place + text.length) continue;
    const outside = start < place || end > place + text.length;
    const words = touchesWords({ ...piece, edited: piece.value, kind: piece.kind === 'verbatim' ? 'doubt' : piece.kind });
    if (outside || marks === 'none' || (marks === 'words' && !words)) continue;
    const number = numbers.get(piece);
    if (number !== undefined) notes.push({ offset: end - place, number });
    if (words && piece.kind === 'emended') spans.push(...printedByEditor(piece.value, start - place));
  }
  return { notes, spans };
}

/** A guess stands in brackets of its own; around them may stand words that are the source's. */
function printedByEditor(value: string, at: number): Span[] {
  const guesses = [...value.matchAll(/〔[^〔〕]*？〕/g)];
  const ranges = guesses.length > 0 ? guesses.map((guess) => [guess.index, guess.index + guess[0].length] as const) : [[0, value.length] as const];
  return ranges.map(([start, end]) => ({ kind: 'editor', start: at + start, end: at + end }));
}

/** Leaves follow one another in the text with a line end or two between them, so there is no need to look far. */
function placeOf(text: string, leaf: string, from: number): number {
  const start = text.startsWith(leaf, from) ? from : text.slice(from, from + leaf.length + 16).indexOf(leaf);
  return start < 0 || start === from ? start : from + start;
}

function hitsIn(hits: readonly Sought[], field: string, start: number, length: number, figure?: number): Span[] {
  return hits.flatMap((hit, index) => {
    const from = Math.max(0, hit.start - start);
    const to = Math.min(length, hit.end - start);
    return from < to && hit.field === field && hit.index === figure ? [{ kind: 'hit' as const, start: from, end: to, number: index + 1 }] : [];
  });
}

function spanOf(inline: Inline): Span {
  return { kind: inline.type, start: inline.start, end: inline.end, url: inline.url, annotation: inline.annotation };
}
