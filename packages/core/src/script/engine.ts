import { afterDescriptions } from './description.js';
import { BY_CHARACTER, codePoints, head, NONE, single, step, type Table, WRITTEN_OUT } from './table.js';
import { textOfUnits } from './units.js';
import { type Word, type Words, wordAt } from './words.js';

/** What is done to a text, in order, as in the configurations of OpenCC. */
export interface Chain {
  /** Compatibility ideographs are first given their plain form. */
  readonly plain?: boolean;
  /** Words of this table are set apart first: what comes after looks within each and within what lies between. */
  readonly words?: Table;
  readonly steps: readonly Table[];
  /** Words that go before the keys of one of the steps, and may be longer or shorter than what they stand for. */
  readonly vocabulary?: { readonly step: Table; readonly words: Words };
  /** Single characters that the last step is to convert otherwise than its table does. */
  readonly rare?: Table;
}

/** A stretch of a text that was replaced by another word, in code points of both. */
export interface Replaced {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly length: number;
}

/** A converted text: as many code points as before but for the words that were replaced, which are in order. */
export interface Converted {
  readonly text: string;
  readonly replaced: readonly Replaced[];
}

/**
 * The text by a chain. Without vocabulary it has as many code points as before, each at its place.
 * `run('后天', { plain: true, steps: [fromHans()] })` is `'後天'`.
 */
export function run(text: string, chain: Chain): string {
  return runNoting(text, chain).text;
}

/** The text by a chain, and the words that were replaced in it. */
export function runNoting(text: string, chain: Chain): Converted {
  let points = codePoints(text);
  if (chain.plain) makePlain(points);
  const last = chain.steps.length - 1;
  let cuts: Uint8Array | undefined = chain.words ? new Uint8Array(points.length + 1) : undefined;
  let replaced: readonly Replaced[] = [];
  // Where the words are the first step's own, one pass sets them apart and converts them.
  const atOnce = chain.words !== undefined && chain.words === chain.steps[0];
  if (chain.words && !atOnce) setApart(points, chain.words, cuts as Uint8Array);
  for (const [index, table] of chain.steps.entries()) {
    const marking = atOnce && index === 0;
    const rare = index === last ? chain.rare : undefined;
    if (chain.vocabulary?.step === table) ({ points, cuts, replaced } = passWithWords(points, table, chain.vocabulary.words, cuts));
    else pass(points, table, marking ? undefined : cuts, marking && last > 0 ? cuts : undefined, rare);
  }
  return { text: textOf(points), replaced };
}

/** Each character by itself, without any word; `known` gives those that need no table. */
export function runByCharacter(text: string, chain: Chain, known: (character: string, index: number) => string | undefined): string {
  const points = codePoints(text);
  if (chain.plain) makePlain(points);
  for (let i = 0; i < points.length; i++) {
    const form = known(String.fromCodePoint(points[i] as number), i);
    if (form !== undefined) points[i] = form.codePointAt(0) as number;
    else for (const table of chain.steps) points[i] = single(table, points[i] as number);
  }
  return textOf(points);
}

/** The compatibility ideographs, which Unicode decomposes into one character each. */
function makePlain(points: Int32Array): void {
  const after = afterDescriptions(points, undefined);
  for (let i = 0; i < points.length; i++) {
    const point = points[i] as number;
    if (point < 0x2ff0) continue;
    if (point <= 0x2fff) i = after(i) - 1;
    else if ((point >= 0xf900 && point <= 0xfaff) || (point >= 0x2f800 && point <= 0x2fa1f))
      points[i] = String.fromCodePoint(point).normalize('NFC').codePointAt(0) as number;
  }
}

function pass(points: Int32Array, table: Table, cuts: Uint8Array | undefined, marks: Uint8Array | undefined, rare: Table | undefined): void {
  const { heads, kinds, places, values } = table;
  const length = points.length;
  const after = afterDescriptions(points, cuts);
  for (let i = 0; i < length; ) {
    const point = points[i] as number;
    let node = point < 0x10000 ? (heads[point] as number) : head(table, point);
    if (node <= 0) {
      if (node < 0) points[i] = -node;
      if (rare && head(rare, point) !== 0) points[i] = single(rare, point);
      i = node === 0 && (point & 0xfff0) === 0x2ff0 ? after(i) : i + 1;
      continue;
    }
    let end = kinds[node] === NONE ? i : i + 1;
    let match = node;
    for (let j = i + 1; j < length && !cuts?.[j]; ) {
      node = step(table, node, points[j] as number);
      if (node === 0) break;
      j++;
      if (kinds[node] !== NONE) {
        end = j;
        match = node;
      }
    }
    if (end === i || (rare && end === i + 1 && head(rare, point) !== 0)) {
      points[i] = rare && head(rare, point) !== 0 ? single(rare, point) : point;
      i++;
      continue;
    }
    if (marks && end > i + 1) {
      marks[i] = 1;
      marks[end] = 1;
    }
    const kind = kinds[match];
    if (kind === WRITTEN_OUT) for (let place = places[match] as number; i < end; ) points[i++] = values[place++] as number;
    else if (kind === BY_CHARACTER) for (; i < end; i++) points[i] = single(table, points[i] as number);
    i = end;
  }
}

