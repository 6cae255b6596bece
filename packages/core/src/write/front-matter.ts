import { stringify } from 'yaml';
import type { Article, Block } from '../article.js';
import type { Rendered } from './rendered.js';

/** The fields of an article, by the article's own names, as YAML between two lines of hyphens. */
export function frontMatter(article: Article, words: Rendered): string {
  const placed = new Set(figures(words.blocks));
  const images = article.images
    ?.filter(({ url }) => !placed.has(url))
    .map(({ url, alt, caption, proxiedUrl }) => ({ url, alt, caption, proxiedUrl }));
  const fields = {
    headline: words.headline,
    kicker: words.kicker,
    alternativeHeadline: words.alternativeHeadline,
    credits: article.credits,
    publisher: article.publisher,
    creditedSource: article.creditedSource,
    republishedFrom: article.republishedFrom,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    dateRetrieved: article.dateRetrieved,
    print: article.print,
    breadcrumb: article.breadcrumb,
    section: article.section,
    keywords: article.keywords,
    url: article.url,
    canonicalUrl: article.canonicalUrl,
    images: images && images.length > 0 ? images : undefined,
    rights: article.rights,
    related: article.related,
    id: article.id,
    format: 'markdown',
  };
  const yaml = stringify(shielded(fields), { lineWidth: 0, aliasDuplicateObjects: false, keepUndefined: false });
  return `---\n${yaml}---\n`;
}

function figures(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figure') return [block.url];
    if (block.type === 'blockquote') return figures(block.blocks);
    return block.type === 'list' ? figures(block.items.flat()) : [];
  });
}

/** Front matter is read with character references decoded, as mirrors write them: an ampersand that would begin one is written as one. */
function shielded(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/&(?=[#\w])/g, '&amp;');
  if (Array.isArray(value)) return value.map(shielded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, shielded(inner)]])));
}
