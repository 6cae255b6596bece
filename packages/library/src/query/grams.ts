/** What a UTF-16 unit of folded text is to the index: not looked at yet, what parts runs, or part of a run. */
const UNKNOWN = 0;
const BREAK = 1;
const LETTER = 2;
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  const known = kinds[unit] as number;
  if (known !== UNKNOWN) return known;
  const kind = /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)) ? LETTER : BREAK;
  kinds[unit] = kind;
  return kind;
}

/** Runs of letters and digits in a folded text, each character whole; punctuation, spaces and halves of pairs part them. */
function* runsOf(folded: string): Generator<readonly string[]> {
  let run: string[] = [];
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    const pair = (unit & 0xfc00) === 0xd800 && (folded.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    if (pair) run.push(folded.slice(at, ++at + 1));
    else if (kindOf(unit) === LETTER) run.push(folded.charAt(at));
    else if (run.length > 0) {
      yield run;
      run = [];
    }
  }
  if (run.length > 0) yield run;
}

/** Bytes that the pairs of one unit take at most: two characters of four bytes, and a space. */
const MOST = 9;
const SPACE = 0x20;
/** Pairs of this text that were written already, each in the one place where it can stand: what another has driven out is written twice. */
const PLACES = 1 << 14;
const pairs = new Uint32Array(PLACES);
const turns = new Uint32Array(PLACES);
let turn = 0;

/**
 * The pairs of neighbouring characters of folded texts, and the last character of each run, with spaces between, in UTF-8: what the index keeps of them.
 * Those of `疫情,防` are `疫情 情 防 `. Most repeats are left out; that they all are is not promised.
 */
export function gramsOf(texts: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(texts.reduce((sum, { length }) => sum + length, 0) * MOST);
  turn = (turn + 1) >>> 0;
  let end = 0;
  for (const text of texts) {
    let before = 0;
    for (let at = 0; at <= text.length; at++) {
      const point = letterAt(text, at);
      if (point > 0xffff) at++;
      if (before !== 0 && isNew(before, point)) {
        end = write(bytes, end, before);
        if (point !== 0) end = write(bytes, end, point);
        bytes[end++] = SPACE;
      }
      before = point;
    }
  }
  return bytes.slice(0, end);
}

/** The letter or digit that begins at a unit, as a code point; 0 where none does. */
function letterAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  if ((unit & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) return text.codePointAt(at) as number;
  return kindOf(unit) === LETTER ? unit : 0;
}

function isNew(first: number, second: number): boolean {
  if ((first | second) > 0xffff) return true;
  const pair = ((first << 16) | second) >>> 0;
  const place = Math.imul(pair, 0x9e3779b1) >>> 18;
  if (pairs[place] === pair && turns[place] === turn) return false;
  pairs[place] = pair;
  turns[place] = turn;
  return true;
}

/** Writes a code point in UTF-8; gives where it ends. */
function write(bytes: Uint8Array, start: number, point: number): number {
  let at = start;
  if (point < 0x80) bytes[at++] = point;
  else {
    if (point < 0x800) bytes[at++] = 0xc0 | (point >> 6);
    else {
      if (point < 0x10000) bytes[at++] = 0xe0 | (point >> 12);
      else {
        bytes[at++] = 0xf0 | (point >> 18);
        bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
      }
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (point & 0x3f);
  }
  return at;
}

/** Pairs of one word that the index is asked for: hardly any other text holds so many. */
const MOST_TERMS = 64;

/**
 * The expression by which the index finds every article that may hold the folded words: all their pairs, or for a character that stands alone what
 * begins with it. `undefined` when the words are made of nothing that the index keeps, so that every article may.
 */
export function expressionOf(folded: string): string | undefined {
  const terms = new Set<string>();
  for (const run of runsOf(folded)) {
    if (run.length === 1) terms.add(`"${run[0]}"*`);
    for (let i = 1; i < run.length; i++) terms.add(`"${run[i - 1]}${run[i]}"`);
  }
  return terms.size > 0 ? [...terms].slice(0, MOST_TERMS).join(' AND ') : undefined;
}
