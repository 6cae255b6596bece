import type { Failure } from '../article.js';
import { looksBinary, magicOf } from './binary.js';
import { BOM } from './bom.js';
import { declaredCharset, type Encoding, encodingOf } from './declared.js';
import { chooseLegacy, decodeLegacy } from './legacy.js';
import { decodeUtf8, decodeUtf8Loosely, surveyUtf8 } from './utf-8.js';
import { decodeUtf16, guessUtf16, type Utf16 } from './utf-16.js';

/** A source as text. Its UTF-16 units are the coordinates of everything that follows; a byte order mark is unit 0. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** The bytes began with a byte order mark. */
  readonly bom?: true;
  /** The charset that the page states of itself, in lower case, whether it was believed or not. */
  readonly declared?: string;
  /** How many U+FFFD decoding made; those that UTF-8 or UTF-16 bytes hold themselves don't count. */
  readonly replaced: number;
  /** Where they stand, in UTF-16 units of `text`. */
  readonly places: readonly number[];
}

/** Why bytes are no text; the path is for the caller to add. */
export type Undecodable = Omit<Failure, 'path'>;

/** Bytes that are read to see whether they are UTF-8 with a few errors. */
const SAMPLE = 1 << 18;

/**
 * Decodes by byte order mark, then by what the page declares unless the bytes disprove it, then as UTF-8, then as the better of GB18030
 * and Big5 (GBK and GB2312 are read as GB18030). A string is taken as decoded. Never throws: bytes that are no text give an `Undecodable`.
 *
 * @example
 * const decoded = decode(bytes);
 * if ('code' in decoded) console.error(decoded.message);
 * else console.log(decoded.encoding, decoded.replaced);
 */
export function decode(bytes: Uint8Array | string): Decoded | Undecodable {
  if (typeof bytes === 'string') return decoded(bytes, 'utf-8');
  const magic = magicOf(bytes);
  if (magic) return binary(`it begins as ${magic} does`);
  const marked = byMark(bytes);
  if (marked && marked !== 'utf-8') return utf16(bytes, marked);
  const strict = decodeUtf8(bytes);
  if (marked) return strict === undefined ? loosely(bytes) : decoded(strict, 'utf-8');

  if (strict === undefined || bytes.includes(0)) {
    const guess = guessUtf16(bytes, strict !== undefined);
    if (guess) return utf16(bytes, guess);
    if (looksBinary(bytes, strict !== undefined)) return binary('more of its bytes are control characters than any text has');
  }
  const label = declaredCharset(bytes);
  const stated = label === undefined ? undefined : encodingOf(label);
  const legacy = stated === 'gb18030' || stated === 'big5' ? stated : undefined;
  const found = unmarked(bytes, strict, legacy);
  return label === undefined || 'code' in found ? found : { ...found, declared: label };
}

function unmarked(bytes: Uint8Array, strict: string | undefined, legacy: 'gb18030' | 'big5' | undefined): Decoded | Undecodable {
  if (strict !== undefined) {
    if (!legacy || /\p{Script=Han}/u.test(strict)) return decoded(strict, 'utf-8');
    const text = decodeLegacy(bytes, legacy);
    return text.includes('\uFFFD') ? decoded(strict, 'utf-8') : decoded(text, legacy);
  }
  const survey = surveyUtf8(bytes.subarray(bytes.findIndex((byte) => byte >= 0x80)), SAMPLE);
  // Bytes of the legacy encodings hardly ever fall into UTF-8's pattern of three, so a few whole characters outweigh an error.
  if (survey.long >= 4 * survey.places.length && (survey.long > 0 || !legacy)) return loosely(bytes);
  if (survey.truncated && (survey.long > 0 || !legacy)) return loosely(bytes);
  const encoding = chooseLegacy(bytes, legacy);
  const text = decodeLegacy(bytes, encoding);
  if (mostlyLost(text)) return binary('most of its bytes are no characters in any encoding of Chinese');
  return decoded(text, encoding, placesOf(text));
}

function byMark(bytes: Uint8Array): 'utf-8' | Utf16 | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function loosely(bytes: Uint8Array): Decoded {
  return decoded(decodeUtf8Loosely(bytes), 'utf-8', surveyUtf8(bytes).places);
}

function utf16(bytes: Uint8Array, encoding: Utf16): Decoded {
  const { text, places } = decodeUtf16(bytes, encoding);
  return decoded(text, encoding, places);
}

function mostlyLost(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return sample.length >= 32 && 2 * placesOf(sample).length > sample.length;
}

function placesOf(text: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) places.push(at);
  return places;
}

function decoded(text: string, encoding: Encoding, places: readonly number[] = []): Decoded {
  return { text, encoding, ...(text.startsWith(BOM) ? { bom: true } : {}), replaced: places.length, places };
}

function binary(reason: string): Undecodable {
  return { stage: 'decode', code: 'binary', message: `This is no text: ${reason}.` };
}
