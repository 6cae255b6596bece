import type { AnnotationType, Bound } from '../article.js';
import { type Amount, amountAt } from './amounts.js';
import { add, type Decimal, decimal, isLess, shift, written } from './decimal.js';
import type { Found } from './found.js';
import { at } from './matcher.js';
import { NUMERAL, type Numeral, readNumeral } from './numeral.js';
import { kindOf, ordinalUnitPattern, unitPattern } from './units.js';

const BEFORE: readonly (readonly [string, Bound])[] = [
  ['大约|大概|约莫|差不多|(?<![合条节契公预签大制特邀简违履纽隐相])约', 'about'],
  ['将近|接近|(?<![最附邻靠亲贴逼接将])近', 'nearly'],
  ['不少于|不低于|不小于|至少|最少|起码', 'at-least'],
  ['不超过|不多于|不高于|不大于|至多|最多', 'at-most'],
  ['超过|超出|突破|高于|大于|多于|(?<!不)逾|(?<![高赶反])超', 'more-than'],
  ['低于|少于|小于|不足|不到|不满|未满|未达', 'less-than'],
];
const before = at(`(?:${BEFORE.map(([words]) => `(${words})`).join('|')})\\s?`);
const upwards = at('(?<![以早晚网线路身之加向马])上(?=[百千万亿])');

const AFTER: readonly (readonly [string, Bound])[] = [
  ['左右|上下(?!班|级|文)', 'about'],
  ['[及或]?以上', 'at-least'],
  ['[及或]?以下|以内|之内|内(?![容部地陆蒙心外在涵阁存科分政务向需])', 'at-most'],
];
const after = at(AFTER.map(([words]) => `(${words})`).join('|'));

const connector = at('\\s?(?:至|到|—{1,2}|－|–|-|~|～)\\s?');
const unit = at(() => `\\s?(?<unit>${unitPattern()})`);
const share = at(
  '\\s?(?:(?<percent>%|％)|(?<permille>‰)|个?(?<points>百分点)|(?<tenth>成)(?![员立为功果本长都就绩交熟套品型年语绩])|(?<fold>折)(?![扣叠磨射断合返旧线]))',
);
const parts = at('(百|千|万|[一二三四五六七八九十百]{1,5})分之');
const long = at('个(半)?(多)?(月|小时|星期|钟头|世纪|学期|季度|工作日)');
const half = at('(?<![上下前后大多小一])半个?(年|小时|月|世纪|学期|公里|钟头)(?![报级度])');
const more = at('[多余](?!样|种|元|么)');
const rest = at('(?<digits>\\d{1,2}(?!\\d)|[一二三四五六七八九]{1,2})(?![\\d.%点个]|\\s?(?:cm|厘米|公分))');
const fold = at('[一二三四五六七八九]{2}折(?![扣叠磨射断合返旧线])');
const HAN = '零一二三四五六七八九';
const HALF = decimal('0.5');
const symbol = at('(?:US\\$|HK\\$|NT\\$|RMB|[¥￥$€£]|新台币|人民币|港币)\\s?');
const negative = at('零下|(?<![减欠肩背抱辜胜])负(?=[\\d一二三四五六七八九十])|(?<![\\d\\w%])[-−](?=\\d)');
const ordinal = at(() => `第(?<n>${NUMERAL})(?:(?:至|到|—|-|~)第?(?<m>${NUMERAL}))?(?<unit>${ordinalUnitPattern()})?`);
const ratio = at(
  '(\\d{1,9}(?:\\.\\d{1,4})?)\\s?∶\\s?(\\d{1,9}(?:\\.\\d{1,4})?)|(?<=(?:比例|之比|比率|配比)[^，。；\\d]{0,6})(\\d{1,9}(?:\\.\\d{1,4})?)\\s?[:：比]\\s?(\\d{1,9}(?:\\.\\d{1,4})?)',
);
/** Words that no ordinal is said of: 第一时间, 第三方. */
const NOT_ORDINAL = at('第[一二三](?:时间|书记|线|手|方|者|夫人|把手|产业|现场)');

/** The number, quantity, sum, share or ordinal that begins at a place of a plain text. */
export function quantityAt(text: string, start: number): Found | undefined {
  return (
    ordinalAt(text, start) ??
    ratioAt(text, start) ??
    partsAt(text, start) ??
    foldAt(text, start) ??
    amountWithUnit(text, start) ??
    halfAt(text, start)
  );
}

