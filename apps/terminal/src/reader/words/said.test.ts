import { expect, it } from 'vitest';
import { wordsIn } from './choose.js';
import { querySaid } from './said.js';

it('says what is wrong with a query, and what is to be said of it, in the language of the interface', () => {
  const asked = { problem: 'near/5 needs words on both sides', notes: ['a parenthesis without its partner was looked for as a character'] };
  expect(querySaid(asked, wordsIn('en'))).toEqual(asked);
  expect(querySaid(asked, wordsIn('zh-Hans'))).toEqual({ problem: 'near/5 两边都须有词', notes: ['括号不成对，已当作字符查找'] });
  expect(querySaid({ problem: undefined, notes: ['the moon is in the way'] }, wordsIn('zh-Hant'))).toEqual({
    problem: undefined,
    notes: ['the moon is in the way'],
  });
});
