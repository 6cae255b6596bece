import { widthOf } from '../setting/cluster.js';
import { clip } from '../setting/text.js';
import type { Row, Span, Style } from './style.js';

/** A stretch `[start, end)` of a text that is drawn in a style; a later mark adds to an earlier one. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly style: Style;
}

/** The row of a text of one style. */
export function row(text: string, style?: Style): Row {
  return text === '' ? [] : [style ? { text, style } : { text }];
}

/** Short words on keys for the foot of the screen. */
export function hints(...words: readonly string[]): readonly Row[] {
  return words.map((word) => row(word, { dim: true }));
}

export function blank(cells: number): Span {
  return { text: ' '.repeat(Math.max(0, cells)) };
}

/** The cells a row takes. */
export function rowWidth(spans: Row): number {
  let width = 0;
  for (const span of spans) width += widthOf(span.text);
  return width;
}

/** The row cut to a number of cells, with `…` where something was left out. */
export function clipRow(spans: Row, cells: number): Row {
  if (rowWidth(spans) <= cells) return spans;
  const out: Span[] = [];
  let left = cells;
  for (const span of spans) {
    const width = widthOf(span.text);
    if (width < left) {
      out.push(span);
      left -= width;
      continue;
    }
    // Something always follows here, so the cut must show even where this span alone would just fit.
    out.push({ ...span, text: clip(`${span.text}  `, left) });
    break;
  }
  return out;
}

/** The row with spaces up to a number of cells; cut when it is wider. */
export function padRow(spans: Row, cells: number): Row {
  const cut = clipRow(spans, cells);
  return [...cut, blank(cells - rowWidth(cut))];
}

/** Cells of the left side that are worth more than the right side. */
const LEFT_LEAST = 16;

/** Left and right on one row. The left is cut to make room for the right, unless too little of it would be left. */
export function spread(left: Row, right: Row, cells: number): Row {
  const width = rowWidth(right);
  const room = width === 0 ? cells : cells - width - 2;
  if (room < LEFT_LEAST) return clipRow(left, cells);
  const cut = clipRow(left, room);
  return width === 0 ? cut : [...cut, blank(cells - width - rowWidth(cut)), ...right];
}

/** The units `[from, to)` of a text as spans, split where marks begin and end. */
export function spansOf(text: string, from: number, to: number, base: Style | undefined, marks: readonly Mark[]): Row {
  const near = marks.filter((mark) => mark.start < to && mark.end > from);
  if (near.length === 0) return row(text.slice(from, to), base);
  const edges = [...new Set([from, to, ...near.flatMap((mark) => [mark.start, mark.end])])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b);
  const out: Span[] = [];
  for (const [i, start] of edges.entries()) {
    const end = edges[i + 1];
    if (end === undefined) break;
    let style: Style = base ?? {};
    for (const mark of near) if (mark.start <= start && mark.end >= end) style = { ...style, ...mark.style };
    out.push({ text: text.slice(start, end), style });
  }
  return out;
}
