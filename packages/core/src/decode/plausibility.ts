import { isFrequentHan } from './frequent-han.js';

/**
 * How much a reading looks like Chinese prose: the mean over its characters outside ASCII, from -1 (nothing but replacement characters)
 * to 1 (nothing but the most frequent Han). Without such characters it is 0.
 */
export function plausibility(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    count++;
    sum += weight(code, text[i] as string);
  }
  return count === 0 ? 0 : sum / count;
}

function weight(code: number, character: string): number {
  if (code >= 0x4e00 && code <= 0x9fff) return isFrequentHan(character) ? 1 : 0;
  if (isCjkPunctuation(code)) return 0.4;
  if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return -1;
  return -0.5;
}

/** Ideographic and general punctuation and full-width forms: what stands between Han. */
export function isCjkPunctuation(code: number): boolean {
  return (code >= 0x3000 && code <= 0x301f) || (code >= 0xff01 && code <= 0xff5e) || (code >= 0x2010 && code <= 0x2026) || code === 0xb7;
}
