import type { Article, Block, Cell, Inline } from '../article.js';
import { detectScript } from './detect.js';
import type { SourceScript } from './source.js';

/** A target script: converts text to it, characters and never words. */
export interface Script {
  readonly tag: 'Hans' | 'Hant' | 'Hant-TW' | 'Hant-HK';
  /**
   * The text in this script. What is in it already is not touched; `from` says how the text is written where that is known,
   * since a short text may not tell.
   */
  convert(text: string, from?: SourceScript): string;
}

/** An article's words in another script; the article is unchanged. */
export interface Rendition {
  readonly tag: Script['tag'];
  readonly headline?: string;
  readonly kicker?: string;
  readonly alternativeHeadline?: string;
  readonly blocks: readonly Block[];
  readonly text: string;
}

type Convert = (text: string) => string;

/** Three witnesses, none against. */
const SURE = 0.88;

/**
 * An article in another script. Ranges still cite the source; code is left as it stands.
 * `convert(article, hans).text` is the Simplified text.
 */
export function convert(article: Article, script: Script): Rendition {
  const { value, region } = article.script;
  const known: SourceScript | undefined = value === 'Hans' || value === 'Hant' ? { value, region } : undefined;
  const to = (text: string): string => script.convert(text, sourceOf(text, known));
  const optional = (text: string | undefined): string | undefined => (text === undefined ? undefined : to(text));
  return {
    tag: script.tag,
    ...defined({
      headline: optional(article.headline),
      kicker: optional(article.kicker),
      alternativeHeadline: optional(article.alternativeHeadline),
    }),
    blocks: article.blocks.map((block) => convertBlock(block, to)),
    text: article.text
      .split(/(\n{2,})/)
      .map((part) => (part.startsWith('\n') ? part : to(part)))
      .join(''),
  };
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
    case 'paragraph': {
      const { inlines } = block;
      return inlines ? { ...block, ...convertInlines(block.text, inlines, to) } : { ...block, text: to(block.text) };
    }
    case 'blockquote':
      return { ...block, blocks: block.blocks.map((inner) => convertBlock(inner, to)) };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((inner) => convertBlock(inner, to))) };
    case 'figure':
      return { ...block, ...defined({ alt: mapped(block.alt, to), caption: mapped(block.caption, to) }) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell): Cell => ({ ...cell, text: to(cell.text) }))) };
    case 'code':
    case 'thematicBreak':
      return block;
  }
}

/** Offsets stay true: where the length changes, the text is converted from one boundary to the next. */
function convertInlines(text: string, inlines: readonly Inline[], to: Convert): { readonly text: string; readonly inlines: readonly Inline[] } {
  const annotated = inlines.map((inline) => ({ ...inline, ...defined({ annotation: mapped(inline.annotation, to) }) }));
  const whole = to(text);
  if (isUnitByUnit(text, whole)) return { text: whole, inlines: annotated };
  const boundaries = [...new Set([0, text.length, ...inlines.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const moved = new Map<number, number>([[0, 0]]);
  let out = '';
  for (let i = 1; i < boundaries.length; i++) {
    const end = boundaries[i] as number;
    out += to(text.slice(boundaries[i - 1], end));
    moved.set(end, out.length);
  }
  const at = (offset: number) => moved.get(offset) ?? offset;
  return { text: out, inlines: annotated.map((inline) => ({ ...inline, start: at(inline.start), end: at(inline.end) })) };
}

/** Whether each character of one text stands at the place of one of the other. */
function isUnitByUnit(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (isSurrogate(a, i) !== isSurrogate(b, i)) return false;
  return true;
}

function isSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xf800) === 0xd800;
}

const mapped = (text: string | undefined, to: Convert): string | undefined => (text === undefined ? undefined : to(text));

/** Absent stays absent. */
function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: NonNullable<T[K]> };
}
