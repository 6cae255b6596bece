import { written } from './decimal.js';
import { at } from './matcher.js';
import { readNumeral } from './numeral.js';

/** A time of day; `day` days later where midnight is the end of a day. `other` is a second value that the words can have. */
export interface Clock {
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly day: number;
  readonly other?: { readonly hour: number; readonly day: number };
  readonly end: number;
}

const PERIOD = '凌晨|清晨|早晨|早上|上午|中午|正午|午后|下午|傍晚|晚上|晚间|夜间|夜里|深夜|半夜|午夜|晚|早';
const HOUR = String.raw`(?<hour>[01]?\d|2[0-4]|二?十[一二三四]?|[零一二两三四五六七八九])`;
const MINUTE =
  '(?:(?<half>半)|(?<quarter>[一三]刻)|(?<exact>[整钟正])|(?<minute>[0-5]?\\d|[零〇]?[一二三四五六七八九]|[二三四五]?十[一二三四五六七八九]?)分?(?:(?<second>[0-5]?\\d)秒)?)?';
/** 点 after which something is counted, and 时 that begins a word. */
const SAID = '(?:时(?![段间代节期尚任不常刻而候速长差])|点(?![建意要希启体好措倡思看以评赞火半多几]|左右的?[建意]))';

const withPeriod = at(`(?<period>${PERIOD})\\s?${HOUR}\\s?(?:时|点)${MINUTE}`);
const digits = at(`(?<![\\d.:小])(?<hour>[01]?\\d|2[0-4])(?:${SAID}${MINUTE}|点半|点(?=多|左右))`);
const spoken = at(
  '(?<hour>二?十[一二三四]?|[一二两三四五六七八九])点(?:(?<half>半)|(?<quarter>[一三]刻)|(?<exact>[整钟])|(?<minute>[二三四五]?十[一二三四五六七八九]?)分)',
);
const colon = at(
  `(?<![\\d.]|\\d:)(?:(?<period>${PERIOD})\\s?)?(?<hour>[01]?\\d|2[0-4])[:：](?<minute>[0-5]\\d)(?:[:：](?<second>[0-5]\\d))?(?![\\d:：])`,
);

/** The time of day that is printed at a place of a plain text. */
export function clockAt(text: string, place: number): Clock | undefined {
  const match = withPeriod(text, place) ?? colon(text, place) ?? spoken(text, place) ?? digits(text, place);
  const parts = match?.groups;
  const hour = parts && numberOf(parts.hour as string);
  if (!match || !parts || hour === undefined || hour > 24) return undefined;
  const minute =
    parts.half || /点半$/.test(match[0])
      ? 30
      : parts.quarter
        ? parts.quarter.startsWith('一')
          ? 15
          : 45
        : parts.minute
          ? numberOf(parts.minute)
          : undefined;
  if (hour === 24 && minute) return undefined;
  const isSpoken = match[0].includes('点');
  return {
    ...inDay(hour, parts.period, isSpoken),
    ...(minute === undefined ? (parts.exact ? { minute: 0 } : {}) : { minute }),
    ...(parts.second ? { second: Number(parts.second) } : {}),
    end: place + match[0].length,
  };
}

/** The hour on a clock of 24 hours. Without a part of the day, what is said with 点 may be of the morning or of the afternoon. */
function inDay(hour: number, period: string | undefined, isSpoken: boolean): Pick<Clock, 'hour' | 'day' | 'other'> {
  if (hour === 24) return { hour: 0, day: 1 };
  if (period === undefined) return { hour, day: 0, ...(isSpoken && hour > 0 && hour < 12 ? { other: { hour: hour + 12, day: 0 } } : {}) };
  if (period === '凌晨' && hour === 12) return { hour: 0, day: 0, other: { hour: 0, day: 1 } };
  if (hour > 12) return { hour, day: 0 };
  if (/^(?:半夜|午夜|深夜)$/.test(period) && hour === 12) return { hour: 0, day: 1, other: { hour: 0, day: 0 } };
  if (/^(?:晚上|晚间|夜间|夜里|晚)$/.test(period) && hour === 12) return { hour: 0, day: 1 };
  if (hour === 12) return { hour, day: 0 };
  const isAfternoon = /^(?:下午|午后|傍晚|晚上|晚间|晚)$/.test(period)
    ? true
    : /^(?:夜间|夜里|深夜|半夜|午夜)$/.test(period)
      ? hour > 5
      : /午$/.test(period) && period !== '上午' && hour < 6;
  return { hour: isAfternoon ? hour + 12 : hour, day: 0 };
}

function numberOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const numeral = readNumeral(text);
  return numeral && Number(written(numeral.value));
}
