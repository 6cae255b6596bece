import { createSinglebyteDecoder } from '@exodus/bytes/single-byte.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { run } from '../apparatus/run.js';
import { read } from '../apparatus/text.js';
import { extract } from '../extract/extract.js';
import mojibake from './mojibake.js';

const mended = (text: string) =>
  run(extract(text, 'plain', ''), [mojibake])
    .blocks.map((block) => read(block.text))
    .join('');

/** What a reader of code page 1252 makes of UTF-8; of the bytes that the page leaves open, the control of that number. */
const windows1252 = createSinglebyteDecoder('windows-1252');
const misread = (text: string) => windows1252(new TextEncoder().encode(text));

test('Chinese text, accented Latin and Chinese marks are left', () => {
  const text = fc.string({ unit: fc.constantFrom(...'渡口石橋鎮的船一二，。“”‘’……——éàüñç°£ ABC123') });
  fc.assert(
    fc.property(text, (line) => {
      expect(mended(`见${line}等`)).toBe(`见${line}等`);
    }),
  );
});

test('what was misread is read, once or twice over', () => {
  const han = fc
    .string({ unit: fc.constantFrom(...'渡口石橋镇的船一二三四五、。，：（）'), minLength: 2, maxLength: 20 })
    .filter((line) => /\p{Script=Han}/u.test(line));
  fc.assert(
    fc.property(han, (line) => {
      expect(mended(`见${misread(line)}等`)).toBe(`见${line}等`);
      expect(mended(`见${misread(misread(line))}等`)).toBe(`见${line}等`);
    }),
  );
});

test('every byte of code page 1252 is read, on every platform', () => {
  // Two bytes of a character of three take every value that a byte above ASCII has there.
  const han = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, index) => String.fromCharCode(0x4e00 + index));
  for (let at = 0; at < han.length; at += 512) {
    const line = han.slice(at, at + 512).join('');
    expect(mended(misread(line))).toBe(line);
  }
});

test('a run with a byte missing is left', () => {
  const broken = `${misread('渡口').slice(0, -1)}船`;
  expect(mended(broken)).toBe(broken);
});
