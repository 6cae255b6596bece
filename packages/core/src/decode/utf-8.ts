import { builtin } from './platform.js';

/** What bytes show when read as UTF-8. */
export interface Utf8Survey {
  /** Where the decoder puts U+FFFD, in UTF-16 units of the decoded text. */
  readonly places: readonly number[];
  /** Whole characters of three bytes or more. */
  readonly long: number;
  /** The only error is a character cut off by the end of the bytes. */
  readonly truncated: boolean;
}

interface Transcoding {
  readonly isUtf8?: (bytes: Uint8Array) => boolean;
  /** Absent where Node was built without its tables. */
  readonly transcode?: (bytes: Uint8Array, from: string, to: string) => { toString(encoding: 'utf16le'): string };
}

/** The text if the bytes are UTF-8 throughout, and no more than a string can hold; a BOM stays its first character. */
export function decodeUtf8(bytes: Uint8Array, own = builtin<Transcoding>('buffer')): string | undefined {
  try {
    if (!own?.isUtf8 || !own.transcode) return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    // Half the time that the decoder takes.
    return own.isUtf8(bytes) ? own.transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : undefined;
  } catch {
    return undefined;
  }
}

/** The text with one U+FFFD for each ill-formed stretch, as the Encoding Standard has it. */
export function decodeUtf8Loosely(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** Walks the first `limit` bytes as the UTF-8 decoder does and notes its errors: U+FFFD that stands in the bytes themselves is none. */
export function surveyUtf8(bytes: Uint8Array, limit = bytes.length): Utf8Survey {
  const end = Math.min(limit, bytes.length);
  const places: number[] = [];
  let long = 0;
  let truncated = false;
  let units = 0;
  for (let i = 0; i < end; ) {
    const lead = bytes[i] as number;
    if (lead < 0x80) {
      i++;
      units++;
      continue;
    }
    const needed = trailBytes(lead);
    const next = i + wellFormed(bytes, i, needed);
    if (needed > 0 && next === i + 1 + needed) {
      if (needed > 1) long++;
      units += needed === 3 ? 2 : 1;
    } else {
      truncated = needed > 0 && next === bytes.length && places.length === 0;
      places.push(units++);
    }
    i = next;
  }
  return { places, long, truncated };
}

function trailBytes(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1;
  if (lead >= 0xe0 && lead <= 0xef) return 2;
  if (lead >= 0xf0 && lead <= 0xf4) return 3;
  return 0;
}

/** The length in bytes of the longest beginning of a character at `at`, at least 1. */
function wellFormed(bytes: Uint8Array, at: number, needed: number): number {
  const lead = bytes[at];
  let lower = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  let upper = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  let length = 1;
  while (length <= needed) {
    const byte = bytes[at + length];
    if (byte === undefined || byte < lower || byte > upper) break;
    lower = 0x80;
    upper = 0xbf;
    length++;
  }
  return length;
}
