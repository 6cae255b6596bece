import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areHan } from './letters.js';

test('so many Han and nothing else are told as a pattern with the property of Unicode tells them', () => {
  const text = fc.string({ unit: fc.constantFrom(...'方宁𠮷鿰䶿﨑々〇⺀ａA1·。 \n'), maxLength: 7 });
  fc.assert(
    fc.property(text, (words) => {
      expect(areHan(words, 2, 4)).toBe(/^\p{Script=Han}{2,4}$/u.test(words));
    }),
    { numRuns: 2000 },
  );
});
