import type { Hit, SearchResult } from '@zhengwen/library';
import { safe } from '../../safe.js';
import { dayOf, titleOf } from '../../titles.js';
import type { Command } from '../keys.js';
import { blank, hints, row, spread } from '../look/row.js';
import { BOLD, DIM, type Row, type Style, VERMILION } from '../look/style.js';
import { widthOf } from '../setting/cluster.js';
import { clip, clipStart } from '../setting/text.js';
import type { Stage } from '../stage.js';
import type { Words } from '../words/words.js';
import { follow, type Items, seen } from './items.js';
import { pick } from './pick.js';
import type { Drawn, Request, ResultsView } from './view.js';

const HEAD = 2;
const GUTTER = 2;
const WIDEST = 108;
/** Where the hits stand below their article. */
const INDENT = 4;

/** An article with hits, or one of its hits; `hit` counts from 0. */
interface Item {
  readonly article: SearchResult['articles'][number];
  readonly hit?: number;
}

const kept = new WeakMap<SearchResult, readonly Item[]>();

function itemsIn(result: SearchResult): readonly Item[] {
  const known = kept.get(result);
  if (known) return known;
  const items = result.articles.flatMap((article): readonly Item[] => [{ article }, ...article.hits.map((_, hit) => ({ article, hit }))]);
  kept.set(result, items);
  return items;
}

export function resultsView(result: SearchResult): ResultsView {
  return { kind: 'results', result, selected: result.articles.length > 0 ? 1 : 0, top: 0 };
}

export function moveResults(view: ResultsView, command: Command, stage: Stage): ResultsView {
  const along = command === 'next-hit' ? 'down' : command === 'previous-hit' ? 'up' : command;
  return pick(view, heights(view.result), along, stage.rows - HEAD) ?? view;
}

export function openResults(view: ResultsView): Request | undefined {
  const item = itemsIn(view.result)[view.selected];
  if (!item) return undefined;
  const { summary, hits } = item.article;
  return { kind: 'open', id: summary.id, hits, chosen: item.hit ?? 0 };
}

function heights(result: SearchResult): Items {
  const items = itemsIn(result);
  return { count: items.length, height: (index) => (items[index]?.hit === undefined && index > 0 ? 2 : 1) };
}

export function drawResults(view: ResultsView, stage: Stage): Drawn {
  const { result } = view;
  const items = itemsIn(result);
  const width = Math.min(WIDEST, stage.columns - 2 * GUTTER);
  const window = follow(heights(result), view, stage.rows - HEAD);
  const { words } = stage;
  const sums = words.hitsIn(result.total, result.found);
  const rows: Row[] = [spread([blank(GUTTER), { text: `/${safe(result.words)}`, style: BOLD }], row(sums, DIM), width + GUTTER), []];
  for (const index of seen(heights(result), window, stage.rows - HEAD)) {
    const item = items[index];
    if (!item) continue;
    const chosen = index === window.selected;
    if (item.hit === undefined) rows.push(...(index > 0 ? [[]] : []), articleRow(item, chosen, width, words));
    else rows.push(hitRow(item.article.hits[item.hit], chosen, width, words));
  }
  if (items.length === 0) rows.push([blank(GUTTER), { text: words.foundNowhere }], [blank(GUTTER), { text: words.fewerCharacters, style: DIM }]);
  return {
    rows: rows.slice(0, stage.rows),
    left: row(items.length === 0 ? '' : words.lines(window.selected + 1, items.length), DIM),
    right: hints(words.hint.help, words.hint.openAtHit, words.hint.concordance, words.hint.back),
  };
}

function articleRow({ article }: Item, chosen: boolean, width: number, words: Words): Row {
  const facts = `${dayOf(article.summary.datePublished, words.undated)}  ${String(article.count).padStart(4)}`;
  const title = clip(titleOf(article.summary, undefined, words.untitled), width - widthOf(facts) - 2);
  return spread(
    [
      { text: chosen ? '› ' : '  ', style: BOLD },
      { text: title, style: BOLD },
    ],
    row(facts, DIM),
    width + GUTTER,
  );
}

/** A hit in its words, all hits below one another as in a concordance, so that the eye runs down them. */
function hitRow(hit: Hit | undefined, chosen: boolean, width: number, said: Words): Row {
  if (!hit) return [];
  const { text, start, end } = hit.snippet;
  const tag = tagOf(hit, said);
  const cells = width - INDENT + GUTTER - (tag === '' ? 0 : widthOf(tag) + 2);
  const column = Math.floor(cells * 0.36);
  const before = clipStart(safe(text.slice(0, start)), column);
  const words = clip(safe(text.slice(start, end)), cells - column);
  const after = clip(safe(text.slice(end)), cells - column - widthOf(words));
  const style: Style = chosen ? { ...VERMILION, bold: true, underline: true } : { underline: true };
  const left: Row = [
    { text: chosen ? '  › ' : '    ', style: BOLD },
    blank(column - widthOf(before)),
    { text: before, style: chosen ? undefined : DIM },
    { text: words, style },
    { text: after, style: chosen ? undefined : DIM },
  ];
  return spread(left, row(tag, hit.reading === 'guess' ? VERMILION : DIM), width + GUTTER);
}

/** Where a hit stands when it is not in the text as printed. */
export function tagOf(hit: Pick<Hit, 'field' | 'reading'>, words: Words): string {
  const field = hit.field === 'text' ? '' : words.field[hit.field];
  const reading = hit.reading === 'guess' ? words.guess : hit.reading === 'source' ? words.inTheSource : '';
  return [field, reading].filter((part) => part !== '').join(words.value.comma);
}
