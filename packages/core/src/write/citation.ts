import type { Article } from '../article.js';

type Cited = Pick<Article, 'credits' | 'headline' | 'creditedSource' | 'publisher' | 'datePublished' | 'url' | 'canonicalUrl'>;

const AUTHORS: ReadonlySet<string> = new Set(['author', 'reporter', 'contributor']);
/** So many are named; the rest are 等. */
const NAMED = 3;

/**
 * The article in a line, as GB/T 7714 cites what stands online, of what this copy knows and as it writes it: authors, headline, outlet, date, address. What it does not know is left
 * out, but a missing headline is named. `toCitation(article)` is `王勇. 春到汾河[EB/OL]. 太原日报, 2021-03-25. https://…`.
 */
export function toCitation(article: Cited): string {
  const names = (article.credits ?? []).filter(({ role }) => AUTHORS.has(role)).map(({ name }) => name);
  const authors = [...names.slice(0, NAMED), ...(names.length > NAMED ? ['等'] : [])].join(', ');
  const outlet = article.creditedSource ?? article.publisher;
  const day = article.datePublished?.value.slice(0, 10);
  const parts = [authors, `${article.headline ?? '〔無題〕'}[EB/OL]`, [outlet, day].filter(Boolean).join(', '), article.canonicalUrl ?? article.url];
  return parts.filter(Boolean).join('. ');
}
