import type { Bin } from '@zhengwen/library';
import { describe, expect, it } from 'vitest';
import { overTime, wantedOf } from './concordance';

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
    expect(overTime([bin('0001', 1), bin('9999', 1)]).bins.length).toBe(500);
  });
});

describe('what a concordance is asked for', () => {
  it('leaves out what is no order and no width, and what holds anyhow', () => {
    expect(wantedOf({ q: ' 湖 ', sort: 'left', width: '40' })).toEqual({ q: '湖', sort: 'left', width: 40 });
    expect(wantedOf({ q: '湖', sort: 'date', width: '20' })).toEqual({ q: '湖' });
    expect(wantedOf({ q: ['湖', '海'], sort: 'x', width: '1e9' })).toEqual({ q: '湖' });
  });
});
