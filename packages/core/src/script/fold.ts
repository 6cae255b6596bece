import { unitAt } from '../apparatus/unit.js';
import { FROM, TO } from './fold.generated.js';
import { once } from './once.js';
import { textOfUnits } from './units.js';

/** Marks that are written in several shapes, and the one they are searched by. */
const MARKS: Readonly<Record<string, string>> = {
  '"': '“”„‟〝〞〟「」﹁﹂',
  "'": '‘’‚‛『』﹃﹄',
  '·': '•‧・∙⋅･',
  '—': '―─',
  '/': '╱⁄∕',
  '…': '⋯︙',
  '。': '｡︒',
  '、': '､︑',
  ' ': '\u00a0\u3000\u2002\u2003\u2007\u2009\u202f',
};

/** Blocks whose characters are another width, height or encoding of one that stands elsewhere. */
const COMPATIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe6f],
  [0xff01, 0xffee],
];

/** Units that are folded at once: a long text needs no second copy of itself. */
const CHUNK = 32_768;
/** A text of so many units or fewer is folded sooner than a typed array is made for it. */
const LINE = 128;

/** Units as they fold, 0 for one not met yet: most of the plane is never asked for. */
const table = /* @__PURE__ */ once(() => {
  const units = new Uint16Array(0x10000);
  for (const [mark, shapes] of Object.entries(MARKS)) {
    for (const shape of shapes) units[shape.charCodeAt(0)] = mark.charCodeAt(0);
  }
  for (let i = 0; i < FROM.length; i++) units[FROM.charCodeAt(i)] = TO.charCodeAt(i);
  return units;
});

/** How a unit folds that no table lists. A compatibility form may lead to a Traditional one. */
function plainForm(unit: number, units: Uint16Array): number {
  if (COMPATIBLE.some(([first, last]) => first <= unit && unit <= last)) {
    const plain = String.fromCharCode(unit).normalize('NFKC');
    if (plain.length === 1 && plain.charCodeAt(0) !== unit) {
      const next = lower(plain.charCodeAt(0));
      return (units[next] as number) || next;
    }
  }
  return unit < 0x3000 || (unit >= 0xa640 && unit < 0xac00) ? lower(unit) : unit;
}

function lower(unit: number): number {
  const small = String.fromCharCode(unit).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
}

/**
 * The form a text is searched by: Simplified character by character, half-width, lower case, one shape for quotation marks, dots and dashes.
 * It has as many UTF-16 units as the text, each standing for the unit at its place; what lies beyond the Basic Multilingual Plane is kept.
 * `fold('「臺灣」ＡＢＣ')` is `'"台湾"abc'`.
 */
export function fold(text: string): string {
  const units = table();
  const { length } = text;
  let same = 0;
  for (; same < length; same++) {
    const unit = unitAt(text, same);
    if (((units[unit] as number) || foldUnit(unit)) !== unit) break;
  }
  // A line of Simplified text is mostly folded as it stands.
  if (same === length) return text;
  if (length <= LINE) return foldedLine(text, same, units);
  const out = new Uint16Array(Math.min(CHUNK, length));
  let folded = '';
  for (let start = 0; start < length; ) {
    const end = endOfChunk(text, start);
    if (!look(text, start, end, units, out)) for (let i = start; i < end; i++) out[i - start] = foldUnit(unitAt(text, i));
    folded += textOfUnits(out.subarray(0, end - start));
    start = end;
  }
  return folded;
}

/** A line of which the first units, `same` of them, are folded as they stand. */
function foldedLine(text: string, same: number, units: Uint16Array): string {
  const length = text.length - same;
  const forms = new Array<number>(length);
  for (let i = 0; i < length; i++) {
    const unit = unitAt(text, same + i);
    forms[i] = (units[unit] as number) || foldUnit(unit);
  }
  return text.slice(0, same) + String.fromCharCode.apply(null, forms);
}

/**
 * Writes the folded units `[start, end)` of a text to `out`, and says whether all were met before. Nothing else is done here, without a branch
 * and four units at a time, since it is all that folding costs.
 */
function look(text: string, start: number, end: number, units: Uint16Array, out: Uint16Array): boolean {
  // Negative once a unit was 0.
  let sign = 0;
  let at = 0;
  let i = start;
  for (; i + 3 < end; i += 4, at += 4) {
    const first = units[unitAt(text, i)] as number;
    const second = units[unitAt(text, i + 1)] as number;
    const third = units[unitAt(text, i + 2)] as number;
    const fourth = units[unitAt(text, i + 3)] as number;
    sign |= (first - 1) | (second - 1) | (third - 1) | (fourth - 1);
    out[at] = first;
    out[at + 1] = second;
    out[at + 2] = third;
    out[at + 3] = fourth;
  }
  for (; i < end; i++, at++) {
    const unit = units[unitAt(text, i)] as number;
    sign |= unit - 1;
    out[at] = unit;
  }
  return sign >= 0;
}

/** No pair is cut in two: its halves would not be decoded. */
function endOfChunk(text: string, start: number): number {
  const end = Math.min(text.length, start + CHUNK);
  return end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800 ? end - 1 : end;
}

/** The unit that a UTF-16 unit is searched by; `foldUnit('國'.charCodeAt(0))` is that of `国`. */
export function foldUnit(unit: number): number {
  const units = table();
  const known = units[unit] as number;
  if (known !== 0) return known;
  const folded = plainForm(unit, units);
  units[unit] = folded;
  return folded;
}
