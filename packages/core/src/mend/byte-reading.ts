import { once } from '../script/once.js';
import { fromGbk, privatePairs, toGbk } from './gbk.js';
import { EMPTY, type Likelihood, type Line } from './likelihood.js';
import { PINYIN_LETTERS } from './pinyin-letters.js';
import { isRead, isReadExactly, isSyllable, traditionalReadAs } from './readings.js';

/** One way to read a damaged place: what stood there, and where in the text it ends. */
export interface ByteReading {
  readonly value: string;
  readonly end: number;
  /** The logarithm, to base 2, of how likely it and what follows are. */
  readonly score: number;
}

/** What is known of the list that a document was glossed by. */
export interface Listed {
  /** Characters that are glossed in the document. */
  readonly has: (character: string) => boolean;
  /** Their bytes in GBK, as `lead << 8 | trail`. */
  readonly pairs: ReadonlySet<number>;
  /** Characters that stand in it without a gloss, and so are not on the list. */
  readonly bare: ReadonlySet<string>;
}

/** What stands in the damaged text: a gloss whole or broken, or a character. */
type Token =
  /** `whole` where the opening parenthesis stands behind the mark all the same. */
  | { readonly is: 'ghost'; readonly reading: string; readonly whole: boolean; readonly end: number }
  | { readonly is: 'gloss'; readonly reading: string; readonly end: number }
  | { readonly is: 'character'; readonly character: string; readonly bytes: readonly (readonly number[])[]; readonly end: number };

/** A gloss that lost its opening parenthesis to the lead byte before it: one mark for the broken pair, the reading, the closing parenthesis. */
export const GHOST = new RegExp(`(?<=[^\\s?？\\uFFFD])[?？\\uFFFD]\\(? ?([${PINYIN_LETTERS}]{1,7}) ?[)）]`, 'gu');
const TOKEN = new RegExp(`[?？\\uFFFD][(（]? ?([${PINYIN_LETTERS}]{1,7}) ?[)）]|[(（] ?([${PINYIN_LETTERS}]{1,7}) ?[)）]|[^]`, 'gu');
const GLOSSES_BEFORE = new RegExp(`(?:[(（] ?[${PINYIN_LETTERS}]{1,7} ?[)）])+$`, 'u');

/** No shifted run seen was longer than this, in tokens; a longer reading is not worth printing. */
const LONGEST = 60;
/** Characters before and after a place by which its readings are judged. */
const BEFORE = 8;
const AFTER = 5;

/** Printed for a narrow sign that is gone, as editions mark a character that can't be read. */
export const GONE = '□';

/** How many readings are followed at once, from how many of them a pair may have vanished, and in how many ways. */
const BEAM = 126;
const VANISHING = 10;
const TAILS = 5;
const HEADS = 32;
const TWICE = 4;
const BETWEEN = 150;
/** A reading so much less likely than the likeliest is given up. Logarithms to base 2, as all that follows. */
const HOPELESS = 40;
const UNLIKELY = 12;
const NEVER_FREE = 8;
/** How seldom a line's end, or another narrow sign, is taken for the second half of a pair. */
const LINE_END = -5;
const TAKEN = -9;
/** A listed character is glossed wherever it stands whole, and none is that stands bare. */
const LISTED = 3;
const BARE = -10;
const NOT_LISTED = -10;
const OTHER_TONE = -4;
/** What another ghost and each character behind it cost a reading that is done: no more is known of them. */
const NEXT_GHOST = -9;
const UNKNOWN = -6;

interface State {
  /** The last two bytes of the true text; `last` leads a character that is still open when `open`. */
  readonly before: number;
  readonly last: number;
  readonly open: boolean;
  /** A gloss stands behind the last byte. */
  readonly split: boolean;
  /** The last two bytes are those of a listed character that has no gloss so far. */
  readonly bare: boolean;
  readonly value: string;
  readonly line: Line;
  readonly extra: number;
}

interface Done extends State {
  readonly end: number;
  /** Another ghost was met since. */
  readonly passed: boolean;
}

const score = ({ line, extra }: State): number => (line.upTo[0] as number) + extra;

/**
 * Reads a text from a ghost or a split mark on as the bytes that it was before glosses were put among them. The lost byte is any that makes a character
 * so read with the byte before it; what follows is read one byte off, until characters and bytes fall in step again. Two bytes that made
 * a private character, and so left no trace, are allowed for. A mark may stand for itself. Only the likeliest readings are followed, likeliest first; none where nothing fits.
 */
