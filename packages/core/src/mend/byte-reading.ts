import { fromGbk, privatePairs, toGbk } from './gbk.js';
import type { Likelihood } from './likelihood.js';
import { isRead, isSyllable, PINYIN_LETTERS, traditionalReadAs } from './readings.js';

/** One way to read a damaged place: what stood there, and where in the text it ends. */
export interface ByteReading {
  readonly value: string;
  readonly end: number;
  /** How often two bytes that left no trace are part of it. */
  readonly vanished: number;
  /** The logarithm of how likely it is, the text after it left out. */
  readonly score: number;
  /** The characters whose reading was put in. */
  readonly glossed: readonly string[];
}

/** What stands in the damaged text: a gloss whole or broken, or a character. */
type Token =
  | { readonly is: 'ghost' | 'gloss'; readonly reading: string; readonly end: number }
  | { readonly is: 'character'; readonly bytes: readonly (readonly number[])[]; readonly end: number }
  /** A broken pair at the end of the text, whose second byte was what ended it. */
  | { readonly is: 'stump'; readonly end: number };

/** A gloss that lost its opening parenthesis to the lead byte before it: one mark for the broken pair, the reading, the closing parenthesis. */
export const GHOST = new RegExp(`(?<=[^\\s?？\\uFFFD])[?？\\uFFFD]\\(? ?([${PINYIN_LETTERS}]{1,7}) ?[)）]`, 'gu');
const TOKEN = new RegExp(`[?？\\uFFFD]\\(? ?([${PINYIN_LETTERS}]{1,7}) ?[)）]|[(（] ?([${PINYIN_LETTERS}]{1,7}) ?[)）]|[?？\\uFFFD]$|[^]`, 'gu');

/** No shifted run seen was longer than this, in tokens; a longer reading is not worth printing. */
const LONGEST = 40;

/** How many readings are followed at once, and from how many of them a pair may have vanished. */
const BEAM = 120;
const VANISHING = 8;
/** Of the characters that the second byte of a vanished pair may begin, as many as are tried: the most common. */
const HEADS = 28;
/** A reading so much less likely than one that is done is given up. Logarithms to base 2. */
const HOPELESS = 60;
/** The logarithm of how seldom a pair vanishes. */
const VANISHED = -8;

interface State {
  /** The last two bytes of the true text; `last` leads a character that is still open when `open`. */
  readonly before: number;
  readonly last: number;
  readonly open: boolean;
  readonly value: string;
  readonly vanished: number;
  readonly score: number;
  readonly glossed: readonly string[];
}

/**
 * Reads a text from a ghost on as the bytes that it was before glosses were put among them. The lost byte is any that makes a character
 * so read with the byte before it; what follows is read one byte off, until characters and bytes fall in step again. Two bytes that made
 * a private character, and so left no trace, are allowed for. Only the likeliest readings are followed; none where nothing fits.
 */
export function rereadBytes(text: string, at: number, likelihood: Likelihood): readonly ByteReading[] {
  const bytes = bytesBefore(text, at);
  if (bytes === 0) return [];
  const readings: ByteReading[] = [];
  let states: readonly State[] = [{ before: bytes >> 8, last: bytes & 0xff, open: false, value: '', vanished: 0, score: 0, glossed: [] }];
  let end = at;
  const push = pusher(text.slice(Math.max(0, at - 2), at), likelihood);
  for (const token of tokensOf(text, at)) {
    const next: State[] = [];
    const heads = headsOf(token, likelihood);
    let vanishing = VANISHING;
    for (const state of states) {
      if (end > at && !state.open && token.is !== 'ghost' && token.is !== 'gloss') {
        readings.push({ ...state, end });
        continue;
      }
      next.push(...steps(state, token, push));
      if (state.open && vanishing-- > 0) next.push(...vanishings(state, token, heads, push));
    }
    const done = readings.reduce((best, reading) => Math.max(best, reading.score), Number.NEGATIVE_INFINITY);
    states = likeliest(next, BEAM).filter((state) => state.score > done - HOPELESS);
    end = token.end;
    if (states.length === 0) return readings;
  }
  return [...readings, ...states.filter((state) => !state.open).map((state) => ({ ...state, end }))];
}

/** The bytes of the character before a place; a narrow mark was a full-width one when the damage was done, or no byte of it could be taken. */
function bytesBefore(text: string, at: number): number {
  const code = text.charCodeAt(at - 1);
  return code > 0x20 && code < 0x7f ? 0xa380 | code : toGbk(text.charAt(at - 1));
}

function likeliest(states: readonly State[], count: number): readonly State[] {
  return [...states].sort((a, b) => b.score - a.score).slice(0, count);
}

function tokensOf(text: string, at: number): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN.source, TOKEN.flags);
  pattern.lastIndex = at;
  for (let match = pattern.exec(text); match && tokens.length < LONGEST; match = pattern.exec(text)) {
    const { 0: whole, 1: ghost, 2: gloss, index } = match;
    const reading = ghost ?? gloss;
    if (reading !== undefined && isSyllable(reading)) {
      tokens.push({ is: ghost === undefined ? 'gloss' : 'ghost', reading, end: index + whole.length });
      continue;
    }
    if (/^[?？\uFFFD]$/u.test(whole) && index + 1 === text.length) tokens.push({ is: 'stump', end: index + 1 });
    else tokens.push({ is: 'character', bytes: bytesOf(text.charAt(index)), end: index + 1 });
    pattern.lastIndex = index + 1;
  }
  return tokens;
}

