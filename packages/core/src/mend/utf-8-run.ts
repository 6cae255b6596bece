import { once } from '../script/once.js';

/** A stretch of a run: what its bytes say. */
export interface Utf8Part {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** The characters that may end it, where the last byte of one is lost. */
  readonly open?: readonly string[];
}

/** Characters of GBK whose bytes are well-formed UTF-8. */
export interface Utf8Run {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Utf8Part[];
}

/** What a decoder puts where a byte has no fellow. */
const LOST = /[?？\uFFFD]/;

/**
 * Reads the text from `start` on as the bytes it has in GBK and these as UTF-8, as far as they are well-formed and end with a character;
 * `undefined` where that is nowhere. `rereadUtf8('涓枃', 0)` says 中文.
 */
export function rereadUtf8(text: string, start: number): Utf8Run | undefined {
  const parts: Utf8Part[] = [];
  let state = START;
  let from = start;
  for (let at = start; at < text.length; at++) {
    const unit = text.charAt(at);
    const next = LOST.test(unit) ? withLost(state, text, at) : withBytes(state, bytesAt(text, at, state.need));
    if (!next) {
      const gap = state.need > 0 && state.length === 3 ? acrossGap(state, unit) : undefined;
      if (gap) {
        const to = gap.taken ? at + 1 : at;
        parts.push({ start: from, end: to, value: '', open: gap.open });
        [state, from, at] = [START, to, to - 1];
        continue;
      }
      // What is cut off between two characters of the run is damaged as well.
      if (state.need > 0 && state.length === 3 && parts.length > 0) parts.push({ start: from, end: at, value: '', open: [] });
      break;
    }
    state = next;
    // A sound character may be well-formed as two bytes: it belongs to the run only where more of it follows.
    if (state.need > 0 || (state.length === 2 && !state.open)) continue;
    parts.push({ start: from, end: at + 1, value: state.open ? '' : state.value, ...(state.open ? { open: state.open } : {}) });
    [state, from] = [START, at + 1];
  }
  const end = parts[parts.length - 1]?.end;
  return end === undefined ? undefined : { start, end, parts: merged(parts) };
}

/** Bytes of UTF-8 as far as they were read: the bits of the character that is begun, and how many bytes it still needs of how many. */
interface State {
  readonly value: string;
  readonly code: number;
  readonly need: number;
  readonly length: number;
  readonly open?: readonly string[];
}

const START: State = { value: '', code: 0, need: 0, length: 0 };

function withLost(state: State, text: string, at: number): State | undefined {
  if (state.need !== 1 || state.length !== 3) return undefined;
  // Before more of the run the byte had a fellow unless it was 0x80, which begins no pair.
  if ((text.codePointAt(at + 1) ?? 0) >= 0x80) return { ...START, value: state.value + String.fromCharCode(state.code << 6), length: 3 };
  return { ...START, open: Array.from({ length: 64 }, (_, low) => state.value + String.fromCharCode((state.code << 6) | low)), length: 3 };
}

function withBytes(state: State, bytes: readonly number[]): State | undefined {
  let { value, code, need, length } = state;
  if (bytes.length === 0) return undefined;
  for (const byte of bytes) {
    if (need > 0) {
      if (byte < 0x80 || byte > 0xbf) return undefined;
      code = (code << 6) | (byte & 0x3f);
      need--;
      if (need === 0 && !isWellFormed(code, length)) return undefined;
      if (need === 0) value += String.fromCharCode(code);
    } else if (byte < 0x80) value += String.fromCharCode(byte);
    else if (byte >= 0xe0 && byte <= 0xef) [code, need, length] = [byte & 0x0f, 2, 3];
    // Signs of Latin-1, which Chinese text has a few of.
    else if (byte === 0xc2 || byte === 0xc3) [code, need, length] = [byte & 0x1f, 1, 2];
    else return undefined;
  }
  return { value, code, need, length };
}

/** Bytes that begin a Han character in UTF-8. */
const LEADS = [0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9];

/**
 * Two bytes that made a private character, which some program has dropped: the end of one character and the beginning of the next, which
 * `unit` then ends, or the last two of a character. `undefined` where `unit` does not go on with the run.
 */
function acrossGap(state: State, unit: string): { readonly open: readonly string[]; readonly taken: boolean } | undefined {
  const [first = 0, second = 0] = bytesOf(unit);
  const isTail = (byte: number) => byte >= 0x80 && byte <= 0xbf;
  if (state.need === 1 && isTail(first) && isTail(second)) {
    const nexts = LEADS.map((lead) => String.fromCharCode(((lead & 0x0f) << 12) | ((first & 0x3f) << 6) | (second & 0x3f)));
    return {
      open: GAP.flatMap((last) => nexts.map((next) => state.value + String.fromCharCode((state.code << 6) | (last & 0x3f)) + next)),
      taken: true,
    };
  }
  if (state.need !== 2 || !LEADS.includes(first) || !isTail(second)) return undefined;
  const open = GAP.flatMap((middle) =>
    Array.from({ length: 31 }, (_, low) => state.value + String.fromCharCode((state.code << 12) | ((middle & 0x3f) << 6) | (0x21 + low))),
  );
  return { open, taken: false };
}

/** The lead bytes of the first user-defined area that UTF-8 has after another byte; their trails begin at 0xA1. */
const GAP = [0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf];

/** Parts without an open end are one. */
function merged(parts: readonly Utf8Part[]): readonly Utf8Part[] {
  const out: Utf8Part[] = [];
  for (const part of parts) {
    const last = out[out.length - 1];
    if (last && !last.open && !part.open) out[out.length - 1] = { ...last, end: part.end, value: last.value + part.value };
    else out.push(part);
  }
  return out;
}

function isWellFormed(code: number, length: number): boolean {
  return (length === 2 || code >= 0x800) && (code < 0xd800 || code > 0xdfff) && code !== 0xfffd;
}

/** The euro sign is 80, which begins no pair, or A2 E3: what comes next tells. */
function bytesAt(text: string, at: number, need: number): readonly number[] {
  const unit = text.charAt(at);
  if (unit !== '€' || need === 0) return bytesOf(unit);
  const [next = 0] = bytesOf(text.charAt(at + 1));
  if (need === 2) return [0x80];
  return next >= 0xe2 && next <= 0xef ? [0x80] : next >= 0x80 && next <= 0xbf ? [0xa2, 0xe3] : [];
}

/** The bytes of a character in GBK, private ones included; none where it has none, or more than one pair. */
function bytesOf(unit: string): readonly number[] {
  const pair = pairs()[unit.charCodeAt(0)] as number;
  return pair === 0 ? [] : [pair >> 8, pair & 0xff];
}

/** Every pair that the platform's decoder reads, those of later tables and of the user's areas as well: here any of them may have read the bytes. */
const pairs = once(() => {
  const bytes: number[] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) bytes.push(lead, trail);
  const characters = new TextDecoder('gbk').decode(Uint8Array.from(bytes));
  const out = new Uint16Array(0x10000);
  for (let i = 0; i < characters.length; i++) out[characters.charCodeAt(i)] = ((bytes[2 * i] as number) << 8) | (bytes[2 * i + 1] as number);
  for (const ambiguous of '\u3000\u20ac\ufffd') out[ambiguous.charCodeAt(0)] = 0;
  return out;
});
