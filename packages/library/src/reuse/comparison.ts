import type { Comparison } from '../library.js';
import type { Shelf } from '../shelf.js';
import { align } from './align.js';
import { relationBetween } from './families.js';

/** Sets two articles side by side; `undefined` where there is no article of one of the ids. */
export function comparison(shelf: Shelf, a: string, b: string): Comparison | undefined {
  const [first, second] = [a, b].map((id) => {
    const key = shelf.keyOf(id);
    const summary = key === undefined ? undefined : shelf.about(key)?.summary;
    return summary && { summary, text: shelf.article(key as number)?.text ?? '' };
  });
  if (!first || !second) return undefined;
  const { relation, ofFirst, ofThis } = relationBetween(first.text, second.text);
  return { a: first.summary, b: second.summary, relation, ofA: ofFirst, ofB: ofThis, parts: align(first.text, second.text) };
}
