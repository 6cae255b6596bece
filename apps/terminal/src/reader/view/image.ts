import { safe } from '../../safe.js';
import { blank, hints, row } from '../look/row.js';
import { DIM, type Row } from '../look/style.js';
import { addressShown } from '../page/body.js';
import { cellsFor } from '../picture.js';
import { setLines } from '../setting/lines.js';
import { measureOf, type Stage } from '../stage.js';
import type { Drawn, ImageView } from './view.js';

/** Caption and address of an image; below them is the room in which the terminal draws it. */
export function drawImage(view: ImageView, stage: Stage): Drawn {
  const rows = textRows(view, stage);
  return { rows, left: row(`${view.picture.width} × ${view.picture.height}`, DIM), right: hints(stage.words.hint.help, stage.words.hint.back) };
}

/** The cells that the image takes, counted from 0. */
export function placeOfImage(
  view: ImageView,
  stage: Stage,
): { readonly x: number; readonly y: number; readonly columns: number; readonly rows: number } {
  const { cells } = measureOf(stage);
  const y = textRows(view, stage).length;
  const size = cellsFor(view.picture, cells, Math.max(1, stage.rows - y));
  return { x: Math.max(0, Math.floor((stage.columns - size.columns) / 2)), y, ...size };
}

function textRows({ caption, url }: ImageView, stage: Stage): readonly Row[] {
  const { cells, margin } = measureOf(stage);
  const lines = (text: string, style = {}) => {
    const shown = safe(text);
    return setLines(shown, { cells })
      .slice(0, 3)
      .map((line): Row => [blank(margin), { text: shown.slice(line.start, line.shown), style }]);
  };
  return [...(caption ? lines(caption) : []), ...lines(addressShown(url), DIM), []];
}