function ordinalAt(text: string, start: number): Found | undefined {
  const match = text[start] === '第' && !NOT_ORDINAL(text, start) ? ordinal(text, start) : undefined;
  const { n, m, unit: counted } = match?.groups ?? {};
  const value = n === undefined ? undefined : readNumeral(n);
  if (!match || !value) return undefined;
  const to = m === undefined ? undefined : readNumeral(m);
  return {
    type: 'ordinal',
    start,
    end: start + match[0].length,
    value: written(value.value),
    ...(to ? { to: written(to.value) } : {}),
    ...(counted ? { unit: counted.replace(/^个(?=.)/, '') } : {}),
  };
}

function ratioAt(text: string, start: number): Found | undefined {
  const match = ratio(text, start);
  if (!match || /[\d.]/.test(text[start - 1] ?? '')) return undefined;
  const [, a, b, c, d] = match;
  return { type: 'ratio', start, end: start + match[0].length, value: `${a ?? c}:${b ?? d}` };
}

/** 百分之十点七 is a share and 三分之二 a fraction. */
function partsAt(text: string, start: number): Found | undefined {
  const bound = boundBefore(text, start);
  const match = parts(text, bound.end);
  const count = match && amountAt(text, bound.end + match[0].length);
  if (!match || !(count?.low || (match[1] === '百' && text[bound.end + match[0].length] === '百'))) return undefined;
  const whole = match[1] as string;
  const powers = { 百: 2, 千: 3, 万: 4 }[whole];
  const end = bound.end + match[0].length + (count ? count.end - bound.end - match[0].length : 1);
  const tail = boundAfter(text, end);
  const place = { start, end: tail.end, ...orNone('bound', bound.bound ?? tail.bound ?? count?.bound) };
  const low = count?.low ?? { value: decimal('100'), place: 0 };
  if (powers === undefined) {
    const all = readNumeral(whole);
    return all && { type: 'fraction', ...place, value: `${written(low.value)}/${written(all.value)}` };
  }
  return { type: 'percentage', ...place, ...valuesOf(low, count?.high, -powers) };
}

/** 八五折 is 85 of a hundred. */
function foldAt(text: string, start: number): Found | undefined {
  const match = fold(text, start);
  if (!match) return undefined;
  const value = match[0].slice(0, 2).replace(/./g, (char) => String(HAN.indexOf(char)));
  return { type: 'percentage', start, end: start + 3, value: written(shift(decimal(value), -2)), precision: '0.01' };
}

function amountWithUnit(text: string, start: number): Found | undefined {
  const up = upwards(text, start);
  const bound = up ? { bound: 'at-least' as Bound, end: start + 1 } : boundBefore(text, start);
  const money = symbol(text, bound.end);
  const sign = money ? undefined : negative(text, bound.end);
  const first = amountAt(text, bound.end + (money ?? sign ?? [''])[0].length);
  if (!first || isInside(text, first, bound.end, money !== undefined)) return undefined;
  const measured = measureAt(text, first, money?.[0].trim());
  const second = rangeTo(text, first, measured, money?.[0].trim());
  const amount = second ? second.amount : first;
  const measure = second ? second.measure : measured;
  const time = measure.unit !== undefined && kindOf(measure.unit) === 'time';
  // 近3年 is the last three years and 历时近20年 is nearly twenty.
  if (bound.bound === 'nearly' && time && !/(?:历时|长达|用时|耗时|时隔|已有|达|了|有|共|已)$/.test(text.slice(Math.max(0, start - 2), start)))
    return undefined;
  if (!isAccepted(text, amount, measure, bound.bound, start, sign?.[0])) return undefined;
  const tail = boundAfter(text, measure.end);
  const bounds = bound.bound ?? measure.bound ?? amount.bound ?? tail.bound;
  const low = second?.low ?? first.low;
  const high = second ? amount.low : first.high;
  const flip = (numeral: Numeral | undefined) =>
    numeral &&
    (sign
      ? { ...numeral, value: { ...numeral.value, units: -numeral.value.units } }
      : measure.add
        ? { value: add(numeral.value, measure.add), place: -measure.add.places }
        : numeral);
  return {
    type: measure.type,
    start,
    end: tail.end,
    ...(low ? valuesOf(flip(low) as Numeral, flip(high), measure.powers) : {}),
    ...orNone('bound', bounds),
    ...orNone('unit', measure.unit),
  };
}

