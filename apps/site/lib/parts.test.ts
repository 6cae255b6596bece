import type { Block } from '@zhengwen/core';
import { describe, expect, it } from 'vitest';
import { articleParts } from './parts';

const paragraph = (length: number, start = 0): Block => ({ type: 'paragraph', text: '文'.repeat(length), range: [start, start + length] });

describe('the parts of an article', () => {
  it('are one for what is short, and for nothing', () => {
    expect(articleParts([])).toEqual([[]]);
    expect(articleParts([paragraph(3), paragraph(4)], 10)).toEqual([[{ block: paragraph(3) }, { block: paragraph(4) }]]);
  });

  it('hold each block once, in order, and no part is longer than it may be', () => {
    const blocks = [4, 7, 2, 9, 10, 1, 25, 3].map((length, index) => paragraph(length, index * 100));
    const parts = articleParts(blocks, 10);
    const shown = parts.map((part) =>
      part.map(({ block, start = 0, end }) => (block.type === 'paragraph' ? block.text.slice(start, end) : '')).join(''),
    );
    expect(shown.join('').length).toBe(61);
    for (const text of shown) expect(text.length).toBeLessThanOrEqual(10);
    const stretches = parts.flat().filter(({ block }) => block === blocks[6]);
    expect(stretches.map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [10, 20],
      [20, 25],
    ]);
  });
});
