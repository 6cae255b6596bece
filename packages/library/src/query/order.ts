import type { PartialDate } from '@zhengwen/core';
import type { Query, Summary } from '../library.js';

type Compare = (a: Summary, b: Summary) => number;

/** How summaries are put in order: newest first, or by headline, or by path; what lacks the date or the headline stands last. Total: no two compare as equal. */
export function orderBy(sort: Query['sort'] = 'date'): Compare {
  switch (sort) {
    case 'date':
      return chain(byDate, byTitled, byPath);
    case 'headline':
      return chain(byHeadline(), byDate, byPath);
    case 'path':
      return byPath;
  }
}

/**
 * The moment at which a date of any precision begins, in milliseconds since 1970; a day without a zone is taken to be in China.
 * `NaN` when the value is no ISO 8601 date.
 */
export function momentOf(date: PartialDate): number {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(date.value);
  if (!match) return Number.NaN;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => (part === undefined ? undefined : Number(part)));
  const zone = match[7] ?? date.zone ?? '+08:00';
  // Not Date.UTC, which takes the years of the first century for others.
  const moment = new Date(0);
  moment.setUTCFullYear(year ?? 0, (month ?? 1) - 1, day ?? 1);
  return moment.setUTCHours(hour ?? 0, minute ?? 0, second ?? 0) - offsetOf(zone);
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

const byDate: Compare = (a, b) => {
  const [first, second] = [a, b].map((summary) => (summary.datePublished ? momentOf(summary.datePublished) : Number.NaN)) as [number, number];
  if (Number.isNaN(first) || Number.isNaN(second)) return Number(Number.isNaN(first)) - Number(Number.isNaN(second));
  return second - first;
};

const byTitled: Compare = (a, b) => Number(a.headline === undefined) - Number(b.headline === undefined);

function byHeadline(): Compare {
  const collator = new Intl.Collator('zh-Hans-CN');
  return (a, b) => byTitled(a, b) || collator.compare(a.headline ?? a.opening, b.headline ?? b.opening);
}

const byPath: Compare = (a, b) => compareText(a.paths[0] ?? '', b.paths[0] ?? '') || compareText(a.id, b.id);

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function chain(...compares: readonly Compare[]): Compare {
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}
