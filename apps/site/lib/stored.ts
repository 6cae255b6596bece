/** The stored text that a rendered one stands for, and the words of it that are longer or shorter there. */
export interface Stored {
  readonly text: string;
  readonly words: readonly Word[];
}

/** Where a word begins in the rendered text and how long it is there, and the same in the stored one; in UTF-16 units. */
export type Word = readonly [at: number, length: number, start: number, stored: number];

/** The place in the stored text of one in the rendered; within a word that is longer or shorter, the word's own edge. */
export function storedAt({ words }: Pick<Stored, 'words'>, at: number, edge: 'start' | 'end'): number {
  let shift = 0;
  for (const [from, length, start, stored] of words) {
    if (at <= from) break;
    if (at < from + length) return edge === 'start' ? start : start + stored;
    shift = start + stored - (from + length);
  }
  return at + shift;
}

/** The stretch of the stored text that `[start, end)` of the rendered one stands for. */
export function cutStored(stored: Stored, start: number, end: number): Stored {
  const [from, to] = [storedAt(stored, start, 'start'), storedAt(stored, end, 'end')];
  const words = stored.words
    .filter(([at, length]) => at >= start && at + length <= end)
    .map(([at, length, begin, units]): Word => [at - start, length, begin - from, units]);
  return { text: stored.text.slice(from, to), words };
}
