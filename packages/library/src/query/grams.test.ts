import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Needs, needsOf, writePairs } from './grams.js';

const pairsIn = (text: string) => {
  const pairs = new Uint32Array(text.length);
  return pairs.slice(0, writePairs(text, pairs, 0));
};
const written = (text: string) =>
  [...pairsIn(text)].map((pair) => String.fromCharCode(pair >>> 16) + (pair & 0xffff ? String.fromCharCode(pair & 0xffff) : ''));

/** The pairs of a text by their definition: runs of letters, digits, marks and halves of pairs, cut two by two. */
function pairsOf(text: string): string[] {
  const runs = text.match(/(?:[\p{L}\p{N}\p{M}]|[\u{10000}-\u{10ffff}]|[\ud800-\udfff])+/gu) ?? [];
  return runs.flatMap((run) => Array.from({ length: run.length }, (_, i) => run.slice(i, i + 2)));
}

const unit = fc.constantFrom('疫', '情', '防', 'a', 'é', '5', '𠮷', '😀', '\ud842', '\udfb7', '，', ' ', '\n', '\0', '"', '*');
const text = fc.string({ unit, maxLength: 60 });

describe('the pairs that are indexed', () => {
  it('are those of neighbours, and the last of each run', () => {
    expect(written('疫情,防')).toEqual(['疫情', '情', '防']);
    expect(written('é5𠮷')).toEqual(['é5', '5\ud842', '𠮷', '\udfb7']);
    expect(written('，')).toEqual([]);
  });

  it('are all pairs of the text, whatever it is made of', () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(written(whole)).toEqual(pairsOf(whole));
      }),
    );
  });

  it('hold what is asked of them for every part of a text', () => {
    const holds = (needs: Needs, pairs: readonly number[]): boolean => {
      if ('all' in needs) return needs.all.every((part) => holds(part, pairs));
      if ('any' in needs) return needs.any.some((part) => holds(part, pairs));
      return pairs.some((pair) => pair >= needs.from && pair <= needs.to);
    };
    fc.assert(
      fc.property(text, fc.nat(60), fc.integer({ min: 1, max: 5 }), (whole, from, length) => {
        const needs = needsOf(whole.slice(from, from + length));
        if (needs) expect(holds(needs, [...pairsIn(whole)])).toBe(true);
      }),
    );
  });
});
