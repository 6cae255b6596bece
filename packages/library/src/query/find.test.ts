import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { find, type Span } from './find.js';

/** The definition, unit by unit. */
function byHand(text: string, words: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; ) {
    const here = words.filter((word) => word !== '' && text.startsWith(word, at)).map((word) => word.length);
    const length = Math.max(0, ...here);
    if (length > 0) spans.push([at, at + length]);
    at += length || 1;
  }
  return spans;
}

describe('find', () => {
  it('counts what does not overlap', () => {
    expect(find('aaaa', ['aa'])).toEqual([
      [0, 2],
      [2, 4],
    ]);
    expect(find('疫情防控与疫情', ['疫情', '疫情防控'])).toEqual([
      [0, 4],
      [5, 7],
    ]);
    expect(find('abc', ['', 'd'])).toEqual([]);
  });

  it('finds what a walk through the text finds', () => {
    const text = fc.string({ unit: fc.constantFrom('疫', '情', '防', '，', '\n', '𠮷'), maxLength: 60 });
    const word = fc.string({ unit: fc.constantFrom('疫', '情', '防', '𠮷'), maxLength: 4 });
    fc.assert(
      fc.property(text, fc.array(word, { maxLength: 4 }), (where, words) => {
        expect(find(where, words)).toEqual(byHand(where, words));
      }),
      { numRuns: 2000 },
    );
  });
});
