import type { Article } from '@zhengwen/core';
import type { Command } from '../keys.js';
import { blank, hints, padRow, row, spansOf } from '../look/row.js';
import { DIM, type Row, VERMILION } from '../look/style.js';
import { type Band, type BandPlace, type Bands, bandsOf } from '../page/bands.js';
import { laidOut } from '../page/laid-out.js';
import { offsetAt, placeAt } from '../page/offset.js';
import type { Place } from '../page/place.js';
import { widthOf } from '../setting/cluster.js';
import type { Stage } from '../stage.js';
import { headOf } from './head.js';
import { placeIn } from './source-places.js';
import type { Drawn, SourceView } from './view.js';

const HEAD = 2;
const GUTTER = 2;
const WIDEST = 164;
/** Cells between the columns: a rule with space beside it. */
const BETWEEN = 3;

/** The source beside the text, opened at what the article's screen shows. */
export function sourceView(article: Article, stage: Stage, top?: Place): SourceView {
  const view: SourceView = { kind: 'source', article, top: { band: 0, row: 0 } };
  if (!top) return view;
  const bands = bandsIn(view, stage);
  const offset = offsetAt(laidOut(article, stage), top);
  if (offset <= 0) return view;
  const { part } = placeAt(bands.flow, offset);
  return {
    ...view,
    top: {
      band: Math.max(
        0,
        bands.bands.findIndex(({ parts }) => parts.includes(part)),
      ),
      row: 0,
    },
  };
}

/** The place of the article's own text that stands at the top. */
export function placeOfSource(view: SourceView, stage: Stage): Place {
  const { bands, flow } = bandsIn(view, stage);
  const part = bands.slice(view.top.band).find(({ parts }) => parts.length > 0)?.parts[0];
  return placeAt(laidOut(view.article, stage), part === undefined ? Number.MAX_SAFE_INTEGER : offsetAt(flow, { part, at: 0 }));
}

export function moveSource(view: SourceView, command: Command, stage: Stage): SourceView {
  const bands = bandsIn(view, stage);
  const screen = Math.max(1, stage.rows - HEAD - 2);
  const steps: Partial<Record<Command, number>> = {
    down: 1,
    up: -1,
    'page-down': screen,
    'page-up': -screen,
    'half-down': Math.ceil(screen / 2),
    'half-up': -Math.ceil(screen / 2),
  };
  if (command === 'top') return { ...view, top: { band: 0, row: 0 } };
  if (command === 'bottom') return { ...view, top: lastScreen(bands, stage.rows - HEAD) };
  const by = steps[command];
  return by === undefined ? view : { ...view, top: stepped(bands, view.top, by, stage.rows - HEAD) };
}

export function drawSource(view: SourceView, stage: Stage): Drawn {
  const { words } = stage;
  const bands = bandsIn(view, stage);
  const { cells, left } = columnsOf(stage);
  const rows: Row[] = [];
  const room = stage.rows - HEAD;
  let { band, row: skip } = within(bands, view.top);
  for (; band < bands.bands.length && rows.length < room; band++, skip = 0) rows.push(...bandRows(bands, band, cells, left, stage).slice(skip));
  const title = headOf([words.clean, ''], view.article, cells, words);
  const first = bands.bands[view.top.band]?.source[0] ?? 0;
  const percent = Math.floor((first / Math.max(1, view.article.source.length)) * 100);
  return {
    rows: [
      [...padRow(title, left + cells + BETWEEN), { text: words.source, style: { bold: true } }, ...row(`  ${placeIn(view.article, first)}`, DIM)],
      [],
      ...rows.slice(0, room),
    ],
    left: row(`${String(percent).padStart(3)}%  ${placeIn(view.article, first)}`, DIM),
    right: hints(words.hint.help, words.hint.back),
  };
}

function bandsIn(view: SourceView, stage: Stage): Bands {
  return bandsOf(view.article, columnsOf(stage).cells, stage.words);
}

function columnsOf({ columns }: Pick<Stage, 'columns'>): { readonly cells: number; readonly left: number } {
  const room = Math.min(WIDEST, columns - 2 * GUTTER) - BETWEEN;
  const half = Math.max(4, Math.floor(room / 2));
  const cells = half - (half % 2);
  return { cells, left: Math.max(0, Math.floor((columns - 2 * cells - BETWEEN) / 2)) };
}

function bandRows(bands: Bands, index: number, cells: number, left: number, stage: Stage): readonly Row[] {
  const band = bands.bands[index] as Band;
  const { text, marks, lines } = bands.source(index);
  const clean: Row[] = band.parts.flatMap((part) => bands.flow.lines(part).map((line) => bands.flow.draw(part, line, [])));
  if (band.parts.length === 0 && marks.some(({ style }) => style.vermilion)) clean.push([{ text: stage.words.kinds.omit, style: VERMILION }]);
  const rule: Row = [{ text: widthOf('│') === 1 ? ' │ ' : ' │', style: DIM }];
  const rows: Row[] = [];
  for (let y = 0; y < bands.height(index); y++) {
    const line = lines[y];
    const source = line ? spansOf(text, line[0], line[1], undefined, marks) : [];
    rows.push([blank(left), ...padRow(clean[y] ?? [], cells), ...rule, ...source]);
  }
  return rows;
}

/** A place that is in a band, whatever the width was that it was found at. */
function within(bands: Bands, { band, row }: BandPlace): BandPlace {
  const last = Math.max(0, Math.min(band, bands.bands.length - 1));
  return { band: last, row: Math.min(row, Math.max(0, bands.height(last) - 1)) };
}

function stepped(bands: Bands, from: BandPlace, by: number, rows: number): BandPlace {
  let { band, row } = within(bands, from);
  for (let left = by; left > 0; left--) {
    if (row + 1 < bands.height(band)) row++;
    else if (band + 1 < bands.bands.length) [band, row] = [band + 1, 0];
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

function lastScreen(bands: Bands, rows: number): BandPlace {
  let used = 0;
  for (let band = bands.bands.length - 1; band >= 0; band--) {
    used += bands.height(band);
    if (used >= rows) return { band, row: used - rows };
  }
  return { band: 0, row: 0 };
}
