import type { Bin } from '@zhengwen/library';
import { csvOf } from '@zhengwen/library/csv';
import type { NextRequest } from 'next/server';
import { phraseOf } from '../../../lib/address';
import { file } from '../../../lib/answer';
import { findPhrase } from '../../../lib/library';

/** The figures of a phrase, to be saved: by month, by outlet, and its variants. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const { q = '', once = false } = phraseOf(Object.fromEntries(nextUrl.searchParams));
  const { months, outlets, variants } = await findPhrase(q, once);
  const rowOf = (by: string, { value, hits, articles, size, perMillion }: Bin) => [
    by,
    value,
    hits,
    articles,
    size.articles,
    size.characters,
    Number(perMillion.toFixed(1)),
  ];
  const csv = csvOf(
    ['by', 'value', 'hits', 'articles', 'of articles', 'characters', 'per million', 'differs in'],
    [
      ...months.map((bin) => [...rowOf('month', bin), undefined]),
      ...outlets.map((bin) => [...rowOf('outlet', bin), undefined]),
      ...variants.map(({ text, hits, articles, differs }) => [
        'variant',
        text.replace(/\s+/g, ' '),
        hits,
        articles,
        undefined,
        undefined,
        undefined,
        differs,
      ]),
    ],
  );
  return file(csv, 'text/csv', 'phrase.csv');
}
