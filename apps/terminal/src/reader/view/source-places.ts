import { type Article, restore } from '@zhengwen/core';
import { placesOf, written } from '../../places.js';

const kept = new WeakMap<Article, (offset: number) => string>();

/** The place of an offset (UTF-16 units) in an article's source, rebuilt from its pieces when first asked: `12:34`. */
export function placeIn(article: Article, offset: number): string {
  const find = kept.get(article) ?? finder(article);
  kept.set(article, find);
  return find(offset);
}

function finder(article: Article): (offset: number) => string {
  const find = placesOf(restore(article));
  return (offset) => written(find(offset));
}
