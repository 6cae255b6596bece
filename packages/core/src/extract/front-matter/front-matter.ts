import { block, type Claim, type DraftBlock } from '../../apparatus/draft.js';
import type { Range } from '../../apparatus/range.js';
import { markup, omitted, type Piece } from '../../apparatus/text.js';
import { detectBody } from '../../detect/detect.js';
import { type FrontMatterPlace, findFrontMatter } from '../../detect/front-matter.js';
import { extractHtml } from '../html/html.js';
import { extractMarkdown } from '../markdown/markdown.js';
import { carried, extractPlain } from '../plain/plain.js';
import { readEntries } from './entries.js';
import { readToml } from './toml.js';
import { type Reading, readYaml } from './yaml.js';

const SYNTAX = 'extract/front-matter-syntax';
const VALUE = 'extract/front-matter-value';

const BODY = { html: extractHtml, markdown: extractMarkdown, plain: extractPlain };

/**
 * Front matter and the body under it in `[start, end)` of `source`. The front matter is a carrier block: keys, quotation marks and line
 * ends are markup; the values, and comments, are omitted. There is one claim for each key that has a value, `front-matter.<key>` with the
 * key in lower case; its value is a string, a list or a map of strings, HTML character references decoded. The body is read as HTML,
 * Markdown or plain text, by its content.
 *
 * @example
 * extractFrontMatter("---\ntitle: '渡口&#123;上&#125;'\n---\n正文", 0, 35).claims[0];
 * // { field: 'front-matter.title', value: '渡口{上}', witness: 'front-matter', range: [12, 27], rule: 'extract/front-matter-value' }
 */
export function extractFrontMatter(
  source: string,
  start: number,
  end: number,
  address?: string,
): { blocks: readonly DraftBlock[]; claims: readonly Claim[] } {
  const place = findFrontMatter(source, start, end);
  const from = place?.body ?? start;
  const read = (declared?: keyof typeof BODY) => BODY[declared ?? detectBody(source.slice(from, end)).format](source, from, end, address);
  if (!place) return read();
  const { values, words } = readingOf(source, place);
  const body = read(declaredFormat(values));
  const head = [...carried(source, start, place.open), ...pieced(source, place.open, place.body, words)];
  const claims = values.map(
    ({ key, value, range }): Claim => ({ field: `front-matter.${key.toLowerCase()}`, value, witness: 'front-matter', range, rule: VALUE }),
  );
  return { blocks: [block('carrier', head), ...body.blocks], claims: [...claims, ...body.claims] };
}

/** `format: markdown`, as our own writer and some others' say it: then no few tags or marks need be weighed. */
function declaredFormat(values: Reading['values']): keyof typeof BODY | undefined {
  const said = values.find(({ key }) => key.toLowerCase() === 'format')?.value;
  return said === 'markdown' || said === 'html' || said === 'plain' ? said : undefined;
}

function readingOf(source: string, { language, content, close }: FrontMatterPlace): Reading {
  if (language === 'toml') return readToml(source, content, close);
  return readYaml(source, content, close) ?? (language === 'json' ? { values: [], words: [[content, close]] } : readEntries(source, content, close));
}

/** The stretch in pieces: the words of values omitted, the rest syntax and comments. */
function pieced(source: string, start: number, end: number, words: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const [from, to] of words) {
    pieces.push(...between(source, at, from), omitted(source.slice(from, to), from, VALUE));
    at = to;
  }
  return [...pieces, ...between(source, at, end)];
}

/** Syntax is markup; a comment in it is words, though nobody's value. */
function between(source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  const text = source.slice(start, end);
  let at = 0;
  for (const { 0: comment, index } of text.matchAll(/(?<=\s)#[^\r\n]*/g)) {
    if (index > at) pieces.push(markup(text.slice(at, index), start + at, SYNTAX));
    pieces.push(omitted(comment, start + index, VALUE));
    at = index + comment.length;
  }
  if (at < text.length) pieces.push(markup(text.slice(at), start + at, SYNTAX));
  return pieces;
}
