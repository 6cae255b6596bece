import { createMultibyteDecoder } from '@exodus/bytes/multi-byte.js';
import { plausibility } from './plausibility.js';

export type Legacy = 'gb18030' | 'big5';

/** A declared charset is believed unless the other reads better by this much. */
const TRUST = 0.25;

/** Bytes that are read to choose an encoding: from the first that is not ASCII, before which every legacy encoding reads the same. */
const SAMPLE = 1 << 17;

/** Decodes by the tables of the WHATWG Encoding Standard; what they don't hold becomes U+FFFD. The tables are built at the first call. */
export function decodeLegacy(bytes: Uint8Array, encoding: Legacy): string {
  return createMultibyteDecoder(encoding, true)(bytes);
}

/** The better of GB18030 and Big5, by how common the Han are that each gives; `declared` is believed in case of doubt. */
export function chooseLegacy(bytes: Uint8Array, declared: Legacy | undefined): Legacy {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  if (first < 0) return declared ?? 'gb18030';
  const sample = bytes.subarray(first, first + SAMPLE);
  const gb = plausibility(decodeLegacy(sample, 'gb18030')) + (declared === 'gb18030' ? TRUST : 0);
  const big5 = plausibility(decodeLegacy(sample, 'big5')) + (declared === 'big5' ? TRUST : 0);
  return big5 > gb ? 'big5' : 'gb18030';
}
