import { FROM, TO } from './fold.generated.js';
import { once } from './once.js';
import { textOfUnits } from './units.js';

/** Marks that are written in several shapes, and the one they are searched by. */
const MARKS: Readonly<Record<string, string>> = {
  '"': '“”„‟〝〞〟「」﹁﹂',
  "'": '‘’‚‛『』﹃﹄',
  '·': '•‧・∙⋅･',
  '—': '―─',
  '…': '⋯︙',
  '。': '｡︒',
  '、': '､︑',
  ' ': '\u00a0\u3000\u2002\u2003\u2007\u2009\u202f',
};

/** Blocks whose characters are another width, height or encoding of one that stands elsewhere. */
const COMPATIBLE: readonly (readonly [number, number])[] = [
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

/** Notes how a unit folds that is met for the first time. Half a pair is never noted, so that every one is met. */
function met(unit: number, units: Uint16Array): number {
  if (isHalf(unit)) return unit;
  const folded = plainForm(unit, units);
  units[unit] = folded;
  return folded;
}

const isHalf = (unit: number): boolean => (unit & 0xf800) === 0xd800;

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
  let same = 0;
  for (; same < text.length; same++) {
    const unit = text.charCodeAt(same);
    if (((units[unit] as number) || met(unit, units)) !== unit) break;
  }
  // A line of Simplified text is mostly folded as it stands.
  if (same === text.length) return text;
  if (text.length <= LINE) return foldedLine(text, units);
  const out = new Uint16Array(Math.min(CHUNK, text.length));
  let folded = '';
  for (let start = 0; start < text.length; ) {
    const end = endOfChunk(text, start);
    let hasPairs = false;
    for (let i = start; i < end; i++) {
      const unit = text.charCodeAt(i);
      let form = units[unit] as number;
      if (form === 0) {
        form = met(unit, units);
        if (isHalf(unit)) hasPairs = true;
      }
      out[i - start] = form;
    }
    folded += textOfUnits(out.subarray(0, end - start), !hasPairs || text.slice(start, end).isWellFormed());
    start = end;
  }
  return folded;
}

function foldedLine(text: string, units: Uint16Array): string {
  const forms = new Array<number>(text.length);
  for (let i = 0; i < forms.length; i++) {
    const unit = text.charCodeAt(i);
    forms[i] = (units[unit] as number) || met(unit, units);
  }
  return String.fromCharCode.apply(null, forms);
}

/** No pair is cut in two: its halves would not be decoded. */
function endOfChunk(text: string, start: number): number {
  const end = Math.min(text.length, start + CHUNK);
  return end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800 ? end - 1 : end;
}

/** The unit that a UTF-16 unit is searched by; `foldUnit('國'.charCodeAt(0))` is that of `国`. */
export function foldUnit(unit: number): number {
  const units = table();
  return (units[unit] as number) || met(unit, units);
}
