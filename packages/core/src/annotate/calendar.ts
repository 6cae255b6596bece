/** A day of the Gregorian calendar; months and days from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MILLISECONDS = 86_400_000;

function numberOf({ year, month, day }: Day): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, day);
  return at.getTime() / MILLISECONDS;
}

/** `daysLater({ year: 2021, month: 12, day: 31 }, 1)` is 1 January 2022. */
export function daysLater(day: Day, days: number): Day {
  const at = new Date((numberOf(day) + days) * MILLISECONDS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1;
}

export function daysIn(year: number, month: number): number {
  return daysLater({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }, -1).day;
}

/** `{ year: 2020, month: 12 }` for one month before January 2021. */
export function monthsLater(year: number, month: number, months: number): { readonly year: number; readonly month: number } {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
}