function halfAt(text: string, start: number): Found | undefined {
  const bound = boundBefore(text, start);
  const match = half(text, bound.end);
  if (!match) return undefined;
  const tail = boundAfter(text, bound.end + match[0].length + (more(text, bound.end + match[0].length) ? 1 : 0));
  const isMore = more(text, bound.end + match[0].length) !== undefined;
  const bounds = bound.bound ?? (isMore ? 'more-than' : tail.bound);
  return { type: 'quantity', start, end: tail.end, value: '0.5', precision: '0.1', ...orNone('bound', bounds), unit: match[1] as string };
}

/** What a numeral counts or measures, and where the words for it end. */
interface Measure {
  readonly type: AnnotationType;
  readonly unit?: string;
  readonly powers: number;
  readonly bound?: Bound;
  /** What is said after the unit: 半 of 三年半, 75 of 1米75. */
  readonly add?: Decimal;
  readonly end: number;
}

function measureAt(text: string, { end }: Amount, money: string | undefined): Measure {
  const found = share(text, end);
  if (found?.groups) {
    const { percent, permille, points, tenth, fold: isFold } = found.groups;
    const after = end + found[0].length;
    if (points) return { type: 'percentage-points', unit: '百分点', powers: 0, end: after };
    const hundredths = tenth ? HAN.indexOf(text.charAt(after)) : -1;
    if (hundredths > 0) return { type: 'percentage', powers: -1, add: decimal(`0.${hundredths}`), end: after + 1 };
    const isMore = more(text, after) !== undefined;
    const powers = percent ? -2 : permille ? -3 : isFold && /\d\d/.test(text.slice(end - 2, end)) ? -2 : -1;
    return { type: 'percentage', powers, end: after + Number(isMore), ...(isMore ? { bound: 'more-than' } : {}) };
  }
  return longAt(text, end) ?? unitAt(text, end, money);
}

/** 个 before a unit of time, with 多 or 半 between: 一个多小时, 两个半月. */
function longAt(text: string, end: number): Measure | undefined {
  const match = long(text, end);
  if (!match) return undefined;
  const [all, isHalf, isMore, name] = match;
  return {
    type: 'quantity',
    unit: name as string,
    powers: 0,
    end: end + all.length,
    ...(isMore ? { bound: 'more-than' } : {}),
    ...(isHalf ? { add: HALF } : {}),
  };
}

function unitAt(text: string, end: number, money: string | undefined): Measure {
  const found = unit(text, end);
  const name = found?.groups?.unit;
  if (!found || name === undefined) return { type: money ? 'money' : 'number', ...(money ? { unit: money } : {}), powers: 0, end };
  const after = end + found[0].length;
  const kind = kindOf(name);
  const printed = money && /^[元圆块]/.test(name) ? money : name;
  const measure: Measure = { type: kind === 'money' ? 'money' : 'quantity', unit: printed, powers: 0, end: after };
  if (!/^(?:年|天|岁|里|公里|米|吨|元|斤)$/.test(name)) return measure;
  if (text[after] === '半') return { ...measure, add: HALF, end: after + 1 };
  if (more(text, after)) return { ...measure, bound: 'more-than', end: after + 1 };
  const digits = name === '米' ? rest(text, after)?.groups?.digits : undefined;
  if (digits === undefined) return measure;
  const part = digits.replace(/[一二三四五六七八九]/g, (char) => String(HAN.indexOf(char)));
  return { ...measure, add: decimal(`0.${part}`), end: after + digits.length };
}

interface Second {
  readonly amount: Amount;
  readonly measure: Measure;
  readonly low?: Numeral;
}

/** The far end of a range: 3至5万元, 100万至200万元, 5%-10%. The nearer end shares its scale where it has none. */
function rangeTo(text: string, first: Amount, measured: Measure, money: string | undefined): Second | undefined {
  if (first.high || !first.low) return undefined;
  const link = connector(text, measured.end);
  const amount = link && amountAt(text, measured.end + link[0].length);
  if (!amount?.low || amount.high || amount.bound) return undefined;
  const measure = measureAt(text, amount, money);
  if (measure.type === 'number' || (measured.type !== 'number' && (measured.type !== measure.type || measured.unit !== measure.unit)))
    return undefined;
  const shared = measured.type === 'number' && !/[万亿]$/.test(first.text) ? /[十百千]?[万亿]+$/.exec(amount.text)?.[0] : undefined;
  const low = shared ? readNumeral(first.text + shared) : undefined;
  const near = low && isLess(low.value, amount.low.value) ? low : first.low;
  return isLess(near.value, amount.low.value) ? { amount, measure, low: near } : undefined;
}

