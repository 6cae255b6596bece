import { fact } from '../apparatus/fact.js';
import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';
import { asidesOf } from './asides.js';
import { ASIDE, CONTENT, CRUMBS, ElementNames, INSET, OTHER_WORDS } from './element-names.js';
import { headsRelated } from './leads.js';
import { lettersOfLine, mayOpenWith } from './letters.js';
import { linkedShare, positionAfter, standsIn } from './neighbours.js';
import { titleLetters } from './page-title.js';
import { isNotice, isProse, sumsUp } from './prose.js';

interface Span {
  readonly first: number;
  readonly last: number;
}

/** What a page sets apart from its article: sections by the words over them, and elements by their names. */
interface Aside {
  readonly sections: ReadonlySet<number>;
  readonly names: ElementNames;
  /** Elements between paragraphs that lead elsewhere; `undefined` where the text itself stands in one that is named so. */
  readonly insets: ElementNames | undefined;
}

/**
 * The blocks of a page between which its article lies, both ends included. All blocks are asked about, so it is a class: an engine keeps what it
 * made of a method and drops what it made of a function that is gone.
 */
export class Region {
  readonly first: number;
  readonly last: number;
  /** The block above it that says the page's title. */
  readonly title: number | undefined;
  /** All blocks that say it. */
  readonly titles: ReadonlySet<number>;
  /** Titles in lists under a heading such as 相关阅读, by block. */
  readonly related: ReadonlyMap<number, string>;
  readonly #aside: Aside;
  readonly #paths = new ElementNames(CRUMBS);
  /** The lists and tables that the article stands in. */
  readonly #own: ReadonlySet<number>;
  /** The printed, unlinked blocks above and below, outward from the article. */
  readonly #above: readonly number[];
  readonly #below: readonly number[];

  constructor(document: DocumentFacts, { first, last }: Span, titles: readonly number[], aside: Aside) {
    this.first = first;
    this.last = last;
    this.title = titles[titles.length - 1];
    this.titles = new Set(titles);
    this.related = relatedTitles(document, last);
    this.#aside = aside;
    this.#own = new Set((document.blocks[first]?.containers ?? []).map((container) => container.id));
    this.#above = unlinked(document.printed.slice(0, positionAfter(document, first - 1))).reverse();
    this.#below = unlinked(document.printed.slice(positionAfter(document, last)));
  }

  /** Whether at most so many printed, unlinked blocks stand between a block and the article. */
  near({ index }: BlockFacts, limit: number): boolean {
    if (index < this.first) return limit >= this.#above.length || index >= (this.#above[limit] as number);
    return limit >= this.#below.length || index <= (this.#below[limit] as number);
  }

  /** Whether it stands in a section of leads or remarks by the words over it, which may lie in one element with the article. */
  isSetApart({ index }: BlockFacts): boolean {
    return this.#aside.sections.has(index);
  }

  /** Whether a block stands in an element that the page names for leading elsewhere. */
  isInset(block: BlockFacts): boolean {
    return this.#aside.insets?.match(block) === true;
  }

  /** Whether what a block stands in, or the heading over it, says that it is none of the article. */
  isAside(block: BlockFacts): boolean {
    return this.isSetApart(block) || this.#aside.names.match(block);
  }

  /** Whether a block stands in what the page calls its path of sections. */
  isPath(block: BlockFacts): boolean {
    return this.#paths.match(block);
  }

