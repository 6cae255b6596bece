import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtingPasses, fit, type Proposal, passes, splice, texts } from '../../test/instruments/texts.js';
import { apply, omit } from './edit.js';
import { entriesOf } from './entry.js';
import { emended, extent, markup, omitted, originalOf, read, restoreText, type Text, verbatim } from './text.js';

/** The law, for one run of pieces. */
function expectTiling(text: Text, source: string, start: number): void {
  let at = start;
  for (const piece of text) {
    expect(piece.range[0]).toBe(at);
    expect(piece.range[1]).toBe(at + originalOf(piece).length);
    at = piece.range[1];
    if (piece.kind === 'verbatim') {
      expect(piece.original).toBeUndefined();
      expect(piece.value).toBe(originalOf(piece));
    } else expect(piece.rules.length).toBeGreaterThan(0);
    if (piece.rules.length === 0) expect(piece.kind).toBe('verbatim');
    if (piece.kind === 'omitted') expect(piece.value).toBe('');
  }
  expect(restoreText(text)).toBe(source);
}

function runPasses(text: Text, all: readonly (readonly Proposal[])[]): void {
  const source = restoreText(text);
  const start = extent(text)[0];
  let now = text;
  let reading = read(text);
  all.forEach((proposals, pass) => {
    const edits = fit(now, proposals);
    now = apply(now, edits, `mend/pass-${pass}`);
    reading = splice(reading, edits);
    expect(read(now)).toBe(reading);
    expectTiling(now, source, now.length > 0 ? start : extent(now)[0]);
  });
}

