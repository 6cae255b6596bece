import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from './lines.js';

const lines = (text: string) => [...linesOf(text)].map(({ start, end }) => text.slice(start, end));

test('every kind of line end, CR LF being one', () => {
  expect(lines('a\nb\r\nc\rd\fe\u0085f\u2028g\u2029h')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  expect(lines('å\u0085¥\u0085\n渡口\u0085船')).toEqual(['å\u0085¥\u0085', '渡口', '船']);
  expect(lines('\n\r\n\r')).toEqual(['', '', '']);
  expect(lines('')).toEqual([]);
});

test('lines and their ends tile the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '正', '\r', '\n', '\f', '\u2028', ' ') }), fc.nat(), (text, from) => {
      const start = from % (text.length + 1);
      let at = start;
      for (const line of linesOf(text, start)) {
        expect(line.start).toBe(at);
        expect(text.slice(line.start, line.end)).not.toMatch(/[\r\n\f\u2028]/);
        at = line.next;
      }
      expect(at).toBe(text.length);
    }),
  );
});
