import { type Article, type Piece, type Range, restore } from '@zhengwen/core';
import { safeLines, visible } from '../../safe.js';
import type { Mark } from '../look/row.js';
import { DIM, type Style } from '../look/style.js';
import { setLines } from '../setting/lines.js';
import type { Words } from '../words/words.js';
import { advance, firstFrom } from './changes.js';
import { compose } from './compose.js';
import { type Flow, flowOf } from './flow.js';
import type { Part } from './part.js';
import type { PlacedLine } from './place.js';
import { asItStands } from './shown.js';

/** A row of the source beside the text: a band, and how many of its rows are above. */
export interface BandPlace {
  readonly band: number;
  readonly row: number;
}

/** A stretch of the source and the parts of the page that were made of it; none where all of it was left out. */
export interface Band {
  readonly parts: readonly number[];
  readonly source: Range;
}

/** A text ready to be drawn: lines as ranges of it, and its marks. */
export interface SourceLines {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly lines: readonly (readonly [start: number, end: number])[];
}

/** An article and its source in bands that tile the source, set in columns of one width, band by band and only when one is looked at. */
export interface Bands {
  readonly flow: Flow;
  readonly bands: readonly Band[];
  /** The lines of the page in a band, without the blank ones above its first. */
  clean(band: number): readonly PlacedLine[];
  source(band: number): SourceLines;
  /** Rows of a band: the longer of its two sides, and a blank one. */
  height(band: number): number;
}

/** Units of source in one band at most, where nothing was made of it. */
const LONGEST = 4096;
const KEPT = 400;
const CHANGED: Style = { vermilion: true, underline: true };

const kept = new WeakMap<Article, { readonly cells: number; readonly made: Bands }>();

export function bandsOf(article: Article, cells: number, words: Words): Bands {
  const known = kept.get(article);
  if (known?.cells === cells) return known.made;
  const flow = flowOf(compose(article, { cells, spaced: false, words }), { cells }, asItStands);
  const whole = restore(article);
  const bands = tile(article, flow.parts, whole);
  const set = new Map<number, SourceLines>();
  const source = (index: number) => {
    const before = set.get(index);
    if (before) return before;
    const lines = sourceLines(article.pieces, bands[index]?.source ?? [0, 0], cells);
    if (set.size >= KEPT) set.clear();
    set.set(index, lines);
    return lines;
  };
  const clean = (index: number) => cleanLines(flow, bands[index]?.parts ?? []);
  const made = { flow, bands, clean, source, height: (index: number) => Math.max(clean(index).length, source(index).lines.length) + 1 };
  kept.set(article, { cells, made });
  return made;
}

function cleanLines(flow: Flow, parts: readonly number[]): readonly PlacedLine[] {
  return parts.flatMap((part, i) =>
    flow
      .lines(part)
      .filter(({ at }) => i > 0 || at >= 0)
      .map((line) => ({ part, line })),
  );
}

function tile(article: Article, parts: readonly Part[], whole: string): readonly Band[] {
  const out: Band[] = [];
  let at = 0;
  const gap = (until: number) => {
    while (at < until) {
      const end = Math.min(until, cut(whole, at));
      if (whole.slice(at, end).trim() !== '') out.push({ parts: [], source: [at, end] });
      at = end;
    }
  };
  for (const { range, indexes } of blocksOf(parts)) {
    gap(Math.max(at, range[0]));
    const starts = stretchStarts(article, parts, indexes, range);
    for (const [i, index] of indexes.entries()) {
      const start = Math.max(at, starts?.[i] ?? range[0]);
      const last = starts === undefined || i === indexes.length - 1;
      const end = Math.max(start, last ? range[1] : (starts[i + 1] ?? range[1]));
      out.push({ parts: starts === undefined ? indexes : [index], source: [start, end] });
      at = end;
      if (last) break;
    }
  }
  gap(whole.length);
  return out;
}

