import type { Shared } from './passages.js';

/** Many passages in few arrays, since a corpus may share millions of places. */
export interface PassageTable {
  readonly lengths: Uint32Array;
  /** In how many texts each stands. */
  readonly texts: Uint32Array;
  /** Where the places of each end in `places`, those of the one before it being before them. */
  readonly ends: Uint32Array;
  readonly places: Uint32Array;
}

/** Passages as they come, put into a table. */
export function tableOf(passages: Iterable<Shared>): PassageTable {
  const table = { lengths: new Growing(), texts: new Growing(), ends: new Growing(), places: new Growing() };
  for (const { length, texts, places } of passages) {
    table.lengths.add(length);
    table.texts.add(texts);
    for (const place of places) table.places.add(place);
    table.ends.add(table.places.length);
  }
  return { lengths: table.lengths.all, texts: table.texts.all, ends: table.ends.all, places: table.places.all };
}

export function passageAt({ lengths, texts, ends, places }: PassageTable, index: number): Shared {
  return {
    length: lengths[index] as number,
    texts: texts[index] as number,
    places: places.subarray(index === 0 ? 0 : (ends[index - 1] as number), ends[index]),
  };
}

/** The passages of several tables as one, the longest first, then those of most texts, then in the order of the first of their places. */
export function ordered(tables: readonly PassageTable[], orderOf: (at: number) => number = (at) => at): PassageTable {
  const all = tables.flatMap((table) =>
    Array.from(table.lengths, (length, index) => {
      const { places, texts } = passageAt(table, index);
      return { table, index, length, texts, first: places.reduce((least, at) => Math.min(least, orderOf(at)), Number.POSITIVE_INFINITY) };
    }),
  );
  all.sort((a, b) => b.length - a.length || b.texts - a.texts || a.first - b.first);
  function* inOrder() {
    for (const { table, index } of all) yield passageAt(table, index);
  }
  return tableOf(inOrder());
}

/** Whole numbers, as many as come. */
class Growing {
  #held = new Uint32Array(1024);
  length = 0;

  add(value: number): void {
    if (this.length === this.#held.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#held);
      this.#held = larger;
    }
    this.#held[this.length++] = value;
  }

  get all(): Uint32Array<ArrayBuffer> {
    return this.#held.slice(0, this.length);
  }
}
