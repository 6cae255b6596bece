import type { Article } from '@zhengwen/core';
import { everyString, printable, upright } from './visible';

/**
 * An article with every string in it fit for a page and every offset in it unmoved. The apparatus keeps the characters that turn a line's direction, since it
 * names them; the text does without.
 */
export function fitForPage({ pieces, entries, ...rest }: Article): Article {
  return { ...everyString(rest, upright), pieces: everyString(pieces, printable), entries: everyString(entries, printable) };
}
