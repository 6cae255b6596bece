import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, passes, texts } from '../../test/instruments/texts.js';
import { apply } from './edit.js';
import { entriesOf } from './entry.js';
import { emended, markup, omitted, read, restoreText, verbatim } from './text.js';

describe('entriesOf', () => {
  it('is enough to make the reading from the source, and the source from the reading', () => {
    fc.assert(
      fc.property(texts, passes, (made, proposals) => {
        const text = apply(made, fit(made, proposals), 'mend/x');
        const base = text[0]?.range[0] ?? 0;
        const source = restoreText(text);
        let reading = '';
        let at = 0;
        for (const entry of entriesOf(text, { markup: true })) {
          expect(source.slice(entry.range[0] - base, entry.range[1] - base)).toBe(entry.original);
          reading += source.slice(at, entry.range[0] - base) + entry.edited;
          at = entry.range[1] - base;
        }
        expect(reading + source.slice(at)).toBe(read(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('names each kind, and keeps the carrier back unless asked', () => {
    const text = [
      markup('<p>', 0, 'extract/tag'),
      verbatim('甲', 3),
      emended(',', 4, '，', 'regularize/half-width-comma'),
      omitted('(qū)', 5, 'mend/pinyin-gloss'),
      emended('', 9, '”', 'regularize/quotation'),
      { ...verbatim('兩', 9), rules: ['mend/doubt'], confidence: 'guess' as const },
    ];
    expect(entriesOf(text).map((entry) => entry.kind)).toEqual(['emend', 'omit', 'insert', 'doubt']);
    expect(entriesOf(text, { markup: true }).map((entry) => entry.kind)).toEqual(['markup', 'emend', 'omit', 'insert', 'doubt']);
    expect(entriesOf(text)[3]).toMatchObject({ original: '兩', edited: '兩', confidence: 'guess' });
  });
});
