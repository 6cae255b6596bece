import type { Failure } from '../article.js';
import { looksBinary, magicOf } from './binary.js';
import { BOM } from './bom.js';
import { type Encoding, encodingOf, type Statement, statedCharsets } from './declared.js';
import { chooseForeign, chooseLegacy, decodeLegacy, isLegacy, type Legacy } from './legacy.js';
import { decodeMixed, type Insertion, mostlyUtf8, type Stretch, stretchesOf } from './mixed.js';
import { isEucTw, isUtf32, unreadSevenBit } from './unread.js';
import { decodeUtf8, decodeUtf8Loosely, surveyUtf8 } from './utf-8.js';
import { decodeUtf16, guessUtf16, isUtf16, type Utf16 } from './utf-16.js';

/** A source as text. Its UTF-16 units are the coordinates of everything that follows; a byte order mark is unit 0. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** The bytes began with a byte order mark. */
  readonly bom?: true;
  /** The charsets that the server and the page state, whether they were believed or not. */
  readonly stated: readonly Statement[];
  /** Stretches whose bytes were in another encoding. */
  readonly insertions: readonly Insertion[];
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
 * Decodes by byte order mark, then by what the server (`charset`) and the page state unless the bytes disprove it, then as UTF-8, then as the
 * better of GB18030 and Big5 (GBK and GB2312 are read as GB18030); a page in UTF-8 with a part in one of these, or the reverse, is decoded part
 * by part. A string is taken as decoded. Never throws: bytes that are no text give an `Undecodable`.
 *
 * @example
 * const decoded = decode(bytes);
 * if ('code' in decoded) console.error(decoded.message);
 * else console.log(decoded.encoding, decoded.replaced);
 */
export function decode(bytes: Uint8Array | string, charset?: string): Decoded | Undecodable {
  if (typeof bytes === 'string') return decoded(bytes, 'utf-8');
  const magic = magicOf(bytes);
  if (magic) return binary(`it begins as ${magic} does`);
  if (isUtf32(bytes)) return unread('UTF-32');
  const label = charset?.trim().toLowerCase();
  const sent: readonly Statement[] = label ? [{ label, witness: 'http' }] : [];
  const marked = byMark(bytes);
  const strict = marked && marked !== 'utf-8' ? undefined : decodeUtf8(bytes);
  if (marked) {
    const found = marked !== 'utf-8' ? utf16(bytes, marked) : strict === undefined ? loosely(bytes) : decoded(strict, 'utf-8');
    return { ...found, stated: [...sent, ...(marked === 'utf-8' ? statedCharsets(strict ?? bytes) : [])] };
  }
  if (strict === undefined || bytes.includes(0)) {
    const guess = guessUtf16(bytes, strict !== undefined) ?? sent.map((one) => encodingOf(one.label)).find(isUtf16);
    if (guess) return { ...utf16(bytes, guess), stated: sent };
    if (looksBinary(bytes, strict !== undefined)) return binary('more of its bytes are control characters than any text has');
  }
  const stated = [...sent, ...statedCharsets(strict ?? bytes)];
  const encodings = stated.map((one) => encodingOf(one.label)).filter((encoding) => encoding !== undefined);
  const sevenBit = strict !== undefined && strict.length === bytes.length ? unreadSevenBit(strict) : undefined;
  if (sevenBit) return unread(sevenBit);
  const found = unmarked(bytes, strict, encodings);
  if ('code' in found) return found;
  return isEucTw(found.text, stated) ? unread('EUC-TW') : { ...found, stated };
}

function unmarked(bytes: Uint8Array, strict: string | undefined, stated: readonly Encoding[]): Decoded | Undecodable {
  const legacy = stated.find(isLegacy);
  if (strict !== undefined) {
    if (stated.includes('iso-2022-jp') && strict.includes('\x1b$')) return decoded(decodeLegacy(bytes, 'iso-2022-jp'), 'iso-2022-jp');
    if (!legacy || /\p{Script=Han}/u.test(strict)) return decoded(strict, 'utf-8');
    const text = decodeLegacy(bytes, legacy);
    return text.includes('\uFFFD') ? decoded(strict, 'utf-8') : decoded(text, legacy);
  }
  const survey = surveyUtf8(bytes.subarray(bytes.findIndex((byte) => byte >= 0x80)), SAMPLE);
  const stretches = stretchesOf(bytes);
  const parted = (main: 'utf-8' | Legacy, other: 'utf-8' | Legacy) => {
    const { text, places, insertions } = decodeMixed(bytes, stretches, main, other);
    return { ...decoded(text, main, places), insertions };
  };
  // Bytes of the legacy encodings hardly ever fall into UTF-8's pattern of three, so a few whole characters outweigh an error.
  const few = (survey.long > 0 || !legacy) && (survey.truncated || survey.long >= 4 * survey.places.length);
  if (few || mostlyUtf8(stretches)) return parted('utf-8', chooseLegacy(join(stretches.filter(({ utf8 }) => !utf8)), stated));
  const encoding = chooseLegacy(bytes, stated);
  const foreign = chooseForeign(bytes, encoding, stated);
  if (foreign) return decoded(decodeLegacy(bytes, foreign), foreign);
  const found = parted(encoding, 'utf-8');
  return mostlyLost(found) ? binary('most of its bytes are no characters in any encoding of Chinese') : found;
}

/** Bytes of several stretches, a line end between them. */
function join(stretches: readonly Stretch[]): Uint8Array {
  const joined = new Uint8Array(stretches.reduce((length, { bytes }) => length + bytes.length + 1, 0));
  let at = 0;
  for (const { bytes } of stretches) {
    joined.set(bytes, at);
    at += bytes.length;
    joined[at++] = 0x0a;
  }
  return joined;
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

function mostlyLost({ text, places }: Decoded): boolean {
  return text.length >= 32 && 2 * places.length > text.length;
}

function decoded(text: string, encoding: Encoding, places: readonly number[] = []): Decoded {
  return { text, encoding, ...(text.startsWith(BOM) ? { bom: true } : {}), stated: [], insertions: [], replaced: places.length, places };
}

/** Named, and not read as another: what is called by its name can be converted. */
function unread(encoding: string): Undecodable {
  return { stage: 'decode', code: 'binary', message: `This is in ${encoding}, which is not read: convert it to UTF-8 first.` };
}

function binary(reason: string): Undecodable {
  return { stage: 'decode', code: 'binary', message: `This is no text: ${reason}.` };
}
