// One scorer for all extractors. It sees what each returned as plain values, and the gold as facts and hashed 4-grams of the body.
import { createHash } from 'node:crypto';

/** The character 4-grams of a text without white space, each hashed to 32 bits, with how often each occurs. */
export function gramsOf(text) {
  const bare = [...text.replace(/\s+/gu, '')];
  const grams = new Map();
  const add = (gram) => {
    const key = createHash('sha256').update(gram).digest().readUInt32BE(0).toString(36);
    grams.set(key, (grams.get(key) ?? 0) + 1);
  };
  if (bare.length < 4) {
    if (bare.length > 0) add(bare.join(''));
    return grams;
  }
  for (let at = 0; at + 4 <= bare.length; at++) add(bare.slice(at, at + 4).join(''));
  return grams;
}

/** Precision, recall and F1 of one multiset of grams against another, 0 to 1. */
export function overlap(got, gold) {
  let shared = 0;
  for (const [gram, count] of got) shared += Math.min(count, gold.get(gram) ?? 0);
  const size = (grams) => [...grams.values()].reduce((sum, count) => sum + count, 0);
  const precision = size(got) === 0 ? 0 : shared / size(got);
  const recall = size(gold) === 0 ? 0 : shared / size(gold);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Letters and digits of a title after NFKC, case folded: punctuation, symbols and space do not count. */
export const titleKey = (text) =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\s]/gu, '');

const LABEL = /^(?:本报|本网|见习|实习)?(?:记者|作者|编辑|文|责任编辑|责编|by)\s*[:：/]?\s*/i;

/** The names in what an extractor returned for an author: a list, or a line of names. */
export function namesOf(value) {
  const parts = (Array.isArray(value) ? value : [value ?? '']).flatMap((part) => String(part).split(/[、,，;；/|&]+/));
  return new Set(parts.map((part) => part.trim().replace(LABEL, '').replace(/\s+/gu, '')).filter((name) => name !== ''));
}

/** A date as `YYYY-MM-DDTHH:MM` at +08:00, or as long as it is known; `undefined` when it is none. */
export function minuteOf(value) {
  const text = String(value ?? '').trim();
  const match = /^(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?(?:[T\s]*(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, zone] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hour === undefined) return date;
  const local = `${date}T${hour.padStart(2, '0')}:${minute}`;
  if (!zone) return local;
  const at = new Date(`${local}:00${zone === 'Z' ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(at.getTime()) ? undefined : new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16);
}

const sameSet = (a, b) => a.size === b.size && [...a].every((one) => b.has(one));

/** What one extractor got right of one page; `undefined` where the gold says nothing. */
export function score(got, gold) {
  const body = overlap(gramsOf(got.body ?? ''), new Map(Object.entries(gold.grams)));
  const titles = [gold.title, ...gold.titleAlternatives].filter(Boolean).map(titleKey);
  const authors = namesOf(got.authors);
  const right = namesOf(gold.authors);
  const date = minuteOf(got.date);
  const wanted = minuteOf(gold.date);
  return {
    ...body,
    short: gold.characters < 300,
    title: titles.length === 0 ? undefined : titles.includes(titleKey(got.title)),
    day: wanted ? date?.slice(0, 10) === wanted.slice(0, 10) : undefined,
    minute: wanted && wanted.length === 16 ? date === wanted : undefined,
    authors: right.size > 0 ? sameSet(authors, right) : undefined,
    falseAuthor: right.size === 0 ? authors.size > 0 : undefined,
    editors: gold.editors.length > 0 ? sameSet(namesOf(got.editors), namesOf(gold.editors)) : undefined,
    source: gold.outlet.length > 0 ? (got.sources ?? []).some((one) => gold.outlet.map(titleKey).includes(titleKey(one))) : undefined,
  };
}
