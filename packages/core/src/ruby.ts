import type { Article, Block, Cell } from './article.js';
import { readingsOf } from './mend/readings.js';
import { COMMONEST } from './ruby.generated.js';
import { once } from './script/once.js';

/** How a Han character is read, and where it stands in its text, in UTF-16 units. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  /** Pinyin with its tone: `zhōng`. */
  readonly reading: string;
}

/** What has texts to read: an article, or its rendition in another script. */
type Readable = Pick<Article, 'kicker' | 'headline' | 'alternativeHeadline' | 'blocks'>;

/** A text of an article with the readings of its characters. */
export interface RubyText {
  readonly of: 'headline' | 'kicker' | 'alternativeHeadline' | 'text' | 'alt' | 'caption';
  /** The block or cell of the article that has it; none for a headline. */
  readonly owner?: Block | Cell;
  readonly text: string;
  readonly readings: readonly Reading[];
}

const commonest = /* @__PURE__ */ once(
  () =>
    new Map(
      COMMONEST.split('|').flatMap((group) => {
        const from = group.search(/\p{Script=Han}/u);
        return [...group.slice(from)].map((character) => [character, group.slice(0, from)] as const);
      }),
    ),
);

/**
 * The readings of the characters of an article, or of a rendition of it, in pinyin, one each: the commonest where a character has several, whatever word it stands in.
 * Characters outside GBK have none. `ruby(article)[0]?.readings[0]` is `{ start: 0, end: 1, reading: 'dù' }` for the headline 渡口.
 */
export function ruby(article: Readable): readonly RubyText[] {
  const headlines = (['kicker', 'headline', 'alternativeHeadline'] as const).flatMap((of) => read(of, article[of]));
  return [...headlines, ...article.blocks.flatMap(readBlock)];
}

function readBlock(block: Block): readonly RubyText[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'footnoteDefinition':
      return read('text', block.text, block);
    case 'blockquote':
      return block.blocks.flatMap(readBlock);
    case 'list':
      return block.items.flatMap((item) => item.flatMap(readBlock));
    case 'figure':
      return [...read('alt', block.alt, block), ...read('caption', block.caption, block)];
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => read('text', cell.text, cell)));
    case 'code':
    case 'thematicBreak':
      return [];
  }
}

function read(of: RubyText['of'], text: string | undefined, owner?: Block | Cell): readonly RubyText[] {
  if (text === undefined) return [];
  const readings = [...text].reduce<{ readonly found: Reading[]; at: number }>(
    (all, character) => {
      const reading = commonest().get(character) ?? readingsOf(character)[0];
      if (reading !== undefined) all.found.push({ start: all.at, end: all.at + character.length, reading });
      all.at += character.length;
      return all;
    },
    { found: [], at: 0 },
  ).found;
  return readings.length === 0 ? [] : [{ of, ...(owner ? { owner } : {}), text, readings }];
}
