import { type Article, fold } from '@zhengwen/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guess, invented } from '../../test/invented.js';
import { inMemory, inStore } from '../../test/shelves.js';
import type { Query, SearchResult } from '../library.js';
import type { Shelf } from '../shelf.js';
import { search } from './search.js';

const numbered = (articles: readonly Article[]) =>
  articles.map((article, i) => ({ ...article, id: String(i), source: { ...article.source, path: `${i}.txt` } }));
const ids = (result: SearchResult) => result.articles.map(({ summary, count }) => [summary.id, count]);

/** Puts articles on either shelf and asks. */
const SHELVES: Readonly<Record<string, (articles: readonly Article[], ask: (shelf: Shelf) => Promise<void>) => Promise<void>>> = {
  memory: async (articles, ask) => ask(inMemory(numbered(articles))),
  'a store': (articles, ask) => inStore(numbered(articles), ask),
};

describe.each(Object.keys(SHELVES))('a search in %s', (name) => {
  const on = SHELVES[name] as (typeof SHELVES)[string];
  const searched = async (articles: readonly Article[], words: string, query: Query = {}) => {
    let result: SearchResult | undefined;
    await on(articles, async (shelf) => {
      result = await search(shelf, words, query);
    });
    return result as SearchResult;
  };
  const places = async (article: Article, words: string) =>
    (await searched([article], words)).articles.flatMap(({ hits }) =>
      hits.map(({ field, start, end, reading }) => [field, start, end, ...(reading ? [reading] : [])]),
    );

  it('finds either script by either, of any width, and shows the original', async () => {
    const article = invented({ headline: '疫情就是命令', text: '防控疫情，２０２２年「防疫」。' });
    expect(await places(article, '疫')).toEqual([
      ['headline', 0, 1],
      ['text', 2, 3],
      ['text', 12, 13],
    ]);
    expect(await places(article, '2022')).toEqual([['text', 5, 9]]);
    expect(await places(article, '“防疫”')).toEqual([['text', 10, 14]]);
    const hant = invented({ text: '戰斗在一線。' });
    const [found] = (await searched([hant], '战斗')).articles;
    expect(found?.hits[0]?.snippet).toEqual({ text: '戰斗在一線。', start: 0, end: 2 });
  });

  it('answers what is long or deep, or says why it can not', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000)));
    const article = invented({ text: many(300).join('') });
    expect(await places(article, many(300).join(''))).toEqual([['text', 0, 300]]);
    for (const join of [' ', ' OR ']) expect(await places(article, many(250).join(join))).toHaveLength(250);
    expect(await places(article, many(20_000).join(''))).toEqual([]);
    expect((await searched([article], many(80).join(' near/3 '))).problem).toBeUndefined();
    const nested = many(60).reduceRight((inner, word, i) => `(${word} ${i % 2 ? 'OR' : 'AND'} ${inner})`);
    expect(await places(article, nested)).toHaveLength(60);
    for (const words of [
      `${'('.repeat(5000)}疫${')'.repeat(5000)}`,
      `${'NOT '.repeat(5000)}疫`,
      many(2000).join(' near/3 '),
      '疫*'.repeat(2000),
      `/${'疫'.repeat(2000)}/`,
    ])
      expect((await searched([article], words)).problem).toBeDefined();
  });

  it('wants every word, anywhere in the article, and counts each place once', async () => {
    const article = invented({
      kicker: '青禾市',
      headline: '渡口的秋天',
      alternativeHeadline: '記一座小站',
      text: '秋天，渡口。',
      captions: ['渡口一角', '秋天'],
    });
    expect(await places(article, '渡口 小站')).toEqual([
      ['headline', 0, 2],
      ['alternativeHeadline', 3, 5],
      ['text', 3, 5],
      ['caption', 0, 2],
    ]);
    expect(await places(article, '渡口 冬天')).toEqual([]);
    expect(await places(article, '"渡口 小站"')).toEqual([]);
    expect((await searched([article], '秋天')).articles[0]?.hits.at(-1)).toMatchObject({ field: 'caption', index: 1 });
  });

  it('finds an editor’s guess by its reading and by the source, and says which', async () => {
    const text = '“他們〔去時？〕，一個賽一個”';
    const article = invented({ text, entries: [guess('?r', '去時')] });
    expect(await places(article, '他們去時')).toEqual([['text', 1, 8, 'guess']]);
    expect(await places(article, '去時，一個')).toEqual([['text', 3, 11, 'guess']]);
    expect(await places(article, '?r')).toEqual([['text', 3, 8, 'source']]);
    expect(await places(article, '們?r,')).toEqual([['text', 2, 9, 'source']]);
    expect(await places(article, '〔去時？〕')).toEqual([['text', 3, 8, 'guess']]);
    expect(await places(article, '一個')).toEqual([
      ['text', 9, 11],
      ['text', 12, 14],
    ]);
  });

  it('leaves brackets alone that are the document’s own', async () => {
    const article = invented({ text: '他〔去時？〕了' });
    expect(await places(article, '他去時')).toEqual([]);
    expect(await places(article, '他〔去時')).toEqual([['text', 0, 4]]);
  });

  it('puts most hits first, then the newest, and pages without losing count', async () => {
    const day = (value: string) => ({ value, precision: 'day' as const });
    const all = [
      invented({ text: '疫', datePublished: day('2020-01-01') }),
      invented({ text: '疫疫' }),
      invented({ text: '疫', datePublished: day('2021-01-01') }),
      invented({ text: '无' }),
    ];
    expect(ids(await searched(all, '疫'))).toEqual([
      ['1', 2],
      ['2', 1],
      ['0', 1],
    ]);
    const second = await searched(all, '疫', { offset: 1, limit: 1 });
    expect(ids(second)).toEqual([['2', 1]]);
    expect(second.total).toBe(4);
    expect(ids(await searched(all, '疫', { sort: 'date' }))).toEqual([
      ['2', 1],
      ['0', 1],
      ['1', 2],
    ]);
  });

  it('goes on from where a page ended, at whatever place it stands', async () => {
    const all = Array.from({ length: 7 }, (_, i) => invented({ text: '疫'.repeat(1 + (i % 3)) }));
    await on(all, async (shelf) => {
      const whole = await search(shelf, '疫', {});
      const paged: unknown[] = [];
      let next: string | undefined;
      do {
        const result: SearchResult = await search(shelf, '疫', { limit: 2, after: next });
        expect([result.found, result.total]).toEqual([whole.found, whole.total]);
        paged.push(...ids(result));
        next = result.next;
      } while (next);
      expect(paged).toEqual(ids(whole));
    });
  });

  it('finds nothing where nothing is asked for', async () => {
    expect(await searched([invented({ text: '疫' })], ' \u3000')).toEqual({ words: ' \u3000', notes: [], articles: [], found: 0, total: 0 });
  });
});

