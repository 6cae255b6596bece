import type { Inference } from '../article.js';
import { type Day, daysIn, daysLater, monthsLater, weekdayOf } from './calendar.js';
import { type Clock, clockAt } from './clock.js';
import { written } from './decimal.js';
import { at } from './matcher.js';
import { readNumeral } from './numeral.js';

/** What dates without a year are read against. */
export interface Anchor {
  /** The day on which the article was published, and where that is known from. */
  readonly published?: { readonly day: Day; readonly from: Inference['from']; readonly value: string };
  /** Years without an era may be of the Republic. */
  readonly isTaiwan: boolean;
}

/** A date that was read, with what of it is printed or inferred; months and days are absent where none is said. */
export interface Moment {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The first and last day of 上旬 and of a week, the first and last year of a decade. */
  readonly until?: { readonly year?: number; readonly month?: number; readonly day?: number };
  readonly inferred: readonly Inference[];
  /** The year is printed, here or with an earlier date that this one follows. */
  readonly ofPrintedYear?: boolean;
  readonly weekday?: string;
  readonly clock?: Clock;
  readonly end: number;
}

const DIGIT = '[\\d零〇一二三四五六七八九]';
const NUMBER = '[一二三四五六七八九十廿卅]{1,3}';
const yearOf = at(
  `(?:(?:中华)?民国\\s?(?<roc>\\d{1,3}|[一二三四五六七八九十百零〇]{1,5}|元)\\s?年|(?:公元|西元)前(?<bc>\\d{1,4})年|(?:公元|西元)?(?<![\\d.])(?<year>[12一二]${DIGIT}{3}|(?<=公元|西元)\\d{2,3})\\s?年(?![前后]?的?历史|[来多余])|(?<relative>大前年|前年|去年|上年|今年|本年|明年|后年))`,
);
const short = at('(?<![\\d.])(?<year>[4-9]\\d)年(?=\\d{1,2}月)');
const taiwan = at('(?<![\\d.])(?<roc>1[01]\\d|[6-9]\\d)\\s?年(?=\\s?\\d{1,2}\\s?月)');
const monthOf = at(
  `(?:(?<![\\d.个几数])(?<month>0?[1-9]|1[0-2]|十[一二]?|[一二三四五六七八九])\\s?月(?!球|亮|饼|光|薪|票|租|供|子|嫂|台|色|经|季|[一二三四五六七八九十]+(?!\\d*日))份?|(?<relative>本月|当月|上个?月|下个?月))`,
);
const dayOf = at(`(?<day>[0-2]?\\d|3[01]|${NUMBER})\\s?[日号](?![常均报线楼院文])`);
const listed = at('(?<day>[0-2]?\\d|3[01])(?=、(?:[0-2]?\\d|3[01])日)');
const bareDay = at(
  '(?<![\\d.:年月第每近前后达期续时约超逾共整个满去过数这头])(?<day>[12]?\\d|3[01])日(?![游龄内志均常薪元本式报之]|以内|左右|以上|时间)',
);
/** 三日 in Han, where a part of the day follows: alone it may be three days. */
const spokenDay = at(
  `(?<![第每近前后达期续时约超逾共整个满去过数这头一二三四五六七八九十廿卅])(?<day>${NUMBER})日(?=凌晨|清晨|早|上午|中午|下午|傍晚|晚|深夜|夜间)`,
);
const third = at('(?<third>上旬|中旬|下旬)|底|初|末|中(?![旬国学小午央间心共等部])');
const edge = at('年?(?:底|初|末)|年中(?![国学小])');
const numeric = at(
  '(?<![\\d./-])(?<year>(?:19|20)\\d\\d)(?<sign>[-/.])(?<month>0?[1-9]|1[0-2])\\k<sign>(?<day>0?[1-9]|[12]\\d|3[01])(?![\\d-]|[./]\\d)',
);
const relativeDay = at('(?<!第)(?<day>大前天|前[天日](?!子)|昨[天日]|今[天日](?!头)|明[天日]|后[天日](?!性)|大后天|[昨今明](?=[晨晚早夜]))');
const weekday = at('\\s?[（(]?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])[）)]?');
const relativeWeek = at('(?<which>上上?|本|这|下)(?:个)?(?:星期|周|礼拜)(?<weekday>[一二三四五六日天])?(?![期末岁年边刊])');
const decade = at(
  '(?:(?<last>上个?世纪)|(?<century>\\d{1,2}|[一二三四五六七八九十]{1,3})世纪)(?:(?<decade>[1-9]0|[二三四五六七八九]十)年代)?|(?<![\\d.])(?<bare>(?:19|20)?[1-9]0|[五六七八九]十)年代',
);
const yearSpan = at(`(?<![\\d.])(?<from>[12]\\d{3})\\s?年?\\s?(?:至|到|—{1,2}|－|–|-|~|～)\\s?(?=[12]\\d{3}\\s?年)`);
/** 争取在9月底完成. */
const AHEAD = /(?:将|拟|计划|争取|预计|力争|有望|预期|力爭)(?:[于在到从自至]|[^，。；！？、\d]{0,4}[于在到从自至])?$/;
/** What joins the ends of a span. */
export const link = at('\\s?(?:至|到|—{1,2}|－|–|-|~|～)\\s?');

