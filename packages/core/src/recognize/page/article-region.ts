import { fact } from '../../apparatus/fact.js';
import type { BlockFacts, DocumentFacts } from '../../apparatus/rule.js';
import { ASIDE, CONTENT, ElementNames, INSET, OTHER_WORDS } from '../words/element-names.js';
import { lettersOfLine, mayOpenWith } from '../words/letters.js';
import { asidesOf } from './asides.js';
import { hanOf, linkedShare, positionAfter, printedBefore, standsIn } from './neighbours.js';
import { isAnother, untilNext } from './next-article.js';
import { titleLetters } from './page-title.js';
import { isNotice, isProse, sumsUp } from './prose.js';
import { Aside, Region, type Span } from './region.js';

/** What a sentence that is a whole list item counts: lists of leads have many. */
const LISTED = 0.35;
/** What a sentence counts for the element around its own: paragraphs may each stand in one of their own. */
const OUTER = 0.7;
/** An element that holds this much of the best one's score, beside it, is part of the same article. */
const PART = 0.15;
/** Han in sentences below which a page is taken to have none. */
const FEW = 40;
/** Printed, unlinked blocks between a title and its text. */
const NEAR = 16;
/** How much of the prose may stand in what leads elsewhere. */
const INSETS = 0.25;

/**
 * The element whose own sentences weigh most, with the elements beside it that carry its text on. A page's article shares one parent;
 * comments, leads and notices stand in elements of their own. The title, where it is known, tells which of two is meant.
 */
export const articleRegion = fact((document: DocumentFacts): Region | undefined => {
  const placed = document.printed.filter((block) => (block.layout.path?.length ?? 0) > 0);
  const sentences = placed.filter(isProse);
  const sections = asidesOf(document);
  if (isFragment(document, placed.length, sentences)) {
    const span = { first: document.printed[0]?.index ?? 0, last: document.printed[document.printed.length - 1]?.index ?? 0 };
    return new Region(document, span, [], new Aside(sections, new ElementNames(ASIDE)));
  }
  const aside = new Aside(sections, namedAside(sentences), insetsOf(sentences));
  const prose = new Prose(placed, withoutSummaries(sentences, document), aside);
  if (prose.blocks.length === 0) return undefined;
  const titles = titleBlocks(document);
  const whole = spanOf(document, prose, heaviest(prose, titles[0], document), titles[0]);
  const span = whole && untilNext(underTitle(whole, titles, prose.blocks, document), titles, prose.blocks, document);
  return (
    span &&
    new Region(
      document,
      span,
      titles.filter((index) => index < span.first),
      aside,
    )
  );
});

/** Whether most of the sentences stand in no element: then the article lies in all of the document. */
function isFragment({ printed }: DocumentFacts, placed: number, sentences: readonly BlockFacts[]): boolean {
  if (placed === printed.length) return false;
  return hanOf(printed.filter((block) => !block.layout.path?.length && isProse(block))) > hanOf(sentences);
}

/** The names of the elements beside the article. Where all sentences stand in one that is named after its place (a dialog, a share box), the name is not to be believed. */
function namedAside(sentences: readonly BlockFacts[]): ElementNames {
  const names = new ElementNames(ASIDE);
  const isBelieved = sentences.length === 0 || hanOf(sentences.filter((block) => !names.match(block))) >= FEW;
  return isBelieved ? names : new ElementNames(OTHER_WORDS);
}

/** The sentences but those that sum up the leads over them, where three or more do and enough are left: a column of such is none of the article. */
function withoutSummaries(sentences: readonly BlockFacts[], document: DocumentFacts): readonly BlockFacts[] {
  const isOwn = (block: BlockFacts) => {
    const before = printedBefore(document, block);
    return !before || linkedShare(before) <= 0.9 || before.han < 4 || before.length > 60;
  };
  const own = sentences.filter(isOwn);
  return sentences.length - own.length >= SUMMARIES && hanOf(own) >= FEW ? own : sentences;
}

const SUMMARIES = 3;

/** What reads like text on a page, and how much each block of it weighs. A class, as `Region` is. */
class Prose {
  readonly blocks: readonly BlockFacts[];
  readonly aside: Aside;
  readonly #content = new ElementNames(CONTENT);
  /** How many blocks each list item holds. */
  readonly #items = new Map<number, number>();

