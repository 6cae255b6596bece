import type { Article, Block, Cell, Inline } from '../article.js';
import { applyChanges, type Change, differences, offsetAfter } from './change.js';
import { detectScript } from './detect.js';
import type { SourceScript } from './source.js';

/** A target script: converts text to it, characters and, unless it says so, never words. */
export interface Script {
  readonly tag: 'Hans' | 'Hant' | 'Hant-TW' | 'Hant-HK';
  /** The words of its region go with it (資訊 for 信息), each marked as such among its changes. */
  readonly vocabulary?: true;
  /** Nothing is converted: what a program spelled wrong when it made Traditional of Simplified is mended. */
  readonly mends?: true;
  /**
   * The text in this script. What is in it already is not touched; `from` says how the text is written where that is known,
   * since a short text may not tell. `names` in it are converted character by character, surnames such as 范 and 余 not at all.
   */
  convert(text: string, from?: SourceScript, names?: readonly string[]): string;
  /**
   * What `convert` changes, in order, in UTF-16 units of the text, with the forms that a character could have had instead.
   * `hant.changes('后天')` is `[{ start: 0, end: 1, at: 0, value: '後', candidates: ['後', '后'] }]`.
   */
  changes?(text: string, from?: SourceScript, names?: readonly string[]): readonly Change[];
}

/** The scripts of this package, which all tell what they change. */
export type ScriptWithChanges = Script & Required<Pick<Script, 'changes'>>;

/** A text of an article that a rendition changed: its own source, and every change to it. */
export interface RenderedText {
  readonly of: 'headline' | 'kicker' | 'alternativeHeadline' | 'text' | 'alt' | 'caption' | 'annotation';
  /** The block or cell of the article that has it; none for a headline. */
  readonly owner?: Block | Cell;
  /** The block of the article's `blocks` that it stands in. */
  readonly blockIndex?: number;
  readonly source: string;
  readonly changes: readonly Change[];
}

/** An article's words in another script; the article is unchanged. */
export interface Rendition {
  readonly tag: Script['tag'];
  /** Words of the region were put in as well; the changes say which. */
  readonly vocabulary?: true;
  /** The source's own script, mended. */
  readonly mends?: true;
  readonly headline?: string;
  readonly kicker?: string;
  readonly alternativeHeadline?: string;
  readonly blocks: readonly Block[];
  readonly text: string;
  /** The texts that were changed, in reading order; `text` is not among them, being the blocks once more. */
  readonly changed: readonly RenderedText[];
}

/** A text in another script. */
export interface Conversion {
  readonly text: string;
  readonly changes: readonly Change[];
  /** Where an offset of the source text lies in this one, in UTF-16 units of both. */
  readonly at: (offset: number) => number;
}

/** Converts a text and notes what was changed in it. */
type Convert = (text: string, of: RenderedText['of'], owner?: Block | Cell) => Conversion;

/** Three witnesses, none against. */
const SURE = 0.88;

/**
 * How the texts of an article are converted, one by one, for a face that shows a part of it: from the script that each is in, the names of the
 * credits kept. `conversionOf(article, hant)('后天').text` is `'後天'`.
 */
export function conversionOf(article: Pick<Article, 'script' | 'credits'>, script: Script): (text: string) => Conversion {
  const { value, region } = article.script;
  const known: SourceScript | undefined = value === 'Hans' || value === 'Hant' ? { value, region } : undefined;
  const names = namesOf(article);
  return (text) => {
    const from = sourceOf(text, known);
    const changes = script.changes?.(text, from, names) ?? differences(text, script.convert(text, from, names));
    return { text: applyChanges(text, changes), changes, at: (offset) => offsetAfter(changes, offset) };
  };
}

/**
 * An article in another script. Ranges still cite the source; code is left as it stands.
 * `convert(article, hans).text` is the Simplified text.
 */
export function convert(article: Article, script: Script): Rendition {
  const conversion = conversionOf(article, script);
  const changed: RenderedText[] = [];
  const within =
    (blockIndex?: number): Convert =>
    (text, of, owner) => {
      const converted = conversion(text);
      if (converted.changes.length > 0) changed.push({ of, ...(owner ? { owner, blockIndex } : {}), source: text, changes: converted.changes });
      return converted;
    };
  const headline = (of: 'headline' | 'kicker' | 'alternativeHeadline') => mapped(article[of], (text) => within()(text, of).text);
  return {
    tag: script.tag,
    ...(script.vocabulary ? { vocabulary: true } : {}),
    ...(script.mends ? { mends: true } : {}),
    ...defined({ kicker: headline('kicker'), headline: headline('headline'), alternativeHeadline: headline('alternativeHeadline') }),
    blocks: article.blocks.map((block, index) => convertBlock(block, within(index))),
    text: article.text
      .split(/(\n{2,})/)
      .map((part) => (part.startsWith('\n') ? part : conversion(part).text))
      .join(''),
    changed,
  };
}

/** The names of the credits, as they are and as printed. */
function namesOf({ credits = [] }: Pick<Article, 'credits'>): readonly string[] {
  return [...new Set(credits.flatMap(({ name, nameAsPrinted }) => [name, nameAsPrinted]))].filter((name) => name !== undefined);
}

/** A passage that is clearly in the other script than its article is a quotation, and is converted from its own. */
function sourceOf(text: string, known: SourceScript | undefined): SourceScript | undefined {
  const own = detectScript(text);
  return known && (own.value === 'Hans' || own.value === 'Hant') && own.value !== known.value && own.confidence >= SURE
    ? { value: own.value }
    : known;
}

function convertBlock(block: Block, to: Convert): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'footnoteDefinition': {
      const { text, at } = to(block.text, 'text', block);
      return { ...block, text, ...(block.inlines ? { inlines: block.inlines.map((inline) => convertInline(inline, block, at, to)) } : {}) };
    }
    case 'blockquote':
      return { ...block, blocks: block.blocks.map((inner) => convertBlock(inner, to)) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => convertBlock(inner, to))) };
    case 'figure': {
      const field = (of: 'alt' | 'caption') => mapped(block[of], (text) => to(text, of, block).text);
      return { ...block, ...defined({ alt: field('alt'), caption: field('caption') }) };
    }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell): Cell => ({ ...cell, text: to(cell.text, 'text', cell).text }))) };
    case 'code':
    case 'thematicBreak':
      return block;
  }
}

/** It covers the same words as before. */
function convertInline(inline: Inline, block: Block, at: Conversion['at'], to: Convert): Inline {
  return {
    ...inline,
    start: at(inline.start),
    end: at(inline.end),
    ...defined({ annotation: mapped(inline.annotation, (text) => to(text, 'annotation', block).text) }),
  };
}

const mapped = (text: string | undefined, to: (text: string) => string): string | undefined => (text === undefined ? undefined : to(text));

/** Absent stays absent. */
function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