const DAYS: Readonly<Record<string, number>> = { 大前天: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后天: 3 };
const YEARS: Readonly<Record<string, number>> = { 大前年: -3, 前年: -2, 去年: -1, 上年: -1, 今年: 0, 本年: 0, 明年: 1, 后年: 2 };
export const WEEKDAYS = '一二三四五六日';

/** The date at a place, with the time of day after it. */
export function momentAt(text: string, start: number, anchor: Anchor, known: Moment | undefined): Moment | undefined {
  const read = dayAt(text, start, anchor, known);
  if (!read) return undefined;
  const named = read.day === undefined ? undefined : weekday(text, read.end);
  const end = named ? read.end + named[0].length : read.end;
  const after = /^[\sT]/.test(text.slice(end, end + 1)) ? end + 1 : end;
  const clock = read.day === undefined || read.until ? undefined : clockAt(text, after);
  return { ...read, ...(named ? { weekday: named[0].trim().replace(/[（()）]/g, '') } : {}), ...(clock ? { clock } : {}), end: clock?.end ?? end };
}

function dayAt(text: string, start: number, anchor: Anchor, known: Moment | undefined): Moment | undefined {
  const digits = numeric(text, start)?.groups;
  if (digits)
    return checked({
      year: Number(digits.year),
      month: Number(digits.month),
      day: Number(digits.day),
      ofPrintedYear: true,
      inferred: [],
      end: start + (numeric(text, start)?.[0].length ?? 0),
    });
  const span = yearSpan(text, start);
  if (span) return { year: Number(span.groups?.from), inferred: [], end: start + (/^\d{4}\s?年?/.exec(span[0])?.[0].length ?? 4) };
  return printed(text, start, anchor, known) ?? relative(text, start, anchor) ?? period(text, start);
}

/** Year, month and day as printed, as far as they are. */
function printed(text: string, start: number, anchor: Anchor, known: Moment | undefined): Moment | undefined {
  const year = yearAt(text, start, anchor);
  const next = year ? skipSpace(text, year.end) : start;
  const month = monthAt(text, next, anchor, year);
  if (year && !month) {
    const tail = edge(text, year.end);
    return { ...year, end: tail ? year.end + tail[0].length : year.end };
  }
  if (month) {
    const isToCome = AHEAD.test(text.slice(Math.max(0, start - 8), start));
    const base = {
      ...(year ? { ...year, ofPrintedYear: year.inferred.length === 0 } : {}),
      ...month,
      inferred: [...(year?.inferred ?? []), ...month.inferred],
    };
    const place = skipSpace(text, month.end);
    const day = dayOf(text, place) ?? listed(text, place);
    const value = day?.groups && smallNumber(day.groups.day as string);
    if (value) return withYear(checked({ ...base, day: value, end: place + (day?.[0].length ?? 0) }), anchor, known, isToCome);
    const part = third(text, month.end);
    const whole = withYear({ ...base, end: month.end + (part?.[0].length ?? 0) }, anchor, known, isToCome);
    return part?.groups?.third && whole ? thirdOf(whole, part[0]) : whole;
  }
  const bare = bareDay(text, start) ?? spokenDay(text, start);
  const day = bare?.groups && smallNumber(bare.groups.day as string);
  return bare && day && day <= 31 ? withMonth(day, start + bare[0].length, anchor, known) : undefined;
}

