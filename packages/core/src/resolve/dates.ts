import type { Claim } from '../apparatus/draft.js';
import type { Dateline, PartialDate, Precision } from '../article.js';
import { eitherDay, findDate } from '../recognize/words/dates.js';
import { asString, type Choice, chooseFirst, type Reading, readings } from './choice.js';
import type { Claims } from './claims.js';
import { isClipping, mirrorKeysIn } from './clipping.js';

const PRECISIONS: readonly Precision[] = ['year', 'month', 'day', 'minute', 'second'];

const DECLARED =
  /^(?:json-ld\.(?:datePublished|pubDate)|meta\.(?:(?:(?:og:)?article|og|bytedance):published_time|(?:weibo:\s?)?article:create_at|datepublished|(?:og:|cxenseparse:recs:)?(?:pub|publish(?:ed)?|firstpublished|publication|release|create|content|parsely-pub|sailthru\.)[-_.]?(?:date|time)|date|og:time|apub:time|ptime|firstcreate|_pubtime|displaydate|citation_(?:publication_|online_)?date|originalpublicationdate|reporttime|issue[-_.]?date|dc\.date(?:\.(?:issued|created))?|dcterms\.(?:issued|created|date)))$/i;

const FILED = /^front-matter\.(?:date|published|pubdate|publish_date|日期|发布时间|发布日期)$/;

/** The printed date first; a witness of the same day that is more precise completes it. */
export function datePublishedOf(claims: Claims): Choice<PartialDate> {
  const own = readings(claims, 'front-matter.datepublished', (claim) => ownDate(claim.value));
  const declared = readings(claims, DECLARED, dateIn);
  const all = readings(claims, 'datePublished', (claim) => claim.value as PartialDate);
  const printed = withoutToday(all, declared, claims);
  const signed = readings(claims, 'datePublished.signed', (claim) => claim.value as PartialDate);
  const dated = readings(claims, FILED, (claim) => (isRetrieval(claim, claims) ? undefined : feedDate(claim)));
  const filed = isClipping(claims) ? dated : [...dated, ...readings(claims, 'front-matter.created', feedDate)];
  const published = readings(claims, 'script.published', dateIn);
  const scripted = single(published.length > 0 ? published : readings(claims, ['json-ld.dateCreated', 'script.created'], dateIn));
  const marked = single(readings(claims, 'time.published', dateIn));
  const times = readings(claims, 'time.datetime', dateIn);
  const [ago] = readings(claims, 'datePublished.ago', (claim) => claim.value as string);
  const timed = [...beside(printed[0], times), ...beside(ago, readings(claims, ['title.datetime', 'time.datetime'], dateIn)), ...single(times)];
  const worded = single(readings(claims, 'time.words', dateIn));
  const titled = readings(claims, 'html.title', (claim) => dayOfIssue(asString(claim) ?? ''));
  const issued = readings(claims, 'datePublished.issue', (claim) => claim.value as PartialDate);
  const addressed = readings(claims, ADDRESS, (claim) => dayInAddress(asString(claim) ?? ''));
  const either = eitherWay(claims);
  const sent = readings(claims, 'dateline', (claim) => findDate((claim.value as Dateline).date ?? '')?.date);
  return chooseFirst(
    completed(
      [
        own,
        printed,
        yearless(claims),
        either,
        declared,
        filed,
        scripted,
        marked,
        timed,
        worded,
        titled,
        issued,
        signed,
        addressed,
        sent,
        either.length === 0 ? dayFirst(claims) : [],
        updated(claims),
        all.filter((reading) => !printed.includes(reading)),
      ].flat(),
    ),
  );
}

/**
 * The head of a page shows the day, or the clock, of whoever reads it, or of whoever saved it. A bare day over the headline comes after a day and
 * its clock under it, after an earlier day under it, and after one in the head of the page that is some days earlier; a day and its clock come
 * after earlier ones under the headline.
 */
