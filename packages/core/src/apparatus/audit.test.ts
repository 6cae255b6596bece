import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fit, passes, texts } from '../../test/instruments/texts.js';
import { auditOf } from './audit.js';
import { apply } from './edit.js';
import { emended, extent, markup, omitted, restoreText, type Text, verbatim } from './text.js';

/** The source in which a text stands, whatever is before it counted as carrier. */
function whole(text: Text): { readonly text: Text; readonly source: string } {
  const [start] = extent(text);
  const lead = '¶'.repeat(start);
  return { text: start > 0 ? [markup(lead, 0, 'extract/tag'), ...text] : text, source: lead + restoreText(text) };
}

describe('auditOf', () => {
  it('loses nothing of what tiles, and its kinds add up', () => {
    fc.assert(
      fc.property(texts, passes, (made, proposals) => {
        const { text, source } = whole(apply(made, fit(made, proposals), 'mend/x'));
        const audit = auditOf(text, source);
        expect(audit.lost).toBe(0);
        expect(audit.verbatim + audit.emended + audit.omitted + audit.markup).toBe(source.length);
        expect(audit.characters).toBe(source.length);
      }),
    );
  });

  it('counts every unit of a piece that is taken away', () => {
    fc.assert(
      fc.property(texts, fc.nat(12), (made, at) => {
        const { text, source } = whole(made);
        const gone = text[at % Math.max(1, text.length)];
        if (!gone) return;
        const audit = auditOf(
          text.filter((piece) => piece !== gone),
          source,
        );
        expect(audit.lost).toBe(gone.range[1] - gone.range[0]);
        expect(audit.verbatim + audit.emended + audit.omitted + audit.markup).toBe(source.length - audit.lost);
      }),
    );
  });

  it('sees a piece that says something else than its source', () => {
    expect(auditOf([verbatim('疫倩', 0)], '疫情').lost).toBe(2);
    expect(auditOf([omitted('a', 0, 'x/y'), verbatim('c', 2)], 'abc').lost).toBe(1);
    expect(auditOf([verbatim('ab', 0), verbatim('bc', 1)], 'abc').lost).toBeGreaterThan(0);
    expect(auditOf([], 'abc').lost).toBe(3);
  });

  it('counts insertions apart, and a doubt as verbatim', () => {
    const doubt = { ...verbatim('兩', 1), rules: ['mend/x'] };
    expect(auditOf([verbatim('这', 0), doubt, emended('', 2, '天', 'mend/x')], '这兩')).toEqual({
      characters: 2,
      verbatim: 2,
      emended: 0,
      omitted: 0,
      markup: 0,
      inserted: 1,
      lost: 0,
    });
  });
});
