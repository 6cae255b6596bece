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
const misread = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));

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

test('a run with a byte missing is left', () => {
  const broken = `${misread('渡口').slice(0, -1)}船`;
  expect(mended(broken)).toBe(broken);
});