function withoutToday(
  printed: readonly Reading<PartialDate>[],
  declared: readonly Reading<PartialDate>[],
  claims: Claims,
): readonly Reading<PartialDate>[] {
  const headline = claims.of('headline').find(({ witness }) => witness === 'body')?.range?.[0] ?? 0;
  const isOver = ({ claim }: Reading<PartialDate>) => (claim.range?.[0] ?? headline) < headline;
  const over = printed.find(isOver);
  if (!over) return printed;
  const isBare = over.value.precision === 'day';
  const under = printed.some((reading) => {
    if ((reading.claim.range?.[0] ?? 0) <= headline) return false;
    return isBare
      ? rank(reading) > 2 || (rank(reading) === 2 && reading.value.value < over.value.value)
      : rank(reading) > 2 && isEarlier(reading, over);
  });
  if (under) return [...printed.filter((reading) => !isOver(reading)), ...printed.filter(isOver)];
  return isBare && declared.some((reading) => isEarlier(reading, over, SOME_DAYS)) ? printed.filter((reading) => !isOver(reading)) : printed;
}

/** Days that may lie between a text as it was filed and the printed paper. */
const SOME_DAYS = 3;

function isEarlier(one: Reading<PartialDate>, other: Reading<PartialDate>, days = 0): boolean {
  const [a, b] = [one, other].map(({ value }) => Date.parse(beijing(value).slice(0, 10))) as [number, number];
  return days > 0 ? b - a >= days * 86_400_000 : beijing(one.value) < beijing(other.value);
}

/** What the head of a page says of its last change. */
const MODIFIED = [
  'json-ld.dateModified',
  'json-ld.upDate',
  'meta.article:modified_time',
  'meta.og:updated_time',
  'meta.last_modified_at',
  'meta.datemodified',
  'meta.lastmodified',
  'meta.last-modified',
];

/** Publishing systems print 更新时间 where they know no other: a page's only date. */
function updated(claims: Claims): readonly Reading<PartialDate>[] {
  const assumed = (date: PartialDate | undefined) => date && { ...date, assumed: [...(date.assumed ?? []), 'publication'] };
  return [
    ...readings(claims, 'dateModified', (claim) => assumed(claim.value as PartialDate)),
    ...readings(claims, ['meta.dateupdate', ...MODIFIED], (claim) => assumed(dateIn(claim))),
  ];
}

/** How far the date for machines may stand before the words for readers in its element. */
const TAG = 240;

/** The `datetime` of the element that a printed date stands in. */
function beside(printed: Reading<unknown> | undefined, times: readonly Reading<PartialDate>[]): readonly Reading<PartialDate>[] {
  const at = printed?.claim.range?.[0];
  if (at === undefined) return [];
  const before = times.filter(({ claim: { range } }) => range !== undefined && range[1] <= at && at - range[1] <= TAG);
  return before.slice(-1);
}

/** The day of issue that the title of a page names between its marks: `渡口--河东日报--2021年03月04日--A04版`, `渡口 | 河东之声 | 04.03.2021`. */
function dayOfIssue(title: string): PartialDate | undefined {
  const part = title.split(/\s*(?:--|[_|｜]|\s-\s)\s*/).find((each) => DAY_OF_ISSUE.test(each));
  return part === undefined ? undefined : findDate(part.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))?.date;
}

const DAY_OF_ISSUE = /^(?:\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4}|(?:19|20)\d\d[01]\d[0-3]\d)$/;

const ADDRESS = /^(?:link\.canonical|meta\.(?:og:url|mobile-agent)|json-ld\.url|saved-from|address)$/;
const IN_ADDRESS =
  /(?:[/_-]|\/[a-z])((?:19|20)\d\d)([-/]?)(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?=[/_-]|\.s?html?|[A-Z]\w{4,}(?:[/.]|$)|$)|\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?=\/)/;

/** The day in the path of an address: `https://hedong.example/2021/0304/1.html`. */
function dayInAddress(said: string): PartialDate | undefined {
  // `format=html5; url=https://m.hedong.example/2021/0304/1.html`
  const address = /^format=[^;]*;\s*url=(.+)$/i.exec(said)?.[1] ?? said;
  const parts = URL.canParse(address) ? IN_ADDRESS.exec(new URL(address).pathname) : null;
  const [year, month, day] = parts?.[1] ? [parts[1], parts[3], parts[4]] : [parts?.[5], parts?.[6], parts?.[7]];
  return year && month && day ? findDate(`${year}-${month}-${day}`)?.date : undefined;
}

