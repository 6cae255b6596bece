import { describe, expect, it } from 'vitest';
import { marksOfParts, marksOfPassages, paragraphsOf } from './side';

describe('one side of a comparison', () => {
  const a = '河上的旧桥\n\n要修好了。\n\n老人在看';
  const parts = [
    { kind: 'same', a: [0, 3], b: [0, 3] },
    { kind: 'changed', a: [3, 9], b: [3, 4] },
    { kind: 'same', a: [9, 14], b: [4, 9] },
    { kind: 'added', a: [14, 14], b: [9, 13] },
    { kind: 'same', a: [14, 18], b: [13, 17] },
  ] as const;

  it('is in paragraphs, and a difference that spans two keeps its number', () => {
    expect(paragraphsOf(a, marksOfParts(parts, 'a'))).toEqual([
      [
        { start: 0, words: '河上的' },
        { start: 3, words: '旧桥', mark: 1 },
      ],
      [
        { start: 7, words: '要修', mark: 1 },
        { start: 9, words: '好了。' },
      ],
      [
        { start: 14, words: '', mark: 2 },
        { start: 14, words: '老人在看' },
      ],
    ]);
  });

  it('has marks where texts that are no copies are alike', () => {
    const alike = [
      { kind: 'changed', a: [0, 2], b: [0, 5] },
      { kind: 'same', a: [2, 4], b: [5, 7] },
      { kind: 'added', a: [4, 4], b: [7, 9] },
      { kind: 'same', a: [4, 18], b: [9, 23] },
    ] as const;
    expect(
      paragraphsOf(a, marksOfParts(alike, 'a', false))
        .flat()
        .map(({ words, mark }) => [words, mark]),
    ).toEqual([
      ['河上', undefined],
      ['的旧', undefined],
      ['桥', 1],
      ['要修好了。', 1],
      ['老人在看', 1],
    ]);
  });

  it('has marks where several articles share words, the longer passage first', () => {
    const stretches = [
      { start: 0, end: 3, passages: [] },
      { start: 3, end: 5, passages: [1, 4] },
      { start: 5, end: 18, passages: [] },
    ];
    expect(paragraphsOf(a, marksOfPassages(stretches))[0]).toEqual([
      { start: 0, words: '河上的' },
      { start: 3, words: '旧桥', mark: 2 },
    ]);
  });
});
