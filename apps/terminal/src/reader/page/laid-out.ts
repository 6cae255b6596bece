import type { Article } from '@zhengwen/core';
import { measureOf, type Stage } from '../stage.js';
import { compose } from './compose.js';
import { type Flow, flowOf } from './flow.js';

interface Kept {
  readonly cells: number;
  readonly script: string;
  readonly flow: Flow;
}

const kept = new WeakMap<Article, Kept>();

/** The article set for a stage. The same flow comes back until the measure or the script changes, so what was set once stays set. */
export function laidOut(article: Article, stage: Stage): Flow {
  const { cells } = measureOf(stage.columns);
  const { script, convert } = stage.rendition;
  const known = kept.get(article);
  if (known && known.cells === cells && known.script === script) return known.flow;
  const flow = flowOf(known?.cells === cells ? known.flow.parts : compose(article, cells), cells, (text) => convert(text, article.script));
  kept.set(article, { cells, script, flow });
  return flow;
}
