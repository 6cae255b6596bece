import type { Article } from '@zhengwen/core';
import { safe } from '../../safe.js';
import type { Command } from '../keys.js';
import { blank, hints, row, rowWidth, spread } from '../look/row.js';
import { BOLD, DIM, type Row } from '../look/style.js';
import { type Conversions, type Converted, inWords, othersOf } from '../page/conversions.js';
import type { Flow } from '../page/flow.js';
import { conversionsOf, laidOut } from '../page/laid-out.js';
import type { Place } from '../page/place.js';
import { setLines } from '../setting/lines.js';
import { clip, clipStart, pad } from '../setting/text.js';
import type { Stage } from '../stage.js';
import { headOf } from './head.js';
import { follow, type Items, seen } from './items.js';
import { pick } from './pick.js';
import type { ConversionsView, Drawn, Request, Turned } from './view.js';

const GUTTER = 2;
const WIDEST = 108;
/** Cells of the two readings and of the other forms. */
const READINGS = 14;
const OTHERS = 16;
/** Lines that the summary may take. */
const MOST_LINES = 3;
/** Units of the text on either side that a row may show. */
const AROUND = 60;

/** What the rendition changed, opened at the first change about what the article's screen shows. */
export function conversionsView(article: Article, stage: Stage, top?: Place): ConversionsView {
  const turned: Turned = conversionsOf(article, stage).choices.length > 0 ? 'choices' : 'all';
  const view: ConversionsView = { kind: 'conversions', article, turned, selected: 0, top: 0 };
  const first = top ? changesOf(view, stage).findIndex(({ part }) => part >= top.part) : 0;
  return { ...view, selected: Math.max(0, first), top: Math.max(0, first) };
}

export function moveConversions(view: ConversionsView, command: Command, stage: Stage): ConversionsView {
  if (command === 'filter') return { ...view, turned: nextKind(view, conversionsOf(view.article, stage)), selected: 0, top: 0 };
  return pick(view, itemsOf(view, stage), command, roomOf(view, stage)) ?? view;
}

/** The next kind of which there is any. */
function nextKind({ turned }: ConversionsView, conversions: Conversions): Turned {
  const kinds: readonly Turned[] = ['choices', 'words', 'all'];
  const from = kinds.indexOf(turned) + 1;
  return [...kinds.slice(from), ...kinds.slice(0, from)].find((kind) => conversions[kind].length > 0) ?? 'all';
}

export function openConversions(view: ConversionsView, stage: Stage): Request | undefined {
  const change = changesOf(view, stage)[view.selected];
  return change && { kind: 'go', spot: { part: change.part, start: change.start, end: change.end } };
}

function changesOf({ article, turned }: ConversionsView, stage: Stage): readonly Converted[] {
  return conversionsOf(article, stage)[turned];
}

function itemsOf(view: ConversionsView, stage: Stage): Items {
  return { count: changesOf(view, stage).length, height: () => 1 };
}

function widthIn(stage: Stage): number {
  return Math.min(WIDEST, stage.columns - 2 * GUTTER);
}

/** Rows for the list, below its head. */
function roomOf(view: ConversionsView, stage: Stage): number {
  return Math.max(1, stage.rows - headRows(view, stage).length);
}

function headRows({ article }: ConversionsView, stage: Stage): readonly Row[] {
  const width = widthIn(stage);
  const { words } = stage;
  const said = `${stage.rendition.name === '' ? words.asFound : stage.rendition.name}${words.value.colon}${inWords(conversionsOf(article, stage), words)}`;
  return [
    headOf(words.conversionTitle, article, width, words),
    ...setLines(said, { cells: width })
      .slice(0, MOST_LINES)
      .map((line): Row => [blank(GUTTER), { text: said.slice(line.start, line.shown), style: DIM }]),
    [],
  ];
}

export function drawConversions(view: ConversionsView, stage: Stage): Drawn {
  const { words } = stage;
  const changes = changesOf(view, stage);
  const room = roomOf(view, stage);
  const items = itemsOf(view, stage);
  const window = follow(items, view, room);
  const flow = laidOut(view.article, stage);
  const rows: Row[] = [...headRows(view, stage)];
  for (const index of seen(items, window, room)) {
    const change = changes[index];
    if (change) rows.push(changeRow(change, flow, index === window.selected, widthIn(stage), words.or));
  }
  if (changes.length === 0) rows.push([blank(GUTTER), { text: words.nothingConverted }]);
  const number = changes.length > 0 ? words.of(window.selected + 1, changes.length) : '0';
  return {
    rows: rows.slice(0, stage.rows),
    left: row(`${number}  ${words.showing(words.turned[view.turned])}`, DIM),
    right: hints(words.hint.help, words.hint.inText, words.hint.back, words.hint.filter),
  };
}

/** The source, what stands for it, what else could, and the words around. */
function changeRow(change: Converted, flow: Flow, chosen: boolean, width: number, or: string): Row {
  const mark: Row = [{ text: chosen ? '› ' : '  ', style: BOLD }];
  const readings = `${safe(change.source)} → ${safe(change.value)}`;
  const others = othersOf(change);
  const room = Math.min(OTHERS, Math.max(0, width - READINGS - OTHERS));
  const left: Row = [
    ...mark,
    { text: pad(readings, READINGS), style: chosen ? BOLD : undefined },
    { text: pad(others === '' ? '' : `${or} ${others}`, room), style: DIM },
  ];
  return spread([...left, ...around(change, flow, width + GUTTER - rowWidth(left))], [], width + GUTTER);
}

function around(change: Converted, flow: Flow, cells: number): Row {
  const { text, at } = flow.shown(change.part);
  const [start, end] = [at(change.start), at(change.start) + change.value.length];
  const words = safe(text.slice(start, end));
  const before = clipStart(safe(text.slice(Math.max(0, start - AROUND), start)), Math.floor(cells * 0.4));
  const after = safe(text.slice(end, end + AROUND));
  const left: Row = [
    { text: before, style: DIM },
    { text: words, style: { underline: true } },
  ];
  return [...left, { text: clip(after, Math.max(0, cells - rowWidth(left))), style: DIM }];
}
