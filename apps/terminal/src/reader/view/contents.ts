import { safe } from '../../safe.js';
import type { Command } from '../keys.js';
import { blank, hints, row } from '../look/row.js';
import { BOLD, DIM, type Row } from '../look/style.js';
import type { Flow } from '../page/flow.js';
import { laidOut } from '../page/laid-out.js';
import { clip } from '../setting/text.js';
import type { Stage } from '../stage.js';
import { headOf } from './head.js';
import { follow, type Items, seen } from './items.js';
import { pick } from './pick.js';
import type { ArticleView, ContentsView, Drawn, Request } from './view.js';

const HEAD = 2;
const GUTTER = 2;
const WIDEST = 108;

/** The headings of an article, opened at the one whose text is on the screen; `undefined` for an article without any. */
export function contentsView({ article, top, spot }: ArticleView, stage: Stage): ContentsView | undefined {
  const parts = headingsIn(laidOut(article, stage));
  if (parts.length === 0) return undefined;
  const last = parts.findLastIndex((part) => part <= Math.max(top.part, spot?.part ?? 0));
  return { kind: 'contents', article, selected: last + 1, top: 0 };
}

export function moveContents(view: ContentsView, command: Command, stage: Stage): ContentsView {
  return pick(view, itemsOf(view, stage), command, stage.rows - HEAD) ?? view;
}

export function openContents(view: ContentsView, stage: Stage): Request {
  const part = headingsIn(laidOut(view.article, stage))[view.selected - 1] ?? 0;
  return { kind: 'go', spot: { part, start: 0, end: 0 } };
}

export function drawContents(view: ContentsView, stage: Stage): Drawn {
  const { words } = stage;
  const flow = laidOut(view.article, stage);
  const width = Math.min(WIDEST, stage.columns - 2 * GUTTER);
  const headings = headingsIn(flow);
  const window = follow(itemsOf(view, stage), view, stage.rows - HEAD);
  const least = Math.min(...headings.map((part) => flow.parts[part]?.level ?? 1));
  const rows = seen(itemsOf(view, stage), window, stage.rows - HEAD).map((index): Row => {
    const part = headings[index - 1];
    const indent = part === undefined ? 0 : 2 + 2 * ((flow.parts[part]?.level ?? least) - least);
    const text = part === undefined ? words.beginning : safe(flow.shown(part).text);
    const chosen = index === window.selected;
    return [{ text: chosen ? '› ' : '  ', style: BOLD }, blank(indent), ...row(clip(text, width - indent), chosen ? BOLD : undefined)];
  });
  return {
    rows: [headOf([words.contents, ''], view.article, width, words), [], ...rows],
    left: row(words.of(window.selected + 1, headings.length + 1), DIM),
    right: hints(words.hint.help, words.hint.inText, words.hint.back),
  };
}

function itemsOf(view: ContentsView, stage: Stage): Items {
  return { count: headingsIn(laidOut(view.article, stage)).length + 1, height: () => 1 };
}

const kept = new WeakMap<Flow, readonly number[]>();

function headingsIn(flow: Flow): readonly number[] {
  const known = kept.get(flow) ?? flow.parts.flatMap(({ level }, index) => (level === undefined ? [] : [index]));
  kept.set(flow, known);
  return known;
}
