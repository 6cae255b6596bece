import type { Shared } from './passages.js';

/** Where a passage stands among the others. */
export interface Nested {
  /** The index of the longer passage that holds most of its places; of several, the one that holds most. */
  readonly within?: number;
  /** Its places outside any longer passage: those that tell something of their own. */
  readonly own: number;
}

/** Says of each passage which longer one it is mostly a part of, so that they can be shown as a tree and counted once. In time and memory linear in the places, but for sorting them. */
export function nest(passages: readonly Pick<Shared, 'length' | 'places'>[]): readonly Nested[] {
  const places = passages.flatMap(({ length, places }, passage) => [...places].map((start) => ({ start, end: start + length, passage })));
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  const holders = passages.map(() => new Map<number, number>());
  const own = passages.map(() => 0);
  const open: typeof places = [];
  for (const place of places) {
    for (let last = open.at(-1); last && last.end < place.end; last = open.at(-1)) open.pop();
    const holder = open.at(-1);
    if (holder) count(holders[place.passage], holder.passage);
    else own[place.passage] = (own[place.passage] ?? 0) + 1;
    open.push(place);
  }
  return passages.map((_, passage) => {
    const [most] = [...(holders[passage] ?? [])].sort(([a, m], [b, n]) => n - m || a - b);
    return { ...(most ? { within: most[0] } : {}), own: own[passage] ?? 0 };
  });
}

function count(counts: Map<number, number> | undefined, key: number): void {
  counts?.set(key, (counts.get(key) ?? 0) + 1);
}