  /** Whether a block stands in a list or a table that the article does not stand in. */
  listed({ containers }: BlockFacts): boolean {
    for (const { type, id } of containers) if ((type === 'list' || type === 'table') && !this.#own.has(id)) return true;
    return false;
  }
}

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
/** How much of the prose may stand in such. */
const INSETS = 0.25;
/**
 * The element whose own sentences weigh most, with the elements beside it that carry its text on. A page's article shares one parent;
 * comments, leads and notices stand in elements of their own. The title, where it is known, tells which of two is meant.
 */
export const articleRegion = fact((document: DocumentFacts): Region | undefined => {
  const placed = document.printed.filter((block) => (block.layout.path?.length ?? 0) > 0);
  const sentences = placed.filter(isProse);
  const asides = asidesOf(document);
  const inside = new ElementNames(ASIDE);
  // A fragment: most of its sentences stand in no element, and its article lies in all of it.
  const bare = placed.length === document.printed.length ? [] : document.printed.filter((block) => !block.layout.path?.length && isProse(block));
  if (bare.reduce((sum, { han }) => sum + han, 0) > sentences.reduce((sum, { han }) => sum + han, 0)) {
    const span = { first: document.printed[0]?.index ?? 0, last: document.printed[document.printed.length - 1]?.index ?? 0 };
    return new Region(document, span, [], { sections: asides, names: inside, insets: undefined });
  }
  const hasText = (test: (block: BlockFacts) => boolean) => sentences.reduce((sum, block) => sum + (test(block) ? 0 : block.han), 0) >= FEW;
  // Where all sentences stand in one that is named after its place (a dialog, a share box), the name is not to be believed.
  const namedAside = sentences.length > 0 && !hasText((block) => inside.match(block)) ? new ElementNames(OTHER_WORDS) : inside;
  const isAside = (block: BlockFacts) => asides.has(block.index) || namedAside.match(block);
  // Sentences of comments and leads make no page one of prose.
  const loose = !hasText(isAside);
  // A page without sentences (a table of contents, verse) is known by text that is no link.
  const prose = loose ? placed.filter((block) => linkedShare(block) < 0.3 && block.han >= 4 && !isNotice(block)) : sentences;
  if (prose.length === 0) return undefined;
  const items = new Map<number, number>();
  for (const block of prose) {
    const item = itemOf(block);
    if (item !== undefined) items.set(item, (items.get(item) ?? 0) + 1);
  }
  const namedContent = new ElementNames(CONTENT);
  const weight = (block: BlockFacts) => {
    const place = isAside(block) ? 0.15 : namedContent.match(block) ? 1.25 : 1;
    const isLead = (items.get(itemOf(block) ?? -1) ?? 3) <= 2;
    return (block.han + 10) * place * (isLead ? LISTED : 1);
  };
  const scores = new Map<number, number>();
  const firsts = new Map<number, BlockFacts>();
  for (const block of prose) {
    const path = block.layout.path ?? [];
    for (const [depth, share] of [
      [path.length - 1, 1],
      [path.length - 2, OUTER],
    ] as const) {
      const id = path[depth];
      if (id === undefined) continue;
      scores.set(id, (scores.get(id) ?? 0) + share * weight(block));
      if (!firsts.has(id)) firsts.set(id, block);
    }
  }
  const titles = titleBlocks(document);
  const title = titles[0];
  const rated = [...scores].map(([id, score]) => ({ id, score: score * nearness(firsts.get(id) as BlockFacts, title, document) }));
  const best = rated.reduce((a, b) => (b.score > a.score ? b : a));
  const whole = spanOf(document, prose, best.id, weight, isAside, title);
  const span = whole && underTitle(whole, titles, prose, document);
  if (!span) return undefined;
  const above = titles.filter((index) => index < span.first);
  return new Region(document, span, above, { sections: asides, names: namedAside, insets: insetsOf(sentences) });
});

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
    .filter((claim) => /^(?:html\.title|meta\.og:title|json-ld\.headline)$/.test(claim.field))
    .flatMap((claim) => [...titleLetters(String(claim.value)), ...behindLabel(String(claim.value))]);
  const initials = new Set(titles.map((title) => title.charCodeAt(0)));
  const found: { readonly index: number; readonly rank: number }[] = [];
  for (const block of document.printed) {
    // A title may lead to its own page.
    if (linkedShare(block) >= 0.9 && block.layout.tag !== 'h1') continue;
    const rank = (saysTitle(block, titles, initials) ? 2 : 0) + (block.layout.tag === 'h1' ? 1 : 0);
    if (rank > (linkedShare(block) >= 0.9 ? 2 : 0)) found.push({ index: block.index, rank });
  }
  return found.sort((a, b) => b.rank - a.rank).map(({ index }) => index);
}

