import { fact } from '../../apparatus/fact.js';
import type { BlockFacts } from '../../apparatus/rule.js';
import type { PartialDate, Precision } from '../../article.js';

/** A date found in a line: its value and the UTF-16 units `[start, end)` it takes there. */
export interface FoundDate {
  readonly date: PartialDate;
  readonly start: number;
  readonly end: number;
}

/** Whose time it is, before a clock: `香港時間14時30分`. */
export const BY_THE_CLOCK_OF = String.raw`(?:香港|澳[门門]|北京|[台臺][北灣湾])[时時][间間]\s*[:：]?\s*`;
const TIME = String.raw`(?:(?:[\sT]*|\s*[—–|｜]\s*)(?:HKT\s+|(?<by>${BY_THE_CLOCK_OF}))?(?<half>[上下]午|凌晨|清晨|早[上晨]|中午|傍晚|晚[上间間]|[ap]m)?\s*(?<hour>[01]?\d|2[0-4])\s*[:：时時點点]\s*(?<minute>[0-5]\d)(?:\s*分(?!享))?(?:\s*(?:[:：]|(?<=分)(?=\s*\d\d\s*秒))\s*(?<second>[0-5]\d)(?:\.\d+)?\s*秒?)?(?:\s*(?<after>[ap]\.?m\b|[上下]午(?!\s*\d)))?)?`;
const ZONE = String.raw`(?:\s*(?<zone>Z\b|(?:GMT|UTC)(?:\s*[+-]\d{1,2}(?::?[0-5]\d)?)?(?![\w+-])|[+-][01]\d:?[0-5]\d|(?:HKT|SGT|[EP][SD]T)\b))?`;
const WEEKDAY = String.raw`(?:[\s,，]*(?:[(（]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?|[(（][一二三四五六日月火水木金土][)）])[,，]?)?`;
const YEAR = String.raw`(?<year>(?:19|20)\d\d)`;
/** The hour that a day has behind it is its own. */
const NO_CLOCK = String.raw`(?!\s*\d{1,2}:[0-5]\d)`;
const DAY = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(?<month>0?[1-9]|1[0-2])`;
/** Dates in figures, each behind what a line must have to hold one: the patterns are long to compile, and a line with none of them is common. */
const DIGITS: readonly (readonly [sign: RegExp, date: RegExp])[] = [
  [/\d\s*年/, new RegExp(String.raw`${YEAR}\s*年\s*${MONTH}\s*月\s*${DAY}\s*[日号號]${WEEKDAY}${TIME}${ZONE}`, 'i')],
  [
    /(?:19|20)\d\d\s?[-/.]\s?\d/,
    new RegExp(String.raw`(?<!\d)${YEAR}\s?[-/.]\s?${MONTH}\s?[-/.]\s?(?<day>0[1-9]|[12]\d|3[01]|[1-9](?!\d))${WEEKDAY}${TIME}${ZONE}`, 'i'),
  ],
  [/民/, new RegExp(String.raw`(?<era>(?:中[华華])?民[国國])\s*(?<roc>\d{2,3})\s*年\s*${MONTH}\s*月\s*${DAY}\s*日${WEEKDAY}${TIME}`, 'i')],
  [/1[01]\d\s?年/, new RegExp(String.raw`(?<![\d.,元])(?<roc>1[01]\d)\s?年\s?${MONTH}\s?月\s?${DAY}\s?日${WEEKDAY}${TIME}`, 'i')],
  // An office in Taiwan counts from 1912; only a label tells its figures from others.
  [
    /[期间間布佈新登告]\s*:/,
    new RegExp(
      String.raw`(?<=(?:日期|[时時][间間]|[发發][布佈]|更新|刊登|公[告布佈])\s*[:：]\s*)(?<roc>1[0-4]\d|[89]\d)\s?[-./年]\s?${MONTH}\s?[-./月]\s?${DAY}(?!\d)日?${WEEKDAY}${TIME}`,
      'i',
    ),
  ],
  [
    /[期间間]\s*:\s*\d{8}/,
    new RegExp(String.raw`(?<=(?:日期|[时時][间間])\s*[:：]\s*)${YEAR}(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)`),
  ],
  // Publishing systems of the two thousands print the year without its century; only a label tells it from a score.
  [
    /[期间間]\s*:\s*[012]\d[-./]\d/,
    new RegExp(
      String.raw`(?<=(?:日期|[时時][间間])\s*[:：]\s*)(?<short>[012]\d)(?<mark>[-./])(?<month>0?[1-9]|1[0-2])\k<mark>(?<day>0?[1-9]|[12]\d|3[01])(?![\d./-])${TIME}`,
      'i',
    ),
  ],
  // A page that sets the year in a frame of its own: `2021` `03/18` `15:27:44`.
  [
    /\d\s?\/\s?\d\d\s{0,3}\d\d:/,
    new RegExp(
      String.raw`(?<!\d)${YEAR}\s{0,3}(?<month>0[1-9]|1[0-2])\s?/\s?(?<day>0[1-9]|[12]\d|3[01])\s{0,3}(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?`,
    ),
  ],
  // A calendar leaf: the day, and under it year and month; or month and day, and behind them the year.
  [/^\s*\d\d?\s+\d{4}\s?[-/.年]\s?\d/, new RegExp(String.raw`^\s*${DAY}\s+${YEAR}\s?[-/.年]\s?${MONTH}(?!\d)月?(?=\s|$)`)],
  [/^\s*\d\d?[-/.]\d\d?\s+\d{4}/, new RegExp(String.raw`^\s*${MONTH}[-/.]${DAY}\s+${YEAR}(?=\s|$)`)],
  // `2021年08-05 09:31`
  [/年\d\d-\d\d/, new RegExp(String.raw`${YEAR}年(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])${TIME}`)],
  // `09:31 2021年8月5日`
  [
    /:\d\d\s+\d{4}\s*年/,
    new RegExp(
      String.raw`(?<!\d|\d:)(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?\s+${YEAR}\s*年\s*${MONTH}\s*月\s*${DAY}\s*[日号號]${NO_CLOCK}`,
    ),
  ],
  // `09:31 2021/08/05`
  [
    /:\d\d\s+\d{4}/,
    new RegExp(
      String.raw`(?<!\d|\d:)(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?\s+${YEAR}[-/.]${MONTH}[-/.]${DAY}(?!\d)${NO_CLOCK}`,
    ),
  ],
  // `5月 12, 2019 09:31`: the order of English with the months of Chinese.
  [
    /月\s?\d\d?\s?日?\s?[,，]\s?\d{4}/,
    new RegExp(String.raw`(?<!\d|年\s?)${MONTH}\s?月\s?${DAY}\s?[日号號]?\s?[,，]\s?${YEAR}(?!\d|\s?年)${TIME}`, 'i'),
  ],
  // `4 3月 2021`
  [/\d\s\d\d?\s?月\s?[,，]?\s?\d{4}/, new RegExp(String.raw`(?<![\d:.年/-])${DAY}\s${MONTH}\s?月\s?[,，]?\s?${YEAR}(?!\d|\s?年)${TIME}`, 'i')],
  // `三月 4, 2021`, `4 三月, 2021`: a blog's English order with the month in Chinese.
  [
    /月\s?\d\d?\s?[,，]\s?\d{4}/,
    new RegExp(String.raw`(?<![\p{Script=Han}\d])(?<han>十[一二]?|[一二三四五六七八九])月\s?${DAY}\s?[,，]\s?${YEAR}(?!\d)`, 'u'),
  ],
  [/\d\s[十一二三四五六七八九]{1,2}月/, new RegExp(String.raw`(?<!\d)${DAY}\s(?<han>十[一二]?|[一二三四五六七八九])月\s?[,，]?\s${YEAR}(?!\d)`, 'u')],
  [/\d\s*年/, new RegExp(String.raw`(?<!\d)${YEAR}\s*年\s*${MONTH}\s*月(?!\s*\d)`)],
];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME = new RegExp(MONTHS.join('|'), 'i');
const RFC = new RegExp(
  String.raw`(?:[A-Z][a-z]{2},\s*)?(?<day>\d{1,2})\s+(?<name>${MONTHS.join('|')})[a-z]*\s+${YEAR}\s+(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?\s*(?<zone>GMT|UTC|Z|[+-]\d{4})`,
  'i',
);
const NAMED = String.raw`(?<name>${MONTHS.join('|')})[a-z]*\.?`;
/** What stands between a day and its clock. */
const AT = String.raw`(?:,?\s+(?:at\s+|[-–|·]\s+)?)?`;
const ENGLISH: readonly RegExp[] = [
  new RegExp(String.raw`\b${NAMED}\s+${DAY}(?:st|nd|rd|th)?,?\s+${YEAR}${AT}${TIME}${ZONE}`, 'i'),
  // `Wed Feb 21 18:40:12 2018`
  new RegExp(String.raw`\b${NAMED}\s+${DAY}\s+(?<hour>\d\d):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?\s+${YEAR}(?!\d)`, 'i'),
  // `Mar 04 Thu 2021 09:10`
  new RegExp(String.raw`\b${NAMED}\s+${DAY}\s+(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+${YEAR}${AT}${TIME}`, 'i'),
  // `9:10 am, 4 Mar 2021`
  new RegExp(
    String.raw`(?<!\d|\d:)(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d))?\s*(?<after>[ap]m)?,?\s+${DAY}\s+${NAMED},?\s+${YEAR}(?!\d)${NO_CLOCK}`,
    'i',
  ),
  new RegExp(String.raw`(?<!\d)${DAY}(?:st|nd|rd|th)?\s+${NAMED},?\s+${YEAR}${AT}${TIME}${ZONE}`, 'i'),
  // `2021-Mar-04`
  new RegExp(String.raw`(?<!\d)${YEAR}[-\s/]${NAMED}[-\s/]${DAY}(?!\d)${AT}${TIME}`, 'i'),
];
// `8:45pm 15/01/2021`: where neither figure is above twelve, none can say which is the day; before dots it is the first.
const SLASHED: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\d/.-])(?<one>\d{1,2})(?<mark>[-/.]|\s/\s)(?<two>\d{1,2})\k<mark>${YEAR}(?![\d/.-])(?:\s+[-–](?=\s))?${TIME}`, 'i'),
  new RegExp(
    String.raw`(?<!\d)(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)\s*(?<after>[ap]m)?,?\s+(?<one>\d{1,2})/(?<two>\d{1,2})/${YEAR}(?![\d/])`,
    'i',
  ),
];
const HAN_FIGURES = '〇一二三四五六七八九';
/** `二〇二一年三月二日`, as offices sign. */
const HAN_DATE =
  /(?<year>[一二][〇○零ОO九][〇○零ОO一二三四五六七八九]{2})年(?<month>十[一二]?|[一二三四五六七八九])月(?<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])[日号號]/u;