export function rereadBytes(text: string, at: number, likelihood: Likelihood, listed: Listed): readonly ByteReading[] {
  const bytes = bytesBefore(text, at);
  if (bytes === 0) return [];
  const context = text
    .slice(Math.max(0, at - 8 * BEFORE), at)
    .replaceAll(/[(（][^()（）]{1,9}[)）]/g, '')
    .slice(-BEFORE);
  const line = [...context].reduce((before, character) => likelihood.next(before, wide(character)), EMPTY);
  const start = { last: line.last, upTo: line.upTo.map((each) => each - (line.upTo[0] as number)) };
  const first: State = { before: bytes >> 8, last: bytes & 0xff, open: false, split: false, bare: false, value: '', line: start, extra: 0 };
  const steps = stepper(text, first, likelihood, listed);
  const tokens = tokensFrom(text, at);
  const asItStands: Done = { ...first, value: text.charAt(at), end: at + 1, passed: false };
  let done: readonly Done[] = tokens[0]?.is === 'character' ? [asItStands] : [];
  let open: readonly State[] = [first];
  let end = at;
  let since = 0;
  for (const token of tokens) {
    const ended = open.filter((state) => end > at && !state.open && token.is === 'character').map((state) => finished(state, end));
    done = likeliest([...done, ...ended], BEAM).map((state) => onwards(state, token, likelihood));
    since = ended.length > 0 ? 0 : since + 1;
    const going = end > at && token.is === 'character' ? open.filter((state) => state.open) : open;
    const next = likeliest(steps(going, token), BEAM);
    const best = Math.max(...done.map(score), ...next.map(score));
    open = next.filter((state) => score(state) > best - HOPELESS);
    end = token.end;
    if (open.length === 0 && since >= AFTER) break;
  }
  const closed = open.filter((state) => !state.open).map((state) => finished(state, end));
  return distinct([...done, ...closed]);
}

/** A reading that ends here; a listed character that its last bytes make has no gloss. */
function finished(state: State, end: number): Done {
  return { ...state, end, passed: false, extra: state.bare ? state.extra + BARE : state.extra };
}

function distinct(states: readonly Done[]): readonly ByteReading[] {
  const readings = new Map<string, ByteReading>();
  for (const state of likeliest(states, states.length)) {
    const { value, end } = state;
    const key = `${end} ${value}`;
    if (!readings.has(key)) readings.set(key, { value, end, score: score(state) });
  }
  return [...readings.values()];
}

/** A done reading with what follows it, as it stands: so that all are measured over one stretch. */
function onwards(state: Done, token: Token, likelihood: Likelihood): Done {
  if (state.passed) return token.is === 'character' ? { ...state, extra: state.extra + UNKNOWN } : state;
  switch (token.is) {
    case 'gloss':
      return state;
    case 'ghost':
      return { ...state, passed: true, extra: state.extra + NEXT_GHOST };
    case 'character':
      return { ...state, line: likelihood.next(state.line, wide(token.character)) };
  }
}

/** The bytes of the character before a place; a narrow mark was a full-width one when the damage was done, or no byte of it could be taken. */
function bytesBefore(text: string, at: number): number {
  const before = text
    .slice(Math.max(0, at - 40), at)
    .replace(GLOSSES_BEFORE, '')
    .slice(-1);
  return toGbk(wide(before));
}

/** A narrow sign as the full-width one that it may have been. */
function wide(character: string): string {
  const code = character.charCodeAt(0);
  return code > 0x20 && code < 0x7f && !/[0-9a-z]/i.test(character) ? String.fromCharCode(code + 0xfee0) : character;
}

function likeliest<S extends State>(states: readonly S[], count: number): readonly S[] {
  return [...states].sort((a, b) => score(b) - score(a)).slice(0, count);
}

/** The tokens from a broken place on; behind a split mark stands what made a full-width one, and nothing narrow. */
function tokensFrom(text: string, at: number): readonly Token[] {
  const [mark, behind, ...rest] = tokensOf(text, at);
  if (mark?.is !== 'character' || behind?.is !== 'character') return [mark, behind, ...rest].filter((token) => token !== undefined);
  return [mark, { ...behind, bytes: behind.bytes.filter(([first]) => first === 0xa3) }, ...rest];
}

