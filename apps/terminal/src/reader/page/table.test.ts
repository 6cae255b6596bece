import { describe, expect, it } from 'vitest';
import { flowOf } from './flow.js';
import { asItStands } from './shown.js';
import { tableParts } from './table.js';

type Rows = Parameters<typeof tableParts>[0]['rows'];

const draw = (rows: Rows, cells: number) => {
  const parts = tableParts(
    { type: 'table', rows, range: [0, 1] },
    { left: 0, quoted: 0, cells },
    () => undefined,
    () => [],
  );
  const flow = flowOf(parts, { cells }, asItStands);
  return parts.flatMap((_, part) =>
    flow.lines(part).map((line) =>
      flow
        .draw(part, line, [])
        .map((span) => span.text)
        .join('')
        .trimEnd(),
    ),
  );
};

describe('a table', () => {
  it('has numbers that end below one another, and words that begin so', () => {
    const row = (...texts: readonly string[]) => texts.map((text) => ({ text }));
    const head = ['期次', '石料', '占比', '备注'].map((text) => ({ text, header: true }));
    expect(draw([head, row('第一期', '4,200', '33.7%', '10月'), row('第二期', '980', '7.9%', '待定'), row('第三期', '—', '', '')], 40)).toEqual([
      '',
      '期次     石料   占比  备注',
      '──────────────────────────',
      '第一期  4,200  33.7%  10月',
      '第二期    980   7.9%  待定',
      '第三期      —',
    ]);
  });

  it('has columns as wide as their text', () => {
    expect(
      draw(
        [
          [
            { text: '年份', header: true },
            { text: '產量', header: true },
          ],
          [{ text: '2020' }, { text: '一萬二千石' }],
        ],
        40,
      ),
    ).toEqual(['', '年份  產量', '────────────────', '2020  一萬二千石']);
  });

  it('sets text in a column where the measure is narrow, the widest column giving way', () => {
    expect(draw([[{ text: '甲' }, { text: '春風化雨潤物無聲，一年之計在於春。' }]], 20)).toEqual([
      '',
      '甲  春風化雨潤物無',
      '    聲，一年之計在於',
      '    春。',
    ]);
  });

  it('becomes paragraphs where columns could not be read', () => {
    const row = ['一', '二', '三', '四', '五', '六'].map((text) => ({ text: text.repeat(8) }));
    expect(draw([row], 20).join('')).toBe(
      '一一一一一一一一 │  二二二二二二二二 │  三三三三三三三三 │  四四四四四四四四 │  五五五五五五五五 │  六六六六六六六六',
    );
  });

  it('puts cells beside those that reach down into their row, and under those that reach over columns', () => {
    const rows: Rows = [
      [
        { text: '地區', rowspan: 2 },
        { text: '合計', colspan: 2 },
      ],
      [{ text: '東' }, { text: '西' }],
      [{ text: '海灣' }, { text: '1' }, { text: '2' }],
    ];
    expect(draw(rows, 40)).toEqual(['', '地區  合計', '      東  西', '海灣  1   2']);
  });
});
