import { type Article, restore } from '@zhengwen/core';
import { placesOf, written } from '../../places.js';

interface SourcePlaces {
  readonly source: string;
  readonly place: (offset: number) => string;
}

const kept = new WeakMap<Article, SourcePlaces>();

/** An article's source, rebuilt from its pieces, and the places in it as `line:column`; made when first asked for. */
export function sourceOf(article: Article): SourcePlaces {
  const known = kept.get(article);
  if (known) return known;
  const source = restore(article);
  const find = placesOf(source);
  const made: SourcePlaces = { source, place: (offset) => written(find(offset)) };
  kept.set(article, made);
  return made;
}

/** The place of an offset (UTF-16 units) in an article's source: `12:34`. */
export function placeIn(article: Article, offset: number): string {
  return sourceOf(article).place(offset);
}
