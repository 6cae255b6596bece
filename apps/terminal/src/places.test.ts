import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from './places.js';

const naive = (source: string, offset: number) => {
  const before = source.slice(0, offset);
  const lines = before.split(/\r\n|\r(?!\n)|\n/);
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
};

describe('placesOf', () => {
  it('counts lines and code points from 1', () => {
    const place = placesOf('一\r\n𠮷二\n三');
    expect([0, 1, 3, 5, 7].map(place)).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
    ]);
  });

  it('agrees with a split, in whatever order it is asked', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '𠮷', 'a', '\n', '\r\n', ' '), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.array(fc.nat({ max: 40 }), { maxLength: 12 }), (source, asked) => {
        const place = placesOf(source);
        const boundaries = [0];
        for (const unit of source.match(/\r\n|[\s\S]/gu) ?? []) boundaries.push((boundaries.at(-1) as number) + unit.length);
        for (const at of asked) {
          const offset = boundaries[at % boundaries.length] as number;
          expect(place(offset)).toEqual(naive(source, offset));
        }
      }),
    );
  });
});
