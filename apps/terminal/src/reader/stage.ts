import type { Rendition } from './rendition.js';
import type { Words } from './words/words.js';

/** How a page is set, as the reader was asked to. */
export interface Setting {
  /** Cells of a line at most. */
  readonly measure: number;
  /** Those of the start, which `=` goes back to. */
  readonly usualMeasure: number;
  /** Whether paragraphs are told by space between them; by an indent of two Han otherwise. */
  readonly spaced: boolean;
  /** Whether a closing mark that does not fit may stand out into the margin; it pulls a character down otherwise. */
  readonly hang: boolean;
  /** What the interface says. */
  readonly words: Words;
}

/** What a view has to draw on: the size of its part of the screen in cells, the script that was asked for, and whether readings stand above the text. */
export interface Stage extends Setting {
  readonly columns: number;
  readonly rows: number;
  readonly rendition: Rendition;
  readonly ruby: boolean;
}

/** The measure unless another is asked for: forty Han. A longer line is hard to read on. */
export const MEASURE = 80;
/** The narrowest measure, and what one step of `+` and `-` is: four Han. */
export const NARROWEST = 20;
export const STEP = 8;

/** The measure of a page and the margin at its left: centred, an even number of cells, so that lines of Han end flush. */
export function measureOf({ columns, measure }: Pick<Stage, 'columns' | 'measure'>): { readonly cells: number; readonly margin: number } {
  const least = columns >= 60 ? 4 : 2;
  const room = Math.max(4, columns - 2 * least);
  const cells = Math.min(Math.max(NARROWEST, measure - (measure % 2)), room - (room % 2));
  return { cells, margin: Math.max(0, Math.floor((columns - cells) / 2)) };
}

/** The measure one step wider or narrower than what is on a screen of so many columns, within what fits there. */
export function stepped(stage: Pick<Stage, 'columns' | 'measure'>, by: 1 | -1): number {
  const { cells } = measureOf(stage);
  const widest = measureOf({ ...stage, measure: Number.MAX_SAFE_INTEGER }).cells;
  return Math.max(Math.min(NARROWEST, widest), Math.min(widest, cells + by * STEP));
}
