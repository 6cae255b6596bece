import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetOf } from './snippet.js';

describe('snippetOf', () => {
  it('keeps to the paragraph and says where it goes on', () => {
    const text = `前一段。\n\n${'甲'.repeat(100)}乙丙${'丁'.repeat(100)}\n\n后一段。`;
    const start = text.indexOf('乙');
    const snippet = snippetOf(text, start, start + 2);
    expect(snippet.text).toBe(`…${'甲'.repeat(40)}乙丙${'丁'.repeat(40)}…`);
    expect(snippetOf('前。\n\n一二三\n\n后。', 5, 6)).toEqual({ text: '一二三', start: 1, end: 2 });
    expect(snippetOf('一\n二', 2, 3)).toEqual({ text: '一 二', start: 2, end: 3 });
  });

  it('shows the hit itself, in one line, and parts no surrogate pair', () => {
    const text = fc.string({ unit: fc.constantFrom('一', '𠮷', '。', '\n', '\n\n', ' '), minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat({ max: 4 }), (where, at, length) => {
        const points = [...where];
        const first = at % points.length;
        const start = points.slice(0, first).join('').length;
        const end = start + points.slice(first, first + 1 + length).join('').length;
        const snippet = snippetOf(where, start, end);
        expect(snippet.text.slice(snippet.start, snippet.end)).toBe(where.slice(start, end).replace(/\s/g, ' '));
        expect(snippet.text).not.toMatch(/[\n\r]/);
        expect(snippet.text.isWellFormed?.() ?? true).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
