import { articleAddress } from './address';
import { listArticles, sizeOf } from './library';

/** Addresses of one sitemap; the format allows 50 000. */
export const SITEMAP = 20_000;

/** The list of sitemaps of a library served for the public. */
export async function sitemapIndex(origin: string): Promise<string> {
  const parts = Math.max(1, Math.ceil((await sizeOf()) / SITEMAP));
  const maps = Array.from({ length: parts }, (_, index) => `<sitemap><loc>${origin}/sitemap/${index + 1}.xml</loc></sitemap>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${maps.join('\n')}\n</sitemapindex>\n`;
}

/** One of them, from 1; the first has the pages that are no articles as well. */
export async function sitemapOf(part: number, origin: string): Promise<string> {
  const articles = await listArticles({ sort: 'path', offset: (part - 1) * SITEMAP, limit: SITEMAP });
  const pages = part === 1 ? ['/', '/outlets', '/rules', '/about'] : [];
  const addresses = [...pages, ...articles.map(({ id }) => articleAddress(id))].map((address) => `<url><loc>${origin}${address}</loc></url>`);
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.join('\n')}\n</urlset>\n`;
}
