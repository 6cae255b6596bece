import type { Statement } from './declared.js';
import { decodeLegacy } from './legacy.js';
import { plausibility } from './plausibility.js';

/** Below this the Han that a stretch of HZ gives, or that other bytes give in a better-known encoding, are no Chinese. */
const CHINESE = 0.3;
/** UTF-16 units of seven-bit text in which shifts are looked for. */
const SAMPLE = 1 << 18;
/** ISO 2022 calls its sets of characters by escape sequences, which no other text has. */
const CALLS: readonly (readonly [encoding: string, call: RegExp])[] = [
  ['ISO-2022-CN', /\x1b\$(?:\)[AEG]|\*H|\+[I-M])/],
  ['ISO-2022-KR', /\x1b\$\)C/],
];
/** Two bytes to a character between `~{` and `~}`. */
const HZ = /~\{((?:[!-w][!-~])+)~\}/g;
const EUC_TW = /^(?:x-)?(?:euc-?tw|cns-?11643(?:-\d)?)$/;

/** The name of an encoding of seven bits that the Encoding Standard leaves out, and that `text` shows itself to be in. */
export function unreadSevenBit(text: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const called = CALLS.find(([, call]) => call.test(sample))?.[0];
  if (called || !sample.includes('~{')) return called;
  const shifted = [...sample.matchAll(HZ)].map(([, pairs]) => pairs).join('');
  const high = Uint8Array.from(shifted, (letter) => letter.charCodeAt(0) | 0x80);
  return plausibility(decodeLegacy(high, 'gb18030')) >= CHINESE ? 'HZ' : undefined;
}

/** Whether bytes that read as `text` are in EUC-TW, as stated, which the Encoding Standard leaves out: they make no Chinese in another encoding. */
export function isEucTw(text: string, stated: readonly Statement[]): boolean {
  return stated.some(({ label }) => EUC_TW.test(label)) && plausibility(text.slice(0, SAMPLE)) < CHINESE;
}

/** Whether bytes begin with the mark of UTF-32, whose first half is that of UTF-16. */
export function isUtf32(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  if (bytes.length % 4 !== 0) return false;
  return (first === 0xff && second === 0xfe && third === 0 && fourth === 0) || (first === 0 && second === 0 && third === 0xfe && fourth === 0xff);
}