/** `文章：古渡口重新开渡 - 河东网`: what kind of page it is may stand before the title. */
function behindLabel(title: string): readonly string[] {
  const rest = /^\p{Script=Han}{2,6}\s*[:：|｜]\s*(?<rest>.{8,})$/u.exec(title)?.groups?.rest;
  return rest === undefined ? [] : titleLetters(rest);
}

function saysTitle(block: BlockFacts, titles: readonly string[], initials: ReadonlySet<number>): boolean {
  if (titles.length === 0 || block.line.length > 100 || !mayOpenWith(block, initials)) return false;
  const letters = lettersOfLine(block);
  return letters.length >= 6 && titles.some((title) => title.startsWith(letters) || letters.startsWith(title));
}

/** The linked titles under a heading for other items, below the article. */
function relatedTitles(document: DocumentFacts, last: number): Map<number, string> {
  const titles = new Map<number, string>();
  let open = false;
  for (const block of document.printed) {
    if (block.index <= last) continue;
    const linked = linkedShare(block) > 0.5;
    if (block.line.length <= 30 && headsRelated(block)) open = true;
    else if (open && linked && block.han >= 6 && block.line.length <= 60 && !isProse(block))
      titles.set(block.index, block.line.replace(/\s+(?:\d{2,4}-)?\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2})?$/, ''));
    else if (open && !linked && !block.containers.some((container) => container.type === 'list')) open = false;
  }
  return titles;
}

function unlinked(blocks: readonly BlockFacts[]): number[] {
  const indexes: number[] = [];
  for (const block of blocks) if (linkedShare(block) <= 0.5) indexes.push(block.index);
  return indexes;
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
function spanOf(
  document: DocumentFacts,
  prose: readonly BlockFacts[],
  best: number,
  weight: (block: BlockFacts) => number,
  isAside: (block: BlockFacts) => boolean,
  title: number | undefined,
): Span | undefined {
  const sample = prose.find((block) => block.layout.path?.includes(best));
  const path = sample?.layout.path ?? [];
  let depth = path.indexOf(best);
  const within = (at: number) => prose.filter((block) => standsIn(block, path, at));
  const sum = (blocks: readonly BlockFacts[]) => blocks.reduce((total, block) => total + weight(block), 0);
  let inside = within(depth);
  // The parent, or one of the few around it, may hold further parts; what only wraps the article is not climbed to.
  for (let up = depth - 1; up >= 0 && depth - up <= 3; up--) {
    const outer = within(up);
    const beside = outer.filter((block) => !inside.includes(block) && !sumsUp(block));
    if (beside.length === 0) continue;
    // What stands over the title of a text under it is another's.
    const isOver = ({ index }: BlockFacts) => title !== undefined && index < title && (inside[0] as BlockFacts).index > title;
    const isPart = (block: BlockFacts) => !isAside(block) && !isOver(block) && block.layout.tag !== 'li' && sameDepth(block, sample as BlockFacts);
    const parts = beside.filter(isPart);
    if (sum(parts) < PART * sum(inside) || parts.length < beside.length) break;
    inside = outer;
    depth = up;
  }
  const all = document.blocks.filter((block) => standsIn(block, path, depth) && (block.line !== '' || block.type === 'figure'));
  // What is set apart at its ends is beside the article, though one element holds both.
  const first = all.find((block) => !isAside(block) && !(title !== undefined && block.index > title && isProse(block) && sumsUp(block))) ?? all[0];
  const last = all.findLast((block) => !isAside(block)) ?? all[all.length - 1];
  return first && last ? { first: first.index, last: last.index } : undefined;
}

/** A body that is split over siblings has its parts at about one depth. */
function sameDepth(a: BlockFacts, b: BlockFacts): boolean {
  return Math.abs((a.layout.path?.length ?? 0) - (b.layout.path?.length ?? 0)) <= 1;
}
