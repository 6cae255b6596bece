import type { PassageTable } from './table.js';

/** Where the passages of a table stand among one another. */
export interface Nested {
  /** The index of the longer passage that holds most of its places, of several the one that holds most; -1 where none does. */
  readonly within: Int32Array;
  /** Its places outside any longer passage: those that tell something of their own. */
  readonly own: Uint32Array;
}

/**
 * Says of each passage which longer one it is mostly a part of, so that they can be shown as a tree and counted once. In time and memory linear in the places, but for
 * sorting them. The longest must stand first in the table.
 */
export function nest({ lengths, ends, places }: PassageTable): Nested {
  const passageOf = new Uint32Array(places.length);
  for (let passage = 0, at = 0; passage < lengths.length; passage++) for (; at < (ends[passage] as number); at++) passageOf[at] = passage;
  // Of what begins at one place the longest comes first.
  const keys = new BigUint64Array(places.length);
  for (let at = 0; at < places.length; at++) keys[at] = (BigInt(places[at] as number) << 32n) | BigInt(at);
  keys.sort();
  const own = new Uint32Array(lengths.length);
  const holders = new BigUint64Array(places.length);
  let held = 0;
  const open: { readonly end: number; readonly passage: number }[] = [];
  for (const key of keys) {
    const at = Number(key & 0xffff_ffffn);
    const passage = passageOf[at] as number;
    const end = (places[at] as number) + (lengths[passage] as number);
    for (let last = open.at(-1); last && last.end < end; last = open.at(-1)) open.pop();
    const holder = open.at(-1);
    if (holder) holders[held++] = (BigInt(passage) << 32n) | BigInt(holder.passage);
    else (own[passage] as number)++;
    open.push({ end, passage });
  }
  return { within: mostOf(holders.subarray(0, held).sort(), lengths.length), own };
}

/** Of pairs in order, the second that each first has most often. */
function mostOf(pairs: BigUint64Array, count: number): Int32Array {
  const most = new Int32Array(count).fill(-1);
  const times = new Uint32Array(count);
  for (let from = 0; from < pairs.length; ) {
    let to = from + 1;
    while (to < pairs.length && pairs[to] === pairs[from]) to++;
    const first = Number((pairs[from] as bigint) >> 32n);
    if (to - from > (times[first] as number)) {
      times[first] = to - from;
      most[first] = Number((pairs[from] as bigint) & 0xffff_ffffn);
    }
    from = to;
  }
  return most;
}
