import { describe, expect, it } from 'vitest';
import { corpusOf, project } from './corpus.js';
import { nest } from './nest.js';
import { passagesOf } from './passages.js';

describe('nesting', () => {
  it('puts a passage under the longer one that holds most of its places, and counts what is left', () => {
    const texts = ['各条街巷的居民和志愿者都来修桥', '各条街巷的居民和志愿者一起清淤', '各条街巷的居民已经出发，各条街巷的居民还在等'];
    const corpus = corpusOf(texts.map((text) => project(text).units));
    const passages = [...passagesOf(corpus, { min: 5 })].sort((a, b) => b.length - a.length);
    const words = passages.map(({ length, places }) => String.fromCharCode(...corpus.units.subarray(places[0], (places[0] as number) + length)));
    expect(words).toEqual(['各条街巷的居民和志愿者', '各条街巷的居民']);
    expect(nest(passages)).toEqual([{ own: 2 }, { within: 0, own: 2 }]);
  });

  it('keeps passages that only overlap apart', () => {
    expect(
      nest([
        { length: 10, places: Uint32Array.of(0, 100) },
        { length: 10, places: Uint32Array.of(5, 200) },
        { length: 5, places: Uint32Array.of(7, 205, 300) },
      ]),
    ).toEqual([{ own: 2 }, { own: 2 }, { within: 1, own: 1 }]);
  });
});
