import type { Needs } from '../query/grams.js';
import type { Database } from './driver.js';
import { BlockReader, Keys } from './postings.js';

/** Of so few candidates each is looked through sooner than another list is read. */
const FEW = 64;
const NONE = new Uint32Array(0);

/** Keys that an index holds: how much there is to read, about, and the keys in order when they are asked for. */
export interface Postings {
  /** Bytes: for what stands in many articles about one for each of them. */
  readonly size: number;
  readonly keys: () => Uint32Array;
}

/** A block of a segment. */
interface Row {
  readonly base: number;
  readonly gram: number;
  readonly lists: Uint8Array;
}

/** Finds the keys of all articles that may have what is needed, in order: those the index names, and those it does not know yet. */
export function candidatesIn(database: Database): (needs: Needs) => Postings {
  const segments = database.prepare('SELECT number, base FROM segment');
  const before = database.prepare('SELECT gram, lists FROM block WHERE segment = ? AND gram < ? ORDER BY gram DESC, number DESC LIMIT 1');
  const within = database.prepare('SELECT gram, lists FROM block WHERE segment = ? AND gram BETWEEN ? AND ? ORDER BY gram, number');
  const tail = database.prepare('SELECT key FROM tail ORDER BY key');

  const rowsOf = (from: number, to: number): readonly Row[] =>
    (segments.all() as { number: number; base: number }[]).flatMap(({ number, base }) =>
      // A list may begin at the end of a block of smaller ones.
      [...before.all(number, from), ...within.all(number, from, to)].map((row) => ({ base, ...(row as Omit<Row, 'base'>) })),
    );
  const postingsOf = (needs: Needs): Postings => {
    if ('any' in needs) {
      const parts = needs.any.map(postingsOf);
      return { size: parts.reduce((sum, { size }) => sum + size, 0), keys: () => parts.map(({ keys }) => keys()).reduce(union, NONE) };
    }
    if ('all' in needs) {
      const parts: Postings[] = [];
      for (const need of needs.all) {
        const part = postingsOf(need);
        parts.push(part);
        if (part.size <= FEW) break;
      }
      const [least, ...others] = parts.sort((a, b) => a.size - b.size) as [Postings, ...Postings[]];
      const keys = () => others.reduce((found, part) => (found.length <= FEW ? found : shared(found, part.keys())), least.keys());
      return { size: least.size, keys };
    }
    return listsOf(rowsOf(needs.from, needs.to), needs.from, needs.to);
  };

  return (needs) => {
    // What is merged meanwhile by another program is seen as it was before, or as it is then.
    database.exec('BEGIN');
    try {
      const indexed = postingsOf(needs);
      const waiting = Uint32Array.from((tail.all() as { key: number }[]).map(({ key }) => key));
      return { size: indexed.size + waiting.length, keys: () => union(indexed.keys(), waiting) };
    } finally {
      database.exec('COMMIT');
    }
  };
}

/** A set of keys, a bit for each. */
export class KeySet {
  readonly #bits: Uint8Array;

  /** @param keys in order */
  constructor(keys: Uint32Array) {
    this.#bits = new Uint8Array(((keys.at(-1) ?? 0) >>> 3) + 1);
    for (const key of keys) this.#bits[key >>> 3] = (this.#bits[key >>> 3] as number) | (1 << (key & 7));
  }

  has(key: number): boolean {
    return ((this.#bits[key >>> 3] ?? 0) & (1 << (key & 7))) !== 0;
  }
}

/** The lists of a range of grams, in the blocks in which they stand. */
function listsOf(rows: readonly Row[], from: number, to: number): Postings {
  const each = (act: (list: BlockReader) => void) => {
    for (const { base, gram, lists } of rows) {
      const list = new BlockReader(base, gram, lists);
      while (list.next() && list.gram <= to) if (list.gram >= from) act(list);
    }
  };
  let size = 0;
  each((list) => {
    size += list.size;
  });
  return {
    size,
    keys: () => {
      const keys = new Keys();
      each((list) => list.take(keys));
      keys.settle();
      return keys.list.subarray(0, keys.count);
    },
  };
}

/** The keys of either of two lists, both in order. */
function union(a: Uint32Array, b: Uint32Array): Uint32Array {
  if (a.length === 0 || b.length === 0) return a.length === 0 ? b : a;
  const all = new Uint32Array(a.length + b.length);
  let count = 0;
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const [x, y] = [a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY];
    all[count++] = Math.min(x, y);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return all.subarray(0, count);
}

/** The keys of both. */
function shared(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(Math.min(a.length, b.length));
  let count = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) both[count++] = x;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both.subarray(0, count);
}
