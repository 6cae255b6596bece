import type { Article } from '../article.js';
import { escapeXml } from './escape.js';
import { frontMatter } from './front-matter.js';
import { markdownBlocks } from './markdown-blocks.js';
import { rendered, type WriteOptions } from './rendered.js';

/**
 * The article as Markdown: its fields as front matter by their own names, its blocks, and its rights notices, word for word, at the foot.
 * Parsed again it gives the same headline, credits, dates and blocks. With `script`, in that script.
 * `toMarkdown(article)` begins `'---\nheadline: …'`.
 */
export function toMarkdown(article: Article, options: WriteOptions = {}): string {
  const words = rendered(article, options);
  const foot = (article.rights ?? []).map(
    (notice) => `<footer itemprop="copyrightNotice">${escapeXml(notice).replace(/\s*\n\s*/g, '<br>')}</footer>`,
  );
  const body = [markdownBlocks(words.blocks), ...foot].filter((part) => part !== '').join('\n\n');
  return body === '' ? frontMatter(article, words) : `${frontMatter(article, words)}\n${body}\n`;
}
