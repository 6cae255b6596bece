import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { clustersOf, widthOf } from './cluster.js';
import { clip, clipStart, pad } from './text.js';

describe('clusters', () => {
  it('tile the text and are as wide as a terminal draws them', () => {
    const widths = clustersOf('a疫“…”e\u0301👩‍👩‍👧葛\u{e0100}𠮷ｱ').map((cluster) => cluster.width);
    expect(widths).toEqual([1, 2, 1, 1, 1, 1, 2, 2, 2, 1]);
  });

  it('agree with string-width on any text without controls', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(widthOf(text)).toBe(stringWidth(text));
        let at = 0;
        for (const cluster of clustersOf(text)) {
          expect(cluster.start).toBe(at);
          at = cluster.end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('give a mark that draws nothing to the cluster before it', () => {
    expect(clustersOf('去\u200b時').map((cluster) => [cluster.start, cluster.end])).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });
});

describe('clip and pad', () => {
  it('cut at a whole character and say so', () => {
    expect(clip('疫情防控', 8)).toBe('疫情防控');
    expect(clip('疫情防控', 7)).toBe('疫情防…');
    expect(clip('疫情防控', 6)).toBe('疫情…');
    expect(clip('疫情', 0)).toBe('');
    expect(clipStart('疫情防控', 8)).toBe('疫情防控');
    expect(clipStart('疫情防控', 6)).toBe('…防控');
    expect(clipStart('疫情', 0)).toBe('');
    expect(pad('疫情', 6)).toBe('疫情  ');
  });

  it('never exceed their cells', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 40 }), (text, cells) => {
        expect(stringWidth(clip(text, cells))).toBeLessThanOrEqual(cells);
        expect(stringWidth(clipStart(text, cells))).toBeLessThanOrEqual(cells);
        expect(stringWidth(pad(text, cells))).toBe(cells);
      }),
    );
  });
});
