import { fold } from '@zhengwen/core';
import { describe, expect, it } from 'vitest';
import { guess, invented } from '../../test/invented.js';
import { inMemory, inStore } from '../../test/shelves.js';
import type { ConcordanceLine, FoldedText, Which } from '../library.js';
import { answersOver } from '../over-shelf.js';
import type { Shelf } from '../shelf.js';
import { logLikelihood } from './collocates.js';

const day = (value: string) => ({ value, precision: 'day' as const });
const named = (id: string, rest: Parameters<typeof invented>[0]) =>
  invented({ id, source: { path: `${id}.txt`, sha256: '', encoding: 'utf-8', format: 'plain', length: 0 }, ...rest });
const ARTICLES = [
  named('a', {
    headline: '渡口的秋天',
    text: '船到渡口，人到渡口。',
    publisher: '云帆网',
    datePublished: day('2021-10-03'),
    counts: { han: 9, characters: 10, paragraphs: 1 },
  }),
  named('b', {
    text: '大渡口小渡口。\n\n渡口',
    creditedSource: '青禾日报',
    publisher: '云帆网',
    datePublished: day('2021-11-01'),
    counts: { han: 8, characters: 9, paragraphs: 2 },
  }),
  named('c', { text: '過了渡口就是山。', captions: ['渡口𠮷一角'], counts: { han: 7, characters: 8, paragraphs: 1 } }),
  named('e', { text: '〔擔？〕子。', entries: [guess('担', '〔擔？〕')], counts: { han: 0, characters: 0, paragraphs: 1 } }),
  named('d', { text: '山中无事。', publisher: '云帆网', datePublished: day('2021-10-09'), counts: { han: 4, characters: 5, paragraphs: 1 } }),
];

const SHELVES: Readonly<Record<string, (ask: (shelf: Shelf) => Promise<void>) => Promise<void>>> = {
  memory: async (ask) => ask(inMemory(ARTICLES)),
  'a store': (ask) => inStore(ARTICLES, ask),
};

