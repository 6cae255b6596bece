import { widthOf } from './reader/setting/cluster.js';
import { setLines } from './reader/setting/lines.js';

/** The cells of a line of output: the terminal's, or 80 where there is none. */
export function columns(): number {
  return Math.max(40, process.stdout.columns ?? 80);
}

/** A row of a table. */
export type Row = readonly (string | number)[];

/** Rows of text in columns as wide as their widest cell, two spaces apart; columns of numbers to the right. A last column is not filled up. */
export function table(rows: readonly Row[], format: (cell: string | number) => string = String): readonly string[] {
  const cells = rows.map((row) => row.map(format));
  const widths: number[] = [];
  const numbers = new Set<number>();
  for (const [r, row] of cells.entries()) {
    for (const [i, cell] of row.entries()) {
      widths[i] = Math.max(widths[i] ?? 0, widthOf(cell));
      if (typeof rows[r]?.[i] === 'number') numbers.add(i);
    }
  }
  return cells.map((row) =>
    row
      .map((cell, i) => aligned(cell, widths[i] as number, numbers.has(i)))
      .join('  ')
      .trimEnd(),
  );
}

function aligned(cell: string, width: number, right: boolean): string {
  const gap = ' '.repeat(width - widthOf(cell));
  return right ? gap + cell : cell + gap;
}

/** A paragraph in lines of at most `cells`, all but the first indented. */
export function paragraph(text: string, cells: number, indent = 0): readonly string[] {
  return setLines(text, { cells, rest: indent }).map((line) => ' '.repeat(line.indent) + text.slice(line.start, line.shown));
}