/** One unit of a reading: what it says, which printed units it stands for, and which guess it belongs to. */
interface Unit {
  readonly says: string;
  readonly from: number;
  readonly to: number;
  readonly guess: number;
}
type Part = { readonly text: string } | { readonly said: string; readonly source: string };

/** The text as printed, and as it reads with the guesses, with the source in their place, and with their brackets. */
function readingsOf(parts: readonly Part[]) {
  const views: [Unit[], Unit[], Unit[]] = [[], [], []];
  let print = '';
  parts.forEach((part, guess) => {
    const at = print.length;
    if ('text' in part) {
      print += part.text;
      for (const view of views)
        for (let i = 0; i < part.text.length; i++) view.push({ says: part.text.charAt(i), from: at + i, to: at + i + 1, guess: -1 });
      return;
    }
    const mark = `〔${part.said}？〕`;
    print += mark;
    for (let i = 0; i < part.said.length; i++) {
      const last = i === part.said.length - 1;
      views[0].push({ says: part.said.charAt(i), from: i === 0 ? at : at + 1 + i, to: last ? at + mark.length : at + 2 + i, guess });
    }
    for (let i = 0; i < part.source.length; i++) views[1].push({ says: part.source.charAt(i), from: at, to: at + mark.length, guess });
    for (let i = 0; i < mark.length; i++) views[2].push({ says: mark.charAt(i), from: at + i, to: at + i + 1, guess });
  });
  return { print, views };
}

/** The places of the words, by the definition and unit by unit. */
function byHand(views: readonly (readonly Unit[])[], words: readonly string[]) {
  const places: [number, number, string][] = [];
  for (const [which, view] of views.entries()) {
    const text = fold(view.map(({ says }) => says).join(''));
    for (let at = 0; at < view.length; ) {
      const length = Math.max(0, ...words.filter((word) => text.startsWith(word, at)).map((word) => word.length));
      const units = view.slice(at, at + length);
      const place = [units[0]?.from ?? 0, units.at(-1)?.to ?? 0] as const;
      const guessed = units.some(({ guess }) => guess >= 0);
      const taken = places.some(([start, end]) => place[0] < end && start < place[1]);
      if (length > 0 && (which === 0 || (guessed && !taken))) places.push([...place, guessed ? (which === 1 ? 'source' : 'guess') : '']);
      at += length || 1;
    }
  }
  return places.sort((a, b) => a[0] - b[0]);
}

describe('a search and one by hand', () => {
  const letters = fc.string({ unit: fc.constantFrom('疫', '情', '戰', '战', '，', ',', 'Ａ', 'a', '𠮷', '\n\n'), minLength: 1, maxLength: 12 });
  const word = fc.string({ unit: fc.constantFrom('疫', '情', '戰', '战', ',', 'a', '𠮷', '〔', '？', '〕'), minLength: 1, maxLength: 4 });
  const said = fc.string({ unit: fc.constantFrom('疫', '情', '戰', 'a'), minLength: 1, maxLength: 3 });
  const part: fc.Arbitrary<Part> = fc.oneof(
    letters.map((text) => ({ text })),
    fc.record({ said, source: said }).filter((both) => both.said !== both.source),
  );

  it('give the same places, in the same readings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 8 }), letters, fc.array(word, { minLength: 1, maxLength: 3 }), async (parts, headline, words) => {
        const { print, views } = readingsOf(parts);
        const entries = parts.flatMap((one) => ('said' in one ? [guess(one.source, one.said)] : []));
        const result = await search(inMemory([invented({ text: print, headline, entries })]), words.map((one) => `"${one}"`).join(' '), {});
        const hits = result.articles.flatMap((found) => found.hits.map(({ field, start, end, reading }) => [field, start, end, reading ?? '']));
        expect(result.total).toBe(hits.length);
        const known = words.map(fold);
        const fields = { headline: readingsOf([{ text: headline }]).views, text: views };
        const says = (view: readonly Unit[]) => fold(view.map((unit) => unit.says).join(''));
        const found = known.every((one) => Object.values(fields).some((all) => all.some((view) => says(view).includes(one))));
        const expected = Object.entries(fields).flatMap(([field, all]) => byHand(all, known).map((place) => [field, ...place]));
        expect(hits).toEqual(found ? expected : []);
      }),
      { numRuns: 4000 },
    );
  });
});
