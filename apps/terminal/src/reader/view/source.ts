import type { Article } from '@zhengwen/core';
import type { Command } from '../keys.js';
import { blank, hints, padRow, row, spansOf } from '../look/row.js';
import { DIM, type Row, VERMILION } from '../look/style.js';
import { type Band, type Bands, bandsOf } from '../page/bands.js';
import { laidOut } from '../page/laid-out.js';
import { offsetAt, placeAt } from '../page/offset.js';
import type { Place } from '../page/place.js';
import type { Stage } from '../stage.js';
import { BETWEEN, betweenColumns, columnsOf, moveRows, type Rows, within } from './columns.js';
import { headOf } from './head.js';
import { placeIn } from './source-places.js';
import type { Drawn, SourceView } from './view.js';

const HEAD = 2;

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
  const top = moveRows(rowsOf(bands), view.top, command, stage.rows - HEAD);
  return top ? { ...view, top } : view;
}

function rowsOf({ bands, height }: Bands): Rows {
  return { count: bands.length, height };
}

export function drawSource(view: SourceView, stage: Stage): Drawn {
  const { words } = stage;
  const bands = bandsIn(view, stage);
  const { cells, left } = columnsOf(stage);
  const rows: Row[] = [];
  const room = stage.rows - HEAD;
  let { band, row: skip } = within(rowsOf(bands), view.top);
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

function bandRows(bands: Bands, index: number, cells: number, left: number, stage: Stage): readonly Row[] {
  const band = bands.bands[index] as Band;
  const { text, marks, lines } = bands.source(index);
  const clean: Row[] = bands.clean(index).map(({ part, line }) => bands.flow.draw(part, line, []));
  if (band.parts.length === 0 && marks.some(({ style }) => style.vermilion)) clean.push([{ text: stage.words.kinds.omit, style: VERMILION }]);
  const rows: Row[] = [];
  for (let y = 0; y < bands.height(index); y++) {
    const line = lines[y];
    const source = line ? spansOf(text, line[0], line[1], undefined, marks) : [];
    rows.push([blank(left), ...padRow(clean[y] ?? [], cells), ...betweenColumns(), ...source]);
  }
  return rows;
}
