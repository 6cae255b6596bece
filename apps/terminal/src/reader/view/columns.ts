import type { Click, Command } from '../keys.js';
import { DIM, type Row } from '../look/style.js';
import type { BandPlace } from '../page/bands.js';
import { widthOf } from '../setting/cluster.js';
import type { Stage } from '../stage.js';

/** Bands of rows one below the other, of which only those that are seen are set. */
export interface Rows {
  readonly count: number;
  height(band: number): number;
}

const GUTTER = 2;
const WIDEST = 164;
/** Cells between two columns: a rule with space beside it. */
export const BETWEEN = 3;

/** Two columns side by side: the cells of each, and the margin at their left. */
export function columnsOf({ columns }: Pick<Stage, 'columns'>): { readonly cells: number; readonly left: number } {
  const room = Math.min(WIDEST, columns - 2 * GUTTER) - BETWEEN;
  const half = Math.max(4, Math.floor(room / 2));
  const cells = half - (half % 2);
  return { cells, left: Math.max(0, Math.floor((columns - 2 * cells - BETWEEN) / 2)) };
}

export function betweenColumns(): Row {
  return [{ text: widthOf('│') === 1 ? ' │ ' : ' │', style: DIM }];
}

/** The place a command goes to, never past the last full screen of `rows`; `undefined` for a command that moves nothing. */
export function moveRows(bands: Rows, from: BandPlace, command: Command, rows: number): BandPlace | undefined {
  const screen = Math.max(1, rows - 2);
  const steps: Partial<Record<Exclude<Command, Click>, number>> = {
    down: 1,
    up: -1,
    'page-down': screen,
    'page-up': -screen,
    'half-down': Math.ceil(screen / 2),
    'half-up': -Math.ceil(screen / 2),
  };
  if (command === 'top') return { band: 0, row: 0 };
  if (command === 'bottom') return lastScreen(bands, rows);
  const by = typeof command === 'object' ? undefined : steps[command];
  return by === undefined ? undefined : stepped(bands, from, by, rows);
}

/** A place that is in a band, whatever the width was that it was found at. */
export function within(bands: Rows, { band, row }: BandPlace): BandPlace {
  const last = Math.max(0, Math.min(band, bands.count - 1));
  return { band: last, row: Math.min(row, Math.max(0, bands.height(last) - 1)) };
}

function stepped(bands: Rows, from: BandPlace, by: number, rows: number): BandPlace {
  let { band, row } = within(bands, from);
  for (let left = by; left > 0; left--) {
    if (row + 1 < bands.height(band)) row++;
    else if (band + 1 < bands.count) [band, row] = [band + 1, 0];
    else break;
  }
  for (let left = by; left < 0; left++) {
    if (row > 0) row--;
    else if (band > 0) [band, row] = [band - 1, bands.height(band - 1) - 1];
    else break;
  }
  const last = lastScreen(bands, rows);
  return band > last.band || (band === last.band && row > last.row) ? last : { band, row };
}

function lastScreen(bands: Rows, rows: number): BandPlace {
  let used = 0;
  for (let band = bands.count - 1; band >= 0; band--) {
    used += bands.height(band);
    if (used >= rows) return { band, row: used - rows };
  }
  return { band: 0, row: 0 };
}
