import type { Article, Block, Entry } from '@zhengwen/core';

/** An article with what a search looks at, and nothing else of interest. */
export function invented(rest: Partial<Article> & { readonly captions?: readonly string[] }): Article {
  const { captions = [], ...fields } = rest;
  const figures = captions.map((caption): Block => ({ type: 'figure', url: 'https://example.com/a.jpg', caption, range: [0, 0] }));
  return {
    id: '0000000000000000',
    source: { path: 'a.txt', sha256: '', encoding: 'utf-8', format: 'plain', length: 0 },
    script: { value: 'Hans', confidence: 1 },
    blocks: figures,
    text: '',
    counts: { han: 0, characters: 0, paragraphs: 0 },
    audit: { characters: 0, verbatim: 0, emended: 0, omitted: 0, markup: 0, inserted: 0, lost: 0 },
    entries: [],
    evidence: {},
    pieces: [],
    ...fields,
  };
}

/** The entry of a guess about words. */
export function guess(original: string, edited: string): Entry {
  return { kind: 'emend', range: [0, original.length], original, edited, rules: ['mend/an-example'], confidence: 'guess' };
}
