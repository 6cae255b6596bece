import type { Piece } from '@zhengwen/core';
import { describe, expect, it } from 'vitest';
import { sourceParts } from './parts';
import { stretchesOf } from './source-text';

const verbatim = (value: string, start: number): Piece => ({ kind: 'verbatim', range: [start, start + value.length], value, rules: [] });
const shaped = (kind: 'emended' | 'omitted' | 'markup', original: string, start: number, value = ''): Piece => ({
  kind,
  range: [start, start + original.length],
  value,
  original,
  rules: ['regularize/x'],
});

/** `<p>戰(zhàn)疫,` and a full stop inserted. */
const pieces: readonly Piece[] = [
  shaped('markup', '<p>', 0),
  verbatim('戰', 3),
  shaped('omitted', '(zhàn)', 4),
  verbatim('疫情的時候', 10),
  shaped('emended', ',', 15, '，'),
  shaped('emended', '', 16, '。'),
];
const source = '<p>戰(zhàn)疫情的時候,';

describe('the source in stretches', () => {
  it('is the source again in every division into parts, each insertion once', () => {
    for (const units of [1, 3, 5, 7, 100]) {
      const parts = sourceParts(source.length, units).map((part) => stretchesOf(pieces, part, source.length));
      expect(
        parts
          .flat()
          .map(({ original }) => original)
          .join(''),
      ).toBe(source);
      expect(parts.flat().filter(({ piece, first }) => piece.range[0] === piece.range[1] && first).length).toBe(1);
    }
  });

  it('numbers the pieces with an entry, wherever a part begins', () => {
    const numbers = (from: number, to: number) => stretchesOf(pieces, [from, to], source.length).flatMap(({ number }) => number ?? []);
    expect(numbers(0, source.length)).toEqual([1, 2, 3]);
    expect(numbers(12, source.length)).toEqual([2, 3]);
  });

  it('cuts what has no entry at the edges of the range that is sought, and takes an entry whole', () => {
    const sought = (range: readonly [number, number]) =>
      stretchesOf(pieces, [0, source.length], source.length, range)
        .filter((stretch) => stretch.sought)
        .map(({ original }) => original);
    expect(sought([11, 13])).toEqual(['情的']);
    expect(sought([5, 11])).toEqual(['(zhàn)', '疫']);
    expect(sought([16, 16])).toEqual(['']);
  });
});

describe('the parts of a source', () => {
  it('follow one another to its end, and there is always one', () => {
    expect(sourceParts(0)).toEqual([[0, 0]]);
    for (const length of [1, 19_999, 20_001, 29_999, 30_001, 100_000]) {
      const parts = sourceParts(length);
      expect(parts[0]?.[0]).toBe(0);
      expect(parts[parts.length - 1]?.[1]).toBe(length);
      for (const [index, part] of parts.entries()) if (index > 0) expect(part[0]).toBe(parts[index - 1]?.[1]);
    }
  });
});
