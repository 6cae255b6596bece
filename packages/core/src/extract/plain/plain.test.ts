import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, restoreText } from '../../apparatus/text.js';
import { extractPlain } from './plain.js';

const extracted = (source: string, start = 0, end = source.length) => extractPlain(source, start, end).blocks;
const printed = (source: string) => extracted(source).flatMap((block) => (block.type === 'carrier' ? [] : [read(block.text)]));

describe('what is in a line stays as it is', () => {
  test('spaces, marks and control characters inside it', () => {
    const line = '王 雨\u3000摄\u200b\0\u001b[1m（ 完 ）';
    expect(printed(line)).toEqual([line]);
    expect(extracted(line)[0]?.text).toHaveLength(1);
  });

  test('a line of one zero-width space is a line: to judge it is not our part', () => {
    expect(printed('甲\n\u200b\n乙')).toEqual(['甲', '\u200b', '乙']);
  });

  test('nothing has no blocks', () => expect(extracted('')).toEqual([]));
});

test('every kind of line end ends a line', () => {
  expect(printed('甲\n乙\r\n丙\r丁\f戊\u0085己\u2028庚\u2029辛')).toEqual([...'甲乙丙丁戊己庚辛']);
});

test('layout: blank lines before, and the indent in cells', () => {
  const source = '\n \n甲\n\n\u3000\u3000乙 \n\t丙\n \t丁\n\u00a0戊';
  expect(extracted(source).map((block) => block.layout)).toEqual([
    { blankBefore: 2 },
    { blankBefore: 1, indent: 4 },
    { indent: 4 },
    { indent: 4 },
    { indent: 1 },
  ]);
});

test('white space belongs to the block after it, the last of it to a carrier', () => {
  const blocks = extracted(' 甲 \n\n乙\n\n');
  expect(blocks.map((block) => [block.type, block.text.map((piece) => [piece.kind, piece.original ?? piece.value])])).toEqual([
    [
      'paragraph',
      [
        ['markup', ' '],
        ['verbatim', '甲'],
      ],
    ],
    [
      'paragraph',
      [
        ['markup', ' \n\n'],
        ['verbatim', '乙'],
      ],
    ],
    ['carrier', [['markup', '\n\n']]],
  ]);
  expect(extracted(' \u3000\r\n').map((block) => block.type)).toEqual(['carrier']);
});

test('a byte order mark at the edge of a line is omitted, not called white space', () => {
  const [block] = extracted('\n\uFEFF甲');
  expect(block?.text.map((piece) => [piece.kind, piece.rules])).toEqual([
    ['markup', ['extract/white-space']],
    ['omitted', ['decode/bom']],
    ['verbatim', []],
  ]);
});

test('the pieces tile the stretch they were given', () => {
  const unit = fc.constantFrom('正', 'a', ' ', '\t', '\u3000', '\u00a0', '\r', '\n', '\f', '\u0085', '\u2028', '\uFEFF', '\u200b', '😀', '\ud800');
  fc.assert(
    fc.property(fc.string({ unit }), fc.nat(), fc.nat(), (source, a, b) => {
      const [start, end] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y) as [number, number];
      const pieces = extracted(source, start, end).flatMap((block) => block.text);
      expect(restoreText(pieces)).toBe(source.slice(start, end));
      let at = start;
      for (const { range } of pieces) {
        expect(range[0]).toBe(at);
        expect(range[1]).toBeGreaterThan(at);
        at = range[1];
      }
      for (const piece of pieces) if (piece.kind === 'markup') expect(piece.original).toMatch(/^[\s\u0085]+$/);
    }),
  );
});

test('a long line and many lines', () => {
  expect(extracted('正'.repeat(20_000_000))).toHaveLength(1);
  expect(extracted(' '.repeat(20_000_000))).toHaveLength(1);
  expect(extracted('文\r\n'.repeat(200_000))).toHaveLength(200_001);
});