/** `中華民國一一〇年一月八日`, `民國一百一十年一月八日`. */
const HAN_ROC =
  /(?:中[华華])?民[国國](?<hundreds>(?:一百零?)?[〇○零一二三四五六七八九十]{1,3})年(?<month>十[一二]?|[一二三四五六七八九])月(?<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])日/u;

/** `09-30 22:46`, `10-0812:00`: a feed's short form; the year, or its century, stands elsewhere. */
export const YEARLESS =
  /(?<![\d-])(?:\d\d-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\s*(?:[01]\d|2[0-3]):[0-5]\d|(?<![\d年/])(?:0?[1-9]|1[0-2])(?:月(?:0?[1-9]|[12]\d|3[01])日|\/(?:0[1-9]|[12]\d|3[01]))\s+(?:[01]?\d|2[0-3]):[0-5]\d/u;

/** A day in figures whose order another witness must tell: the two days that it may be, the day before the month first, and where it stands. */
export interface EitherDay {
  readonly days: readonly [string, string];
  /** `HH:MM`, of the whole day. */
  readonly clock?: string;
  readonly start: number;
  readonly end: number;
}

/** `07/09/2021 - 14:53`, `9:05am 07/09/2021`: the first such day of a line. */
export function eitherDay(line: string): EitherDay | undefined {
  const text = asciiDigits(line);
  const found = SLASHED.map((pattern) => pattern.exec(text)).filter((match) => match !== null);
  const [match] = found.sort((a, b) => a.index - b.index);
  const { one = '', two: other = '', year, hour, minute, half, after, mark } = match?.groups ?? {};
  if (!match || mark === '.' || Number(one) > 12 || Number(other) > 12) return undefined;
  const day = (first: string, second: string) => `${year}-${two(Number(second))}-${two(Number(first))}`;
  const clock = hour === undefined ? {} : { clock: `${two(hourOf(Number(hour), half ?? after))}:${minute}` };
  return { days: [day(one, other), day(other, one)], ...clock, start: match.index, end: match.index + match[0].trimEnd().length };
}

/**
 * The first full date of a line, as precise as printed: `2021年12月30日 11:44`, `2020-03-10 21:56:12`, an RFC 2822 date.
 * Where no offset is printed, Beijing time is assumed and said so; full-width digits count.
 */
export function findDate(line: string): FoundDate | undefined {
  if (!/[\d０-９年]/.test(line)) return undefined;
  const text = asciiDigits(line);
  let best: RegExpExecArray | undefined;
  for (const pattern of patternsFor(text)) {
    // None stands before what stands first.
    if (best?.index === 0) break;
    const match = pattern.exec(text);
    if (match && (!best || match.index < best.index)) best = match;
  }
  if (!best?.groups) return undefined;
  const date = dateOf(inFigures(best.groups));
  if (!date) return undefined;
  const length = best[0].trimEnd().length;
  return { date, start: best.index, end: best.index + length };
}

/** The first full date of a block's line. */
export const dateIn = fact((block: BlockFacts) => findDate(block.line));

/** A year, or the label without which one is not told from other figures. */
const MAY_BE_DAY = /(?:19|20)\d\d|年|[期间間布佈新登告]\s*:/;

/** Most lines have nothing that a date could be made of. */
function patternsFor(text: string): readonly RegExp[] {
  if (!/\d/.test(text)) return /[一二][〇○零ОO九].{2}年/u.test(text) ? [HAN_DATE] : /民[国國].{1,5}年/u.test(text) ? [HAN_ROC] : [];
  if (!/\d\d/.test(text) || !MAY_BE_DAY.test(text)) return [];
  const patterns: RegExp[] = MONTH_NAME.test(text) ? [RFC, ...ENGLISH] : [];
  for (const [sign, date] of DIGITS) if (sign.test(text)) patterns.push(date);
  if (/\d([-/.]|\s\/\s)\d\d?\1\d{4}/.test(text)) patterns.push(...SLASHED);
  return patterns;
}

/** The parts of a match with what is written in words, or in an order of its own, as figures. */
function inFigures(parts: Record<string, string | undefined>): Record<string, string | undefined> {
  if (parts.one !== undefined && parts.two !== undefined) {
    const [one, two] = [Number(parts.one), Number(parts.two)];
    if (parts.mark === '.') return { ...parts, day: parts.one, month: parts.two };
    if (one > 12 === two > 12 && one !== two) return { ...parts, month: '0' };
    return { ...parts, day: String(Math.max(one, two)), month: String(Math.min(one, two)) };
  }
  const figures = (han: string | undefined) =>
    han?.replace(/[○零ОO]/g, '〇').replace(/[〇一二三四五六七八九]/gu, (digit) => String(HAN_FIGURES.indexOf(digit)));
  const count = (han: string | undefined) => han && figures(han.replace(/^十$/, '一〇').replace(/^十/, '一').replace(/十$/, '〇').replace('十', ''));
  if (parts.han !== undefined) return { ...parts, month: count(parts.han) };
  if (parts.short !== undefined) return { ...parts, year: `20${parts.short}` };
  if (parts.hundreds !== undefined) return { ...parts, roc: rocOf(parts.hundreds), month: count(parts.month), day: count(parts.day) };
  return /^\p{Script=Han}/u.test(parts.year ?? '')
    ? { ...parts, year: figures(parts.year), month: count(parts.month), day: count(parts.day) }
    : parts;
}

/** A year of the Republic in words, place by place or counted: 一一〇 and 一百一十 are 110. */
function rocOf(words: string): string {
  const bare = words.replace(/^一百零?/, '').replace(/[○零]/g, '〇');
  const digit = (han: string) => String(HAN_FIGURES.indexOf(han));
  if (bare.length === words.length && !words.includes('十')) return [...bare].map(digit).join('');
  const [tens = '', ones = ''] = bare.includes('十') ? bare.split('十') : ['〇', bare];
  const rest = 10 * Number(tens === '' ? 1 : digit(tens)) + Number(ones === '' ? 0 : digit(ones));
  return String(rest + (words.startsWith('一百') ? 100 : 0));
}

function dateOf(parts: Record<string, string | undefined>): PartialDate | undefined {
  const year = parts.roc ? Number(parts.roc) + 1911 : Number(parts.year);
  const month = parts.name ? MONTHS.indexOf(parts.name.toLowerCase()) + 1 : Number(parts.month);
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (month < 1 || month > 12) return undefined;
  if (parts.day === undefined) return { value: `${year}-${two(month)}`, precision: 'month' };
  if (Number(parts.day) < 1 || Number(parts.day) > (days[month - 1] ?? 31)) return undefined;
  const day = `${year}-${two(month)}-${two(Number(parts.day))}`;
  if (parts.hour === undefined || Number(parts.hour) > 23) return { value: day, precision: 'day' };
  const precision: Precision = parts.second === undefined ? 'minute' : 'second';
  const value = `${day}T${two(hourOf(Number(parts.hour), parts.half ?? parts.after))}:${parts.minute}${parts.second === undefined ? '' : `:${parts.second}`}`;
  const zone = offsetOf(parts.zone) ?? (parts.by === undefined ? undefined : '+08:00');
  return zone === undefined ? { value, precision, zone: '+08:00', assumed: ['zone'] } : { value: value + zone, precision };
}

/** The hour of the whole day, where only the half of it is printed with its name. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  const late = /^(?:下午|傍晚|晚|p)/i.test(half) || (half === '中午' && hour < 11);
  return (hour % 12) + (late || (half === '中午' && hour === 12) ? 12 : 0);
}

/** Zones by letters that mean one offset in any season. */
const NAMED_ZONES: Readonly<Record<string, string>> = { HKT: '+08:00', SGT: '+08:00', EST: '-05:00', EDT: '-04:00', PST: '-08:00', PDT: '-07:00' };

function offsetOf(zone: string | undefined): string | undefined {
  if (zone === undefined) return undefined;
  if (/^(?:Z|GMT|UTC)$/i.test(zone)) return 'Z';
  const named = NAMED_ZONES[zone.toUpperCase()];
  if (named) return named;
  const hours = /^(?:GMT|UTC)\s*([+-])(\d{1,2})(?::?(\d\d))?$/i.exec(zone);
  if (hours) return `${hours[1]}${two(Number(hours[2]))}:${hours[3] ?? '00'}`;
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function asciiDigits(text: string): string {
  return text.replace(/[０-９：－／．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
