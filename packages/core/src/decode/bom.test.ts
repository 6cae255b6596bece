import { expect, test } from 'vitest';
import { bomPieces } from './bom.js';

test('only a mark at the very start is one', () => {
  expect(bomPieces('正\uFEFF文')).toEqual([]);
  expect(bomPieces('')).toEqual([]);
});

test('the mark is an omitted piece', () => {
  expect(bomPieces('\uFEFF正文')).toEqual([
    { kind: 'omitted', range: [0, 1], value: '', original: '\uFEFF', rules: ['decode/bom'], confidence: 'certain' },
  ]);
});