function yearAt(text: string, start: number, anchor: Anchor): Moment | undefined {
  const match = yearOf(text, start);
  const parts = match?.groups;
  if (match && parts) {
    const end = start + match[0].length;
    if (parts.relative) {
      const { published } = anchor;
      return published && { year: published.day.year + (YEARS[parts.relative] as number), inferred: [inferredFrom('year', published)], end };
    }
    if (parts.roc) return { year: 1911 + (parts.roc === '元' ? 1 : (smallNumber(parts.roc) ?? 0)), inferred: [], end };
    if (parts.bc) return { year: 1 - Number(parts.bc), inferred: [], end };
    const digits = (parts.year as string).replace(/[零〇一二三四五六七八九]/g, (char) =>
      String('零一二三四五六七八九'.indexOf(char === '〇' ? '零' : char)),
    );
    const year = Number(digits);
    const isCount = /(?:距今|约|近|超过|历经|长达|逾|有着?|经历)$/.test(text.slice(Math.max(0, start - 2), start)) && year < 1900;
    return year > 2100 || isCount ? undefined : { year, inferred: [], end };
  }
  const roc = anchor.isTaiwan ? taiwan(text, start) : undefined;
  if (roc?.groups)
    return { year: 1911 + Number(roc.groups.roc), inferred: [{ part: 'era', from: 'script', value: 'Hant-TW' }], end: start + roc[0].length };
  const two = short(text, start);
  if (!two?.groups) return undefined;
  return { year: 1900 + Number(two.groups.year), inferred: [{ part: 'century', from: 'text', value: two[0] }], end: start + two[0].length };
}

function monthAt(text: string, start: number, anchor: Anchor, year: Moment | undefined): Moment | undefined {
  const match = monthOf(text, start);
  const parts = match?.groups;
  if (!match || !parts) return undefined;
  const end = start + match[0].length;
  if (!parts.relative) return { month: smallNumber(parts.month as string), inferred: [], end };
  const { published } = anchor;
  if (!published || year) return undefined;
  const moved = monthsLater(published.day.year, published.day.month, parts.relative.startsWith('上') ? -1 : parts.relative.startsWith('下') ? 1 : 0);
  return { ...moved, inferred: [inferredFrom('month', published), inferredFrom('year', published)], end };
}

/**
 * A month without a year is of the year printed with a date before it in the block; else the last such before the day after publication, or the
 * next where the words before it look ahead.
 */
function withYear(moment: Moment | undefined, anchor: Anchor, known: Moment | undefined, isToCome: boolean): Moment | undefined {
  if (!moment || moment.year !== undefined || moment.month === undefined) return moment;
  if (known?.ofPrintedYear) {
    return checked({
      ...moment,
      year: known.year,
      ofPrintedYear: true,
      inferred: [{ part: 'year', from: 'text', value: String(known.year) }, ...moment.inferred],
    });
  }
  const { published } = anchor;
  if (!published) return moment;
  const latest = daysLater(published.day, 1);
  const isLater = moment.month > latest.month || (moment.month === latest.month && (moment.day ?? 0) > latest.day);
  const year = isToCome ? published.day.year + Number(moment.month < published.day.month) : latest.year - Number(isLater);
  return checked({ ...moment, year, inferred: [inferredFrom('year', published), ...moment.inferred] });
}

/** A day without a month is the last such day before the day after publication. */
function withMonth(day: number, end: number, anchor: Anchor, known: Moment | undefined): Moment | undefined {
  const { published } = anchor;
  if (known?.ofPrintedYear && known.month !== undefined && known.day !== undefined) {
    const value = `${known.year}-${String(known.month).padStart(2, '0')}`;
    return checked({ year: known.year, month: known.month, day, ofPrintedYear: true, inferred: [{ part: 'month', from: 'text', value }], end });
  }
  if (!published) return undefined;
  const latest = daysLater(published.day, 1);
  let at = { year: latest.year, month: latest.month };
  if (day > latest.day) at = monthsLater(at.year, at.month, -1);
  while (day > daysIn(at.year, at.month)) at = monthsLater(at.year, at.month, -1);
  return { ...at, day, inferred: [inferredFrom('month', published), inferredFrom('year', published)], end };
}

