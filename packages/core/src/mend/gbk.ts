import { once } from '../script/once.js';

/** Code page 936: pairs of bytes and the UTF-16 units they stand for. */
interface CodePage {
  /** By `lead << 8 | trail`; 0 where the pair is private or no character. */
  readonly unit: Uint16Array;
  /** By UTF-16 unit; 0 where the page has no such character. */
  readonly pair: Uint16Array;
}

/** Pairs that newer tables define and code page 936 leaves private: platforms differ on them, the decoder that did the damage had none. */
const LATER: readonly (readonly [number, number])[] = [
  [0xa2e3, 0xa2e3],
  [0xa3a0, 0xa3a0],
  [0xa6d9, 0xa6df],
  [0xa6ec, 0xa6f3],
  [0xa8bc, 0xa8bf],
  [0xa989, 0xa995],
  [0xfe50, 0xfea0],
];

// Built from the platform's own decoder: 24,000 pairs that need not be shipped.
const codePage = once((): CodePage => {
  const bytes = new Uint8Array(2 * 126 * 190);
  let length = 0;
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      bytes[length++] = lead;
      bytes[length++] = trail;
    }
  }
  const text = new TextDecoder('gbk').decode(bytes);
  const unit = new Uint16Array(0x10000);
  const pair = new Uint16Array(0x10000);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const at = ((bytes[2 * i] as number) << 8) | (bytes[2 * i + 1] as number);
    if ((code >= 0xe000 && code <= 0xf8ff) || code === 0xfffd || LATER.some(([first, last]) => first <= at && at <= last)) continue;
    unit[at] = code;
    pair[code] = at;
  }
  return { unit, pair };
});

/** The character that two bytes stand for in GBK; `''` where they are private or none. `fromGbk(0xc8, 0xa5)` is `'去'`. */
export function fromGbk(lead: number, trail: number): string {
  const code = codePage().unit[(lead << 8) | trail] as number;
  return code === 0 ? '' : String.fromCharCode(code);
}

/** The two bytes of a character in GBK as `lead << 8 | trail`; 0 where it has none. `toGbk('去')` is `0xc8a5`. */
export function toGbk(character: string): number {
  return character.length === 1 ? (codePage().pair[character.charCodeAt(0)] as number) : 0;
}

const vanishing = once(() => {
  const { unit } = codePage();
  const seconds = new Map<number, ReadonlySet<number>>();
  for (let lead = 0xa1; lead <= 0xfe; lead++) {
    const trails = Array.from({ length: 0x7e }, (_, i) => 0x81 + i).filter((trail) => unit[(lead << 8) | trail] === 0);
    if (trails.length > 0) seconds.set(lead, new Set(trails));
  }
  return seconds;
});

/** The pairs of which a decoder of code page 936 makes a private character, which a text extractor then drops: lead bytes and their trails from 0x81 on. */
export function privatePairs(): ReadonlyMap<number, ReadonlySet<number>> {
  return vanishing();
}

/** Whether GB 2312, the set of Simplified characters, has the character; `inGb2312('區')` is false. */
export function inGb2312(character: string): boolean {
  const pair = toGbk(character);
  return pair >= 0xb0a1 && pair <= 0xf7fe && (pair & 0xff) >= 0xa1;
}
