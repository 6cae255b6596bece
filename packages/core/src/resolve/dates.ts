import type { Claim } from '../apparatus/draft.js';
import type { PartialDate, Precision } from '../article.js';
import { findDate } from '../recognize/dates.js';
import { asString, type Choice, chooseFirst, type Reading, readings } from './choice.js';

const PRECISIONS: readonly Precision[] = ['year', 'month', 'day', 'minute', 'second'];

/** The printed date first; a witness of the same day that is more precise completes it. */
export function datePublishedOf(claims: readonly Claim[]): Choice<PartialDate> {
  const own = readings(claims, /^front-matter\.datepublished$/, (claim) => ownDate(claim.value));
  const printed = readings(claims, /^datePublished$/, (claim) => claim.value as PartialDate);
  const signed = readings(claims, /^datePublished\.signed$/, (claim) => claim.value as PartialDate);
  const declared = readings(
    claims,
    /^(?:json-ld\.datePublished|meta\.(?:article:published_time|pubdate|publishdate|publish_time|publication_date|date|dc\.date(?:\.issued)?|og:published_time|weibo:article:create_at|_pubtime|firstcreate))$/i,
    dateIn,
  );
  const filed = readings(claims, /^front-matter\.(?:date|published|pubdate|publish_date|created)$/, (claim) =>
    isRetrieval(claim) ? undefined : feedDate(claim),
  );
  return chooseFirst(completed([...own, ...printed, ...yearless(claims), ...declared, ...filed, ...signed]));
}

/** A printed month, day and time with the year that any other witness gives for that day. */
function yearless(claims: readonly Claim[]): readonly Reading<PartialDate>[] {
  return readings<PartialDate>(claims, /^datePublished\.yearless$/, (claim) => {
    const [, year, month, day, time] = /(?:(\d\d)-)?(\d\d)-(\d\d)\s*(\d\d:\d\d)/.exec(String(claim.value)) ?? [];
    const witnesses = claims.flatMap((other) => (/^(?:meta|json-ld|link|saved-from)/.test(other.field) ? (dateIn(other)?.value ?? []) : []));
    const witness = witnesses.find((value) => value.slice(5, 10) === `${month}-${day}`);
    const known = witness?.slice(0, 10) ?? (year && `20${year}-${month}-${day}`);
    return known ? { value: `${known}T${time}`, precision: 'minute', zone: '+08:00', assumed: ['zone', 'year'] } : undefined;
  });
}

export function dateModifiedOf(claims: readonly Claim[]): Choice<PartialDate> {
  const own = readings(claims, /^front-matter\.datemodified$/, (claim) => ownDate(claim.value));
  const printed = readings(claims, /^dateModified$/, (claim) => claim.value as PartialDate);
  return chooseFirst([
    ...own,
    ...printed,
    ...readings(claims, /^(?:json-ld\.dateModified|meta\.(?:article:modified_time|og:updated_time))$/, dateIn),
  ]);
}

/** A mirror that finds no date in its feed writes its own clock: a date without a zone among the mirror's keys. */
export function dateRetrievedOf(claims: readonly Claim[]): Choice<PartialDate> {
  const own = readings(claims, /^front-matter\.dateretrieved$/, (claim) => ownDate(claim.value));
  const clock = readings(claims, /^front-matter\.date$/, (claim) => (isRetrieval(claim) ? withoutZone(dateIn(claim)) : undefined));
  const saved = readings(claims, /^saved-date$/, dateIn);
  return chooseFirst([...own, ...clock, ...saved]);

  function withoutZone(date: PartialDate | undefined): PartialDate | undefined {
    return date && { value: date.value, precision: date.precision };
  }
}

function isRetrieval(claim: Claim): boolean {
  return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(claim.value));
}

function completed(offered: readonly Reading<PartialDate>[]): readonly Reading<PartialDate>[] {
  const first = offered[0];
  if (!first) return offered;
  const finer = offered.find((other) => rank(other) > rank(first) && other.value.value.startsWith(first.value.value));
  return finer ? [finer, ...offered.filter((other) => other !== finer)] : offered;
}

function rank(reading: Reading<PartialDate>): number {
  return PRECISIONS.indexOf(reading.value.precision);
}

function dateIn(claim: Claim): PartialDate | undefined {
  return findDate(String(claim.value))?.date;
}

/** Midnight in a feed is a day: of Greenwich, or of Beijing, where 16:00 the day before is midnight. */
function feedDate(claim: Claim): PartialDate | undefined {
  const date = dateIn(claim);
  const text = asString(claim) ?? '';
  if (!date || !/GMT|UTC|Z$/.test(text)) return date;
  if (/T00:00:00Z$/.test(date.value)) return { value: date.value.slice(0, 10), precision: 'day' };
  if (/T16:00:00Z$/.test(date.value)) {
    const next = new Date(Date.parse(date.value) + 8 * 3600_000).toISOString().slice(0, 10);
    return { value: next, precision: 'day', zone: '+08:00', assumed: ['zone'] };
  }
  return date;
}

function ownDate(value: unknown): PartialDate | undefined {
  if (typeof value === 'string') return findDate(value)?.date;
  const date = value as PartialDate | null;
  if (typeof date !== 'object' || date === null || typeof date.value !== 'string' || !PRECISIONS.includes(date.precision)) return undefined;
  return {
    value: date.value,
    precision: date.precision,
    ...(typeof date.zone === 'string' ? { zone: date.zone } : {}),
    ...(Array.isArray(date.assumed) ? { assumed: date.assumed.map(String) } : {}),
  };
}
