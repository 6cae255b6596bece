import { describe, expect, it } from 'vitest';
import type { Group } from '../shelf.js';
import { facetsOf, page, passes } from './filter.js';

const group = (rest: Partial<Group>): Group => ({ script: 'Hans', articles: 1, characters: 0, hits: 0, ...rest });
const LIST = [
  group({ outlet: '青禾日报', month: '2021-12' }),
  group({ outlet: '云帆', month: '2022' }),
  group({ outlet: '云帆', script: 'Hant' }),
  group({}),
];

describe('filters', () => {
  it('count articles by value, most first', () => {
    expect(facetsOf(LIST)).toEqual({
      outlets: [
        { value: '云帆', count: 2 },
        { value: '青禾日报', count: 1 },
      ],
      years: [
        { value: '2022', count: 1 },
        { value: '2021', count: 1 },
      ],
      scripts: [
        { value: 'Hans', count: 3 },
        { value: 'Hant', count: 1 },
      ],
    });
  });

  it('count each filter under the others', () => {
    const facets = facetsOf(LIST, { outlets: ['云帆'] });
    expect(facets.outlets).toHaveLength(2);
    expect(facets.years).toEqual([{ value: '2022', count: 1 }]);
    expect(facets.scripts).toEqual([
      { value: 'Hans', count: 1 },
      { value: 'Hant', count: 1 },
    ]);
  });

  it('let through what has the value asked for, and everything when none is asked for', () => {
    expect(LIST.filter((one) => passes(one, { outlets: [], years: ['2022'] }))).toEqual([LIST[1]]);
    expect(LIST.filter((one) => passes(one, {}))).toHaveLength(4);
    expect(LIST.filter((one) => passes(one, { outlets: ['云帆'], scripts: ['Hant'] }))).toEqual([LIST[2]]);
  });

  it('page', () => {
    expect(page([1, 2, 3, 4], { offset: 1, limit: 2 })).toEqual([2, 3]);
    expect(page([1, 2], { limit: 0 })).toEqual([]);
    expect(page([1, 2], {})).toEqual([1, 2]);
  });
});
