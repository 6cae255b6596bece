import { describe, expect, it } from 'vitest';
import type { Line } from './lines';
import { renderLine } from './rendition';

const line: Line = {
  text: '头发𠮷发展',
  spans: [{ kind: 'hit', start: 1, end: 4, number: 1 }],
  notes: [{ offset: 4, number: 7 }],
};

describe('a line in another script', () => {
  it('keeps everything at its place, by code point', () => {
    expect(renderLine(line, { text: '頭髮𠮷發展', inlines: [] })).toEqual({ text: '頭髮𠮷發展', spans: line.spans, notes: line.notes });
    expect(
      renderLine(
        { ...line, text: '甲乙', spans: [{ kind: 'hit', start: 1, end: 2 }], notes: [{ offset: 2, number: 1 }] },
        { text: '𠀀乙', inlines: [] },
      ),
    ).toEqual({
      text: '𠀀乙',
      spans: [{ kind: 'hit', start: 2, end: 3 }],
      notes: [{ offset: 3, number: 1 }],
    });
  });

  it('is the same line when nothing changes', () => {
    expect(renderLine(line, { text: line.text, inlines: [] })).toBe(line);
  });

  it('of another length keeps its links and its notes, and claims no places', () => {
    const link = { type: 'link', start: 0, end: 3, url: 'https://example.com/' } as const;
    expect(renderLine(line, { text: '頭髮發', inlines: [link] })).toEqual({
      text: '頭髮發',
      spans: [{ ...link, kind: 'link' }],
      notes: [{ offset: 3, number: 7 }],
    });
  });
});