function tokensOf(text: string, at: number): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN.source, TOKEN.flags);
  pattern.lastIndex = at;
  for (let match = pattern.exec(text); match && tokens.length < LONGEST; match = pattern.exec(text)) {
    const { 0: whole, 1: ghost, 2: gloss, index } = match;
    const end = index + whole.length;
    if (ghost !== undefined && isSyllable(ghost)) tokens.push({ is: 'ghost', reading: ghost, whole: /[(（]/.test(whole), end });
    else if (gloss !== undefined && isSyllable(gloss)) tokens.push({ is: 'gloss', reading: gloss, end });
    if (tokens.at(-1)?.end === end) continue;
    const character = text.charAt(index);
    tokens.push({ is: 'character', character, bytes: bytesOf(character), end: index + 1 });
    pattern.lastIndex = index + 1;
  }
  return tokens;
}

/** A byte that begins a pair: the one that was lost with the parenthesis behind it was taken for such. */
function isLead(byte: number): boolean {
  return byte >= 0x81 && byte <= 0xfe;
}

const LEADS = Array.from({ length: 0x7e }, (_, i) => 0x81 + i);

/** An ASCII character may stand for itself or for its full-width form, narrowed after the damage was done. */
function bytesOf(character: string): readonly (readonly number[])[] {
  const code = character.charCodeAt(0);
  // Alone, the byte 0x80 is the euro sign or nothing that can be shown, after the decoder.
  if (character === '€') return [[0x80]];
  if (code > 0x20 && code < 0x7f) return [[code], [0xa3, code | 0x80], ...(character === '?' ? [[0x80]] : [])];
  const pair = toGbk(character);
  return pair === 0 ? [] : [[pair >> 8, pair & 0xff]];
}

/** Each way to read a token as bytes, with the bytes that may stand before its first one, those of the commonest characters first. */
type Heads = readonly { readonly bytes: readonly number[]; readonly seconds: readonly number[] }[];

/** A reading with a byte to come that begins a character. */
interface Ended {
  readonly next: State;
  readonly seconds: ReadonlySet<number>;
}

type Steps = (states: readonly State[], token: Token) => readonly State[];

