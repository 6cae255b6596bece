import type { Article } from '@zhengwen/core';
import { safe } from '../../safe.js';
import type { Click, Command } from '../keys.js';
import { blank, hints, row } from '../look/row.js';
import { DIM, type Row, type Style } from '../look/style.js';
import { type Fact, factsOf, written } from '../page/facts.js';
import { setLines } from '../setting/lines.js';
import { clip, pad } from '../setting/text.js';
import type { Stage } from '../stage.js';
import type { Words } from '../words/words.js';
import { headOf } from './head.js';
import { placeIn } from './source-places.js';
import type { Drawn, MetadataView } from './view.js';

const HEAD = 2;
const GUTTER = 2;
const LABEL = 26;
/** Columns narrower than this have the label above its values instead of before them. */
const NARROW = 56;
const WIDEST = 108;

export function metadataView(article: Article): MetadataView {
  return { kind: 'metadata', article, top: 0 };
}

export function moveMetadata(view: MetadataView, command: Command, stage: Stage): MetadataView {
  const all = allRows(view.article, stage).length;
  const screen = stage.rows - HEAD;
  const last = Math.max(0, all - screen);
  const steps: Partial<Record<Exclude<Command, Click>, number>> = {
    down: 1,
    up: -1,
    'page-down': screen - 1,
    'page-up': 1 - screen,
    'half-down': Math.ceil(screen / 2),
    'half-up': -Math.ceil(screen / 2),
    top: -all,
    bottom: all,
  };
  const by = (typeof command === 'object' ? undefined : steps[command]) ?? 0;
  return { ...view, top: Math.max(0, Math.min(last, Math.min(view.top, last) + by)) };
}

export function drawMetadata(view: MetadataView, stage: Stage): Drawn {
  const { article } = view;
  const all = allRows(article, stage);
  const screen = stage.rows - HEAD;
  const top = Math.max(0, Math.min(view.top, all.length - screen));
  const { words } = stage;
  const width = Math.min(WIDEST, stage.columns - 2 * GUTTER);
  const shown = all.slice(top, top + screen);
  const below = all.length - top - shown.length;
  return {
    rows: [headOf([words.metadata, ''], article, width, words), [], ...shown],
    left: row(below > 0 ? words.linesBelow(below) : words.eachValue, DIM),
    right: hints(words.hint.help, words.hint.back),
  };
}

function allRows(article: Article, stage: Stage): readonly Row[] {
  const width = Math.min(WIDEST, stage.columns - 2 * GUTTER);
  return factsOf(article, stage.words).flatMap((fact, i) => [...(i > 0 ? [[]] : []), ...factRows(fact, article, width, stage.words)]);
}

function factRows(fact: Fact, article: Article, width: number, said: Words): readonly Row[] {
  const { notChosen, value } = said;
  const { comma, colon } = value;
  const above = width < NARROW;
  const label = above ? GUTTER : LABEL;
  const out: Row[] = above ? [[blank(GUTTER), { text: clip(fact.label, width), style: DIM }]] : [];
  const add = (text: string, style?: Style) => {
    for (const line of setLines(text, { cells: width - label, rest: 2 })) {
      const left: Row = out.length === 0 ? [blank(GUTTER), { text: pad(fact.label, label), style: DIM }] : [blank(GUTTER + label)];
      out.push([...left, blank(line.indent), ...row(text.slice(line.start, line.shown), style)]);
    }
  };
  for (const value of fact.values) add(safe(value));
  for (const item of fact.evidence) {
    const place = item.range ? `${comma}${placeIn(article, item.range[0])}` : '';
    const words = safe(written(item.value, value));
    const witness = value.witnesses[item.witness] ?? item.witness;
    if (!item.chosen) add(`– ${witness}${place}${comma}${notChosen}${colon}${words}`, DIM);
    // The value that was chosen stands above; of several, the beginning tells which.
    else if (fact.values.length === 1) add(`✓ ${witness}${place}${fact.values[0] === words ? '' : colon + words}`, DIM);
    else add(clip(`✓ ${witness}${place}${colon}${words}`, width - label), DIM);
  }
  return out;
}
