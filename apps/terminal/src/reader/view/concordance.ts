import type { ConcordanceLine } from '@zhengwen/library';
import { safe } from '../../safe.js';
import type { Command } from '../keys.js';
import { blank, hints, row, spread } from '../look/row.js';
import { BOLD, DIM, type Row, VERMILION } from '../look/style.js';
import { widthOf } from '../setting/cluster.js';
import { clip, clipStart } from '../setting/text.js';
import type { Stage } from '../stage.js';
import { follow, type Items, seen } from './items.js';
import { pick } from './pick.js';
import type { ConcordanceView, Drawn, Request, Sort } from './view.js';

const HEAD = 2;
const GUTTER = 2;
const WIDEST = 140;
/** Cells of the outlet, and columns from which on it is shown. */
const OUTLET = 16;
const FROM = 90;
const SORTS: readonly Sort[] = ['date', 'left', 'right', 'outlet'];

export function concordanceView(words: string, sort: Sort, lines: readonly ConcordanceLine[], more: boolean): ConcordanceView {
  return { kind: 'concordance', words, sort, lines, more, selected: 0, top: 0 };
}

/** The order after this one. */
export function nextSort(sort: Sort): Sort {
  return SORTS[(SORTS.indexOf(sort) + 1) % SORTS.length] as Sort;
}

export function moveConcordance(view: ConcordanceView, command: Command, stage: Stage): ConcordanceView {
  const along = command === 'next-hit' ? 'down' : command === 'previous-hit' ? 'up' : command;
  return pick(view, itemsOf(view), along, stage.rows - HEAD) ?? view;
}

export function openConcordance({ lines, words, selected }: ConcordanceView): Request | undefined {
  const line = lines[selected];
  return line && { kind: 'open-line', line, words };
}

function itemsOf({ lines }: ConcordanceView): Items {
  return { count: lines.length, height: () => 1 };
}

export function drawConcordance(view: ConcordanceView, stage: Stage): Drawn {
  const { words } = stage;
  const width = Math.min(WIDEST, stage.columns - 2 * GUTTER);
  const window = follow(itemsOf(view), view, stage.rows - HEAD);
  const sums = `${words.hits(view.lines.length)}${view.more ? ' …' : ''} · ${words.sorted[view.sort]}`;
  const rows: Row[] = [
    spread([blank(GUTTER), { text: words.concordance, style: BOLD }, ...row(`   ${safe(view.words)}`)], row(sums, DIM), width + GUTTER),
    [],
  ];
  for (const index of seen(itemsOf(view), window, stage.rows - HEAD)) {
    const line = view.lines[index];
    if (line) rows.push(lineRow(line, index === window.selected, width, stage.columns >= FROM));
  }
  if (view.lines.length === 0) rows.push([blank(GUTTER), { text: words.foundNowhere }]);
  return {
    rows,
    left: row(view.lines.length === 0 ? '' : words.of(window.selected + 1, view.lines.length), DIM),
    right: hints(words.hint.help, words.hint.openAtHit, words.hint.sort, words.hint.hits),
  };
}

/** The hit in the middle, its left context ending there, so that the eye runs down the words; date and outlet at the right. */
function lineRow(line: ConcordanceLine, chosen: boolean, width: number, wide: boolean): Row {
  const tag = wide ? `${(line.date ?? '').slice(0, 10).padEnd(10)}  ${clip(safe(line.outlet ?? ''), OUTLET)}` : '';
  const cells = width - (wide ? 10 + 2 + OUTLET + 2 : 0);
  const column = Math.floor(cells * 0.42);
  const left = clipStart(safe(line.left), column);
  const hit = clip(safe(line.hit), cells - column);
  const right = clip(safe(line.right), cells - column - widthOf(hit));
  const style = chosen ? undefined : DIM;
  return [
    { text: chosen ? '› ' : '  ', style: BOLD },
    blank(column - widthOf(left)),
    { text: left, style },
    { text: hit, style: chosen ? { ...VERMILION, bold: true, underline: true } : { underline: true } },
    { text: right, style },
    ...(wide ? [blank(cells - column - widthOf(hit) - widthOf(right) + 2), { text: tag, style: DIM }] : []),
  ];
}
