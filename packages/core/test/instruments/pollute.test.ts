import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesOf } from './corpus.js';
import { decodeCp936, encodeGbk, type Gloss, pollute } from './pollute.js';

const seed = readFileSync(new URL('../../../../seeds/004_caff2c3619bdf31a.txt', import.meta.url), 'utf8');

/** The glosses in the order of their first clean mention; 負, known only from what it broke, comes last. */
function glossesOf(text: string): Gloss[] {
  const found = new Map<string, string>();
  for (const [, character, reading] of text.matchAll(/(\p{Script=Han})\(([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+)\)/gu)) {
    if (character && reading && !found.has(character)) found.set(character, reading);
  }
  return [...found, ['負', 'fù']];
}

describe('pollute', () => {
  it('makes sample 004 from its clean text, byte for byte: the model is the damage', () => {
    const clean = seed
      .replace('重?fù)?dān)', '重擔')
      .replace('他們?nèi)r(shí)', '他們去時')
      .replace(/(\p{Script=Han})\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)/gu, '$1');
    expect(pollute(clean, glossesOf(seed))).toBe(seed);
  });

  it('breaks a pair of characters when a listed one lies across it', () => {
    expect(
      pollute('他們去時', [
        ['內', 'nèi'],
        ['時', 'shí'],
      ]),
    ).toBe('他們?nèi)r(shí)');
    expect(
      pollute('重擔', [
        ['擔', 'dān'],
        ['負', 'fù'],
      ]),
    ).toBe('重?fù)?dān)');
  });

  it('decodes what it encodes', () => {
    expect(decodeCp936(encodeGbk('關鍵，A1區'))).toBe('關鍵，A1區');
    expect(() => encodeGbk('𠀀')).toThrow(RangeError);
  });
});

describe('the polluted cases', () => {
  const folders = [...casesOf('cases'), ...casesOf('known-failures')].filter(({ folder }) => existsSync(new URL('glosses.json', folder)));
  for (const { name: slug, folder } of folders) {
    it(`${slug} is what the model makes of its clean text`, () => {
      const file = (name: string) => readFileSync(new URL(name, folder), 'utf8');
      expect(pollute(file('clean.txt'), JSON.parse(file('glosses.json')) as Gloss[])).toBe(file('source.txt'));
    });
  }
});
