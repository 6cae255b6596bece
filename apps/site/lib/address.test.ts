import { describe, expect, it } from 'vitest';
import { apparatusAddress, articleAddress, catalogueAddress, followable, marksOf, ordinal, rangeOf, single } from './address';

describe('addresses', () => {
  it('leave out what is the default', () => {
    expect(articleAddress('ab12')).toBe('/articles/ab12');
    expect(articleAddress('ab12', { script: 'source', marks: 'words', part: 1 })).toBe('/articles/ab12');
    expect(articleAddress('ab12', { script: 'Hant-TW', marks: 'all', q: '疫 情', part: 2 }, 'hit-1')).toBe(
      '/articles/ab12?script=Hant-TW&marks=all&q=%E7%96%AB+%E6%83%85&part=2#hit-1',
    );
    expect(apparatusAddress('ab12', { at: [3, 9] })).toBe('/articles/ab12/apparatus?at=3-9#at');
    expect(apparatusAddress('ab12', { rule: 'mend/pinyin-gloss' })).toBe('/articles/ab12/apparatus?rule=mend%2Fpinyin-gloss');
    expect(catalogueAddress({ page: 1 })).toBe('/');
    expect(catalogueAddress({ q: 'x', year: '2021', page: 2 })).toBe('/?q=x&year=2021&page=2');
  });

  it('cannot be made to leave their place', () => {
    expect(articleAddress('../x?y#z')).toBe('/articles/..%2Fx%3Fy%23z');
  });
});

describe('an address in a document', () => {
  it('may be followed when it is of the web and names no user', () => {
    expect(followable('https://news.example.cn/一')).toBe('https://news.example.cn/%E4%B8%80');
    expect(followable('http://example.com')).toBe('http://example.com/');
    for (const other of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      '//example.com/x',
      '/x',
      'x',
      '',
      'https://user:secret@example.com/',
      undefined,
    ]) {
      expect(followable(other)).toBeUndefined();
    }
  });
});

describe('query parameters', () => {
  it('are taken only as what they should be', () => {
    expect(single(['a', 'b'])).toBe('a');
    expect(single('  ')).toBeUndefined();
    expect(['1', '7', '0', '-1', '1e3', 'x', undefined].map(ordinal)).toEqual([1, 7, 1, 1, 1, 1, 1]);
    expect(['3-9', '9-3', '3', '3-9-12', undefined].map(rangeOf)).toEqual([[3, 9], undefined, undefined, undefined, undefined]);
    expect(['all', 'none', 'words', 'x', undefined].map(marksOf)).toEqual(['all', 'none', 'words', 'words', 'words']);
  });
});
