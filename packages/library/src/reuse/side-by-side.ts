import type { Article, PartialDate, ScriptInfo } from '@zhengwen/core';
import { momentOf } from '../query/order.js';
import { openingOf } from '../summary.js';
import { type Aligned, align } from './align.js';
import { corpusOf, project } from './corpus.js';
import { type Relation, relationBetween } from './families.js';
import { nest } from './nest.js';
import { type PassageOptions, passagesOf, textsOf } from './passages.js';
import { ordered, passageAt, tableOf } from './table.js';

/** One of several articles side by side. All ranges are UTF-16 units of its `text`. */
export interface Side {
  readonly id: string;
  readonly headline?: string;
  /** The first words of the body, for an article without a headline. */
  readonly opening: string;
  readonly datePublished?: PartialDate;
  readonly outlet?: string;
  readonly script: ScriptInfo;
  /** The headings of the body, in order. */
  readonly headings: readonly { readonly depth: number; readonly text: string; readonly start: number; readonly end: number }[];
  readonly text: string;
  /** The text from beginning to end, parted wherever a shared passage begins or ends; `passages` are numbers of `SideBySide.passages`, none where nothing is shared. */
  readonly stretches: readonly { readonly start: number; readonly end: number; readonly passages: readonly number[] }[];
  /** How it stands to the first; absent for the first itself. */
  readonly toFirst?: {
    readonly relation: Relation;
    /** What share of the first one's eight-character grams is in it, and of its own in the first one. */
    readonly ofFirst: number;
    readonly ofThis: number;
    /** Both texts from beginning to end: `a` is in the first, `b` in this one. */
    readonly parts: readonly Aligned[];
  };
}

/** A passage that some of the articles share, and that stands somewhere by itself, in no longer one. */
export interface SidePassage {
  /** As the first article that has it prints it. */
  readonly text: string;
  /** Its length in Han, letters and digits. */
  readonly length: number;
  readonly places: readonly { readonly side: number; readonly start: number; readonly end: number }[];
}

export interface SideBySide {
  /** The earliest first, undated last. */
  readonly sides: readonly Side[];
  /** The longest first. */
  readonly passages: readonly SidePassage[];
}

/**
 * Sets a few articles side by side, the earliest first: what any of them share, and what each changed beside the first. A pure function of the articles; costs grow with
 * their length, and with how much there is to change between them.
 * ```ts
 * const { sides, passages } = sideBySide([article, other]);
 * for (const { headline, toFirst } of sides) console.log(headline, toFirst?.relation);
 * ```
 */
export function sideBySide(articles: readonly Article[], options: PassageOptions = {}): SideBySide {
  const inOrder = articles.map((article, index) => ({ article, index, at: article.datePublished ? momentOf(article.datePublished) : Number.NaN }));
  inOrder.sort((a, b) => Number(Number.isNaN(a.at)) - Number(Number.isNaN(b.at)) || a.at - b.at || a.index - b.index);
  const texts = inOrder.map(({ article }) => article.text);
  const passages = passagesIn(texts, options);
  const first = texts[0] ?? '';
  const sides = inOrder.map(({ article }, side): Side => {
    const { id, headline, datePublished, script, text } = article;
    const outlet = article.creditedSource ?? article.publisher;
    return {
      id,
      ...(headline === undefined ? {} : { headline }),
      opening: openingOf(article),
      ...(datePublished ? { datePublished } : {}),
      ...(outlet === undefined ? {} : { outlet }),
      script,
      headings: headingsOf(article),
      text,
      stretches: stretchesOf(text.length, passages, side),
      ...(side === 0 ? {} : { toFirst: { ...relationBetween(first, text), parts: align(first, text) } }),
    };
  });
  return { sides, passages };
}

function passagesIn(texts: readonly string[], options: PassageOptions): readonly SidePassage[] {
  const projected = texts.map(project);
  const corpus = corpusOf(projected.map(({ units }) => units));
  const textOf = textsOf(corpus);
  const table = ordered([tableOf(passagesOf(corpus, options))]);
  const { own } = nest(table);
  const passages: SidePassage[] = [];
  for (let index = 0; index < table.lengths.length; index++) {
    if (own[index] === 0) continue;
    const { length, places } = passageAt(table, index);
    const spans = Array.from(places, (at) => {
      const side = textOf(at);
      const from = at - (corpus.starts[side] as number);
      const { offsets } = projected[side] as (typeof projected)[number];
      return { side, start: offsets[from] as number, end: (offsets[from + length - 1] as number) + 1 };
    });
    const [{ side, start, end }] = spans as [(typeof spans)[number]];
    passages.push({ text: (texts[side] as string).slice(start, end), length, places: spans });
  }
  return passages;
}

function stretchesOf(length: number, passages: readonly SidePassage[], side: number): Side['stretches'] {
  const edges: { readonly at: number; readonly passage: number; readonly begins: boolean }[] = [];
  for (const [passage, { places }] of passages.entries())
    for (const { side: where, start, end } of places)
      if (where === side) edges.push({ at: start, passage, begins: true }, { at: end, passage, begins: false });
  edges.sort((a, b) => a.at - b.at);
  const stretches: { start: number; end: number; passages: number[] }[] = [];
  const open = new Map<number, number>();
  let from = 0;
  const close = (to: number) => {
    if (to > from) stretches.push({ start: from, end: to, passages: [...open.keys()].sort((a, b) => a - b) });
    from = to;
  };
  for (const { at, passage, begins } of edges) {
    close(at);
    // Two places of one passage may overlap.
    const depth = (open.get(passage) ?? 0) + (begins ? 1 : -1);
    if (depth > 0) open.set(passage, depth);
    else open.delete(passage);
  }
  close(length);
  return stretches;
}

/** A heading is a paragraph of the text. */
function headingsOf({ blocks, text }: Article): Side['headings'] {
  const isParagraph = (start: number, end: number) =>
    (start === 0 || text.startsWith('\n\n', start - 2)) && (end === text.length || text.startsWith('\n\n', end));
  let from = 0;
  return blocks.flatMap((block) => {
    if (block.type !== 'heading' || block.text === '') return [];
    let start = text.indexOf(block.text, from);
    while (start >= 0 && !isParagraph(start, start + block.text.length)) start = text.indexOf(block.text, start + 1);
    if (start < 0) return [];
    from = start + block.text.length;
    return [{ depth: block.depth, text: block.text, start, end: from }];
  });
}
