import type { Rendition } from './rendition.js';

/** What a view has to draw on: the size of its part of the screen in cells, the script that was asked for, and whether readings stand above the text. */
export interface Stage {
  readonly columns: number;
  readonly rows: number;
  readonly rendition: Rendition;
  readonly ruby: boolean;
}

/** The widest measure: forty Han. A longer line is hard to read on. */
const WIDEST = 80;

/** The measure of a page and the margin at its left: centred, an even number of cells, so that lines of Han end flush. */
export function measureOf(columns: number): { readonly cells: number; readonly margin: number } {
  const least = columns >= 60 ? 4 : 2;
  const room = Math.max(4, columns - 2 * least);
  const cells = Math.min(WIDEST, room - (room % 2));
  return { cells, margin: Math.max(0, Math.floor((columns - cells) / 2)) };
}
