import type { Claim } from '../apparatus/draft.js';
import type { Dateline, Related } from '../article.js';
import { asString, type Choice, chooseFirst, evidenceOf, type Reading, readings } from './choice.js';
import type { Claims } from './claims.js';
import { ADDRESS } from './clipping.js';

/** A field that is one line of text: our own front matter first, then what is printed. */
export function lineOf(claims: Claims, field: string): Choice<string> {
  return chooseFirst(readings(claims, `front-matter.${field.toLowerCase()}`, asString), readings(claims, field, asString));
}

/** The path of sections, as printed. */
export function breadcrumbOf(claims: Claims): Choice<readonly string[]> {
  const parts = readings(claims, 'breadcrumb.part', asString);
  const first = parts[0];
  const joined = first ? [{ value: parts.map((part) => part.value), claim: first.claim }] : [];
  return chooseFirst<readonly string[]>(readings(claims, 'front-matter.breadcrumb', strings), readings(claims, 'breadcrumb', strings), joined);
}

export function sectionOf(claims: Claims): Choice<string> {
  return chooseFirst(
    readings(claims, 'front-matter.section', asString),
    readings(claims, 'section', asString),
    readings(claims, ['json-ld.articleSection', 'meta.article:section'], asString),
  );
}

export function keywordsOf(claims: Claims): Choice<readonly string[]> {
  return chooseFirst(
    readings(claims, ['front-matter.keywords', 'front-matter.tags', 'front-matter.标签', 'front-matter.关键词'], strings),
    readings(claims, ['json-ld.keywords', 'meta.keywords', 'meta.news_keywords', 'meta.article:tag'], strings),
  );
}

/** Where this copy was: what its writer or a saving browser noted, else where it was fetched, else what the page says of itself. */
export function urlOf(claims: Claims): Choice<string> {
  return chooseFirst(
    readings(claims, ADDRESS, webAddress),
    readings(claims, ['saved-from', 'meta.source-url'], webAddress),
    readings(claims, 'address', webAddress),
    readings(claims, ['meta.og:url', 'json-ld.url'], webAddress),
  );
}

export function canonicalUrlOf(claims: Claims): Choice<string> {
  return chooseFirst(readings(claims, 'front-matter.canonicalurl', webAddress), readings(claims, 'link.canonical', webAddress));
}

/** Every notice, word for word, each once. */
export function rightsOf(claims: Claims): Choice<readonly string[]> {
  const own = readings(claims, 'front-matter.rights', strings);
  const printed = readings(claims, 'rights', asString);
  const value = [...new Set(own.flatMap((reading) => reading.value).concat(printed.map((reading) => reading.value)))];
  return all(value, own, printed);
}

/** Other items on the page, in their order. */
export function relatedOf(claims: Claims): Choice<readonly Related[]> {
  const own = readings(claims, 'front-matter.related', (claim) =>
    Array.isArray(claim.value) ? (claim.value as readonly Related[]).filter((item) => typeof item?.title === 'string') : undefined,
  );
  const printed = readings(claims, 'related', (claim) => claim.value as Related);
  return all(eachOnce(own.flatMap(({ value }) => value).concat(printed.map(({ value }) => value))), own, printed);
}

function eachOnce(items: readonly Related[]): readonly Related[] {
  const byTitle = new Map<string, Related>();
  for (const item of items) if (!byTitle.has(item.title)) byTitle.set(item.title, item);
  return [...byTitle.values()];
}

export function datelineOf(claims: Claims): Choice<Dateline> {
  return chooseFirst(readings(claims, 'dateline', (claim) => claim.value as Dateline));
}

export function printOf(claims: Claims): Choice<{ readonly page?: string; readonly pageTitle?: string }> {
  const pageTitle = readings(claims, 'pageTitle', asString)[0]?.value;
  return chooseFirst(readings(claims, 'page', (claim) => ({ page: String(claim.value), ...(pageTitle ? { pageTitle } : {}) })));
}

function all<T>(value: readonly T[], ...witnesses: readonly (readonly Reading<unknown>[])[]): Choice<readonly T[]> {
  return { ...(value.length > 0 ? { value } : {}), evidence: witnesses.flat().map((reading) => evidenceOf(reading, true)) };
}

function strings(claim: Claim): readonly string[] | undefined {
  const value = Array.isArray(claim.value) ? claim.value.map(String) : typeof claim.value === 'string' ? claim.value.split(/[,，;；、|]/) : [];
  const words = value.map((word) => word.trim()).filter(Boolean);
  return words.length > 0 ? words : undefined;
}

function webAddress(claim: Claim): string | undefined {
  const address = asString(claim);
  return address && /^https?:\/\/\S+$/i.test(address) ? address : undefined;
}