/** Parts by the place of the source that they were made of, those of one place together. What stands in another, or was met before, goes with it. */
function blocksOf(parts: readonly Part[]): readonly { readonly range: Range; readonly indexes: readonly number[] }[] {
  const placed = parts.flatMap((part, index) => (part.range && part.range[1] > part.range[0] ? [{ range: part.range, index }] : []));
  placed.sort((a, b) => a.range[0] - b.range[0] || a.index - b.index);
  const out: { range: Range; indexes: number[] }[] = [];
  for (const { range, index } of placed) {
    const last = out[out.length - 1];
    if (!last || range[0] >= last.range[1]) out.push({ range, indexes: [index] });
    else {
      last.indexes.push(index);
      if (range[1] > last.range[1]) last.range = [last.range[0], range[1]];
    }
  }
  for (const each of out) each.indexes.sort((a, b) => a - b);
  return out;
}

/** Where in the source each stretch of one long text begins; `undefined` for parts that are no such stretches. */
function stretchStarts({ pieces }: Article, parts: readonly Part[], indexes: readonly number[], range: Range): readonly number[] | undefined {
  if (indexes.length < 2 || !indexes.every((index, i) => parts[index]?.field === 'text' && (parts[index]?.offset ?? 0) > 0 === i > 0))
    return undefined;
  const text = indexes.map((index) => parts[index]?.text ?? '').join('');
  const starts = [range[0]];
  let at = 0;
  for (let i = firstFrom(pieces, range[0]); i < pieces.length && starts.length < indexes.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.range[0] >= range[1]) break;
    const before = at;
    at = advance(text, at, piece.value);
    for (
      let wanted = parts[indexes[starts.length] ?? -1]?.offset;
      wanted !== undefined && wanted <= at;
      wanted = parts[indexes[starts.length] ?? -1]?.offset
    )
      starts.push(Math.min(piece.range[1], piece.range[0] + Math.max(0, wanted - before)));
  }
  return starts;
}

/** The end of a stretch of source: at the last line break that is near enough, if there is one. */
function cut(whole: string, from: number): number {
  if (whole.length - from <= LONGEST) return whole.length;
  const at = whole.lastIndexOf('\n', from + LONGEST);
  if (at > from) return at + 1;
  return /[\udc00-\udfff]/.test(whole.charAt(from + LONGEST)) ? from + LONGEST - 1 : from + LONGEST;
}

/** The source as it is, with what only carries the text dim and what an editor touched marked. */
function sourceLines(pieces: readonly Piece[], [start, end]: Range, cells: number): SourceLines {
  const marks: Mark[] = [];
  let text = '';
  const first = firstFrom(pieces, start);
  for (let i = first > 0 && (pieces[first - 1] as Piece).range[1] > start ? first - 1 : first; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.range[0] >= end) break;
    const { original = piece.value, range } = piece;
    const shown = ready(original.slice(Math.max(0, start - range[0]), Math.max(0, end - range[0])));
    const style = piece.kind === 'markup' ? DIM : piece.kind === 'verbatim' ? undefined : CHANGED;
    if (style && shown !== '') marks.push({ start: text.length, end: text.length + shown.length, style });
    text += shown;
  }
  const lines = setLines(text, { cells }).map((line) => [line.start, line.shown] as const);
  while (lines.length > 0 && isBlank(text, lines[lines.length - 1])) lines.pop();
  const skipped = lines.findIndex((line) => !isBlank(text, line));
  return { text, marks, lines: lines.slice(Math.max(0, skipped)) };
}

function isBlank(text: string, line: readonly [number, number] | undefined): boolean {
  return line === undefined || text.slice(line[0], line[1]).trim() === '';
}

/** Characters that draw nothing are named, lines stay lines. */
function ready(text: string): string {
  return safeLines(text.replaceAll('\r\n', '\n'))
    .split('\n')
    .map((line) => visible(line.replaceAll('\t', '  ')))
    .join('\n');
}
