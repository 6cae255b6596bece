import type { BlockFacts, DocumentFacts } from '../../apparatus/rule.js';
import { CRUMBS, ElementNames } from '../words/element-names.js';
import { headsRelated } from '../words/leads.js';
import { linkedShare, positionAfter } from './neighbours.js';
import { isProse } from './prose.js';

/** The first and the last block of a part of a page, both in it. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** What a page sets apart from its article: sections by the words over them, and elements by their names. */
export class Aside {
  /** By block. */
  readonly sections: ReadonlySet<number>;
  readonly #names: ElementNames;
  readonly #insets: ElementNames | undefined;

  /** `insets` are elements between paragraphs that lead elsewhere; none where the text itself stands in one that is named so. */
  constructor(sections: ReadonlySet<number>, names: ElementNames, insets?: ElementNames) {
    this.sections = sections;
    this.#names = names;
    this.#insets = insets;
  }

  /** Whether what a block stands in, or the heading over it, says that it is none of the article. */
  holds(block: BlockFacts): boolean {
    return this.sections.has(block.index) || this.#names.match(block);
  }

  /** Whether a block stands in an element that the page names for leading elsewhere. */
  insets(block: BlockFacts): boolean {
    return this.#insets?.match(block) === true;
  }
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
    return this.#aside.insets(block);
  }

  /** Whether what a block stands in, or the heading over it, says that it is none of the article. */
  isAside(block: BlockFacts): boolean {
    return this.#aside.holds(block);
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

/** The linked titles under a heading for other items, below the article. */
function relatedTitles(document: DocumentFacts, last: number): Map<number, string> {
  const titles = new Map<number, string>();
  let open = false;
  for (const block of document.printed) {
    if (block.index <= last) continue;
    const linked = linkedShare(block) > 0.5;
    if (block.length <= 30 && headsRelated(block)) open = true;
    else if (open && linked && block.han >= 6 && block.length <= 60 && !isProse(block))
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
