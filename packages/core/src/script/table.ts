/** A conversion dictionary as it is committed: its keys in order, each without what it shares with the one before. */
export interface Packed {
  /** What each key has beyond the one before it, all in one string. */
  readonly keys: string;
  /** Two characters a key: what it shares with the one before and how its value is found, and how many code points it adds. */
  readonly shapes: string;
  /** The values that are written out, each as many code points long as its key. */
  readonly values: string;
}

/** How a value is found. */
export const NONE = 0;
export const AS_IS = 1;
export const BY_CHARACTER = 2;
export const WRITTEN_OUT = 3;

/** The first character of a shape is this and four times what is shared, and the way to the value. */
export const SHAPE_BASE = 0x2c;

/**
 * A dictionary to look up: a tree over code points whose edges lie in one hash table.
 * Values have as many code points as their keys, so what is converted stays at its place.
 */
export interface Table {
  /** By unit: 0 where no key begins, minus the value where the unit alone is the only key with it, else its node. */
  readonly heads: Int32Array;
  readonly slots: Int32Array;
  readonly parents: Int32Array;
  readonly labels: Int32Array;
  readonly kinds: Uint8Array;
  /** By node: where its value begins in `values`. */
  readonly places: Int32Array;
  readonly values: Int32Array;
}

const ROOT = 0;

/** The node that a code point leads to from another; 0 where no key goes on so. */
export function step(table: Table, node: number, codePoint: number): number {
  const { slots, parents, labels } = table;
  const mask = slots.length - 1;
  for (let slot = hash(node, codePoint) & mask; ; slot = (slot + 1) & mask) {
    const next = slots[slot] as number;
    if (next === 0 || (parents[next] === node && labels[next] === codePoint)) return next;
  }
}

function hash(node: number, codePoint: number): number {
  const mixed = Math.imul(Math.imul(node, 0x9e3779b1) ^ codePoint, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

/** The node of a key of one code point; 0 where there is none, minus the value where no longer key begins so. */
export function head(table: Table, codePoint: number): number {
  return codePoint < 0x10000 ? (table.heads[codePoint] as number) : step(table, ROOT, codePoint);
}

/** What a code point becomes by itself. */
export function single(table: Table, codePoint: number): number {
  const node = head(table, codePoint);
  if (node < 0) return -node;
  return node > 0 && table.kinds[node] === WRITTEN_OUT ? (table.values[table.places[node] as number] as number) : codePoint;
}

/** Makes a table of its packed form. */
export function unpack({ keys, shapes, values: packedValues }: Packed): Table {
  const count = shapes.length / 2;
  const suffixes = codePoints(keys);
  const size = suffixes.length + 1;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(size * 2 + 16)));
  const table: Table = {
    heads: new Int32Array(0x10000),
    slots,
    parents: new Int32Array(size),
    labels: new Int32Array(size),
    kinds: new Uint8Array(size),
    places: new Int32Array(size),
    values: codePoints(packedValues),
  };
  const { heads, parents, labels, kinds, places, values } = table;
  const mask = slots.length - 1;
  const path = new Int32Array(64);
  let made = 0;
  let value = 0;
  for (let entry = 0; entry < count; entry++) {
    const shape = shapes.charCodeAt(entry * 2) - SHAPE_BASE;
    const shared = shape >> 2;
    const length = shared + shapes.charCodeAt(entry * 2 + 1) - SHAPE_BASE;
    for (let depth = shared; depth < length; depth++) {
      const parent = path[depth] as number;
      const label = suffixes[made] as number;
      const node = ++made;
      parents[node] = parent;
      labels[node] = label;
      path[depth + 1] = node;
      if (depth === 0 && label < 0x10000) heads[label] = node;
      else {
        let slot = hash(parent, label) & mask;
        while (slots[slot] !== 0) slot = (slot + 1) & mask;
        slots[slot] = node;
      }
    }
    const node = path[length] as number;
    kinds[node] = shape & 3;
    if (kinds[node] !== WRITTEN_OUT) continue;
    places[node] = value;
    // A key that is the next one's beginning has a node of its own; one of a single unit that is not needs none.
    if (length === 1 && (labels[node] as number) < 0x10000 && !isBeginning(shapes, entry)) heads[labels[node] as number] = -(values[value] as number);
    value += length;
  }
  return table;
}

function isBeginning(shapes: string, entry: number): boolean {
  const next = entry * 2 + 2;
  return next < shapes.length && (shapes.charCodeAt(next) - SHAPE_BASE) >> 2 > 0;
}

/** The code points of a text; half a pair stands for itself. */
export function codePoints(text: string): Int32Array {
  const out = new Int32Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit & 0xfc00) === 0xd800) {
      const codePoint = text.codePointAt(i) as number;
      if (codePoint > 0xffff) i++;
      out[length++] = codePoint;
    } else out[length++] = unit;
  }
  return out.subarray(0, length);
}
