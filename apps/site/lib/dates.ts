import type { PartialDate } from '@zhengwen/core';

/** A date as far as it is known, to the minute; `{ value: '2021-10-30T17:41', precision: 'minute' }` is `2021-10-30 17:41`. */
export function dateInWords(date: PartialDate): string {
  const units = { year: 4, month: 7, day: 10, minute: 16, second: 16 }[date.precision];
  return date.value.slice(0, units).replace('T', ' ');
}

/** The day alone, or what is known of it, as the source has it; `2021-10-30T17:41` is `2021-10-30`. */
export function dayInWords(date: PartialDate): string {
  return dateInWords(date).slice(0, 10);
}

/** How an interface names what of a date is assumed and not printed. */
export interface Assumed {
  /** Behind a zone. */
  readonly zone: string;
  /** The year, the order of day and month, that the day of a change is that of publication. */
  readonly parts: Readonly<Record<string, string>>;
  readonly comma: string;
}

/** The zone as printed in the source, or as assumed, and what else is assumed; `{ value: '2021-10-30', assumed: ['year'], … }` is `year assumed`. */
export function assumptionsInWords(date: PartialDate, { zone, parts, comma }: Assumed): string | undefined {
  const others = (date.assumed ?? []).flatMap((part) => parts[part] ?? []);
  return [zoneOf(date, zone), ...others].filter((words) => words !== undefined).join(comma) || undefined;
}

function zoneOf(date: PartialDate, assumed: string): string | undefined {
  if (date.precision !== 'minute' && date.precision !== 'second') return undefined;
  const printed = /(?:Z|[+-]\d\d:?\d\d)$/.exec(date.value)?.[0];
  if (printed) return printed === 'Z' ? 'UTC' : `UTC${printed}`;
  return date.zone ? `UTC${date.zone}${date.assumed?.includes('zone') ? assumed : ''}` : undefined;
}
