import { TextDecoder as WhatwgDecoder } from '@exodus/bytes/encoding.js';
import { expect, test } from 'vitest';
import { fromGbk, inGb2312, privatePairs, toGbk } from './gbk.js';

test('what is not in the page has no bytes', () => {
  for (const character of ['', 'A', '𠮷', '\ue5e5', '\ufffd', '한']) expect(toGbk(character)).toBe(0);
  expect([fromGbk(0x80, 0x40), fromGbk(0xff, 0xa1), fromGbk(0x81, 0x7f), fromGbk(0x81, 0x28)]).toEqual(['', '', '', '']);
});

test('both directions', () => {
  expect(toGbk('去')).toBe(0xc8a5);
  expect(fromGbk(0xc8, 0xa5)).toBe('去');
  expect(toGbk('，')).toBe(0xa3ac);
});

test('is the same page whatever the platform’s table: it has only what the WHATWG table has too', () => {
  const decoder = new WhatwgDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const own = fromGbk(lead, trail);
      if (own === '') continue;
      expect(decoder.decode(Uint8Array.of(lead, trail))).toBe(own);
      expect(toGbk(own)).toBe((lead << 8) | trail);
    }
  }
});

test('private pairs are none of a character’s', () => {
  for (const [lead, trails] of privatePairs()) for (const trail of trails) expect(fromGbk(lead, trail)).toBe('');
  expect(privatePairs().get(0xa5)).toContain(0x95);
});

test('GB 2312 holds Simplified and not Traditional characters', () => {
  expect([...'区国人的干后'].every(inGb2312)).toBe(true);
  expect([...'區國們們個，A'].some(inGb2312)).toBe(false);
});
