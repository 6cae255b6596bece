import type { PartialDate, Precision } from '../article.js';

/** A date found in a line: its value and the UTF-16 units `[start, end)` it takes there. */
export interface FoundDate {
  readonly date: PartialDate;
  readonly start: number;
  readonly end: number;
}

const TIME = String.raw`(?:[\sT]*(?<hour>[01]?\d|2[0-4])\s*[:：时時點点]\s*(?<minute>[0-5]\d)(?:\s*分)?(?:\s*[:：]\s*(?<second>[0-5]\d)(?:\.\d+)?秒?)?)?`;
const ZONE = String.raw`(?:\s*(?<zone>Z\b|GMT\b|UTC\b|[+-][01]\d:?[0-5]\d))?`;
const WEEKDAY = String.raw`(?:\s*[(（]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?)?`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`${YEAR}\s*年\s*(?<month>0?[1-9]|1[0-2])\s*月\s*(?<day>0?[1-9]|[12]\d|3[01])\s*[日号號]${WEEKDAY}${TIME}${ZONE}`),
  new RegExp(String.raw`(?<!\d)${YEAR}\s?[-/.]\s?(?<month>0?[1-9]|1[0-2])\s?[-/.]\s?(?<day>0[1-9]|[12]\d|3[01]|[1-9](?!\d))${WEEKDAY}${TIME}${ZONE}`),
  /(?<era>民[国國])\s*(?<roc>\d{2,3})\s*年\s*(?<month>0?[1-9]|1[0-2])\s*月\s*(?<day>0?[1-9]|[12]\d|3[01])\s*日/,
  new RegExp(String.raw`${YEAR}\s*年\s*(?<month>0?[1-9]|1[0-2])\s*月(?!\s*\d)`),
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const RFC = new RegExp(
  String.raw`(?:[A-Z][a-z]{2},\s*)?(?<day>\d{1,2})\s+(?<name>${MONTHS.join('|')})[a-z]*\s+${YEAR}\s+(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<zone>GMT|UTC|Z|[+-]\d{4})`,
  'i',
);

/**
 * The first full date of a line, as precise as printed: `2021年12月30日 11:44`, `2020-03-10 21:56:12`, an RFC 2822 date.
 * Where no offset is printed, Beijing time is assumed and said so; full-width digits count.
 */
export function findDate(line: string): FoundDate | undefined {
  const text = asciiDigits(line);
  const rfc = RFC.exec(text);
  let best: RegExpExecArray | undefined = rfc ?? undefined;
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    if (match && (!best || match.index < best.index)) best = match;
  }
  if (!best?.groups) return undefined;
  const date = dateOf(best.groups);
  if (!date) return undefined;
  const length = best[0].trimEnd().length;
  return { date, start: best.index, end: best.index + length };
}

function dateOf(parts: Record<string, string | undefined>): PartialDate | undefined {
  const year = parts.roc ? Number(parts.roc) + 1911 : Number(parts.year);
  const month = parts.name ? MONTHS.indexOf(parts.name.toLowerCase()) + 1 : Number(parts.month);
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (parts.day === undefined) return { value: `${year}-${two(month)}`, precision: 'month' };
  if (Number(parts.day) > (days[month - 1] ?? 31)) return undefined;
  const day = `${year}-${two(month)}-${two(Number(parts.day))}`;
  if (parts.hour === undefined || Number(parts.hour) > 23) return { value: day, precision: 'day' };
  const precision: Precision = parts.second === undefined ? 'minute' : 'second';
  const value = `${day}T${two(Number(parts.hour))}:${parts.minute}${parts.second === undefined ? '' : `:${parts.second}`}`;
  const zone = offsetOf(parts.zone);
  return zone === undefined ? { value, precision, zone: '+08:00', assumed: ['zone'] } : { value: value + zone, precision };
}

function offsetOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  if (/^(?:Z|GMT|UTC)$/i.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function asciiDigits(text: string): string {
  return text.replace(/[０-９：－／．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
