import { describe, expect, it } from 'vitest';
import { contextIn } from './concordance.js';

describe('the context of a hit', () => {
  it('leaves lines whole on a terminal, and is that of the library where there is none', () => {
    expect([80, 100, 120, 200, 30].map((cells) => contextIn(cells, '疫情'))).toEqual([11, 16, 20, 20, 4]);
    expect(contextIn(undefined, '疫情')).toBe(20);
  });
});
