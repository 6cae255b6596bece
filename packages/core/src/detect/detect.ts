import type { Format } from '../article.js';
import { findFrontMatter } from './front-matter.js';
import { htmlEvidence } from './html.js';
import { markdownEvidence } from './markdown.js';

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
  return detectBody(text, path, 2);
}

/**
 * How a text without front matter is written. `needed` is how much Markdown must show itself: 2, or 1 for what stands under front
 * matter, where Markdown is to be expected.
 */
export function detectBody(text: string, path: string, needed: 1 | 2): Detected<Exclude<Format, 'front-matter'>> {
  const sample = text.slice(0, SAMPLE);
  const html = htmlEvidence(sample);
  const markdown = markdownEvidence(sample);
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  const page = html.begins === 'a doctype' || html.begins === 'an XML declaration' || html.begins === '<html>';
  if (page) return { format: 'html', evidence: `begins with ${html.begins}` };
  const enough = markdown.score >= (html.begins === 'a comment' ? needed : 4);
  if (html.begins && !(enough && 2 * html.tags < markdown.lines)) return { format: 'html', evidence: `begins with ${html.begins}` };
  const few = html.tags < 3;
  const dense = 2 * html.tags >= markdown.lines && (few ? needed === 1 && html.tags > 0 && markdown.score === 0 : html.paired);
  if (dense) return { format: 'html', evidence: `${html.tags} tags in ${markdown.lines} lines` };
  const threshold = /^(?:md|markdown|mdown|mkd)$/.test(extension ?? '') ? 1 : needed;
  if (markdown.score >= threshold) return { format: 'markdown', evidence: markdown.marks.join(', ') };
  if (html.paired && html.blocks > 0 && /^x?html?$/.test(extension ?? '')) return { format: 'html', evidence: `${html.tags} tags and its extension` };
  return { format: 'plain', evidence: 'no markup' };
}