/** A number that is part of a longer word or number is none by itself. */
function isInside(text: string, amount: Amount, from: number, money: boolean): boolean {
  const previous = text[from - 1] ?? '';
  if (amount.arabic && !money && (/[A-Za-z_.\d/:：·]/.test(previous) || (/[-–]/.test(previous) && /[\dA-Za-z]/.test(text[from - 2] ?? ''))))
    return true;
  return !amount.arabic && /[零〇一二三四五六七八九十百千万亿]/.test(previous);
}

const CUE = /(?:[为达是有共计至到仅从由于即等了过近约超逾的得者各每含增减降升破和与或、，。；：（(“"\s！？]|^)$/;

function isAccepted(
  text: string,
  amount: Amount,
  { type, unit: counted, end }: Measure,
  bound: Bound | undefined,
  start: number,
  sign?: string,
): boolean {
  if (type === 'percentage' && !amount.arabic && amount.bare) return false;
  if (type === 'money' && (counted === undefined || (counted === '角' && !amount.arabic))) return false;
  // 米格-31对 is no count below zero.
  if (sign === '-' && type === 'quantity' && kindOf(counted as string) !== 'measure') return false;
  if (type !== 'quantity' && type !== 'number') return !(amount.bare && !bound && !amount.bound && amount.text.length < 2);
  if (amount.bare && !bound && !amount.bound) return type === 'quantity' && amount.text.length > 1 && kindOf(counted as string) !== 'count';
  if (type === 'quantity') {
    if (amount.text === '一' && kindOf(counted as string) === 'count') return amount.bound !== undefined || bound !== undefined;
    // 06组 is a name, 零部 the beginning of 零部件, and 二代 the second.
    if (/^0\d|^[零〇](?!度|下)|^二[代本层]/.test(amount.text + counted)) return false;
    if (counted === '日') return amount.arabic && boundAfter(text, end).bound !== undefined;
    return !(/^[分级点]$/.test(counted as string) && !amount.arabic);
  }
  if (!amount.arabic) return /^[一二三四五六七八九十].*[万亿]/.test(amount.text) && !amount.bare;
  const next = text[end] ?? '';
  if (/[A-Za-z\d_:：.∶/·号路楼室大届月日时点后]/.test(next) && !(next === '.' && end + 1 === text.length)) return false;
  if (/[-–—~～]/.test(next) && /\d/.test(text[end + 1] ?? '')) return false;
  if (/[万亿]/.test(amount.text) || bound || amount.bound) return true;
  if (/^(?:19|20)\d\d$/.test(amount.text) || /^0\d/.test(amount.text) || /^\d{10,}$/.test(amount.text)) return false;
  // JScript 9 is a name.
  if (/[A-Za-z]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return false;
  // A list's own numbers stand before its items.
  if (/[、.)）]/.test(next) && /(?:^|[\n（(])$/.test(text.slice(0, start))) return false;
  return CUE.test(text.slice(Math.max(0, start - 1), start));
}

function boundBefore(text: string, start: number): { readonly bound?: Bound; readonly end: number } {
  const match = before(text, start);
  const which = match?.findIndex((group, index) => index > 0 && group !== undefined);
  return match && which ? { bound: BEFORE[which - 1]?.[1], end: start + match[0].length } : { end: start };
}

function boundAfter(text: string, end: number): { readonly bound?: Bound; readonly end: number } {
  const match = after(text, end);
  const which = match?.findIndex((group, index) => index > 0 && group !== undefined);
  return match && which ? { bound: AFTER[which - 1]?.[1], end: end + match[0].length } : { end };
}

/** Value, far end and the last place printed, as exact decimals. */
function valuesOf(low: Numeral, high: Numeral | undefined, powers: number): Pick<Found, 'value' | 'to' | 'precision'> {
  const moved = (numeral: Numeral) => written(shift(numeral.value, powers));
  return {
    value: moved(low),
    ...(high ? { to: moved(high) } : {}),
    precision: written(shift(decimal('1'), (high ?? low).place + powers)),
  };
}

function orNone<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
