import { describe, expect, it } from 'vitest';
import { paragraph, table } from './table.js';

describe('table', () => {
  it('aligns wide and narrow, words to the left and numbers to the right', () => {
    expect(
      table([
        ['疫情', 3, 'x'],
        ['ab', 120, '防控'],
      ]),
    ).toEqual(['疫情    3  x', 'ab    120  防控']);
    expect(table([])).toEqual([]);
  });
});

describe('paragraph', () => {
  it('indents what follows the first line and begins no line with a closing mark', () => {
    expect(paragraph('疫情就是命令，防控就是责任。', 14, 2)).toEqual(['疫情就是命令，', '  防控就是责', '  任。']);
  });
});
