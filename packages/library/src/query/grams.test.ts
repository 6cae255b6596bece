import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressionOf, gramsOf } from './grams.js';

const written = (...texts: readonly string[]) => new TextDecoder('utf-8', { fatal: true }).decode(gramsOf(texts));

/** The pairs of a text by their definition: runs of letters and digits, cut two by two. */
function pairsOf(text: string): string[] {
  const runs = text.match(/(?:[\p{L}\p{N}\p{M}]|[\u{10000}-\u{10ffff}])+/gu) ?? [];
  return runs.flatMap((run) => [...run].map((letter, i, letters) => letter + (letters[i + 1] ?? '')));
}

const unit = fc.constantFrom('疫', '情', '防', 'a', 'é', '5', '𠮷', '😀', '\ud842', '\udfb7', '，', ' ', '\n', '\0', '"', '*');
const text = fc.string({ unit, maxLength: 60 });

describe('the pairs that are indexed', () => {
  it('are those of neighbours, and the last of each run', () => {
    expect(written('疫情,防')).toBe('疫情 情 防 ');
    expect(written('', '防控', 'é5')).toBe('防控 控 é5 5 ');
  });

  it('are all pairs of the texts, mostly once, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const words = written(...texts)
          .split(' ')
          .slice(0, -1);
        expect(new Set(words)).toEqual(new Set(texts.flatMap(pairsOf)));
        expect(words.length).toBeLessThanOrEqual(texts.flatMap(pairsOf).length);
      }),
    );
  });

  it('hold what is asked of them for every part of a text', () => {
    fc.assert(
      fc.property(text, fc.nat(60), fc.integer({ min: 1, max: 5 }), (whole, from, length) => {
        const letters = [...whole];
        const terms = expressionOf(letters.slice(from, from + length).join(''))?.split(' AND ') ?? [];
        const words = written(whole).split(' ');
        for (const term of terms) {
          const [, said = '', prefix = ''] = /^"(.*)"(\*?)$/su.exec(term) ?? [];
          expect(words.some((word) => (prefix ? word.startsWith(said) : word === said))).toBe(true);
        }
      }),
    );
  });
});
