import { isFrequentHan } from './frequent-han.js';
import { isCjkPunctuation } from './plausibility.js';

export type Utf16 = 'utf-16le' | 'utf-16be';

export function isUtf16(encoding: string | undefined): encoding is Utf16 {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

/** Bytes that are looked at to tell UTF-16 without a BOM from anything else. */
const SAMPLE = 1 << 15;

/** Decodes UTF-16; an unpaired surrogate or an odd last byte becomes U+FFFD and is listed in `places`. A BOM stays the first character. */
export function decodeUtf16(bytes: Uint8Array, encoding: Utf16): { readonly text: string; readonly places: readonly number[] } {
  const little = encoding === 'utf-16le' ? bytes : swapped(bytes);
  const text = new TextDecoder('utf-16le', { ignoreBOM: true }).decode(little);
  const places: number[] = [];
  for (let i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', i + 1)) {
    if (little[2 * i] !== 0xfd || little[2 * i + 1] !== 0xff) places.push(i);
  }
  return { text, places };
}

/** UTF-16 without a BOM, where nearly every unit is one that Chinese or Latin prose has; `utf8` says that the bytes are UTF-8 as well. */
export function guessUtf16(bytes: Uint8Array, utf8: boolean): Utf16 | undefined {
  if (bytes.length < 8) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  return looksRight(sample, 1, utf8) ? 'utf-16le' : looksRight(sample, 0, utf8) ? 'utf-16be' : undefined;
}

function looksRight(bytes: Uint8Array, high: 0 | 1, utf8: boolean): boolean {
  let ascii = 0;
  let marks = 0;
  let frequent = 0;
  let han = 0;
  const units = bytes.length >> 1;
  for (let i = 0; i < units; i++) {
    const code = ((bytes[2 * i + high] as number) << 8) | (bytes[2 * i + 1 - high] as number);
    if ((code >= 0x20 && code < 0x7f) || (code >= 0x09 && code <= 0x0d)) ascii++;
    else if (isCjkPunctuation(code)) marks++;
    else if (code >= 0x4e00 && code <= 0x9fff) {
      han++;
      if (isFrequentHan(String.fromCharCode(code))) frequent++;
    }
  }
  if (ascii + marks + han < 0.9 * units) return false;
  // Two letters of ASCII read as one unit are mostly Han as well, so bytes that are UTF-8 must show their zeros.
  return utf8 ? ascii > 0.4 * units : ascii + marks + frequent > 0.3 * units;
}

function swapped(bytes: Uint8Array): Uint8Array {
  // Of the bytes that Node reads from a file, `slice` gives the same again, not a copy.
  const out = Uint8Array.from(bytes);
  for (let i = 0; i + 1 < out.length; i += 2) {
    out[i] = bytes[i + 1] as number;
    out[i + 1] = bytes[i] as number;
  }
  return out;
}
