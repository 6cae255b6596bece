import { expect } from 'vitest';
import { originalOf } from '../../src/apparatus/text.js';
import type { Article } from '../../src/article.js';
import { decode } from '../../src/decode/decode.js';
import { parse } from '../../src/parse.js';
import { restore } from '../../src/restore.js';
import { flat, words } from './reading.js';

/** The article of a source, or none where it is no text. */
export function articleOf(input: Uint8Array | string, path = '', without: readonly string[] = []): Article | undefined {
  const result = parse(input, { path, without });
  return result.ok ? result.article : undefined;
}

/** The source as text, decoded without our own decoder where the platform can. */
export function sourceOf(input: Uint8Array | string, article: Article): string {
  if (typeof input === 'string') return input;
  if (article.source.encoding === 'utf-8') return new TextDecoder('utf-8', { ignoreBOM: true }).decode(input);
  const decoded = decode(input);
  return 'code' in decoded ? '' : decoded.text;
}

/** The law, of one source: its pieces tile it and give it back. */
export function expectLaw(input: Uint8Array | string, path = '', without: readonly string[] = []): Article | undefined {
  const article = articleOf(input, path, without);
  if (!article) return undefined;
  const source = sourceOf(input, article);
  let at = 0;
  for (const piece of article.pieces) {
    if (piece.range[0] !== at || piece.range[1] < at) expect(piece.range, 'the pieces are contiguous').toEqual([at, piece.range[1]]);
    at = piece.range[1];
    const slice = source.slice(...piece.range);
    if (originalOf(piece) !== slice) expect(originalOf(piece), 'a piece holds its source').toBe(slice);
    if (piece.kind === 'verbatim' && piece.value !== slice) expect(piece.value, 'verbatim is the source').toBe(slice);
    if (piece.rules.length === 0 && piece.kind !== 'verbatim') expect(piece.kind, 'what no rule names is verbatim').toBe('verbatim');
  }
  expect(at).toBe(source.length);
  const { characters, verbatim, emended, omitted, markup, lost } = article.audit;
  expect(lost).toBe(0);
  expect(characters).toBe(source.length);
  expect(verbatim + emended + omitted + markup).toBe(characters);
  expect(restore(article)).toBe(source);
  return article;
}

/** What must survive a journey through Markdown. */
export function essence(article: Article): unknown {
  const date = ({ value, precision }: { value: string; precision: string }) => ({ value, precision });
  return {
    headline: article.headline && words(article.headline),
    credits: article.credits?.map(({ name, role }) => ({ name, role })),
    datePublished: article.datePublished && date(article.datePublished),
    dateRetrieved: article.dateRetrieved && date(article.dateRetrieved),
    blocks: flat(article.blocks).map((block) => {
      if (block.type === 'table') return ['table', block.rows.map((row) => row.map((cell) => words(cell.text)))];
      if (block.type === 'figure') return ['figure', block.url, words(block.caption ?? '')];
      return 'text' in block ? [block.type, words(block.text)] : [block.type];
    }),
  };
}
