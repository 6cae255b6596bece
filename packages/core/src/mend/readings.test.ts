import { expect, test } from 'vitest';
import { isRead, isReadExactly, isSyllable, normalizeReading, readingsOf, toneless, traditionalReadAs } from './readings.js';

test('characters without a reading have none', () => {
  for (const character of ['', 'A', '，', '𠮷', '〇〇']) expect(readingsOf(character)).toEqual([]);
});

test('all readings of a character, in Traditional and Simplified', () => {
  expect(readingsOf('調')).toEqual(expect.arrayContaining(['diào', 'tiáo']));
  expect(readingsOf('間')).toEqual(expect.arrayContaining(['jiān', 'jiàn']));
  expect([readingsOf('隻'), readingsOf('許')]).toEqual([['zhī'], expect.arrayContaining(['xǔ'])]);
  expect(readingsOf('长')).toEqual(expect.arrayContaining(['cháng', 'zhǎng']));
});

test('the tone counts where it must be exact and not elsewhere', () => {
  expect([isReadExactly('區', 'qū'), isReadExactly('區', 'qú'), isReadExactly('區', 'shí')]).toEqual([true, false, false]);
  expect([isRead('區', 'qu'), isRead('區', 'qú'), isRead('區', 'shí')]).toEqual([true, true, false]);
});

test('one spelling of a reading: breves, decomposed letters and the script g are the same', () => {
  expect(normalizeReading(' dă ')).toBe('dǎ');
  expect(normalizeReading('wa\u030cnɡ')).toBe('wǎng');
  expect([toneless('lǜ'), toneless('nǚ'), toneless('zhèng')]).toEqual(['lü', 'nü', 'zheng']);
});

test('syllables are told from other short words', () => {
  expect(['zhèng', 'shi', 'lüè', 'a'].every(isSyllable)).toBe(true);
  expect(['cm', 'kg', 'guilty', 'coach', 'xx', '', 'tiaozhan'].some(isSyllable)).toBe(false);
});

test('only Traditional characters are listed by reading', () => {
  expect(traditionalReadAs('nèi')).toContain('內');
  expect(traditionalReadAs('nèi')).not.toContain('内');
});