interface Passed {
  readonly points: Int32Array;
  readonly cuts: Uint8Array | undefined;
  readonly replaced: readonly Replaced[];
}

/** A pass in which a word goes before a key of the table that is no longer than it. */
function passWithWords(points: Int32Array, table: Table, words: Words, cuts: Uint8Array | undefined): Passed {
  const after = afterDescriptions(points, cuts);
  const found: (readonly [start: number, word: Word])[] = [];
  for (let i = 0; i < points.length; ) {
    const word = wordAt(words, points, i, cuts);
    const key = longestKey(table, points, i, cuts);
    if (word && word.key.length >= key) {
      found.push([i, word]);
      i += word.key.length;
    } else i = key > 0 ? i + key : (points[i] as number) >> 4 === 0x2ff ? after(i) : i + 1;
  }
  // What lies between the words is converted by itself, then joined with them.
  const parts: Int32Array[] = [];
  const replaced: Replaced[] = [];
  let grown = 0;
  let done = 0;
  const between = (end: number) => {
    const part = points.subarray(done, end);
    pass(part, table, cuts?.subarray(done, end + 1), undefined, undefined);
    parts.push(part);
  };
  for (const [start, { key, value, stays }] of found) {
    between(start);
    parts.push(value);
    done = start + key.length;
    if (!stays) replaced.push({ start, end: done, at: start + grown, length: value.length });
    grown += value.length - key.length;
  }
  between(points.length);
  const out = new Int32Array(points.length + grown);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return { points: out, cuts: cuts && moved(cuts, found, out.length), replaced };
}

/** Cuts where they stand once the words are replaced; none lies within a word. */
function moved(cuts: Uint8Array, found: readonly (readonly [start: number, word: Word])[], length: number): Uint8Array {
  const out = new Uint8Array(length + 1);
  let grown = 0;
  let next = 0;
  for (let i = 0; i < cuts.length; i++) {
    const [start, word] = found[next] ?? [];
    if (word && start !== undefined && i === start + word.key.length) {
      grown += word.value.length - word.key.length;
      next++;
    }
    if (cuts[i]) out[i + grown] = 1;
  }
  return out;
}

/** The length of the longest key of a table that begins at a place and reaches over no cut; 0 where none does. */
function longestKey(table: Table, points: Int32Array, start: number, cuts: Uint8Array | undefined): number {
  let node = head(table, points[start] as number);
  if (node < 0) return 1;
  let length = node > 0 && table.kinds[node] !== NONE ? 1 : 0;
  for (let j = start + 1; node > 0 && j < points.length && !cuts?.[j]; j++) {
    node = step(table, node, points[j] as number);
    if (node > 0 && table.kinds[node] !== NONE) length = j + 1 - start;
  }
  return length;
}

/** Marks where the words of a table begin and end. */
function setApart(points: Int32Array, table: Table, cuts: Uint8Array): void {
  const { heads, kinds } = table;
  const after = afterDescriptions(points, undefined);
  for (let i = 0; i < points.length; ) {
    const point = points[i] as number;
    let node = point < 0x10000 ? (heads[point] as number) : head(table, point);
    let end = i;
    for (let j = i + 1; node > 0 && j < points.length; ) {
      node = step(table, node, points[j] as number);
      j++;
      if (node > 0 && kinds[node] !== NONE) end = j;
    }
    if (end > i) {
      cuts[i] = 1;
      cuts[end] = 1;
      i = end;
    } else i = (point & 0xfff0) === 0x2ff0 ? after(i) : i + 1;
  }
}

function textOf(points: Int32Array): string {
  const units = new Uint16Array(points.length * 2);
  let length = 0;
  for (let i = 0; i < points.length; i++) {
    const point = points[i] as number;
    if (point < 0x10000) units[length++] = point;
    else {
      units[length++] = 0xd7c0 + (point >> 10);
      units[length++] = 0xdc00 | (point & 0x3ff);
    }
  }
  return textOfUnits(units.subarray(0, length));
}