describe.each(Object.keys(SHELVES))('what is counted in %s', (name) => {
  const on = SHELVES[name] as (typeof SHELVES)[string];

  it('is every hit in its context, in the order that is asked for', () =>
    on(async (shelf) => {
      const lines = async (sort?: 'left' | 'right' | 'outlet', width = 3) => {
        const all: ConcordanceLine[] = [];
        for await (const line of answersOver(shelf).concordance('渡口', { sort, width })) all.push(line);
        return all;
      };
      expect((await lines()).map(({ id, left, hit, right }) => [id, left, hit, right])).toEqual([
        ['b', '大', '渡口', '小渡口'],
        ['b', '渡口小', '渡口', '。 渡'],
        ['b', '口。 ', '渡口', ''],
        ['a', '', '渡口', '的秋天'],
        ['a', '船到', '渡口', '，人到'],
        ['a', '，人到', '渡口', '。'],
        ['c', '過了', '渡口', '就是山'],
        ['c', '', '渡口', '𠮷一角'],
      ]);
      expect((await lines('right')).map(({ right }) => right)).toEqual(['', '。', '。 渡', '小渡口', '就是山', '的秋天', '𠮷一角', '，人到']);
      expect((await lines('left')).map(({ left }) => left.at(-1) ?? '')).toEqual(['', '', ' ', '了', '到', '到', '大', '小']);
      expect((await lines('outlet')).map(({ outlet }) => outlet)).toEqual([
        ...Array(3).fill('云帆网'),
        ...Array(3).fill('青禾日报'),
        undefined,
        undefined,
      ]);
      expect((await lines(undefined, 0)).every(({ left, right }) => left === '' && right === '')).toBe(true);
    }));

  it('is in bodies that come newest first, folded unit by unit', () =>
    on(async (shelf) => {
      const texts = async (which: Which = {}) => {
        const all: FoldedText[] = [];
        for await (const text of answersOver(shelf).texts(which)) all.push(text);
        return all;
      };
      expect(await texts()).toEqual([
        { id: 'b', folded: fold('大渡口小渡口。\n\n渡口'), date: '2021-11-01', outlet: '青禾日报' },
        { id: 'd', folded: fold('山中无事。'), date: '2021-10-09', outlet: '云帆网' },
        { id: 'a', folded: fold('船到渡口，人到渡口。'), date: '2021-10-03', outlet: '云帆网' },
        { id: 'c', folded: fold('过了渡口就是山。') },
        { id: 'e', folded: fold('〔担？〕子。') },
      ]);
      expect((await texts({ ids: ['a', 'b', 'x'], outlets: ['云帆网'] })).map(({ id }) => id)).toEqual(['a']);
      expect(await texts({ ids: [] })).toEqual([]);
      expect((await texts({ guessed: true })).map(({ id }) => id)).toEqual(['e']);
      expect((await answersOver(shelf).list({ guessed: true, limit: 1 })).map(({ id }) => id)).toEqual(['e']);
      await expect(texts({ signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    }));

  it('is hits by month and outlet, beside the size of each', () =>
    on(async (shelf) => {
      const { months, outlets, total, caution } = await answersOver(shelf).frequencies('渡口', {});
      expect(total).toBe(8);
      expect(months).toEqual([
        { value: '2021-10', hits: 3, articles: 1, size: { articles: 2, characters: 15 }, perMillion: 200_000 },
        { value: '2021-11', hits: 3, articles: 1, size: { articles: 1, characters: 9 }, perMillion: 3e6 / 9 },
        { hits: 2, articles: 1, size: { articles: 2, characters: 8 }, perMillion: 250_000 },
      ]);
      expect(outlets.map(({ value, hits, size }) => [value, hits, size.articles])).toEqual([
        ['云帆网', 3, 2],
        ['青禾日报', 3, 1],
        [undefined, 2, 2],
      ]);
      expect(caution).toContain('not a sample');
    }));

  it('is filtered by what was found', () =>
    on(async (shelf) => {
      const { facets } = answersOver(shelf);
      expect((await facets({ words: '渡口' })).outlets).toEqual([
        { value: '云帆网', count: 1 },
        { value: '青禾日报', count: 1 },
      ]);
      expect((await facets({ words: '山', years: ['2021'] })).outlets).toEqual([{ value: '云帆网', count: 1 }]);
      expect((await facets()).outlets[0]).toEqual({ value: '云帆网', count: 2 });
    }));
});

describe('collocates', () => {
  it('stand near more often than elsewhere', async () => {
    const near = Array.from({ length: 6 }, (_, i) =>
      named(`n${i}`, { text: `清晨渡口的船只很多。${'远处的山和田野以及树林都很安静，没有人说话。'.repeat(3)}` }),
    );
    const { collocates, how, read, found } = await answersOver(inMemory(near)).collocates('渡口', { window: 5 });
    expect(collocates[0]?.near).toBe(6);
    expect(collocates.map(({ word }) => word)).toContain('清晨');
    expect(collocates.every(({ logLikelihood: value }, i) => value <= (collocates[i - 1]?.logLikelihood ?? Number.POSITIVE_INFINITY))).toBe(true);
    expect([read, found]).toEqual([6, 6]);
    expect(how).toContain('log-likelihood');
  });

  it('are measured as Dunning measures', () => {
    // 10 of 100 against 10 of 1000: G² = 2 (10 ln (10 / 1.818) + 10 ln (10 / 18.182)).
    expect(logLikelihood(10, 10, 100, 1000)).toBeCloseTo(22.14, 1);
    expect(logLikelihood(5, 50, 100, 1000)).toBeCloseTo(0, 5);
    expect(logLikelihood(1, 100, 100, 1000)).toBeLessThan(0);
  });
});
