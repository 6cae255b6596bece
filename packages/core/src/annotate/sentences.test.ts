import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresIn } from './figures.js';

const PUBLISHED = { published: { day: { year: 2021, month: 10, day: 30 }, from: 'datePublished', value: '2021-10-30' }, isTaiwan: false } as const;

interface Gold {
  readonly text: string;
  readonly figures: readonly string[];
}

/** A sentence with `{surface|type|value|bound|unit}` in it. */
function goldOf(line: string): Gold {
  const figures: string[] = [];
  const text = line.replace(/\{([^}]*)\}/g, (_, marked: string) => {
    figures.push(marked.replace(/\|+$/, ''));
    return marked.split('|')[0] as string;
  });
  return { text, figures };
}

function said(text: string): readonly string[] {
  return figuresIn(text, PUBLISHED).map(({ start, end, type, value, to, bound, unit }) =>
    [text.slice(start, end), type, to === undefined ? value : `${value}~${to}`, bound, unit]
      .map((part) => part ?? '')
      .join('|')
      .replace(/\|+$/, ''),
  );
}

const sentences = readFileSync(new URL('../../test/annotations/sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map(goldOf);

describe('the figures of our own sentences', () => {
  it.each(sentences)('$text', ({ text, figures }) => expect(said(text)).toEqual(figures));
});
