import type { Article } from '@zhengwen/core';
import type { Rendition } from '../rendition.js';
import { measureOf, type Stage } from '../stage.js';
import { compose, conversionLine } from './compose.js';
import { type Conversions, conversionsIn } from './conversions.js';
import { type Flow, flowOf } from './flow.js';
import type { Part } from './part.js';
import { rubyOf } from './ruby.js';

interface Kept {
  readonly cells: number;
  readonly spaced: boolean;
  readonly hang: boolean;
  readonly rendition: Rendition;
  readonly ruby: boolean;
  /** The article's own parts, which no rendition adds to. */
  readonly parts: readonly Part[];
  readonly conversions: Conversions;
  readonly flow: Flow;
}

const kept = new WeakMap<Article, Kept>();

/** The article set for a stage. The same flow comes back until the measure, the script or the readings change, so what was set once stays set. */
export function laidOut(article: Article, stage: Stage): Flow {
  return set(article, stage).flow;
}

/** What the stage's rendition changes in the article. */
export function conversionsOf(article: Article, stage: Stage): Conversions {
  return set(article, stage).conversions;
}

function set(article: Article, stage: Stage): Kept {
  const { rendition, ruby, spaced, hang, words } = stage;
  const { cells } = measureOf(stage);
  const known = kept.get(article);
  const same = known?.cells === cells && known.spaced === spaced && known.hang === hang && known.rendition === rendition;
  if (known && same && known.ruby === ruby) return known;
  const convert = rendition.of(article);
  const parts = known?.cells === cells && known.spaced === spaced ? known.parts : compose(article, { cells, spaced, words });
  const conversions = known && same ? known.conversions : conversionsIn(parts, convert);
  const shown = rendition.script === 'source' ? parts : [...parts, conversionLine(rendition.name, conversions, { words, cells })];
  const flow = flowOf(shown, { cells, hang }, convert, ruby ? rubyOf : undefined);
  const made = { cells, spaced, hang, rendition, ruby, parts, conversions, flow };
  kept.set(article, made);
  return made;
}
