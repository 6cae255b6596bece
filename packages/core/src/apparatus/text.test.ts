import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, passes, texts } from '../../test/instruments/texts.js';
import { apply } from './edit.js';
import { emended, extent, markup, omitted, originalOf, read, readingOffsets, sourceRange, verbatim } from './text.js';

const edited = fc.tuple(texts, passes).map(([text, proposals]) => apply(text, fit(text, proposals), 'mend/x'));

describe('sourceRange and readingOffsets', () => {
  it('are inverse on what is printed verbatim', () => {
    fc.assert(
      fc.property(edited, (text) => {
        let at = 0;
        for (const piece of text) {
          for (let i = 0; i < piece.value.length; i++) {
            const range = sourceRange(text, at + i, at + i + 1);
            if (piece.kind === 'verbatim') {
              expect(range).toEqual([piece.range[0] + i, piece.range[0] + i + 1]);
              expect(readingOffsets(text)(range[0])).toBe(at + i);
            } else expect(range).toEqual(piece.range);
          }
          at += piece.value.length;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('gives a range inside the text that holds the source of every printed unit asked for', () => {
    fc.assert(
      fc.property(edited, fc.nat(40), fc.nat(40), (text, a, b) => {
        const length = read(text).length;
        const [start, end] = [Math.min(a, b, length), Math.min(Math.max(a, b), length)];
        const range = sourceRange(text, start, end);
        const whole = extent(text);
        expect(range[0]).toBeGreaterThanOrEqual(whole[0]);
        expect(range[1]).toBeLessThanOrEqual(whole[1]);
        expect(range[0]).toBeLessThanOrEqual(range[1]);
        for (let i = start; i < end; i++) {
          const unit = sourceRange(text, i, i + 1);
          expect(range[0]).toBeLessThanOrEqual(unit[0]);
          expect(range[1]).toBeGreaterThanOrEqual(unit[1]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps order: a later place in the source is never printed earlier', () => {
    fc.assert(
      fc.property(edited, (text) => {
        const [from, to] = extent(text);
        let last = 0;
        for (let at = from; at <= to; at++) {
          const offset = readingOffsets(text)(at);
          expect(offset).toBeGreaterThanOrEqual(last);
          last = offset;
        }
        expect(readingOffsets(text)(to + 1)).toBe(read(text).length);
      }),
    );
  });

  it('cites the whole of an emended piece', () => {
    const text = [verbatim('甲', 0), emended('&#20108;', 1, '二二', 'extract/character-reference'), verbatim('丙', 9)];
    expect(sourceRange(text, 2, 3)).toEqual([1, 9]);
    expect(sourceRange(text, 0, 4)).toEqual([0, 10]);
  });

  it('skips what prints nothing', () => {
    const text = [markup('<p>', 0, 'extract/tag'), verbatim('區', 3), omitted('(qū)', 4, 'mend/pinyin-gloss'), verbatim('委', 8)];
    expect(sourceRange(text, 0, 1)).toEqual([3, 4]);
    expect(sourceRange(text, 1, 2)).toEqual([8, 9]);
    expect(sourceRange(text, 0, 2)).toEqual([3, 9]);
    expect(readingOffsets(text)(5)).toBe(1);
  });
});

describe('constructors', () => {
  it('make pieces that hold their source', () => {
    for (const piece of [verbatim('文', 3), markup('<p>', 3, 'extract/tag', '\n'), emended('a', 3, 'b', 'mend/x'), omitted('a', 3, 'mend/x')]) {
      expect(piece.range[1] - piece.range[0]).toBe(originalOf(piece).length);
    }
  });
});
