import { once } from '../script/once.js';
import { add, type Decimal, decimal, isLess, shift, ZERO } from './decimal.js';

/** What a numeral says: its value, and the power of ten of the last place that is printed (`1.7万` is 17000 to the thousands, 3). */
export interface Numeral {
  readonly value: Decimal;
  readonly place: number;
}

/** Digits, grouped in threes or not; more of them are an identifier and no number. */
const ARABIC = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d])|\d{1,15}(?!\d))(?:\.\d{1,12}(?!\d))?`;
const HAN = '[零〇一二两三四五六七八九十百千万亿廿卅卌]';
const FORMAL = '[零壹贰叁肆伍陆柒捌玖][拾佰仟万亿](?:[零壹贰叁肆伍陆柒捌玖拾佰仟万亿])*';

/** A numeral in a plain text: `3,520`, `1.7万`, `3亿5000万`, `三千五百二十`, `十点七`, `壹佰贰拾`. What matches need not make sense; `readNumeral` says. */
export const NUMERAL = String.raw`(?:${FORMAL}|(?:${ARABIC}|${HAN})(?:(?<=[十百千万亿])${ARABIC}|${HAN})*(?:点[零〇一二三四五六七八九]{1,8})?)`;

const DIGITS = '零一二三四五六七八九';
const FORMAL_DIGITS = '零壹贰叁肆伍陆柒捌玖拾佰仟';
const INFORMAL = '零一二三四五六七八九十百千';
const TENS = '廿卅卌';
const VALUE = String.raw`[一二两三四五六七八九]|[\d,]+(?:\.\d+)?`;

/** Thousands, hundreds, tens and ones, with a zero wherever one may stand. */
const section = once(
  () =>
    new RegExp(
      String.raw`^[零〇]?(?:(?<k>${VALUE})千)?(?<z1>[零〇])?(?:(?<h>${VALUE})百)?(?<z2>[零〇])?(?:(?<t>${VALUE})?(?<ten>十)|(?<tens>[廿卅卌]))?(?<z3>[零〇])?(?<o>${VALUE})?$`,
    ),
);

function digitOf(char: string): number {
  if (char === '〇') return 0;
  return char === '两' ? 2 : DIGITS.indexOf(char);
}

/** The value of one digit in Han or of digits. */
function singleOf(text: string): Decimal {
  const digit = digitOf(text);
  return decimal(digit >= 0 ? String(digit) : text.replaceAll(',', ''));
}

/**
 * Reads a numeral of a plain text by arithmetic on its digits; `undefined` for what is no number (`九一八`, `百`).
 * `readNumeral('3亿5000万')` has the value 350000000.
 */
export function readNumeral(text: string): Numeral | undefined {
  const [whole = '', fraction] = text.replace(/[壹贰叁肆伍陆柒捌玖拾佰仟]/g, (char) => INFORMAL[FORMAL_DIGITS.indexOf(char)] as string).split('点');
  const read = readScaled(whole, SCALES);
  if (!read || fraction === undefined) return read;
  const digits = [...fraction].map(digitOf).join('');
  return { value: add(read.value, decimal(`0.${digits}`)), place: -digits.length };
}

const SCALES: readonly (readonly [string, number])[] = [
  ['亿', 8],
  ['万', 4],
];

/** What stands before the last sign of a scale counts in it; what stands after is less than one of it. */
function readScaled(text: string, scales: typeof SCALES): Numeral | undefined {
  const [scale, ...finer] = scales;
  if (!scale) return readSection(text);
  const [sign, power] = scale;
  const cut = text.lastIndexOf(sign);
  if (cut < 0) return readScaled(text, finer);
  const many = readScaled(text.slice(0, cut), finer);
  if (!many) return undefined;
  const value = shift(many.value, power);
  const rest = text.slice(cut + 1);
  if (rest === '') return { value, place: many.place + power };
  // 两万五 is 25,000 and 两万零五 is 20,005.
  if (/^[一二三四五六七八九]$/.test(rest)) return { value: add(value, shift(singleOf(rest), power - 1)), place: power - 1 };
  const less = readScaled(rest, finer);
  return less && isLess(less.value, shift(decimal('1'), power)) ? { value: add(value, less.value), place: less.place } : undefined;
}

function readSection(text: string): Numeral | undefined {
  if (/^[零〇]$/.test(text)) return { value: ZERO, place: 0 };
  const parts = section().exec(text)?.groups;
  if (!parts || text === '' || /[零〇]$/.test(text)) return undefined;
  const { k, h, t, ten, tens, z1, z2, z3, o } = parts;
  if (ten && !t && (k || h)) return undefined;
  const groups: (readonly [Decimal, number])[] = [];
  if (k) groups.push([singleOf(k), 3]);
  if (h) groups.push([singleOf(h), 2]);
  if (ten) groups.push([singleOf(t ?? '一'), 1]);
  if (tens) groups.push([decimal(String(TENS.indexOf(tens) + 2)), 1]);
  if (o) {
    const isShort = (h ?? k) && !ten && !tens && !z1 && !z2 && !z3 && digitOf(o) > 0;
    groups.push([singleOf(o), isShort ? (h ? 1 : 2) : 0]);
  }
  // A multiplier holds less than ten of its kind, unless it stands alone as in 35千 and 1.5百.
  if (groups.length > 1 && groups.some(([value]) => !isLess(value, decimal('10')) && value !== groups[0]?.[0])) return undefined;
  const [last, power] = groups.at(-1) as (typeof groups)[number];
  return { value: groups.reduce((sum, [value, by]) => add(sum, shift(value, by)), ZERO), place: power - last.places };
}

/** `七八十` as `['七十', '八十']`, `十七八` as `['十七', '十八']`: two neighbouring digits say from one to the other. */
export function approximate(text: string): readonly [string, string] | undefined {
  const match = /^([十百千万]*|[二三四五六七八九]十)([一二两三四五六七八])([二三四五六七八九])([十百千万亿]*)$/.exec(text);
  if (!match) return undefined;
  const [, before = '', low = '', high = '', after = ''] = match;
  const isPair = digitOf(high) === digitOf(low) + 1 || (low === '三' && high === '五');
  return isPair && !(before !== '' && /^[十]/.test(after)) ? [before + low + after, before + high + after] : undefined;
}
