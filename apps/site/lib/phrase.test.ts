import { describe, expect, it } from 'vitest';
import { en } from './interface/en';
import { byOutlet, valuesOf } from './phrase';

const bin = (value: string | undefined, hits: number, characters = 1000) => ({
  ...(value === undefined ? {} : { value }),
  hits,
  articles: hits,
  size: { articles: 2, characters },
  perMillion: (hits * 1e6) / characters,
});

describe('figures', () => {
  it('say themselves in places, or for as many characters as there are', () => {
    expect(valuesOf([bin('2021-11', 2)], undefined, en)).toEqual([{ name: '2021-11', value: 2, said: '2 places' }]);
    expect(valuesOf([bin('2021', 5, 4000)], 'million', en)).toEqual([{ name: '2021', value: 1250, said: '1,250 per million characters' }]);
    expect(byOutlet([bin(undefined, 3), bin('甲报', 0)])).toEqual([]);
  });

  it('of outlets are in the order of what is drawn', () => {
    const outlets = [bin('甲报', 4, 4000), bin('乙报', 2, 100)];
    expect(byOutlet(outlets).map(({ name }) => name)).toEqual(['甲报', '乙报']);
    expect(byOutlet(outlets, 'million').map(({ name }) => name)).toEqual(['乙报', '甲报']);
  });
});
