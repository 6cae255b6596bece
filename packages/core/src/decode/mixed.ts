import { decodeLegacy, type Legacy } from './legacy.js';
import { plausibility } from './plausibility.js';
import { decodeUtf8Loosely, surveyUtf8 } from './utf-8.js';

type Part = 'utf-8' | Legacy;

/** A stretch of the decoded text (UTF-16 units) whose bytes are in another encoding than the rest. */
export interface Insertion {
  readonly encoding: Part;
  readonly start: number;
  readonly end: number;
}

/** A text whose parts may be in two encodings: `places` is where decoding made U+FFFD. */
export interface Mixed {
  readonly text: string;
  readonly places: readonly number[];
  readonly insertions: readonly Insertion[];
}

/** Bytes that hold some above ASCII, between bytes that are no part of a longer character in any of these encodings. */
export interface Stretch {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** They are UTF-8 throughout. */
  readonly utf8: boolean;
  /** Whole characters of three bytes or more that they hold as UTF-8. */
  readonly long: number;
}

/** A reading that is Chinese is at least so plausible; one that is better than another, by so much. */
const CHINESE = 0.3;
const BETTER = 0.3;
/** Han that bytes hardly ever give by chance. */
const TELLING = 4;

/** The stretches of `bytes`: line ends, blanks, tags, quotation marks and most punctuation of ASCII end one. */
export function stretchesOf(bytes: Uint8Array): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  let high = false;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at];
    if (byte !== undefined && byte >= 0x80) high = true;
    // Digits stand in the characters of four bytes of GB18030, letters at the second place of two.
    else if (byte === undefined || byte < 0x30 || byte === 0x3c || byte === 0x3e) {
      if (high) {
        const stretch = bytes.subarray(from, at);
        const { places, long } = surveyUtf8(stretch);
        found.push({ bytes: stretch, from, to: at, utf8: places.length === 0, long });
      }
      from = at + 1;
      high = false;
    }
  }
  return found;
}

/** Whether more of the stretches are UTF-8 than not, by their bytes; those without a longer character tell nothing. */
export function mostlyUtf8(stretches: readonly Stretch[]): boolean {
  const sum = (of: readonly Stretch[]) => of.reduce((bytes, { from, to }) => bytes + to - from, 0);
  return sum(stretches.filter(({ utf8, long }) => utf8 && long > 0)) > sum(stretches.filter(({ utf8 }) => !utf8));
}

/**
 * Decodes what is put together of parts in two encodings: a page in UTF-8 around a footer in GBK, or the reverse. A stretch is read in the other
 * encoding only where the main one fails or gives nonsense and the other gives Chinese.
 */
export function decodeMixed(bytes: Uint8Array, stretches: readonly Stretch[], main: Part, other: Part): Mixed {
  let text = '';
  const places: number[] = [];
  const insertions: Insertion[] = [];
  let written = 0;
  const write = (to: number, encoding: Part): number => {
    const start = text.length;
    const part = bytes.subarray(written, to);
    const reading = readAs(part, encoding);
    for (const place of encoding === 'utf-8' ? surveyUtf8(part).places : holesIn(reading)) places.push(start + place);
    text += reading;
    written = to;
    return start;
  };
  for (const { from, to } of othersIn(stretches, main, other)) {
    write(from, main);
    const start = write(to, other);
    const last = insertions[insertions.length - 1];
    // Nothing but ASCII between two stretches reads alike in both.
    if (last && isAscii(text, last.end, start)) insertions[insertions.length - 1] = { ...last, end: text.length };
    else insertions.push({ encoding: other, start, end: text.length });
  }
  write(bytes.length, main);
  return { text, places, insertions };
}

function othersIn(stretches: readonly Stretch[], main: Part, other: Part): readonly Stretch[] {
  const others: Stretch[] = [];
  let readings = '';
  for (const stretch of stretches) {
    if (stretch.utf8 === (main === 'utf-8')) continue;
    const [here, there] = [readAs(stretch.bytes, main), readAs(stretch.bytes, other)];
    if (there.includes('\uFFFD') || plausibility(there) < plausibility(here) + (main !== 'utf-8' && han(there) >= TELLING ? 0 : BETTER)) continue;
    others.push(stretch);
    readings += there;
  }
  return plausibility(readings) < CHINESE ? [] : others;
}

function readAs(bytes: Uint8Array, encoding: Part): string {
  return encoding === 'utf-8' ? decodeUtf8Loosely(bytes) : decodeLegacy(bytes, encoding);
}

function holesIn(text: string): readonly number[] {
  const holes: number[] = [];
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) holes.push(at);
  return holes;
}

function isAscii(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

function han(text: string): number {
  let count = 0;
  for (const character of text) if (character >= '\u4e00' && character <= '\u9fff') count++;
  return count;
}