/** A printed month, day and time with the year that any other witness gives for that day. */
function yearless(claims: Claims): readonly Reading<PartialDate>[] {
  if (!claims.has('datePublished.yearless')) return [];
  const byDay = new Map<string, string>();
  for (const day of witnessed(claims).keys()) if (!byDay.has(day.slice(5))) byDay.set(day.slice(5), day);
  return readings<PartialDate>(claims, 'datePublished.yearless', (claim) => {
    const [, year, month, day, time] = /(?:(\d\d)-)?(\d\d)-(\d\d)\s*(\d\d:\d\d)/.exec(padded(String(claim.value))) ?? [];
    const known = byDay.get(`${month}-${day}`) ?? (year && `20${year}-${month}-${day}`);
    return known ? { value: `${known}T${time}`, precision: 'minute', zone: '+08:00', assumed: ['zone', 'year'] } : undefined;
  });
}

/** A printed `07/09/2021`, on the one of its two days that any other witness gives. */
function eitherWay(claims: Claims): readonly Reading<PartialDate>[] {
  if (!claims.has(EITHER_DAY)) return [];
  const known = witnessed(claims);
  return readings(claims, EITHER_DAY, (claim) => {
    const { days = [], clock } = eitherDay(String(claim.value)) ?? {};
    const [day] = days.filter((each) => known.has(each)).sort((a, b) => (known.get(a) ?? 0) - (known.get(b) ?? 0));
    return day === undefined ? undefined : onClock(day, clock);
  });
}

/** Where no other witness tells, the day stands before the month, as in all places of the Chinese world that write the year last. */
function dayFirst(claims: Claims): readonly Reading<PartialDate>[] {
  return readings(claims, EITHER_DAY, (claim) => {
    const { days, clock } = eitherDay(String(claim.value)) ?? {};
    const date = days && onClock(days[0], clock);
    return date && { ...date, assumed: [...(date.assumed ?? []), 'order'] };
  });
}

const EITHER_DAY = 'datePublished.eitherDay';

function onClock(day: string, clock: string | undefined): PartialDate {
  return clock ? { value: `${day}T${clock}`, precision: 'minute', zone: '+08:00', assumed: ['zone'] } : { value: day, precision: 'day' };
}

/** The days that a page gives besides its printed lines, in its head, scripts and address, by their order. */
function witnessed(claims: Claims): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const claim of claims.all) {
    const said = /^(?:meta|json-ld|link|saved-from|address|time|script)/.test(claim.field) ? dateIn(claim) : undefined;
    const date = said ?? (ADDRESS.test(claim.field) ? dayInAddress(asString(claim) ?? '') : undefined);
    const day = date?.value.slice(0, 10);
    if (day !== undefined && !days.has(day)) days.set(day, days.size);
  }
  return days;
}

/** `3月4日 9:31` and `03/04 09:31` as `03-04 09:31`. */
function padded(short: string): string {
  const [, month = '', day = '', hour = '', minute = ''] = /^(\d{1,2})[月/](\d{1,2})日?\s+(\d{1,2}):(\d\d)$/.exec(short) ?? [];
  return month === '' ? short : `${month.padStart(2, '0')}-${day.padStart(2, '0')} ${hour.padStart(2, '0')}:${minute}`;
}

export function dateModifiedOf(claims: Claims): Choice<PartialDate> {
  const own = readings(claims, 'front-matter.datemodified', (claim) => ownDate(claim.value));
  const printed = readings(claims, 'dateModified', (claim) => claim.value as PartialDate);
  return chooseFirst(own, printed, readings(claims, MODIFIED, dateIn));
}