function relative(text: string, start: number, anchor: Anchor): Moment | undefined {
  const { published } = anchor;
  if (!published) return undefined;
  const inferred = [inferredFrom('day', published)];
  const day = relativeDay(text, start);
  if (day?.groups) {
    const word = day.groups.day as string;
    const shift = DAYS[word] ?? DAYS[word.charAt(0)] ?? 0;
    const end = start + day[0].length;
    // 今晚8点 has the evening with its hour, 今晨 has none.
    return { ...daysLater(published.day, shift), inferred, end: word.length === 1 && !clockAt(text, end) ? end + 1 : end };
  }
  const week = relativeWeek(text, start);
  if (!week?.groups) return undefined;
  const { which = '', weekday: named } = week.groups;
  const shift = which === '上上' ? -14 : which === '上' ? -7 : which === '下' ? 7 : 0;
  const monday = daysLater(published.day, shift + 1 - weekdayOf(published.day));
  const end = start + week[0].length;
  if (named) return { ...daysLater(monday, Math.max(0, WEEKDAYS.indexOf(named === '天' ? '日' : named))), inferred, end };
  return { ...monday, until: daysLater(monday, 6), inferred, end };
}

function period(text: string, start: number): Moment | undefined {
  const match = decade(text, start);
  const parts = match?.groups;
  if (!match || !parts) return undefined;
  const end = start + match[0].length;
  const tens = smallNumber(parts.decade ?? parts.bare ?? '');
  if (parts.bare) {
    const from = tens === undefined ? undefined : tens > 100 ? tens : 1900 + tens;
    const inferred: Inference[] = tens !== undefined && tens < 100 ? [{ part: 'century', from: 'text', value: match[0] }] : [];
    return from === undefined || (tens !== undefined && tens < 50) ? undefined : { year: from, until: { year: from + 9 }, inferred, end };
  }
  const century = parts.last ? 20 : smallNumber(parts.century as string);
  if (century === undefined || century > 22) return undefined;
  const first = (century - 1) * 100;
  if (tens !== undefined) return { year: first + tens, until: { year: first + tens + 9 }, inferred: [], end };
  return { year: first + 1, until: { year: first + 100 }, inferred: [], end };
}

function thirdOf(moment: Moment, name: string): Moment {
  const { year, month } = moment;
  if (month === undefined) return moment;
  const first = name === '上旬' ? 1 : name === '中旬' ? 11 : 21;
  return { ...moment, day: first, until: { day: first === 21 ? daysIn(year ?? 2001, month) : first + 9 } };
}

/** The end of a span, which takes what it does not say from its beginning. */
export function spanEnd(text: string, first: Moment, anchor: Anchor): Moment | undefined {
  const join = first.until ? undefined : link(text, first.end);
  if (!join) return undefined;
  const start = first.end + join[0].length;
  const clock = first.clock ? clockAt(text, start) : undefined;
  if (clock) return { ...first, inferred: [], weekday: undefined, clock, end: clock.end };
  const known = { ...first, ofPrintedYear: first.year !== undefined };
  const second = later(first, momentAt(text, start, { ...anchor, published: undefined }, known) ?? closingDay(text, start, first));
  if (!second || second.until || (second.month === undefined) !== (first.month === undefined)) return undefined;
  return { ...second, inferred: second.inferred.filter(({ from }) => from !== 'text') };
}

/** 12月至1月 ends in the next year. */
function later({ month }: Moment, second: Moment | undefined): Moment | undefined {
  const isNext = second?.year !== undefined && second.inferred.some(({ part }) => part === 'year') && (second.month ?? 12) < (month ?? 0);
  return isNext ? { ...second, year: (second.year as number) + 1 } : second;
}

function closingDay(text: string, start: number, first: Moment): Moment | undefined {
  const day = dayOf(text, start);
  const value = day?.groups && smallNumber(day.groups.day as string);
  if (!day || !value || first.day === undefined) return undefined;
  return checked({ year: first.year, month: first.month, day: value, inferred: [], end: start + day[0].length });
}

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at;
}

/** No 31 April. */
function checked(moment: Moment): Moment | undefined {
  const { year, month, day } = moment;
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  return day !== undefined && month !== undefined && (day < 1 || day > daysIn(year ?? 2000, month)) ? undefined : moment;
}

function smallNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const numeral = readNumeral(text);
  return numeral && Number(written(numeral.value));
}

function inferredFrom(part: Inference['part'], { from, value }: NonNullable<Anchor['published']>): Inference {
  return { part, from, value };
}
