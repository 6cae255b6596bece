import type { Article, Conversion } from '@zhengwen/core';
import type { Rendition } from '../rendition.js';

const kept = new WeakMap<object, { readonly rendition: Rendition; readonly conversion: Conversion }>();

/** The whole text of an article in a rendition, converted once. `whose` stands for the text: an article, or a side of several. */
export function renderedText(whose: { readonly text: string }, of: Pick<Article, 'script' | 'credits'>, rendition: Rendition): Conversion {
  const known = kept.get(whose);
  if (known?.rendition === rendition) return known.conversion;
  const conversion = rendition.of(of)(whose.text);
  kept.set(whose, { rendition, conversion });
  return conversion;
}
