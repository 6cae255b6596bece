import type { PartialDate } from '@zhengwen/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Summary } from '../library.js';
import { momentOf, orderBy } from './order.js';

const summary = (id: string, rest: Partial<Summary> = {}): Summary => ({
  id,
  paths: [`${id}.txt`],
  opening: '开头',
  script: { value: 'Hans', confidence: 1 },
  counts: { han: 2, characters: 2, paragraphs: 1 },
  changes: { emend: 0, omit: 0, insert: 0, doubt: 0, guesses: 0 },
  lost: 0,
  ...rest,
});
const dated = (id: string, value: string, zone?: string): Summary =>
  summary(id, { headline: id, datePublished: { value, precision: 'day', ...(zone ? { zone } : {}) } });

describe('orderBy', () => {
  it('puts the newest first, and what has no date last', () => {
    const list = [
      summary('none', { headline: '有题' }),
      dated('a', '2021-12-30T11:44', '+08:00'),
      summary('neither'),
      dated('b', '2022-03-25'),
      dated('c', '2022'),
    ];
    expect(list.sort(orderBy('date')).map(({ id }) => id)).toEqual(['b', 'c', 'a', 'none', 'neither']);
  });

  it('compares moments, not strings', () => {
    const list = [dated('utc', '2022-03-01T01:16:04Z'), dated('later', '2022-03-01T09:30', '+08:00'), dated('earlier', '2022-03-01T09:00', '+08:00')];
    expect(list.sort(orderBy('date')).map(({ id }) => id)).toEqual(['later', 'utc', 'earlier']);
  });

  it('puts the untitled last in a list of headlines', () => {
    const list = [summary('x'), summary('y', { headline: '中' }), summary('z', { headline: '安' })];
    expect(list.sort(orderBy('headline')).map(({ id }) => id)).toEqual(['z', 'y', 'x']);
  });

  it('gives one order, whatever order it is given', () => {
    const date = fc.option(
      fc
        .constantFrom('2020', '2020-02', '2020-02-03', '2020-02-03T04:05', '2020-02-03T04:05:06Z', '2020-02-03T04:05:06+08:00', 'spring')
        .map((value): PartialDate => ({ value, precision: 'day' })),
      { nil: undefined },
    );
    const headline = fc.option(fc.constantFrom('中', '安', 'a'), { nil: undefined });
    const list = fc.uniqueArray(
      fc.record({ id: fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 3, maxLength: 6 }), datePublished: date, headline }),
      {
        selector: ({ id }) => id,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(list, fc.constantFrom('date' as const, 'headline' as const, 'path' as const), (items, sort) => {
        const one = items.map(({ id, ...rest }) => summary(id, rest)).sort(orderBy(sort));
        const other = [...one].reverse().sort(orderBy(sort));
        expect(other.map(({ id }) => id)).toEqual(one.map(({ id }) => id));
      }),
    );
  });
});

describe('momentOf', () => {
  it.each([
    ['2022-03-01T01:16:04Z', undefined, '2022-03-01T01:16:04Z'],
    ['2022-03-01T09:16+08:00', undefined, '2022-03-01T01:16:00Z'],
    ['2022-03-01T09:16', '+08:00', '2022-03-01T01:16:00Z'],
    ['2022-03-01T09:16', 'Z', '2022-03-01T09:16:00Z'],
    ['2022-03-01', undefined, '2022-02-28T16:00:00Z'],
    ['2022', '-05:30', '2022-01-01T05:30:00Z'],
  ])('%s %s', (value, zone, moment) => {
    expect(momentOf({ value, precision: 'day', ...(zone ? { zone } : {}) })).toBe(Date.parse(moment));
  });
});
