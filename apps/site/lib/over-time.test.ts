import type { Bin } from '@zhengwen/library';
import { describe, expect, it } from 'vitest';
import { en } from './interface/en';
import { overTime } from './over-time';
import { monthsDrawn } from './phrase-charts';

const bin = (value: string | undefined, hits: number, characters = 1000): Bin => ({
  ...(value === undefined ? {} : { value }),
  hits,
  articles: hits > 0 ? 1 : 0,
  size: { articles: 1, characters },
  perMillion: (hits * 1e6) / characters,
});

describe('counts over time', () => {
  it('have every month from the first to the last, and no undated ones', () => {
    const { unit, bins } = overTime([bin('2020-11', 2), bin('2021-02', 1), bin(undefined, 5)]);
    expect(unit).toBe('month');
    expect(bins.map(({ value, hits }) => [value, hits])).toEqual([
      ['2020-11', 2],
      ['2020-12', 0],
      ['2021-01', 0],
      ['2021-02', 1],
    ]);
  });

  it('are by year where the months are many or not all known, for as many characters as the years have', () => {
    const { unit, bins } = overTime([bin('2015-01', 1), bin('2015-07', 1, 3000), bin('2019-12', 4)]);
    expect(unit).toBe('year');
    expect(bins.map(({ value, hits, perMillion }) => [value, hits, perMillion])).toEqual([
      ['2015', 2, 500],
      ['2016', 0, 0],
      ['2017', 0, 0],
      ['2018', 0, 0],
      ['2019', 4, 4000],
    ]);
    expect(overTime([bin('2020', 1), bin('2020-03', 1)]).unit).toBe('year');
    expect(overTime([bin(undefined, 1)]).bins).toEqual([]);
    expect(overTime([bin('0001', 1), bin('9999', 1)]).bins.map(({ value }) => value)).toEqual(['0001', '9999']);
  });

  it('are drawn under the name of what their columns are', () => {
    const drawn = (months: readonly Bin[]) =>
      monthsDrawn({ words: '湖', total: 3, articles: 3, months, outlets: [], variants: [], lines: [], caution: '' }, {}, en).title;
    expect(drawn([bin('2020-11', 2), bin('2021-02', 1)])).toBe('Places by month');
    expect(drawn([bin('2001-11', 2), bin('2021-02', 1)])).toBe('Places by year');
  });
});
