import { type Article, fold } from '@zhengwen/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guess, invented } from '../test/invented.js';
import { fieldsOf } from './readings.js';
import { searchIn } from './search.js';
import { summaryOf } from './summary.js';

const searched = (...articles: readonly Article[]) =>
  articles.map((article, i) => {
    const named = { ...article, id: String(i) };
    return { summary: summaryOf(named, [`${i}.txt`]), fields: fieldsOf(named) };
  });
const places = (article: Article, words: string) =>
  searchIn(searched(article), words).articles.flatMap(({ hits }) =>
    hits.map(({ field, start, end, reading }) => [field, start, end, ...(reading ? [reading] : [])]),
  );

describe('searchIn', () => {
  it('finds either script by either, of any width, and shows the original', () => {
    const article = invented({ headline: '疫情就是命令', text: '防控疫情，２０２２年「防疫」。' });
    expect(places(article, '疫')).toEqual([
      ['headline', 0, 1],
      ['text', 2, 3],
      ['text', 12, 13],
    ]);
    expect(places(article, '2022')).toEqual([['text', 5, 9]]);
    expect(places(article, '“防疫”')).toEqual([['text', 10, 14]]);
    const hant = invented({ text: '戰斗在一線。' });
    const [found] = searchIn(searched(hant), '战斗').articles;
    expect(found?.hits[0]?.snippet).toEqual({ text: '戰斗在一線。', start: 0, end: 2 });
  });

  it('wants every word, anywhere in the article, and counts each place once', () => {
    const article = invented({
      kicker: '青禾市',
      headline: '渡口的秋天',
      alternativeHeadline: '記一座小站',
      text: '秋天，渡口。',
      captions: ['渡口一角', '秋天'],
    });
    expect(places(article, '渡口 小站')).toEqual([
      ['headline', 0, 2],
      ['alternativeHeadline', 3, 5],
      ['text', 3, 5],
      ['caption', 0, 2],
    ]);
    expect(places(article, '渡口 冬天')).toEqual([]);
    expect(places(article, '"渡口 小站"')).toEqual([]);
    expect(searchIn(searched(article), '秋天').articles[0]?.hits.at(-1)).toMatchObject({ field: 'caption', index: 1 });
  });

  it('finds an editor’s guess by its reading and by the source, and says which', () => {
    const text = '“他們〔去時？〕，一個賽一個”';
    const article = invented({ text, entries: [guess('?r', '去時')] });
    expect(places(article, '他們去時')).toEqual([['text', 1, 8, 'guess']]);
    expect(places(article, '去時，一個')).toEqual([['text', 3, 11, 'guess']]);
    expect(places(article, '?r')).toEqual([['text', 3, 8, 'source']]);
    expect(places(article, '們?r,')).toEqual([['text', 2, 9, 'source']]);
    expect(places(article, '〔去時？〕')).toEqual([['text', 3, 8, 'guess']]);
    expect(places(article, '一個')).toEqual([
      ['text', 9, 11],
      ['text', 12, 14],
    ]);
  });

  it('leaves brackets alone that are the document’s own', () => {
    const article = invented({ text: '他〔去時？〕了' });
    expect(places(article, '他去時')).toEqual([]);
    expect(places(article, '他〔去時')).toEqual([['text', 0, 4]]);
  });

  it('puts most hits first, then the newest, and pages without losing count', () => {
    const day = (value: string) => ({ value, precision: 'day' as const });
    const all = searched(
      invented({ text: '疫', datePublished: day('2020-01-01') }),
      invented({ text: '疫疫' }),
      invented({ text: '疫', datePublished: day('2021-01-01') }),
      invented({ text: '无' }),
    );
    const ids = (result: ReturnType<typeof searchIn>) => result.articles.map(({ summary, count }) => [summary.id, count]);
    expect(ids(searchIn(all, '疫'))).toEqual([
      ['1', 2],
      ['2', 1],
      ['0', 1],
    ]);
    const second = searchIn(all, '疫', { offset: 1, limit: 1 });
    expect(ids(second)).toEqual([['2', 1]]);
    expect(second.total).toBe(4);
    expect(ids(searchIn(all, '疫', { sort: 'date' }))).toEqual([
      ['2', 1],
      ['0', 1],
      ['1', 2],
    ]);
  });

  it('finds nothing where nothing is asked for', () => {
    expect(searchIn(searched(invented({ text: '疫' })), ' \u3000')).toEqual({ words: ' \u3000', articles: [], total: 0 });
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

describe('searchIn and a search by hand', () => {
  const letters = fc.string({ unit: fc.constantFrom('疫', '情', '戰', '战', '，', ',', 'Ａ', 'a', '𠮷', '\n\n'), minLength: 1, maxLength: 12 });
  const word = fc.string({ unit: fc.constantFrom('疫', '情', '戰', '战', ',', 'a', '𠮷', '〔', '？', '〕'), minLength: 1, maxLength: 4 });
  const said = fc.string({ unit: fc.constantFrom('疫', '情', '戰', 'a'), minLength: 1, maxLength: 3 });
  const part: fc.Arbitrary<Part> = fc.oneof(
    letters.map((text) => ({ text })),
    fc.record({ said, source: said }).filter((both) => both.said !== both.source),
  );

  it('give the same places, in the same readings', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), letters, fc.array(word, { minLength: 1, maxLength: 3 }), (parts, headline, words) => {
        const { print, views } = readingsOf(parts);
        const entries = parts.flatMap((one) => ('said' in one ? [guess(one.source, one.said)] : []));
        const result = searchIn(searched(invented({ text: print, headline, entries })), words.join(' '));
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
