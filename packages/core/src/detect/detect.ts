import type { Format } from '../article.js';
import { findFrontMatter } from './front-matter.js';
import { type HtmlEvidence, htmlEvidence, pageBeginning } from './html.js';
import { type MarkdownEvidence, markdownEvidence } from './markdown.js';

export type BodyFormat = Exclude<Format, 'front-matter'>;

/** A format and, in words, what shows it. */
export interface Detected<F extends Format = Format> {
  readonly format: F;
  readonly evidence: string;
}

/** UTF-16 units that are looked at to tell HTML, Markdown and plain text apart. */
const SAMPLE = 1 << 18;

/**
 * How a text is written, by its content; the extension of `path` only breaks a tie.
 *
 * @example
 * detect('\n---\ntitle: 渡口\n---\n<p>…</p>', 'a.txt').format; // 'front-matter'
 */
export function detect(text: string, path = ''): Detected {
  const place = findFrontMatter(text);
  if (place) return { format: 'front-matter', evidence: `front matter with ${place.keys} keys at ${place.open}` };
  return judge(text, path, false);
}

/** How the body under front matter is written, where Markdown is to be expected and little shows it. */
export function detectBody(text: string): Detected<BodyFormat> {
  return judge(text, '', true);
}

function judge(text: string, path: string, expected: boolean): Detected<BodyFormat> {
  const sample = text.slice(0, SAMPLE);
  const page = pageBeginning(sample);
  if (page) return { format: 'html', evidence: `begins with ${page}` };
  const html = htmlEvidence(sample);
  const markdown = markdownEvidence(sample);
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const named = /^(?:md|markdown|mdown|mkd)$/.test(extension);
  const enough = expected ? markdown.likely > 0 : markdown.score >= (named ? 1 : 2);
  if (html.begins && !outweighs(markdown, html, enough)) return { format: 'html', evidence: `begins with ${html.begins}` };
  // What opens with words and is rich in marks is Markdown with HTML in it, which is read as both.
  if (html.begins === undefined && markdown.score >= 4) return { format: 'markdown', evidence: markdown.marks.join(', ') };
  const many = html.tags >= 3 ? html.paired : html.tags > 0 && expected && markdown.score === 0;
  if (many && 2 * html.tags >= markdown.lines) return { format: 'html', evidence: `${html.tags} tags in ${markdown.lines} lines` };
  if (enough) return { format: 'markdown', evidence: markdown.marks.join(', ') };
  if (expected && /<!--[^<>]{0,200}-->/.test(sample)) return { format: 'markdown', evidence: 'a comment under front matter' };
  if (html.paired && html.blocks > 0 && /^x?html?$/.test(extension)) return { format: 'html', evidence: `${html.tags} tags and its extension` };
  return { format: 'plain', evidence: 'no markup' };
}

/** Markdown may begin with HTML: a comment, or a head of a few tags over much else. */
function outweighs(markdown: MarkdownEvidence, html: HtmlEvidence, enough: boolean): boolean {
  return (html.begins === 'a comment' ? enough : markdown.score >= 4) && 2 * html.tags < markdown.lines;
}
