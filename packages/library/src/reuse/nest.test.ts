import { describe, expect, it } from 'vitest';
import { corpusOf, project } from './corpus.js';
import { nest } from './nest.js';
import { passagesOf } from './passages.js';
import { ordered, passageAt, tableOf } from './table.js';

describe('nesting', () => {
  it('puts a passage under the longer one that holds most of its places, and counts what is left', () => {
    const texts = ['各条街巷的居民和志愿者都来修桥', '各条街巷的居民和志愿者一起清淤', '各条街巷的居民已经出发，各条街巷的居民还在等'];
    const corpus = corpusOf(texts.map((text) => project(text).units));
    const table = ordered([tableOf(passagesOf(corpus, { min: 5 }))]);
    const words = [0, 1].map((index) => {
      const { length, places } = passageAt(table, index);
      return String.fromCharCode(...corpus.units.subarray(places[0], (places[0] as number) + length));
    });
    expect(words).toEqual(['各条街巷的居民和志愿者', '各条街巷的居民']);
    const { within, own } = nest(table);
    expect([[...within], [...own]]).toEqual([
      [-1, 0],
      [2, 2],
    ]);
  });

  it('keeps passages that only overlap apart', () => {
    const { within, own } = nest(
      tableOf([
        { length: 10, texts: 2, places: Uint32Array.of(0, 100) },
        { length: 10, texts: 2, places: Uint32Array.of(5, 200) },
        { length: 5, texts: 3, places: Uint32Array.of(7, 205, 300) },
      ]),
    );
    expect([[...within], [...own]]).toEqual([
      [-1, -1, 1],
      [2, 2, 1],
    ]);
  });
});