/** The bytes that begin a pair. */
const LEADS = Array.from({ length: 0x7e }, (_, i) => 0x81 + i);

/** A byte that begins a pair: the one that was lost with the parenthesis behind it was taken for such. */
function isLead(byte: number): boolean {
  return byte >= 0x81 && byte <= 0xfe;
}

/** An ASCII character may stand for itself or for its full-width form, narrowed after the damage was done. */
function bytesOf(character: string): readonly (readonly number[])[] {
  const code = character.charCodeAt(0);
  // Alone, the byte 0x80 is the euro sign or nothing that can be shown, after the decoder.
  if (character === '€') return [[0x80]];
  if (code > 0x20 && code < 0x7f) return [[code], [0xa3, code | 0x80], ...(character === '?' ? [[0x80]] : [])];
  const pair = toGbk(character);
  return pair === 0 ? [] : [[pair >> 8, pair & 0xff]];
}

type Push = (state: State, ...bytes: number[]) => State | undefined;

function* steps(state: State, token: Token, push: Push): Generator<State> {
  switch (token.is) {
    case 'ghost':
      // Only characters that Simplified text lacks were ever glossed.
      for (const character of traditionalReadAs(token.reading)) {
        const pair = toGbk(character);
        const next = pair >> 8 === state.last && isLead(pair & 0xff) ? push(state, pair & 0xff) : undefined;
        if (next) yield { ...next, glossed: [...state.glossed, character] };
      }
      return;
    case 'gloss': {
      const character = fromGbk(state.before, state.last);
      if (isRead(character, token.reading)) yield { ...state, glossed: [...state.glossed, character] };
      return;
    }
    case 'character':
      for (const bytes of token.bytes) {
        const next = push(state, ...bytes);
        if (next) yield next;
      }
      return;
    case 'stump':
      for (let byte = 0x81; byte <= 0xfe && state.open; byte++) {
        const next = push(state, byte);
        if (next) yield next;
      }
  }
}

/** Two bytes that made a private character, and the token behind them: one byte ended a character, the other begins the next. */
function* vanishings(state: State, token: Token, heads: Heads, push: Push): Generator<State> {
  for (const [first, seconds] of privatePairs()) {
    const ended = push(state, first);
    if (!ended) continue;
    const next = { ...ended, vanished: ended.vanished + 1, score: ended.score + VANISHED };
    yield* behind(next, seconds, token, heads, push);
  }
}

/** Each way to read a token as bytes, with the bytes that may stand before it. */
type Heads = readonly { readonly bytes: readonly number[]; readonly seconds: readonly number[] }[];

function headsOf(token: Token, likelihood: Likelihood): Heads {
  if (token.is !== 'character') return [];
  return token.bytes.map((bytes) => {
    const characters = LEADS.map((second) => ({ second, character: fromGbk(second, bytes[0] as number) })).filter(
      ({ character }) => character !== '' && likelihood.isKnown(character),
    );
    const ranked = characters.map((head) => ({ ...head, score: likelihood.next(head.character, '', '') })).sort((a, b) => b.score - a.score);
    return { bytes, seconds: ranked.slice(0, HEADS).map(({ second }) => second) };
  });
}

function* behind(state: State, seconds: ReadonlySet<number>, token: Token, heads: Heads, push: Push): Generator<State> {
  if (token.is === 'character') {
    for (const head of heads) {
      for (const second of head.seconds) {
        const next = seconds.has(second) ? push(state, second, ...head.bytes) : undefined;
        if (next) yield next;
      }
    }
  } else if (token.is === 'ghost') {
    for (const character of traditionalReadAs(token.reading)) {
      const pair = toGbk(character);
      const next = seconds.has(pair >> 8) && isLead(pair & 0xff) ? push(state, pair >> 8, pair & 0xff) : undefined;
      if (next) yield { ...next, glossed: [...state.glossed, character] };
    }
  }
}

/** Adds bytes to the true text; `undefined` where they make no character that may be expected. `context` is what stands before it. */
function pusher(context: string, likelihood: Likelihood): Push {
  return (state, ...bytes) => {
    let { before, last, open, value, score } = state;
    for (const byte of bytes) {
      let character = '';
      if (open) character = fromGbk(last, byte);
      else if (byte < 0x80) character = String.fromCharCode(byte);
      if (character !== '') {
        if (!likelihood.isKnown(character)) return undefined;
        const behind = value.length < 2 ? context + value : value;
        score += likelihood.next(character, behind.slice(-1), behind.slice(-2, -1));
        value += character;
        open = false;
      } else if (!open && isLead(byte)) open = true;
      else return undefined;
      before = last;
      last = byte;
    }
    return { ...state, before, last, open, value, score };
  };
}
