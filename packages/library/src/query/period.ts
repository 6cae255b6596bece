import type { PartialDate } from '@zhengwen/core';
import { QueryProblem } from './language.js';

/** The first and the last day, `YYYY-MM-DD`, of a stretch of time; both belong to it. */
export type Days = readonly [first: string, last: string];

/** The days of a date as printed, of any precision; `undefined` when its value is no date. */
export function daysOf(date: PartialDate | undefined): Days | undefined {
  const day = /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(date?.value ?? '')?.[0];
  return day === undefined ? undefined : [first(day), last(day)];
}

/** `2021-10` of a date, `2021` where no month is known. */
export function monthOf(date: PartialDate | undefined): string | undefined {
  return /^\d{4}(?:-\d\d)?/.exec(date?.value ?? '')?.[0];
}

/** What `date:` asks for: a year, month or day, or two of them with `..` between, of which one may be left out. Throws a `QueryProblem`. */
export function rangeOf(value: string): Days {
  const match = /^(\d{4}(?:-\d\d?(?:-\d\d?)?)?)?(?:(\.\.)(\d{4}(?:-\d\d?(?:-\d\d?)?)?)?)?$/.exec(value);
  const exists = (date: string | undefined) => {
    const [, month = 1, day = 1] = date?.split('-').map(Number) ?? [];
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
  };
  if (!match || !(match[1] || match[3]) || !exists(match[1]) || !exists(match[3]))
    throw new QueryProblem(`date:${value} is no date; it is written date:2021, date:2021-10 or date:2021-10..2022-03`);
  const from = match[1] && padded(match[1]);
  const to = match[2] ? match[3] && padded(match[3]) : from;
  const days: Days = [from ? first(from) : '0000-00-00', to ? last(to) : '9999-99-99'];
  if (days[0] > days[1]) throw new QueryProblem(`date:${value} ends before it begins`);
  return days;
}

/** Whether an article of these days lies wholly within a range: `2021` does in 2021, and not in one of its months. */
export function isWithin(days: Days | undefined, range: Days): boolean {
  return days !== undefined && days[0] >= range[0] && days[1] <= range[1];
}

function padded(date: string): string {
  return date.replace(/-(\d)(?!\d)/g, '-0$1');
}

function first(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

function last(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}