function stepper(text: string, first: State, likelihood: Likelihood, listed: Listed): Steps {
  /** Adds a byte to the true text; `undefined` where it makes no character that may be expected. Nearly all the work is done here. */
  const push = (state: State, byte: number): State | undefined => {
    const { last } = state;
    let { line, value } = state;
    let open = false;
    if (state.open || byte < 0x80) {
      const character = state.open ? fromGbk(last, byte) : String.fromCharCode(byte);
      if (character === '' || !likelihood.isKnown(character)) return undefined;
      line = likelihood.next(line, character);
      value += character;
    } else {
      if (!isLead(byte)) return undefined;
      open = true;
    }
    // A gloss is put in by bytes: where two that belong together have none, no listed character can have stood, whatever it lies across.
    const bare = !state.split && isListed(last, byte);
    return { before: last, last: byte, open, split: false, bare, value, line, extra: state.bare ? state.extra + BARE : state.extra };
  };

  const pushAll = (state: State, bytes: readonly number[]): State | undefined => {
    let next: State | undefined = state;
    for (const byte of bytes) next = next && push(next, byte);
    return next;
  };

  const isListed = (lead: number, trail: number) => listed.pairs.has((lead << 8) | trail);

  const worth = (character: string, reading: string) =>
    (listed.has(character) ? LISTED : 0) + (listed.bare.has(character) ? NOT_LISTED : 0) + (isReadExactly(character, reading) ? 0 : OTHER_TONE);

  function* ghosts(state: State, reading: string): Generator<State> {
    // Only characters that Simplified text lacks were ever glossed.
    for (const character of traditionalReadAs(reading)) {
      const pair = toGbk(character);
      if (pair >> 8 !== state.last || !isLead(pair & 0xff)) continue;
      const next = push({ ...state, split: true }, pair & 0xff);
      if (!next) continue;
      // A character that only meets between two others is none of the text: how common it is must be counted by itself.
      const common = state.open ? 0 : likelihood.alone(character) / 2;
      yield { ...next, split: true, extra: next.extra + worth(character, reading) + common };
    }
  }

  function* glossed(state: State, reading: string): Generator<State> {
    const character = fromGbk(state.before, state.last);
    if (!isRead(character, reading)) return;
    yield { ...state, split: true, bare: false, extra: state.extra + worth(character, reading) };
  }

  function* stepsOf(state: State, token: Token): Generator<State> {
    if (token.is === 'ghost') {
      yield* ghosts(state, token.reading);
      // Alone, the byte 0x80 is a mark after the decoder, and nothing of the gloss behind it is gone.
      const closed = token.whole && state.open ? push(state, 0x80) : undefined;
      if (closed) yield* glossed(closed, token.reading);
    } else if (token.is === 'gloss') {
      yield* glossed(state, token.reading);
    } else if (state === first) {
      // The mark stands for a pair that was split by a narrow sign: its first byte is any.
      for (const byte of LEADS) yield { ...state, before: state.last, last: byte, open: true, split: true };
    } else {
      for (const bytes of token.bytes) {
        const next = pushAll(state, bytes);
        if (next) yield next;
      }
      if (state.open && token.bytes.some(([byte]) => byte === 0x3f)) yield* taken(state, token.end);
    }
  }

  /**
   * A second byte that was read as the first of a pair, with a narrow sign or a line's end for its second: behind the end of a sentence
   * it was a line's end, elsewhere, or before a number, a sign that nothing tells.
   */
  function* taken(state: State, end: number): Generator<State> {
    const closes = /[A-Za-z0-9]/.test(text.charAt(end)) ? /^$/ : /[。！？”…]$/;
    for (const byte of LEADS) {
      const next = push(state, byte);
      if (!next) continue;
      if (closes.test(next.value)) yield { ...next, extra: next.extra + LINE_END };
      else yield { ...next, value: next.value + GONE, extra: next.extra + TAKEN };
    }
  }

  /** One byte of two that made a private character ended a character; the other, one of `seconds`, begins the next. */
  const ended = (state: State): readonly Ended[] => {
    const tails: Ended[] = [];
    for (const [first, seconds] of privatePairs()) {
      const next = push(state, first);
      if (next) tails.push({ next, seconds });
    }
    return tails.sort((a, b) => score(b.next) - score(a.next)).slice(0, TAILS);
  };

  /** The same twice over: between two such pairs stands one whole character. */
  const endedAgain = (tails: readonly Ended[]): readonly Ended[] => {
    const again: Ended[] = [];
    for (const { next, seconds } of tails) {
      for (const { first, second, character } of between()) {
        const whole = seconds.has(first) && likelihood.isKnown(character) ? pushAll(next, [first, second]) : undefined;
        if (whole) again.push({ next: whole, seconds: privatePairs().get(second) as ReadonlySet<number> });
      }
    }
    return again.sort((a, b) => score(b.next) - score(a.next)).slice(0, TAILS);
  };

  /** What may follow bytes that left no trace: the token that comes next is behind the first byte of a character. */
  function* vanishings({ next, seconds }: Ended, token: Token, heads: Heads): Generator<State> {
    if (token.is === 'ghost') {
      for (const character of traditionalReadAs(token.reading)) {
        const lead = toGbk(character) >> 8;
        const opened = seconds.has(lead) ? push(next, lead) : undefined;
        if (opened) yield* ghosts(opened, token.reading);
      }
    }
    for (const { bytes, seconds: before } of heads) {
      for (const second of before) {
        const opened = seconds.has(second) ? push(next, second) : undefined;
        const closed = opened && pushAll(opened, bytes);
        if (closed) yield closed;
      }
    }
  }

  const between = once(() =>
    [...privatePairs().keys()]
      .flatMap((second) => LEADS.map((first) => ({ first, second, character: fromGbk(first, second) })))
      .filter(({ character }) => character !== '' && likelihood.isKnown(character))
      .map((each) => ({ ...each, alone: likelihood.alone(each.character) }))
      .sort((a, b) => b.alone - a.alone)
      .slice(0, BETWEEN),
  );

  const headsOf = (token: Token): Heads => {
    if (token.is !== 'character') return [];
    return token.bytes.map((bytes) => {
      const characters = LEADS.map((second) => ({ second, character: fromGbk(second, bytes[0] as number) }))
        .filter(({ character }) => character !== '' && likelihood.isKnown(character))
        .map(({ second, character }) => ({ second, alone: likelihood.alone(character) }))
        .sort((a, b) => b.alone - a.alone);
      return { bytes, seconds: characters.slice(0, HEADS).map(({ second }) => second) };
    });
  };

  return (states, token) => {
    const heads = headsOf(token);
    const steps = states.flatMap((state) => [...stepsOf(state, token)]);
    const tails = states
      .filter((state) => state.open)
      .slice(0, VANISHING)
      .map(ended);
    const all = [...tails.flat(), ...tails.slice(0, TWICE).flatMap(endedAgain)];
    const least = Math.max(...steps.map(score), ...all.map(({ next }) => score(next) - NEVER_FREE)) - UNLIKELY;
    return [...steps, ...all.filter(({ next }) => score(next) > least).flatMap((tail) => [...vanishings(tail, token, heads)])];
  };
}
