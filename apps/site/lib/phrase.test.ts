import { describe, expect, it } from 'vitest';
import { byOutlet, overTime } from './phrase';

const bin = (value: string | undefined, hits: number, characters = 1000) => ({
  ...(value === undefined ? {} : { value }),
  hits,
  articles: hits,
  size: { articles: 2, characters },
  perMillion: (hits * 1e6) / characters,
});

describe('figures over time', () => {
  it('have every month from the first to the last, and nothing that has no date', () => {
    const values = overTime([bin('2021-11', 2), bin('2022-02', 1), bin(undefined, 5)]);
    expect(values.map(({ name, value }) => [name, value])).toEqual([
      ['2021-11', 2],
      ['2021-12', 0],
      ['2022-01', 0],
      ['2022-02', 1],
    ]);
    expect(values[0]?.said).toBe('2 places');
  });

  it('are by year where there are too many months, or only a year is known', () => {
    const values = overTime([bin('2001-01', 1), bin('2021-02', 2), bin('2021-03', 3, 3000)], 'million');
    expect(values).toHaveLength(21);
    expect(values.at(-1)).toEqual({ name: '2021', value: 1250, said: '1,250 per million characters' });
    expect(overTime([bin('2021', 1), bin('2021-03', 2)]).map(({ name, value }) => [name, value])).toEqual([['2021', 3]]);
  });

  it('may be none', () => {
    expect(overTime([])).toEqual([]);
    expect(byOutlet([bin(undefined, 3), bin('甲报', 0)])).toEqual([]);
  });

  it('of outlets are in the order of what is drawn', () => {
    const outlets = [bin('甲报', 4, 4000), bin('乙报', 2, 100)];
    expect(byOutlet(outlets).map(({ name }) => name)).toEqual(['甲报', '乙报']);
    expect(byOutlet(outlets, 'million').map(({ name }) => name)).toEqual(['乙报', '甲报']);
  });
});
