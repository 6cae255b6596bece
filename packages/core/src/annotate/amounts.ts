import type { Bound } from '../article.js';
import { at } from './matcher.js';
import { approximate, NUMERAL, type Numeral, readNumeral } from './numeral.js';

/** A numeral as it stands, with what is said about it by the words within it. */
export interface Amount {
  /** None of 数百, whose value is not said. */
  readonly low?: Numeral;
  readonly high?: Numeral;
  readonly bound?: Bound;
  readonly end: number;
  /** Written in digits, at least in part. */
  readonly arabic: boolean;
  /** A scale without a number before it: 百, 千万. */
  readonly bare: boolean;
  /** The numeral's own characters. */
  readonly text: string;
}

const numeral = at(NUMERAL);
const several = at('[数几](十[万亿]|[百千][万亿]|[十百千万亿])亿?');
const scale = at('[百千万亿]+');
/** 三十多万, 十几万, 2000余万. */
const within = at('(几|多|余|来)(万亿|[百千]?[万亿]|百|千)');
const after = at('(多|余|几|来)(?!年轻|[元样种么]{2}|自|源|说|到|得|自)');

/** The numeral at a place of a plain text, or none; it ends before the unit (`3` of `3千米`). */
export function amountAt(text: string, place: number): Amount | undefined {
  const some = several(text, place);
  if (some) {
    const end = place + some[0].length;
    return { bound: 'several', end, arabic: false, bare: false, text: some[0] };
  }
  const found = numeral(text, place);
  const written = found && beforeUnit(found[0], text.slice(place + found[0].length, place + found[0].length + 2));
  if (!written) return undefined;
  const bareScale = scale(text, place)?.[0] === written;
  const pair = approximate(written);
  const [low, high] = pair ? [readNumeral(pair[0]), readNumeral(pair[1])] : [readNumeral(bareScale ? `一${written}` : written), undefined];
  if (!low) return undefined;
  const arabic = /\d/.test(written);
  const rest = { arabic, bare: bareScale, text: written };
  const end = place + written.length;
  const inner = within(text, end);
  if (inner && !pair) {
    const more = readNumeral(written + (inner[2] as string));
    if (more) return { low: more, bound: boundOf(inner[1] as string), end: end + inner[0].length, ...rest };
  }
  const more = after(text, end);
  if (more && !pair && (more[1] !== '几' || /十$/.test(written)) && (more[1] !== '来' || /[十百千万0]$/.test(written))) {
    return { low, bound: boundOf(more[1] as string), end: end + 1, ...rest };
  }
  return { low, ...(high ? { high } : {}), end, ...rest };
}

/** 千 and 百 may belong to the unit: 3千米, 5百分点; and a 点 without digits after it is no point. */
function beforeUnit(written: string, next: string): string | undefined {
  if (/\d千$/.test(written) && /^[米瓦克卡帕赫伏]/.test(next)) return written.slice(0, -1);
  if (/[百千万]$/.test(written) && next.startsWith('分之')) return undefined;
  return written;
}

/** 来 says about, the others more than. */
function boundOf(word: string): Bound {
  return word === '来' ? 'about' : 'more-than';
}
