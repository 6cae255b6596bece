import type { Block, Cell } from '@zhengwen/core';
import type { Mark } from '../look/row.js';
import { BOLD, DIM } from '../look/style.js';
import { widthOf } from '../setting/cluster.js';
import { clip } from '../setting/text.js';
import type { Part, TableCell } from './part.js';

type Table = Extract<Block, { type: 'table' }>;

interface Placed {
  readonly cell: Cell;
  readonly column: number;
  readonly span: number;
}

/** Cells between two columns, and the fewest a column can do with. */
const GAP = 2;
const NARROWEST = 6;
/** A table longer than this takes its widths from its beginning. */
const SAMPLE = 500;
const WIDEST = 80;

/**
 * A table, one part for each row. Columns are as wide as their text; where the measure is too narrow for that the widest give way and their text is set in them, and
 * where even that leaves no room each row becomes one paragraph, its cells divided by `│`.
 */
export function tableParts(
  table: Table,
  setting: { readonly left: number; readonly quoted: number; readonly cells: number },
  take: (text: string) => number | undefined,
  guesses: (text: string) => readonly Mark[],
): readonly Part[] {
  const { left, quoted } = setting;
  const rows = place(table.rows);
  const widths = fit(natural(rows), setting.cells - left - quoted * 2);
  const numbers = numberColumns(rows);
  const parts: Part[] = [];
  for (const [i, placed] of rows.entries()) {
    if (placed.length === 0) continue;
    const bases = placed.map(({ cell }) => take(cell.text));
    const joint = widths ? '\n' : ' │ ';
    const cells: TableCell[] = [];
    let text = '';
    for (const [j, { cell, column, span }] of placed.entries()) {
      const from = j === 0 ? 0 : text.length + joint.length;
      text = j === 0 ? cell.text : text + joint + cell.text;
      const base = bases[j];
      const header = cell.header === true;
      const atEnd = span === 1 && numbers.has(column);
      cells.push({
        from,
        to: text.length,
        header,
        ...(atEnd ? { atEnd } : {}),
        ...columnOf(widths, column, span),
        ...(base === undefined ? {} : { base }),
      });
    }
    const marks = cells.flatMap((cell) => [
      ...(cell.header ? [{ start: cell.from, end: cell.to, style: BOLD }] : []),
      ...guesses(text.slice(cell.from, cell.to)).map((mark) => ({ ...mark, start: mark.start + cell.from, end: mark.end + cell.from })),
    ]);
    const base = bases.find((at) => at !== undefined);
    parts.push({
      text,
      above: i === 0 ? 1 : 0,
      first: left,
      rest: widths ? left : left + 2,
      quoted,
      cells,
      ...(widths ? { columns: true } : {}),
      ...(base === undefined ? {} : { field: 'text' as const, base }),
      ...(marks.length > 0 ? { marks } : {}),
      range: table.range,
    });
    const ends = placed.every(({ cell }) => cell.header) && !(rows[i + 1] ?? []).every(({ cell }) => cell.header);
    if (widths && ends) {
      const rule = widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));
      parts.push({ text: '─'.repeat(Math.floor(rule / widthOf('─'))), above: 0, first: left, rest: left, quoted, style: DIM, asFound: true });
    }
  }
  return parts;
}

/** Gives each cell its column, past the columns that cells of rows above reach down into. */
function place(rows: Table['rows']): readonly (readonly Placed[])[] {
  let down: number[] = [];
  return rows.map((row) => {
    const taken = down;
    down = taken.map((left) => Math.max(0, left - 1));
    let column = 0;
    return row.map((cell) => {
      while ((taken[column] ?? 0) > 0) column++;
      const span = Math.max(1, Math.min(cell.colspan ?? 1, 100));
      const placed = { cell, column, span };
      for (let i = 0; i < span; i++, column++) down[column] = Math.max(down[column] ?? 0, (cell.rowspan ?? 1) - 1);
      return placed;
    });
  });
}

/** The widest text of each column; a cell over several columns claims nothing. */
function natural(rows: readonly (readonly Placed[])[]): readonly number[] {
  const widths: number[] = [];
  for (const placed of rows.slice(0, SAMPLE)) {
    for (const { cell, column, span } of placed) {
      for (let i = 0; i < span; i++) widths[column + i] ??= 1;
      if (span > 1) continue;
      const widest = Math.max(...cell.text.split('\n', 20).map((line) => widthOf(clip(line, WIDEST))));
      widths[column] = Math.max(widths[column] ?? 1, widest);
    }
  }
  return Array.from(widths, (width) => width ?? 1);
}

/** A number as tables print them, with a sign or a per cent sign; or a dash where there is none. */
const NUMBER = /^\s*(?:[-−－+＋±]?\s?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?\s?[%％‰]?|[-—–]+|)\s*$/u;

/** The columns that hold nothing but numbers below their heading; those end below one another. */
function numberColumns(rows: readonly (readonly Placed[])[]): ReadonlySet<number> {
  const numbers = new Map<number, boolean>();
  for (const [i, placed] of rows.slice(0, SAMPLE).entries())
    for (const { cell, column, span } of placed) {
      if (cell.header || i === 0 || span > 1) continue;
      numbers.set(column, (numbers.get(column) ?? true) && NUMBER.test(cell.text));
    }
  return new Set([...numbers].filter(([, are]) => are).map(([column]) => column));
}

/** Widths that fit in the measure, the widest giving way first; `undefined` when no column could be read any more. */
function fit(widths: readonly number[], cells: number): readonly number[] | undefined {
  const room = cells - GAP * (widths.length - 1);
  let limit = WIDEST;
  const sum = () => widths.reduce((total, width) => total + Math.min(width, limit), 0);
  while (limit > NARROWEST && sum() > room) limit--;
  return sum() > room ? undefined : widths.map((width) => Math.min(width, limit));
}

function columnOf(widths: readonly number[] | undefined, column: number, span: number): { readonly x: number; readonly cells: number } {
  if (!widths) return { x: 0, cells: 0 };
  const before = widths.slice(0, column).reduce((sum, width) => sum + width + GAP, 0);
  const own = widths.slice(column, column + span).reduce((sum, width) => sum + width + GAP, -GAP);
  return { x: before, cells: Math.max(1, own) };
}