/** A mirror that finds no date in its feed writes its own clock: a date without a zone among the mirror's keys. */
export function dateRetrievedOf(claims: Claims): Choice<PartialDate> {
  const own = readings(claims, 'front-matter.dateretrieved', (claim) => ownDate(claim.value));
  const clock = readings(claims, 'front-matter.date', (claim) => (isRetrieval(claim, claims) ? withoutZone(dateIn(claim)) : undefined));
  const noted = isClipping(claims)
    ? readings(
        claims,
        ['front-matter.created', 'front-matter.clipped', 'front-matter.saved', 'front-matter.created_time', 'front-matter.创建时间'],
        dateIn,
      )
    : [];
  const exported = claims.has('meta.source-url') ? readings(claims, 'meta.created', dateIn) : [];
  const saved = [...readings(claims, 'saved-date', dateIn), ...exported];
  return chooseFirst(own, clock, saved, noted);

  function withoutZone(date: PartialDate | undefined): PartialDate | undefined {
    return date && { value: date.value, precision: date.precision };
  }
}

function isRetrieval(claim: Claim, claims: Claims): boolean {
  return mirrorKeysIn(claims) >= 5 && /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(String(claim.value));
}

/** The readings where they agree on the day: where they do not, they are those of several items. */
function single(offered: readonly Reading<PartialDate>[]): readonly Reading<PartialDate>[] {
  const days = new Set(offered.map(({ value }) => beijing(value).slice(0, 10)));
  return days.size === 1 ? offered.slice(0, 1) : [];
}

/** The clock of Beijing for a date that carries an offset. */
function beijing({ value }: PartialDate): string {
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/.test(value)) return value;
  const time = Date.parse(value);
  return Number.isNaN(time) ? value : new Date(time + 8 * 3600_000).toISOString().slice(0, 19);
}

/**
 * A finer witness of the same day says what the first leaves out. One that claims Universal Time and shows the printed day or clock is a
 * template's figures: it completes what is printed.
 */
function completed(offered: readonly Reading<PartialDate>[]): readonly Reading<PartialDate>[] {
  const first = offered[0];
  if (!first) return offered;
  const shows = (clock: string) => clock.startsWith(first.value.value);
  const finer = offered.find((other) => rank(other) > rank(first) && (shows(other.value.value) || shows(beijing(other.value))));
  if (!finer) return offered;
  if (UNIVERSAL.test(finer.value.value) && shows(finer.value.value) && isOfClock(first, finer)) {
    const local = { zone: '+08:00', assumed: ['zone'], ...first.value };
    return [
      { value: { ...local, value: finer.value.value.replace(UNIVERSAL, ''), precision: finer.value.precision }, claim: finer.claim },
      ...offered,
    ];
  }
  return [finer, ...offered.filter((other) => other !== finer)];
}

const UNIVERSAL = /(?:Z|[+-]00:?00)$/;

/**
 * Whether a date is of the figures that a witness gives as Universal Time: the printed clock, or a printed day that is another one in
 * Beijing and has an offset of nought beside it, as themes write it whose clock was never set. A `Z` beside a day is a script's own instant.
 */
function isOfClock({ value, claim }: Reading<PartialDate>, { value: universal }: Reading<PartialDate>): boolean {
  if (value.precision === 'minute') return value.zone !== undefined;
  if (value.precision !== 'day' || claim.field !== 'datePublished' || universal.value.endsWith('Z')) return false;
  return !beijing(universal).startsWith(value.value);
}

function rank(reading: Reading<PartialDate>): number {
  return PRECISIONS.indexOf(reading.value.precision);
}

function dateIn(claim: Claim): PartialDate | undefined {
  return findDate(withMarks(String(claim.value)))?.date;
}

/** Figures without marks, as some systems write them for machines: `20210304T0931+0800`, `2021-03-04-09:31:05`. */
function withMarks(value: string): string {
  const bare = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?$/.exec(value);
  if (!bare) return value.replace(/^(\d{4}-\d\d-\d\d)-(?=\d\d:\d\d)/, '$1 ');
  const [, year, month, day, hour, minute, second, zone = ''] = bare;
  return `${year}-${month}-${day}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${zone}`;
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
