import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Article, fold, parse } from '@zhengwen/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches, search } from '../src/query/search.js';
import type { Shelf } from '../src/shelf.js';
import { invented } from './invented.js';
import { inMemory, inStore } from './shelves.js';

/** A query, and what a reader who goes through the texts by hand means by it. */
type Asked =
  | { readonly kind: 'word'; readonly text: string; readonly title: boolean }
  | { readonly kind: 'wildcard'; readonly parts: readonly string[]; readonly sign: '?' | '*' }
  | { readonly kind: 'regex'; readonly text: string }
  | { readonly kind: 'near'; readonly one: string; readonly other: string; readonly distance: number }
  | { readonly kind: 'date'; readonly from: string; readonly to: string }
  | { readonly kind: 'script'; readonly value: string }
  | { readonly kind: 'publisher'; readonly value: string }
  | { readonly kind: 'not'; readonly of: Asked }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Asked[] };

function written(asked: Asked): string {
  switch (asked.kind) {
    case 'word':
      return `${asked.title ? 'title:' : ''}"${asked.text}"`;
    case 'wildcard':
      return asked.parts.join(asked.sign);
    case 'regex':
      return `/${asked.text}/`;
    case 'near':
      return `"${asked.one}" near/${asked.distance} "${asked.other}"`;
    case 'date':
      return `date:${asked.from}..${asked.to}`;
    case 'not':
      return `NOT (${written(asked.of)})`;
    case 'and':
      return `(${asked.of.map(written).join(' ')})`;
    case 'or':
      return `(${asked.of.map(written).join(' OR ')})`;
    default:
      return `${asked.kind}:${asked.value}`;
  }
}

type Place = readonly [start: number, end: number];

/** Every place where a folded word stands, also those that overlap. */
function placesOf(text: string, word: string): Place[] {
  return [...text].length === 0
    ? []
    : Array.from({ length: text.length }, (_, at): Place => [at, at + word.length]).filter(([at]) => text.startsWith(word, at));
}

function apart(places: readonly Place[]): Place[] {
  const kept: Place[] = [];
  for (const place of [...places].sort((a, b) => a[0] - b[0] || b[1] - a[1])) if (place[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(place);
  return kept;
}

const regexOf = (asked: Extract<Asked, { kind: 'regex' | 'wildcard' }>) =>
  asked.kind === 'regex'
    ? new RegExp(fold(asked.text), 'gu')
    : new RegExp(asked.parts.map((part) => fold(part).replace(/[.,]/g, '\\$&')).join(asked.sign === '?' ? '[^\\n]' : '[^\\n]{0,20}?'), 'gu');

/** The places of one leaf in one text. */
function leafPlaces(asked: Asked, text: string, title: boolean): Place[] {
  switch (asked.kind) {
    case 'word':
      return title || !asked.title ? placesOf(text, fold(asked.text)) : [];
    case 'regex':
    case 'wildcard':
      return [...text.matchAll(regexOf(asked))].filter(([found]) => found !== '').map(({ 0: found, index }) => [index, index + found.length]);
    case 'near': {
      const [ones, others] = [asked.one, asked.other].map((word) => apart(placesOf(text, fold(word)))) as [Place[], Place[]];
      const close = (a: Place, b: Place) => (a[1] <= b[0] && b[0] - a[1] <= asked.distance) || (b[1] <= a[0] && a[0] - b[1] <= asked.distance);
      return [...ones.filter((a) => others.some((b) => close(a, b))), ...others.filter((b) => ones.some((a) => close(a, b)))];
    }
    default:
      return [];
  }
}

function leavesOf(asked: Asked): readonly Asked[] {
  return asked.kind === 'and' || asked.kind === 'or' ? asked.of.flatMap(leavesOf) : asked.kind === 'not' ? [] : [asked];
}

interface Text {
  readonly text: string;
  readonly title: boolean;
}

function textsOf({ kicker, headline, alternativeHeadline, text, blocks }: Article): readonly Text[] {
  const captions = blocks.flatMap((block) => (block.type === 'figure' ? [block.caption ?? ''] : []));
  return [
    ...[kicker, headline, alternativeHeadline].map((one) => ({ text: fold(one ?? ''), title: true })),
    ...[text, ...captions].map((one) => ({ text: fold(one), title: false })),
  ];
}

function answers(asked: Asked, article: Article): boolean {
  switch (asked.kind) {
    case 'and':
      return asked.of.every((part) => answers(part, article));
    case 'or':
      return asked.of.some((part) => answers(part, article));
    case 'not':
      return !answers(asked.of, article);
    case 'date': {
      const day = article.datePublished?.value;
      return day !== undefined && day >= asked.from && day.slice(0, asked.to.length) <= asked.to;
    }
    case 'script':
      return article.script.value === asked.value;
    case 'publisher':
      return article.publisher !== undefined && fold(article.publisher).includes(fold(asked.value));
    default:
      return textsOf(article).some(({ text, title }) => leafPlaces(asked, text, title).length > 0);
  }
}

function byHand(asked: Asked, articles: readonly Article[]): readonly (readonly [string, number])[] {
  return articles
    .filter((article) => answers(asked, article))
    .map((article) => {
      const places = textsOf(article).map(({ text, title }) => apart(leavesOf(asked).flatMap((leaf) => leafPlaces(leaf, text, title))));
      return [article.id, places.reduce((sum, { length }) => sum + length, 0)] as const;
    })
    .sort(compare);
}

const compare = (a: readonly [string, number], b: readonly [string, number]) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);

const LETTERS = ['疫', '情', '防', '控', '戰', '战', '臺', '台', '后', '後', '𠮷', 'Ａ', 'a', 'b', '5', '５'];
const sign = fc.constantFrom('，', '。', ' ', '\n\n', '「', ',');
const unit = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...LETTERS) }, { weight: 1, arbitrary: sign });
const text = (most: number) => fc.string({ unit, maxLength: most });
const day = fc
  .tuple(fc.constantFrom('2020', '2021', '2022'), fc.constantFrom('01', '06', '11'), fc.constantFrom('02', '17'))
  .map((parts) => parts.join('-'));
