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

/** The zone as printed in the source, or as assumed, with `assumed` behind it. */
export function zoneInWords(date: PartialDate, assumed: string): string | undefined {
  if (date.precision !== 'minute' && date.precision !== 'second') return undefined;
  const printed = /(?:Z|[+-]\d\d:?\d\d)$/.exec(date.value)?.[0];
  if (printed) return printed === 'Z' ? 'UTC' : `UTC${printed}`;
  return date.zone ? `UTC${date.zone}${date.assumed?.includes('zone') ? assumed : ''}` : undefined;
}
