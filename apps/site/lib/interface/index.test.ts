import { describe, expect, it } from 'vitest';
import { fill, interfaceFor, interfaces, parted } from './index';

const wordsOf = (value: object, path = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}${key}`, inner] as [string, string]] : wordsOf(inner, `${path}${key}.`),
  );

describe('the language of the interface', () => {
  it('is the one the browser likes best of ours', () => {
    expect(interfaceFor('zh-TW,zh;q=0.9,en;q=0.8')).toBe('zh-Hant');
    expect(interfaceFor('zh-Hant-HK')).toBe('zh-Hant');
    expect(interfaceFor('zh-CN,zh;q=0.9')).toBe('zh-Hans');
    expect(interfaceFor('fr,en;q=0.5,zh;q=0.7')).toBe('zh-Hans');
    expect(interfaceFor('fr')).toBe('en');
    expect(interfaceFor('zh;q=0,en;q=0.1')).toBe('en');
    expect(interfaceFor(null)).toBe('en');
    expect(interfaceFor(';;;,q=,zh')).toBe('zh-Hans');
  });
});

describe('a sentence', () => {
  it('takes its values and the form of its number', () => {
    expect(fill('{n} place|{n} places', { n: 1 })).toBe('1 place');
    expect(fill('{n} place|{n} places', { n: 1200 })).toBe('1,200 places');
    expect(fill('{n} 处', { n: 1 })).toBe('1 处');
    expect(fill('{missing}', {})).toBe('{missing}');
    expect(parted('A {b} c', 'b')).toEqual(['A ', ' c']);
  });

  it('asks for the same values in every language', () => {
    const english = new Map(wordsOf(interfaces.en));
    const asked = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort();
    for (const language of [interfaces['zh-Hans'], interfaces['zh-Hant']]) {
      for (const [path, words] of wordsOf(language)) expect([path, asked(words)]).toEqual([path, asked(english.get(path) ?? '')]);
    }
  });

  it('is written in the characters of its language', async () => {
    const { detectScript } = await import('@zhengwen/core');
    const text = (language: object) =>
      wordsOf(language)
        .map(([, words]) => words)
        .join('');
    expect(detectScript(text(interfaces['zh-Hans'])).value).toBe('Hans');
    expect(detectScript(text(interfaces['zh-Hant'])).value).toBe('Hant');
  });
});