const article = fc.record({
  text: text(60),
  headline: fc.option(text(10), { nil: undefined }),
  kicker: fc.option(text(5), { nil: undefined }),
  captions: fc.array(text(8), { maxLength: 2 }),
  publisher: fc.option(fc.constantFrom('青禾日報', '云帆网'), { nil: undefined }),
  script: fc.constantFrom('Hans' as const, 'Hant' as const),
  date: fc.option(day, { nil: undefined }),
});
const corpus = fc.array(article, { minLength: 1, maxLength: 25 }).map((all) =>
  all.map(({ date, script, ...rest }, i) =>
    invented({
      ...rest,
      id: `a${i}`,
      source: { path: `${i}.txt`, sha256: '', encoding: 'utf-8', format: 'plain', length: 0 },
      script: { value: script, confidence: 1 },
      ...(date ? { datePublished: { value: date, precision: 'day' } } : {}),
    }),
  ),
);

const word = fc.string({ unit: fc.constantFrom(...LETTERS, '，'), minLength: 1, maxLength: 4 });
const plain = fc.string({ unit: fc.constantFrom('疫', '情', '防', '战', 'a'), minLength: 1, maxLength: 2 });
const leaf: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('word' as const), text: word, title: fc.constant(false) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('word' as const), text: plain, title: fc.constant(true) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wildcard' as const),
      parts: fc.tuple(plain, plain),
      sign: fc.constantFrom('?' as const, '*' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('regex' as const),
      text: fc.tuple(plain, fc.constantFrom('.', '[疫情]', '(?:防|控)+', 'b?', '\\d'), plain).map((parts) => parts.join('')),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('near' as const), one: plain, other: plain, distance: fc.integer({ min: 0, max: 12 }) }) },
  {
    weight: 1,
    arbitrary: fc.tuple(day, day).map((days): Asked => {
      const [from = '', to = ''] = days.sort();
      return { kind: 'date', from: from.slice(0, 7), to };
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('script' as const), value: fc.constantFrom('Hans', 'Hant') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('publisher' as const), value: fc.constantFrom('日报', '雲帆') }) },
);
const { asked } = fc.letrec<{ asked: Asked }>((tie) => ({
  asked: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'query' },
    leaf,
    fc.record({ kind: fc.constant('not' as const), of: tie('asked') }),
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('asked'), { minLength: 2, maxLength: 3 }) }),
  ),
}));

async function check(shelf: Shelf, query: Asked, articles: readonly Article[]): Promise<void> {
  const due = byHand(query, articles);
  const result = await search(shelf, written(query), {});
  expect(result.problem).toBeUndefined();
  expect(result.articles.map(({ summary, count }) => [summary.id, count] as const).sort(compare)).toEqual(due);
  expect([result.found, result.total]).toEqual([due.length, due.reduce((sum, [, count]) => sum + count, 0)]);
  expect(result.articles.every(({ count, hits }) => hits.length === count)).toBe(true);
  const one: (readonly [string, number])[] = [];
  for await (const { summary, count } of matches(shelf, written(query), {})) one.push([summary.id, count]);
  expect(one.sort(compare)).toEqual(due);
}

describe('every form of query finds what a reader finds, no more and no less', () => {
  it('over invented texts in both scripts', async () => {
    await fc.assert(
      fc.asyncProperty(corpus, fc.array(asked, { minLength: 30, maxLength: 30 }), async (articles, queries) => {
        const memory = inMemory(articles);
        for (const query of queries) await check(memory, query, articles);
        await inStore(articles, async (store) => {
          for (const query of queries) await check(store, query, articles);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('over the samples', async () => {
    const folder = fileURLToPath(new URL('../../../seeds/', import.meta.url));
    const articles = readdirSync(folder).flatMap((path) => {
      const result = parse(readFileSync(folder + path), { path });
      // Readings of guesses are counted by the tests of readings; here the print alone is looked through.
      return result.ok ? [{ ...result.article, entries: [] }] : [];
    });
    expect(articles).toHaveLength(5);
    const whole = fold(articles.map(({ text: one }) => one).join('')).replace(/[\s"「]/gu, '');
    await inStore(articles, async (store) => {
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 10 }), async (at, length) => {
          const words = whole.slice(at, at + length).toWellFormed();
          if (words.includes('\ufffd')) return;
          await check(store, { kind: 'word', text: words, title: false }, articles);
        }),
        { numRuns: 150 },
      );
    });
  });
});
