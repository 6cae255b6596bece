import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { harbour } from '../../../test/fixture/articles.js';
import { page } from '../../../test/fixture/page.js';
import { compose } from './compose.js';
import { type Flow, flowOf } from './flow.js';
import type { Part } from './part.js';
import { rubyOf } from './ruby.js';
import { asItStands } from './shown.js';

const textOf = (row: ReturnType<Flow['draw']>) => row.map((span) => span.text).join('');
const paragraph = (text: string): Part => ({ text, above: 0, first: 4, rest: 0 });

/** Each line as it is drawn, with the readings above it. */
function drawn(parts: readonly Part[], cells: number): { text: string; readings: string }[] {
  const flow = flowOf(parts, { cells }, asItStands, rubyOf);
  return parts.flatMap((_, part) =>
    flow.lines(part).map((line) => ({ text: textOf(flow.draw(part, line, [])), readings: line.ruby ? textOf(flow.drawRuby(part, line)) : '' })),
  );
}

/** Words with the cell that each begins at. */
const cellsOf = (text: string, of: RegExp) => [...text.matchAll(of)].map((match) => [stringWidth(text.slice(0, match.index)), match[0]] as const);

describe('readings above the text', () => {
  it('are none where nothing is Han', () => {
    expect(drawn([paragraph('plain words, 2024')], 40)).toEqual([{ text: '    plain words, 2024', readings: '' }]);
    expect(flowOf([{ ...paragraph('河水'), asFound: true }], { cells: 40 }, asItStands, rubyOf).lines(0)[0]?.ruby).toBeUndefined();
  });

  it('stand each where its character begins, with a space between', () => {
    expect(drawn([paragraph('渡口在A区。')], 40)).toEqual([{ readings: '    dù kǒu zài  qū', text: '    渡 口  在  A区。' }]);
  });

  it('are those of the document itself where it has any, asked for or not', () => {
    const own = {
      ...paragraph('漢字注音在此，尖沙咀。'),
      readings: [
        { start: 2, end: 4, reading: 'zhùyīn' },
        { start: 7, end: 10, reading: 'Tsim Sha Tsui' },
      ],
    };
    const flow = flowOf([own], { cells: 60 }, asItStands);
    const lines = flow.lines(0).map((line) => [line.ruby ? textOf(flow.drawRuby(0, line)) : '', textOf(flow.draw(0, line, []))]);
    expect(lines).toEqual([['        zhùyīn       Tsim Sha Tsui', '    漢字注音   在此，尖   沙  咀。 ']]);
    const [both] = drawn([own], 60);
    expect(both?.readings).toMatch(/^ {4}hàn zì +zhùyīn +zài cǐ +Tsim Sha Tsui$/);
  });

  const text = fc.string({ unit: fc.constantFrom(...'河水向东庄双窗爱饿，。“”（）《》——……ABC 12𠮷́'), maxLength: 60 });
  it('keep to the measure and to the rules of lines at any width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 112 }), (words, cells) => {
        for (const line of drawn([paragraph(words)], cells)) {
          expect(stringWidth(line.text.trimEnd())).toBeLessThanOrEqual(cells);
          expect(stringWidth(line.readings)).toBeLessThanOrEqual(cells);
          const read = cellsOf(line.text, /[\u4e00-\u9fff]/gu);
          const readings = cellsOf(line.readings, /\S+/gu);
          expect(readings.map(([cell]) => cell)).toEqual(read.map(([cell]) => cell));
          for (const [index, [cell, reading]] of readings.entries())
            expect(cell + stringWidth(reading)).toBeLessThan(readings[index + 1]?.[0] ?? Number.POSITIVE_INFINITY);
        }
      }),
      { numRuns: 300 },
    );
  });

  for (const cells of [36, 52, 72, 80]) {
    it(`leave no mark where it must not stand at ${cells} cells, and no word of the article out`, () => {
      const parts = compose(harbour, page(cells));
      const lines = drawn(parts, cells);
      for (const { text } of lines) {
        expect(text.trim()).not.toMatch(/^[，。、；：？！）》」』”’…]/u);
        expect(text.trim()).not.toMatch(/[（《「『“‘]$/u);
      }
      expect(lines.filter(({ readings }) => readings !== '').length).toBeGreaterThan(20);
      const words = lines
        .map(({ text }) => text)
        .join('')
        .replace(/\s/gu, '');
      expect(words).toContain('修好了，船就回來了……”這樣的話，在這個冬天裏聽了很多次——每一次都讓人安靜下來。');
      const plain = flowOf(parts, { cells }, asItStands);
      const unread = parts.flatMap((_, part) => plain.lines(part).map((line) => textOf(plain.draw(part, line, [])))).join('');
      const han = (all: string) => [...all].filter((character) => /\p{Script=Han}/u.test(character)).sort();
      expect(han(words)).toEqual(han(unread));
    });
  }
});
