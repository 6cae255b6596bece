import { safe } from '../../safe.js';
import { blank, type Mark, spansOf } from '../look/row.js';
import { DIM, type Row, type Span } from '../look/style.js';
import { widthOf } from '../setting/cluster.js';
import { setBalanced, setLines } from '../setting/lines.js';
import type { Part } from './part.js';
import { NO_RUBY, type OwnReading, ownRuby, type Ruby } from './ruby.js';
import { type Convert, type Shown, shownOf } from './shown.js';

/** A stretch of a part's shown text on one line, `x` cells from where the part's text begins. */
interface Segment {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** A line of the page. `at` orders the lines of a part and stays the same place when the measure changes: units of its shown text; negative for blank lines above it. */
export interface Line {
  readonly at: number;
  readonly indent: number;
  readonly segments: readonly Segment[];
  /** A row of readings stands above it. */
  readonly ruby?: true;
}

interface Set {
  readonly shown: Shown;
  readonly ruby: Ruby;
  readonly lines: readonly Line[];
}

/** An article set in a measure, part by part and only when a part is looked at. */
export interface Flow {
  readonly parts: readonly Part[];
  readonly cells: number;
  lines(part: number): readonly Line[];
  shown(part: number): Shown;
  /** The line as spans, from the left edge of the measure. */
  draw(part: number, line: Line, marks: readonly Mark[]): Row;
  /** The row of readings above a line that has one. */
  drawRuby(part: number, line: Line): Row;
}

/** The rows that a line takes. */
export const height = (line: Line): number => (line.ruby ? 2 : 1);

/** Cells that the bar of a quotation takes. */
const BAR = 2;
/** How many set parts are kept; more than a screen ever shows. */
const KEPT = 600;

type ReadAs = (text: string, own: readonly OwnReading[]) => Ruby;

/** `rubyOf` gives the readings that are to stand above a text. */
export function flowOf(
  parts: readonly Part[],
  measure: { readonly cells: number; readonly hang?: boolean },
  convert: Convert,
  rubyOf: ReadAs = ownRuby,
): Flow {
  const { cells, hang = false } = measure;
  const kept = new Map<number, Set>();
  const get = (index: number): Set => {
    const known = kept.get(index);
    if (known) return known;
    const part = parts[index];
    const set = setPart(part ?? NOTHING, cells, hang, convert, rubyOf);
    if (kept.size >= KEPT) kept.clear();
    kept.set(index, set);
    return set;
  };
  return {
    parts,
    cells,
    lines: (index) => get(index).lines,
    shown: (index) => get(index).shown,
    draw: (index, line, marks) => {
      const { shown, ruby } = get(index);
      return drawLine(parts[index] ?? NOTHING, shown, ruby, line, marks);
    },
    drawRuby: (index, line) => {
      const { shown, ruby } = get(index);
      return drawReadings(parts[index] ?? NOTHING, shown, ruby, line);
    },
  };
}

const NOTHING: Part = { text: '', above: 0, first: 0, rest: 0 };

function setPart(part: Part, cells: number, hang: boolean, convert: Convert, rubyOf: ReadAs): Set {
  const shown = shownOf(part, convert);
  const own = (part.readings ?? []).map(({ start, end, reading }) => ({ start: shown.at(start), end: shown.at(end), reading: safe(reading) }));
  const ruby = part.asFound ? NO_RUBY : rubyOf(shown.text, own);
  const measure = cells - (part.quoted ?? 0) * BAR;
  const lines: Line[] = [];
  const set = part.columns
    ? rowLines(part, shown, ruby)
    : part.separator
      ? itemLines(part.separator, shown.text, measure)
      : textLines(part, shown.text, ruby, { cells: measure, hang });
  if (set.length > 0) for (let i = part.above; i > 0; i--) lines.push({ at: -i, indent: 0, segments: [] });
  return { shown, ruby, lines: [...lines, ...set] };
}

function textLines(part: Part, text: string, ruby: Ruby, { cells, hang }: { readonly cells: number; readonly hang: boolean }): readonly Line[] {
  const set = part.balanced ? setBalanced : setLines;
  return set(text, { cells, first: part.first, rest: part.rest, hang }, ruby.widen).map((line) =>
    read(ruby, { at: line.start, indent: line.indent, segments: [{ x: 0, from: line.start, to: line.shown }] }),
  );
}

/** The line, which says so where readings stand above it. */
function read(ruby: Ruby, line: Line): Line {
  return line.segments.some(({ from, to }) => ruby.within(from, to)) ? { ...line, ruby: true } : line;
}

/** Items one after another, each whole where it fits on a line. */
function itemLines(separator: string, text: string, cells: number): readonly Line[] {
  const lines: Line[] = [];
  const add = (from: number, to: number) => {
    const whole = text.slice(from, to);
    for (const { start, shown } of setLines(whole, { cells }))
      lines.push({ at: from + start, indent: 0, segments: [{ x: 0, from: from + start, to: from + shown }] });
  };
  let from = 0;
  for (let to = 0; to < text.length; ) {
    const next = text.indexOf(separator, to + 1);
    const end = next < 0 ? text.length : next;
    if (to > from && widthOf(text.slice(from, end)) > cells) {
      add(from, to);
      from = to + separator.length;
    }
    to = end;
  }
  add(from, text.length);
  return lines;
}

function rowLines(part: Part, shown: Shown, ruby: Ruby): readonly Line[] {
  const columns = (part.cells ?? []).map((cell) => {
    const from = shown.at(cell.from);
    const text = shown.text.slice(from, shown.at(cell.to));
    const { widen: whole } = ruby;
    const widen = whole && ((start: number, width: number) => whole(from + start, width));
    return setLines(text, { cells: cell.cells }, widen).map((line) => ({
      x: cell.x + (cell.atEnd ? Math.max(0, cell.cells - line.width) : 0),
      from: from + line.start,
      to: from + line.shown,
    }));
  });
  const height = columns.reduce((most, lines) => Math.max(most, lines.length), 0);
  const lines: Line[] = [];
  for (let i = 0; i < height; i++) lines.push(read(ruby, { at: i, indent: part.first, segments: columns.flatMap((column) => column[i] ?? []) }));
  return lines;
}

function drawLine(part: Part, shown: Shown, ruby: Ruby, line: Line, marks: readonly Mark[]): Row {
  if (line.segments.length === 0 && line.at < 0) return [];
  const all = [...shown.marks, ...marks];
  // The mark of a list or the label of a line stands in the indent, ending where the text begins.
  const lead = line.at === 0 && part.lead ? part.lead : '';
  const out: Span[] = [...bars(part)];
  if (line.indent > widthOf(lead)) out.push(blank(line.indent - widthOf(lead)));
  if (lead !== '') out.push({ text: lead, style: DIM });
  let x = 0;
  for (const segment of line.segments) {
    if (segment.x > x) out.push(blank(segment.x - x));
    const spans = (from: number, to: number) => spansOf(shown.text, from, to, part.style, all);
    out.push(...(line.ruby ? ruby.spaced(shown.text, segment.from, segment.to, spans) : spans(segment.from, segment.to)));
    x = segment.x + ruby.width(shown.text, segment.from, segment.to);
  }
  return out;
}

function drawReadings(part: Part, shown: Shown, ruby: Ruby, line: Line): Row {
  const out: Span[] = [...bars(part)];
  if (line.indent > 0) out.push(blank(line.indent));
  let x = 0;
  for (const segment of line.segments) {
    if (segment.x > x) out.push(blank(segment.x - x));
    out.push({ text: ruby.readings(shown.text, segment.from, segment.to), style: DIM });
    x = segment.x + ruby.width(shown.text, segment.from, segment.to);
  }
  return out;
}

function bars({ quoted }: Part): Row {
  return quoted ? [{ text: (widthOf('│') === BAR ? '│' : '│ ').repeat(quoted), style: DIM }] : [];
}
