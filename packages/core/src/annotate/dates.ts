import type { Bound } from '../article.js';
import { type Day, daysLater, weekdayOf } from './calendar.js';
import { type Clock, clockAt } from './clock.js';
import type { Found } from './found.js';
import { at } from './matcher.js';
import { type Anchor, link, type Moment, momentAt, spanEnd, WEEKDAYS } from './moments.js';

const vague = at('(?<!临|靠|接|最|将|贴|附|邻)近日|日前(?!往|进|夕|后)|(?<!数|几|\\d|[一二三四五六七八九十])目前');
const boundAfter = at(
  '(?<from>以来)|(?<after>以后|之后|后(?!续|来|面|方|勤|的|，))|(?<before>以前|之前|前(?!往|夕|后|来|去|进|期|的|，|不久|[\\d一二三四五六七八九十两几半]))|(?<about>左右|前后|许(?![多可]))',
);

/** A date or time that begins at a place of a plain text, and the moment it is; `known` is the last whole date before it in the block. */
export function dateAt(
  text: string,
  start: number,
  anchor: Anchor,
  known: Moment | undefined,
): { readonly found: Found; readonly moment?: Moment } | undefined {
  const words = vague(text, start);
  if (words) return { found: { type: 'date', start, end: start + words[0].length } };
  const first = momentAt(text, start, anchor, known);
  if (!first) return timeAt(text, start);
  const second = spanEnd(text, first, anchor);
  const last = second ?? first;
  const bound = boundOf(text, last.end);
  const from = isoOf(first);
  const until = second ? isoOf(second) : first.until ? isoOf({ ...first, ...first.until }) : undefined;
  if (!from) return undefined;
  const other = first.clock?.other && first.day ? isoOf({ ...first, clock: { ...first.clock, ...first.clock.other } }) : undefined;
  const inferred = [...first.inferred, ...(second?.inferred ?? []).filter((one) => !first.inferred.some((same) => same.part === one.part))];
  const conflict = [first, last].find((moment) => moment.weekday && !fits(moment));
  return {
    found: {
      type: 'date',
      start,
      end: bound.end,
      value: from,
      ...(until === undefined ? {} : { to: until }),
      precision: precisionOf(first),
      ...(bound.bound ? { bound: bound.bound } : {}),
      ...(inferred.length > 0 ? { inferred } : {}),
      ...(other ? { alternatives: [other] } : {}),
      ...(conflict?.weekday ? { conflict: conflict.weekday } : {}),
    },
    moment: first,
  };
}

function timeAt(text: string, start: number): { readonly found: Found } | undefined {
  const first = clockAt(text, start);
  if (!first) return undefined;
  const join = link(text, first.end);
  const second = join && clockAt(text, first.end + join[0].length);
  const bound = boundOf(text, (second ?? first).end);
  const other = first.other && timeOf({ ...first, ...first.other });
  const value = timeOf(first);
  return {
    found: {
      type: 'time',
      start,
      end: bound.end,
      value,
      ...(second ? { to: second.day > 0 ? '24:00' : timeOf(second) } : {}),
      precision: fineness(first),
      ...(bound.bound ? { bound: bound.bound } : {}),
      ...(other && other !== value ? { alternatives: [other] } : {}),
    },
  };
}

function boundOf(text: string, end: number): { readonly bound?: Bound; readonly end: number } {
  const match = boundAfter(text, end);
  const bound = match && (Object.entries(match.groups ?? {}).find(([, words]) => words !== undefined)?.[0] as Bound | undefined);
  return match && bound ? { bound, end: end + match[0].length } : { end };
}

function fits({ year, month, day, weekday: printedDay }: Moment): boolean {
  if (year === undefined || month === undefined || day === undefined || !printedDay) return true;
  const named = printedDay.at(-1) === '天' ? '日' : printedDay.slice(-1);
  return WEEKDAYS.indexOf(named) + 1 === weekdayOf({ year, month, day });
}

const two = (value: number) => String(value).padStart(2, '0');

function timeOf({ hour, minute, second }: Pick<Clock, 'hour' | 'minute' | 'second'>): string {
  return `${two(hour)}:${two(minute ?? 0)}${second === undefined ? '' : `:${two(second)}`}`;
}

function fineness({ minute, second }: Clock): string {
  return second !== undefined ? 'second' : minute !== undefined ? 'minute' : 'hour';
}

function precisionOf({ month, day, clock }: Moment): string {
  return clock ? fineness(clock) : day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
}

/** ISO 8601; years before the first are numbered from 0 down, as there. */
function isoOf(moment: Moment): string | undefined {
  const { year, month, clock } = moment;
  const { day } = moment;
  const yearText = year === undefined ? '-' : year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
  if (month === undefined) return yearText;
  if (day === undefined) return `${yearText}-${two(month)}`;
  if (!clock) return `${yearText}-${two(month)}-${two(day)}`;
  if (clock.day > 0 && year !== undefined) {
    const next = daysLater({ year, month, day }, clock.day);
    return `${String(next.year).padStart(4, '0')}-${two(next.month)}-${two(next.day)}T${timeOf(clock)}`;
  }
  if (clock.day > 0) return `--${two(month)}-${two(day)}T24:00`;
  return `${yearText}-${two(month)}-${two(day)}T${timeOf(clock)}`;
}

/** The day of an ISO 8601 value that is known to the day. */
export function dayOfValue(value: string): Day | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(value) ?? [];
  return year && month && day ? { year: Number(year), month: Number(month), day: Number(day) } : undefined;
}
