import fc from 'fast-check';
import stringWidth from 'string-width';
import { afterEach, describe, expect, it } from 'vitest';
import { setAmbiguousWidth, widthOf } from './cluster.js';
import { setLines } from './lines.js';
import { clip, clipStart, pad } from './text.js';

afterEach(() => setAmbiguousWidth(1));

const wide = (text: string) => stringWidth(text, { ambiguousIsNarrow: false });
const texts = fc.array(fc.constantFrom(...'疫情“”‘’…—·，。（a1 ①αж', '——', '……', '👩‍👩‍👧'), { maxLength: 60 }).map((parts) => parts.join(''));

describe('a terminal that draws ambiguous characters wide', () => {
  it('is given lines that fit it at every measure, and loses no character', () => {
    setAmbiguousWidth(2);
    expect(widthOf('“一”——……·')).toBe(16);
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 200 }), (text, cells) => {
        const lines = setLines(text, { cells });
        expect(lines.map((line) => text.slice(line.start, line.end)).join('')).toBe(text);
        for (const line of lines) expect(wide(text.slice(line.start, line.shown))).toBeLessThanOrEqual(cells);
      }),
      { numRuns: 500 },
    );
  });

  it('is given cut texts that fit it', () => {
    setAmbiguousWidth(2);
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 30 }), (text, cells) => {
        for (const cut of [clip(text, cells), clipStart(text, cells)]) expect(wide(cut)).toBeLessThanOrEqual(cells);
        expect(wide(pad(text, cells))).toBe(cells);
      }),
    );
  });
});
