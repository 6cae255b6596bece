import type { Claims } from './claims.js';

/** Keys under which clippers and writers of front matter note where a text was found. */
export const ADDRESS = /^front-matter\.(?:url|link|source|source_url|source-url|original_url|original|permalink|clipped_from|网址|链接)$/;

/** Whether the file is a note that a program made of a page: it names the page's address. What it calls created is then the note. */
export function isClipping(claims: Claims): boolean {
  return claims.of(ADDRESS).some(({ value }) => /^https?:\/\//i.test(String(value)));
}

/** Keys that the generators of feed-to-blog mirrors write, beyond what an author's own blog has. */
export const MIRROR_KEYS = ['title', 'categories', 'headimg', 'author', 'comments', 'date', 'thumbnail'];

/** How many of them the front matter has, 0 to 7; from five on it is a mirror's. */
export function mirrorKeysIn(claims: Claims): number {
  return MIRROR_KEYS.filter((key) => claims.has(`front-matter.${key}`)).length;
}