describe('apply', () => {
  it('leaves a tag between two characters that are left out as it is', () => {
    const text: Text = [verbatim('\u200b', 0), markup('</em>', 1, 'extract/tag'), verbatim('\u200b号', 6)];
    expect(apply(text, [{ start: 0, end: 2, value: '' }], 'mend/zero-width').map(({ kind, range }) => [kind, range])).toEqual([
      ['omitted', [0, 1]],
      ['markup', [1, 6]],
      ['omitted', [6, 7]],
      ['verbatim', [7, 8]],
    ]);
  });

  it('reads like plain string editing, tiles, and restores, over several passes', () => {
    fc.assert(
      fc.property(texts, fc.array(passes, { minLength: 1, maxLength: 4 }), (text, all) => runPasses(text, all)),
      { numRuns: 1500 },
    );
  });

  it('leaves the words where an edit is a doubt', () => {
    fc.assert(
      fc.property(texts, fc.array(doubtingPasses, { minLength: 1, maxLength: 3 }), (text, all) => runPasses(text, all)),
      { numRuns: 1000 },
    );
  });

  it('signs every place it changed, and no other', () => {
    fc.assert(
      fc.property(texts, passes, (text, proposals) => {
        const edits = fit(text, proposals);
        const after = apply(text, edits, 'mend/signer');
        const kept = new Set(text);
        for (const piece of after) {
          if (kept.has(piece) || piece.rules.length === 0) continue;
          expect(piece.rules.at(-1)).toBe('mend/signer');
        }
        if (edits.length === 0) expect(after).toBe(text);
      }),
    );
  });

  it('does not depend on the order in which edits are given', () => {
    fc.assert(
      fc.property(texts, passes, (text, proposals) => {
        const edits = fit(text, proposals).filter((edit) => edit.end > edit.start);
        expect(apply(text, [...edits].reverse(), 'mend/x')).toEqual(apply(text, edits, 'mend/x'));
      }),
    );
  });

  it('cuts an unnamed piece at the edit and leaves the rest unnamed', () => {
    const text = apply([verbatim('他说,好', 7)], [{ start: 2, end: 3, value: '，' }], 'regularize/half-width-comma');
    expect(text).toEqual([
      verbatim('他说', 7),
      { kind: 'emended', range: [9, 10], value: '，', original: ',', rules: ['regularize/half-width-comma'], confidence: 'certain' },
      verbatim('好', 10),
    ]);
  });

  it('takes a shaped piece in whole, its rules before its own', () => {
    const before = [verbatim('好', 0), emended('&nbsp;', 1, ' ', 'extract/character-reference'), verbatim('的', 7)];
    const after = apply(before, [{ start: 1, end: 2, value: '' }], 'mend/space');
    expect(after[1]).toMatchObject({ kind: 'omitted', range: [1, 7], original: '&nbsp;', rules: ['extract/character-reference', 'mend/space'] });
  });

  it('merges edits of one pass that meet in one shaped piece', () => {
    const before = [emended('&#x5168;', 0, '全,都', 'extract/character-reference')];
    const edits = [
      { start: 1, end: 2, value: '，' },
      { start: 3, end: 3, value: '。' },
      { start: 0, end: 1, value: '金' },
    ];
    const after = apply(before, edits, 'mend/x');
    expect(read(after)).toBe('金，都。');
    expect(restoreText(after)).toBe('&#x5168;');
    expect(after[0]?.rules).toEqual(['extract/character-reference', 'mend/x']);
  });

  it('merges edits of several rules into one piece, in the order they acted', () => {
    let text: Text = [verbatim('重?fù)?dān),', 0)];
    text = apply(text, [{ start: 0, end: 10, value: '重擔', confidence: 'guess', alternatives: ['重攤'] }], 'mend/byte-ghost');
    text = apply(text, [{ start: 1, end: 3, value: '擔，' }], 'regularize/half-width-comma');
    expect(text).toHaveLength(1);
    expect(text[0]).toMatchObject({ value: '重擔，', rules: ['mend/byte-ghost', 'regularize/half-width-comma'], confidence: 'guess' });
    expect(text[0]?.range).toEqual([0, 11]);
    expect(text[0]?.alternatives).toEqual(['重攤,']);
  });

  it('keeps the alternatives of a guess beside what a later rule changed next to it', () => {
    const guess = { ...emended('?r(', 1, '去時', 'mend/ghost'), confidence: 'guess' as const, alternatives: ['取時', '趣時'] };
    const text = apply([verbatim('們', 0), guess, verbatim(',回', 4)], [{ start: 2, end: 4, value: '時，' }], 'mend/x');
    expect(text[1]).toMatchObject({ value: '去時，', confidence: 'guess' });
    const replaced = apply([guess], [{ start: 0, end: 2, value: '來' }], 'mend/x');
    expect(replaced[0]?.alternatives).toBeUndefined();
    const inside = apply([verbatim('們', 0), guess], [{ start: 0, end: 1, value: '门' }], 'mend/x');
    expect(inside[1]).toBe(guess);
  });

  it('offers the alternatives of an edit as whole readings of the piece', () => {
    const before = [emended('(a)', 0, '甲', 'mend/a'), verbatim('乙', 3)];
    const after = apply(before, [{ start: 0, end: 2, value: '去時', confidence: 'guess', alternatives: ['取時'] }], 'mend/ghost');
    expect(after[0]).toMatchObject({ value: '去時', alternatives: ['取時'], confidence: 'guess' });
  });

  it('names a doubt without changing the words', () => {
    const [, doubted] = apply([verbatim('这兩题', 0)], [{ start: 1, end: 2, value: '兩', doubt: true }], 'mend/mixed');
    expect(doubted).toEqual({ kind: 'verbatim', range: [1, 2], value: '兩', rules: ['mend/mixed'], confidence: 'guess' });
    expect(entriesOf([doubted as never])[0]?.kind).toBe('doubt');
  });

  it('inserts at [n, n) and says so', () => {
    const text = apply([verbatim('甲乙', 5)], [{ start: 1, end: 1, value: '、' }], 'mend/insert');
    expect(text[1]).toMatchObject({ range: [6, 6], value: '、', original: '' });
    expect(entriesOf(text)).toEqual([{ kind: 'insert', range: [6, 6], original: '', edited: '、', rules: ['mend/insert'], confidence: 'certain' }]);
  });

  it('inserts into a text without pieces nothing that a source could not hold', () => {
    expect(read(apply([], [{ start: 0, end: 0, value: '補' }], 'mend/x'))).toBe('補');
  });

  it('gives the unnamed source back when an edit undoes another', () => {
    const once = apply([verbatim('a,b', 0)], [{ start: 1, end: 2, value: '，' }], 'mend/x');
    const undone = apply(once, [{ start: 1, end: 2, value: ',' }], 'mend/y');
    expect(undone.every((piece) => piece.kind === 'verbatim' && piece.rules.length === 0)).toBe(true);
    expect(restoreText(undone)).toBe('a,b');
  });

  it('keeps what prints nothing on its own side of an edit', () => {
    const text = [verbatim('甲', 0), omitted('(x)', 1, 'mend/gloss'), verbatim(',', 4), markup('<br>', 5, 'extract/tag'), verbatim('乙', 9)];
    const after = apply(text, [{ start: 1, end: 2, value: '，' }], 'mend/x');
    expect(after.map((piece) => piece.range)).toEqual([
      [0, 1],
      [1, 4],
      [4, 5],
      [5, 9],
      [9, 10],
    ]);
  });

  it('throws on edits that overlap or leave the text', () => {
    const text = [verbatim('一二三', 0)];
    expect(() =>
      apply(
        text,
        [
          { start: 0, end: 2, value: '' },
          { start: 1, end: 3, value: '' },
        ],
        'mend/x',
      ),
    ).toThrow(RangeError);
    expect(() => apply(text, [{ start: 2, end: 4, value: '' }], 'mend/x')).toThrow(/mend\/x/);
    expect(() => apply(text, [{ start: 2, end: 1, value: '' }], 'mend/x')).toThrow(RangeError);
    expect(() => apply(text, [{ start: -1, end: 1, value: '' }], 'mend/x')).toThrow(RangeError);
  });

  it('makes many edits in one long piece without cutting it again for each', () => {
    const long = '好,'.repeat(50_000);
    const edits = Array.from({ length: 50_000 }, (_, i) => ({ start: i * 2 + 1, end: i * 2 + 2, value: '，' }));
    const once = apply([verbatim(long, 0)], edits, 'mend/x');
    expect(read(once)).toBe('好，'.repeat(50_000));
    expect(
      restoreText(
        apply(
          once,
          edits.map((edit) => ({ ...edit, value: ';' })),
          'mend/y',
        ),
      ),
    ).toBe(long);
  });
});

describe('omit', () => {
  it('prints nothing, tiles, restores, and leaves the carrier the carrier', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const after = omit(text, 'recognize/x');
        expect(read(after)).toBe('');
        expectTiling(after, restoreText(text), extent(after)[0]);
        const carried = (run: Text) => run.filter((piece) => piece.kind === 'markup').map(originalOf);
        expect(carried(after)).toEqual(carried(text));
        for (const piece of after) if (piece.kind === 'omitted') expect(piece.rules.at(-1)).toBe('recognize/x');
      }),
    );
  });
});
