import { describe, expect, it } from 'vitest';
import { everyString, named, printable, shown, upright } from './visible';

describe('printable', () => {
  it('keeps every character of ordinary text and every length', () => {
    const text = '疫情“就是”命令，1.7万名𠮷\n\t\u200b';
    expect(printable(text)).toBe(text);
    for (const odd of ['\u0000', '\u001b[31m', '\u007f', '\u0085', '\ud842', '\udfb7', 'a\ud842b']) {
      expect(printable(odd).length).toBe(odd.length);
      expect(printable(odd)).not.toMatch(
        /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
      );
    }
    expect(printable('\u001b[31m')).toBe('␛[31m');
  });

  it('leaves no character that turns the line, where text is read', () => {
    expect(upright('甲\u202e乙\u2066')).toBe('甲\ufffd乙\ufffd');
    expect(printable('甲\u202e乙')).toBe('甲\u202e乙');
  });
});

describe('an apparatus', () => {
  it('names what draws nothing and shows spaces that are the matter', () => {
    expect(named('去\u200b時 好')).toBe('去⟨U+200B⟩時 好');
    expect(shown('王 勇\u3000\u00a0')).toBe('王␣勇□⍽');
    expect(named('\u202e')).toBe('⟨U+202E⟩');
  });
});

it('changes every string in a value and nothing else', () => {
  const value = { a: 'x', b: ['x', 1, { c: 'x', d: undefined }], e: true };
  expect(everyString(value, (text) => `${text}!`)).toEqual({ a: 'x!', b: ['x!', 1, { c: 'x!', d: undefined }], e: true });
});
