import { describe, expect, it } from 'vitest';
import { cutStored, type Stored, storedAt } from './stored';

/** `换内存，装软件` as `換記憶體，裝軟體機`. */
const stored: Stored = {
  text: '换内存，装软件',
  words: [
    [1, 3, 1, 2],
    [6, 3, 5, 2],
  ],
};

describe('the stored text of a rendered one', () => {
  it('is at the same place where no word is longer', () => {
    expect([0, 3, 9].map((at) => storedAt({ words: [] }, at, 'start'))).toEqual([0, 3, 9]);
  });

  it('is found behind words that are longer, and a part of such a word is the whole of it', () => {
    expect([0, 1, 4, 5, 6, 9].map((at) => storedAt(stored, at, 'start'))).toEqual([0, 1, 3, 4, 5, 7]);
    expect([2, 3].map((at) => [storedAt(stored, at, 'start'), storedAt(stored, at, 'end')])).toEqual([
      [1, 3],
      [1, 3],
    ]);
  });

  it('is cut as the rendered one is', () => {
    expect(cutStored(stored, 4, 9)).toEqual({ text: '，装软件', words: [[2, 3, 2, 2]] });
  });
});