  constructor(placed: readonly BlockFacts[], sentences: readonly BlockFacts[], aside: Aside) {
    this.aside = aside;
    // Sentences of comments and leads make no page one of prose; one without (a table of contents, verse) is known by text that is no link.
    const isLoose = hanOf(sentences.filter((block) => !aside.holds(block))) < FEW;
    this.blocks = isLoose ? placed.filter((block) => linkedShare(block) < 0.3 && block.han >= 4 && !isNotice(block)) : sentences;
    for (const block of this.blocks) {
      const item = itemOf(block);
      if (item !== undefined) this.#items.set(item, (this.#items.get(item) ?? 0) + 1);
    }
  }

  weight(block: BlockFacts): number {
    const place = this.aside.holds(block) ? 0.15 : this.#content.match(block) ? 1.25 : 1;
    const isLead = (this.#items.get(itemOf(block) ?? -1) ?? 3) <= 2;
    return (block.han + 10) * place * (isLead ? LISTED : 1);
  }
}

/** The element whose sentences weigh most, those of its children counted in part. */
function heaviest(prose: Prose, title: number | undefined, document: DocumentFacts): number {
  const elements = new Map<number, { readonly first: BlockFacts; weight: number }>();
  for (const block of prose.blocks) {
    const path = block.layout.path ?? [];
    const weight = prose.weight(block);
    for (let up = 1; up <= 2; up++) {
      const id = path[path.length - up];
      if (id === undefined) continue;
      const known = elements.get(id);
      const share = up === 1 ? weight : OUTER * weight;
      if (known) known.weight += share;
      else elements.set(id, { first: block, weight: share });
    }
  }
  let best = -1;
  let most = -1;
  for (const [id, { first, weight }] of elements) {
    const score = weight * nearness(first, title, document);
    if (score > most) [best, most] = [id, score];
  }
  return best;
}

/** The first prose of a page's article, and the region that it opens. */
export const openingOf = fact((document: DocumentFacts): { readonly region: Region; readonly first: number } | undefined => {
  const region = document.format === 'html' ? articleRegion(document) : undefined;
  const first = region && document.printed.find((block) => block.index >= region.first && isProse(block))?.index;
  return region && first !== undefined ? { region, first } : undefined;
});

function insetsOf(sentences: readonly BlockFacts[]): ElementNames | undefined {
  const names = new ElementNames(INSET);
  let inside = 0;
  let all = 0;
  for (const block of sentences) {
    all += block.han;
    if (names.match(block)) inside += block.han;
  }
  return inside <= INSETS * all ? names : undefined;
}

/** Where one element holds leads, the only first heading of the page and its text, the article begins under that heading. */
function underTitle(span: Span, titles: readonly number[], prose: readonly BlockFacts[], document: DocumentFacts): Span {
  const [title, ...more] = titles.filter((index) => document.blocks[index]?.layout.tag === 'h1');
  if (title === undefined || more.length > 0 || title <= span.first || title >= span.last) return span;
  const han = (from: number, to: number) => prose.reduce((sum, { index, han }) => sum + (index >= from && index <= to ? han : 0), 0);
  return han(span.first, title) < han(title, span.last) / 2 ? { first: title + 1, last: span.last } : span;
}

/** The list item that a block stands in; an item with more than a lead in it may be how the page is laid out. */
function itemOf(block: BlockFacts): number | undefined {
  return block.containers.findLast((container) => container.type === 'item')?.id;
}

/** The blocks that say the title of the page, the likeliest first. */
function titleBlocks(document: DocumentFacts): readonly number[] {
  const titles = document.claims
    .filter((claim) => /^(?:html\.title|meta\.(?:og:title|articletitle)|json-ld\.headline)$/.test(claim.field))
    .flatMap((claim) => [...titleLetters(String(claim.value)), ...behindLabel(String(claim.value))]);
  const initials = new Set(titles.map((title) => title.charCodeAt(0)));
  const found: { readonly index: number; readonly rank: number }[] = [];
  for (const block of document.printed) {
    // A title may lead to its own page.
    if (linkedShare(block) >= 0.9 && block.layout.tag !== 'h1' && block.layout.tag !== 'h2') continue;
    const rank = (saysTitle(block, titles, initials) ? 2 : 0) + (block.layout.tag === 'h1' ? 1 : 0);
    if (rank > (linkedShare(block) >= 0.9 && block.layout.tag === 'h1' ? 2 : 0)) found.push({ index: block.index, rank });
  }
  return found.sort((a, b) => b.rank - a.rank).map(({ index }) => index);
}

/** `文章：古渡口重新开渡 - 河东网`: what kind of page it is may stand before the title. */
function behindLabel(title: string): readonly string[] {
  const rest = /^\p{Script=Han}{2,6}\s*[:：|｜]\s*(?<rest>.{8,})$/u.exec(title)?.groups?.rest;
  return rest === undefined ? [] : titleLetters(rest);
}

function saysTitle(block: BlockFacts, titles: readonly string[], initials: ReadonlySet<number>): boolean {
  if (titles.length === 0 || block.length > 100 || !mayOpenWith(block, initials)) return false;
  const letters = lettersOfLine(block);
  return letters.length >= 6 && titles.some((title) => title.startsWith(letters) || letters.startsWith(title));
}

function nearness(first: BlockFacts, title: number | undefined, document: DocumentFacts): number {
  if (title === undefined) return 1;
  if (first.index < title) return 0.4;
  let between = 0;
  for (let at = positionAfter(document, title); between <= NEAR; at++) {
    const block = document.printed[at];
    if (!block || block.index >= first.index) return 1;
    if (linkedShare(block) < 0.5) between++;
  }
  return 0.5;
}

/** The element and, while its parent holds as much beside it that reads like more of it, the parent. */
function spanOf(document: DocumentFacts, prose: Prose, best: number, title: number | undefined): Span | undefined {
  const sample = prose.blocks.find((block) => block.layout.path?.includes(best));
  const path = sample?.layout.path ?? [];
  let depth = path.indexOf(best);
  let inside = within(prose.blocks, path, depth);
  // The parent, or one of the few around it, may hold further parts; what only wraps the article is not climbed to.
  for (let up = depth - 1; up >= 0 && depth - up <= 3; up--) {
    const outer = within(prose.blocks, path, up);
    const beside = outer.filter((block) => !standsIn(block, path, depth) && !sumsUp(block, document));
    if (beside.length === 0) continue;
    if (isAnother(beside, inside, title, document)) break;
    // What stands over the title of a text under it is another's.
    const isOver = ({ index }: BlockFacts) => title !== undefined && index < title && (inside[0] as BlockFacts).index > title;
    const isPart = (block: BlockFacts) =>
      !prose.aside.holds(block) && !isOver(block) && block.layout.tag !== 'li' && sameDepth(block, sample as BlockFacts);
    const parts = beside.filter(isPart);
    if (weightOf(parts, prose) < PART * weightOf(inside, prose) || parts.length < beside.length) break;
    inside = outer;
    depth = up;
  }
  const all = document.blocks.filter((block) => standsIn(block, path, depth) && (block.line !== '' || block.type === 'figure'));
  // What is set apart at its ends is beside the article, though one element holds both.
  const sumsUpText = (block: BlockFacts) => title !== undefined && block.index > title && isProse(block) && sumsUp(block, document);
  const first = all.find((block) => !prose.aside.holds(block) && !sumsUpText(block)) ?? all[0];
  const last = all.findLast((block) => !prose.aside.holds(block)) ?? all[all.length - 1];
  return first && last ? { first: first.index, last: last.index } : undefined;
}

function within(blocks: readonly BlockFacts[], path: readonly number[], depth: number): readonly BlockFacts[] {
  return blocks.filter((block) => standsIn(block, path, depth));
}

function weightOf(blocks: readonly BlockFacts[], prose: Prose): number {
  let sum = 0;
  for (const block of blocks) sum += prose.weight(block);
  return sum;
}

/** A body that is split over siblings has its parts at about one depth. */
function sameDepth(a: BlockFacts, b: BlockFacts): boolean {
  return Math.abs((a.layout.path?.length ?? 0) - (b.layout.path?.length ?? 0)) <= 1;
}
