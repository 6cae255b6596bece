import type { Summary } from '@zhengwen/library';
import { articleAddress, type CatalogueRequest, catalogueAddress, feedAddress } from './address';
import { firstMatches, listArticles } from './library';
import { queryOf } from './selection';
import { outletOf } from './wording';

/** Entries of a feed. */
const MOST = 50;

interface Item {
  readonly title: string;
  readonly url: string;
  readonly source?: string;
  /** `2021-10-30`, as far as it is known. */
  readonly date?: string;
}

/** What a feed carries of an article: headline, source and link, never its text. */
function itemOf(summary: Summary, origin: string): Item {
  return {
    title: summary.headline ?? '〔無題〕',
    url: `${origin}${articleAddress(summary.id)}`,
    source: outletOf(summary),
    date: summary.datePublished?.value,
  };
}

/** The newest articles of a selection, or of those that answer a search. */
export async function feedItems(request: CatalogueRequest, origin: string): Promise<readonly Item[]> {
  const query = { ...queryOf(request), sort: 'date', limit: MOST } as const;
  const summaries = request.q ? (await firstMatches(request.q, MOST, query)).map(({ summary }) => summary) : await listArticles(query);
  return summaries.map((summary) => itemOf(summary, origin));
}

/** The feed as Atom (RFC 4287). */
export function atomOf(items: readonly Item[], request: CatalogueRequest, origin: string): string {
  const updated = items
    .map(({ date }) => stampOf(date))
    .sort()
    .at(-1);
  const entries = items.map(({ title, url, source, date }) =>
    [
      '<entry>',
      `<title>${escaped(title)}</title>`,
      `<id>${escaped(url)}</id>`,
      `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
      `<updated>${stampOf(date)}</updated>`,
      `<author><name>${escaped(source ?? '—')}</name></author>`,
      '</entry>',
    ].join(''),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<title>${escaped(titleOf(request))}</title>`,
    `<id>${escaped(origin + feedAddress('xml', request))}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(origin + feedAddress('xml', request))}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(origin + catalogueAddress(request))}"/>`,
    `<updated>${updated ?? EARLIEST}</updated>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** The feed as JSON Feed 1.1. */
export function jsonFeedOf(items: readonly Item[], request: CatalogueRequest, origin: string): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOf(request),
    home_page_url: origin + catalogueAddress(request),
    feed_url: origin + feedAddress('json', request),
    items: items.map(({ title, url, source, date }) => ({
      id: url,
      url,
      title,
      ...(date ? { date_published: stampOf(date) } : {}),
      ...(source ? { authors: [{ name: source }] } : {}),
    })),
  });
}

function titleOf({ q, outlet, year, written }: CatalogueRequest): string {
  return ['Zhengwen 正文', q, outlet, year, written].filter(Boolean).join(' · ');
}

/** An undated article is older than any other. */
const EARLIEST = '1970-01-01T00:00:00Z';

/** A time as feeds have it, of a date that may be known to the year alone. */
function stampOf(date: string | undefined): string {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(date ?? '') ?? [];
  return year ? `${year}-${month}-${day}T00:00:00Z` : EARLIEST;
}

/** What XML can't hold is gone already: the library's strings are fit for a page. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
