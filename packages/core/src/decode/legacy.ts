import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js';
import { createSinglebyteDecoder } from '@exodus/bytes/single-byte.js';
import type { Encoding } from './declared.js';
import { plausibility } from './plausibility.js';

export type Legacy = 'gb18030' | 'big5';

/** A declared charset is believed unless the other reads better by this much. */
const TRUST = 0.25;

/** A reading below this is no Chinese. */
const UNLIKELY = 0.1;

/** Bytes that are read to choose an encoding: from the first that is not ASCII, before which every legacy encoding reads the same. */
const SAMPLE = 1 << 17;

const MULTIBYTE: ReadonlySet<Encoding> = new Set(['gb18030', 'big5', 'euc-jp', 'iso-2022-jp', 'shift_jis', 'euc-kr']);

/** Decodes by the tables of the WHATWG Encoding Standard; what they don't hold becomes U+FFFD. The tables are built at the first call. */
export function decodeLegacy(bytes: Uint8Array, encoding: Encoding): string {
  return (MULTIBYTE.has(encoding) ? createMultibyteDecoder(encoding, true) : createSinglebyteDecoder(encoding, true))(bytes);
}

export function isLegacy(encoding: Encoding | undefined): encoding is Legacy {
  return encoding === 'gb18030' || encoding === 'big5';
}

/** The better of GB18030 and Big5, by how common the Han are that each gives; what is `stated` is believed in case of doubt. */
export function chooseLegacy(bytes: Uint8Array, stated: readonly Encoding[] = []): Legacy {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first < 0) return stated.find(isLegacy) ?? 'gb18030';
  const sample = bytes.subarray(first, first + SAMPLE);
  const worth = (encoding: Legacy) => plausibility(decodeLegacy(sample, encoding)) + (stated.includes(encoding) ? TRUST : 0);
  return worth('big5') > worth('gb18030') ? 'big5' : 'gb18030';
}

/**
 * The encoding of bytes that make no Chinese in `best`: another that is stated, or Windows-1252 where the bytes above ASCII stand alone
 * among letters, as accents do. Undefined where `best` reads well or nothing else is likelier.
 */
export function chooseForeign(bytes: Uint8Array, best: Legacy, stated: readonly Encoding[]): Encoding | undefined {
  if (stated.includes(best)) return undefined;
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const sample = bytes.subarray(first, first + SAMPLE);
  if (plausibility(decodeLegacy(sample, best)) >= UNLIKELY) return undefined;
  const other = stated.find((encoding) => !isLegacy(encoding) && !encoding.startsWith('utf-'));
  if (other) return other;
  return areAccents(bytes.subarray(0, first + SAMPLE)) ? 'windows-1252' : undefined;
}

/** Bytes above ASCII that are few and seldom side by side: those of Chinese come in pairs. */
function areAccents(bytes: Uint8Array): boolean {
  let high = 0;
  let pairs = 0;
  for (let i = 0; i < bytes.length; i++) {
    if ((bytes[i] as number) < 0x80) continue;
    high++;
    if ((bytes[i + 1] as number) >= 0x80) pairs++;
  }
  return 6 * high < bytes.length && 5 * pairs <= high;
}
