import { fold } from '@zhengwen/core';

/** A text as reuse compares it: folded, and of it only what is read aloud: Han, letters and digits. */
export interface Projection {
  /** UTF-16 units of what is kept. */
  readonly units: Uint16Array;
  /** For each kept unit, its offset in the text. */
  readonly offsets: Uint32Array;
}

/** Many projected texts in one row, each between two zeros: a zero is equal to nothing, not even to another. */
export interface Corpus {
  /** In memory that threads can share. */
  readonly units: Uint16Array;
  /** Where each text begins in `units`, and behind them where the next would. */
  readonly starts: Uint32Array;
}

const KEPT = /[\p{L}\p{N}]/u;
/** Whether a unit of folded text is kept, worked out once for each: 1 kept, 2 dropped, 0 not asked yet. A half of a surrogate pair is kept. */
const known = new Uint8Array(0x1_0000);

/**
 * Projects a text for comparison, so that neither script, width, punctuation nor line breaks keep two passages apart.
 * ```ts
 * String.fromCharCode(...project('不漏一戶、不漏一人').units); // '不漏一户不漏一人'
 * ```
 */
export function project(text: string): Projection {
  return projectFolded(fold(text));
}

/** The same of a text that is folded already. */
export function projectFolded(folded: string): Projection {
  const units = new Uint16Array(folded.length);
  const offsets = new Uint32Array(folded.length);
  let length = 0;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    if (!isKept(unit)) continue;
    units[length] = unit;
    offsets[length++] = at;
  }
  return { units: units.subarray(0, length), offsets: offsets.subarray(0, length) };
}

/** Puts projected texts in one row, without the runs of text that repeat themselves (see `withoutRuns`). */
export function corpusOf(texts: readonly Uint16Array[]): Corpus {
  const row = new Row(texts.reduce((sum, text) => sum + text.length + 1, 1));
  for (const text of texts) row.add(text);
  return row.corpus;
}

/** A corpus that grows by a text at a time, so that no text is held twice. */
export class Row {
  #units: Uint16Array;
  readonly #starts: number[] = [1];

  /** @param expected about how many units there will be, one for each text besides its own */
  constructor(expected: number) {
    this.#units = shared(Math.max(2, expected));
  }

  add(text: Uint16Array): void {
    const at = this.#starts.at(-1) as number;
    const end = at + text.length + 1;
    if (end > this.#units.length) {
      const larger = shared(Math.ceil(end * 1.25));
      larger.set(this.#units);
      this.#units = larger;
    }
    this.#units.set(text, at);
    withoutRuns(this.#units.subarray(at, end - 1));
    this.#starts.push(end);
  }

  get corpus(): Corpus {
    return { units: this.#units.subarray(0, this.#starts.at(-1) as number), starts: Uint32Array.from(this.#starts) };
  }
}

function shared(units: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(units * 2));
}

/** Runs shorter than this cost nothing worth avoiding. */
const LONG = 1024;
const GRAM = 8;

/**
 * Blanks what repeats itself at one distance at least three times over and for a thousand units, but for its first two rounds: a page filled with one line says nothing
 * about what texts share, and its places would be as many as its pairs.
 */
function withoutRuns(units: Uint16Array): void {
  if (units.length < LONG) return;
  const size = 2 ** Math.ceil(Math.log2(units.length * 2));
  const last = new Int32Array(size).fill(-1);
  let distance = 0;
  let from = 0;
  const close = (end: number) => {
    const length = end - from + GRAM - 1;
    if (distance > 0 && length >= LONG && length >= 2 * distance) blank.push([from + distance, end + GRAM - 1]);
  };
  const blank: [number, number][] = [];
  for (let at = 0; at + GRAM <= units.length; at++) {
    let hash = 0;
    for (let k = 0; k < GRAM; k++) hash = (Math.imul(hash, 0x01000193) ^ (units[at + k] as number)) >>> 0;
    const slot = (Math.imul(hash, 0x9e3779b1) >>> 0) & (size - 1);
    const before = last[slot] as number;
    last[slot] = at;
    const now = before >= 0 && units[before] === units[at] ? at - before : 0;
    if (now === distance) continue;
    close(at);
    distance = now;
    from = at;
  }
  close(Math.max(from, units.length - GRAM + 1));
  for (const [start, end] of blank) units.fill(0, start, Math.min(end, units.length));
}

function isKept(unit: number): boolean {
  const said = known[unit];
  if (said) return said === 1;
  const kept = (unit >= 0xd800 && unit < 0xe000) || KEPT.test(String.fromCharCode(unit));
  known[unit] = kept ? 1 : 2;
  return kept;
}
