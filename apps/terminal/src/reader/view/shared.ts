import type { Article } from '@zhengwen/core';
import { safe } from '../../safe.js';
import { dayOf, titleOf } from '../../titles.js';
import type { Command } from '../keys.js';
import { blank, hints, row, spread } from '../look/row.js';
import { BOLD, DIM, type Row } from '../look/style.js';
import type { Flow } from '../page/flow.js';
import { laidOut } from '../page/laid-out.js';
import { offsetAt } from '../page/offset.js';
import type { Place } from '../page/place.js';
import type { Spot } from '../page/spot.js';
import { clip } from '../setting/text.js';
import type { Stage } from '../stage.js';
import { headOf, neutralRows } from './head.js';
import { follow, type Items, seen } from './items.js';
import { pick } from './pick.js';
import type { Drawn, Request, SharedPassage, SharedView } from './view.js';

const HEAD = 2;
const GUTTER = 2;
const WIDEST = 108;

/** A passage, or one of the articles that have it too. */
interface Item {
  readonly passage: SharedPassage;
  readonly other?: SharedPassage['others'][number];
}

const kept = new WeakMap<readonly SharedPassage[], readonly Item[]>();

function itemsIn(passages: readonly SharedPassage[]): readonly Item[] {
  const known =
    kept.get(passages) ?? passages.flatMap((passage): readonly Item[] => [{ passage }, ...passage.others.map((other) => ({ passage, other }))]);
  kept.set(passages, known);
  return known;
}

/** The passages an article shares, opened at the first about what its screen shows. */
export function sharedView(article: Article, passages: readonly SharedPassage[], stage: Stage, top: Place): SharedView {
  const offset = offsetAt(laidOut(article, stage), top);
  const first = itemsIn(passages).findIndex(({ passage }) => passage.end > offset);
  return { kind: 'shared', article, passages, selected: Math.max(0, first), top: Math.max(0, first) };
}

export function moveShared(view: SharedView, command: Command, stage: Stage): SharedView {
  return pick(view, heights(view), command, roomOf(stage)) ?? view;
}

/** From a passage to its place in the text, from an article to both side by side. */
export function openShared(view: SharedView, stage: Stage): Request | undefined {
  const item = itemsIn(view.passages)[view.selected];
  if (!item) return undefined;
  if (item.other) return { kind: 'beside', id: view.article.id, other: item.other.id, at: item.passage.start };
  const spot = spotOf(laidOut(view.article, stage), item.passage);
  return spot && { kind: 'go', spot };
}

function spotOf({ parts }: Flow, { start, end }: SharedPassage): Spot | undefined {
  const part = parts.findIndex(({ field, base = 0, text }) => field === 'text' && base <= start && start < base + text.length);
  if (part < 0) return undefined;
  const { base = 0, text = '' } = parts[part] ?? {};
  return { part, start: start - base, end: Math.min(text.length, end - base) };
}

/** Rows below the head. */
function roomOf(stage: Stage): number {
  return stage.rows - HEAD - neutralRows(stage).length;
}

function heights({ passages }: SharedView): Items {
  const items = itemsIn(passages);
  return { count: items.length, height: (index) => (items[index]?.other === undefined && index > 0 ? 2 : 1) };
}

export function drawShared(view: SharedView, stage: Stage): Drawn {
  const { words } = stage;
  const width = Math.min(WIDEST, stage.columns - 2 * GUTTER);
  const window = follow(heights(view), view, roomOf(stage));
  const items = itemsIn(view.passages);
  const rows: Row[] = [headOf([words.sharedTitle, ''], view.article, width, words), ...neutralRows(stage), []];
  for (const index of seen(heights(view), window, roomOf(stage))) {
    const { passage, other } = items[index] as Item;
    const chosen = index === window.selected;
    const mark: Row = [{ text: chosen ? '› ' : '  ', style: BOLD }];
    if (other) {
      const title = titleOf(other, undefined, words.untitled);
      const facts = [other.creditedSource ?? other.publisher ?? '', dayOf(other.datePublished, words.undated)].filter(Boolean).join('  ');
      rows.push(spread([...mark, blank(2), ...row(clip(title, width - 4), chosen ? BOLD : DIM)], row(safe(facts), DIM), width + GUTTER));
      continue;
    }
    if (index > 0) rows.push([]);
    const text = safe(view.article.text.slice(passage.start, passage.end));
    rows.push(spread([...mark, { text, style: { underline: true, bold: chosen } }], row(words.shared(passage.others.length), DIM), width + GUTTER));
  }
  return {
    rows: rows.slice(0, stage.rows),
    left: row(words.lines(window.selected + 1, items.length), DIM),
    right: hints(words.hint.help, words.hint.beside, words.hint.back),
  };
}
