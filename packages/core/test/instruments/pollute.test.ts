import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { casesOf } from './corpus.js';
import { decodeCp936, encodeGbk, type Gloss, type Habits, pollute, polluteTraced } from './pollute.js';

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

  it('breaks a pair where something narrow is put before a mark that two characters make', () => {
    expect(pollute('路線。總書記', [['書', 'shū']], { apart: '？' })).toBe('路線??倳?shū)記');
    expect(pollute('山梁。”\n', [], { apart: '！？' })).toBe('山梁?!?');
    expect(pollute('為什麼？好！', [], { apart: '！？' })).toBe('為什麼?好!');
  });

  it('puts a blank into the gloss where a list has one', () => {
    expect(pollute('會議', [['會', 'huì']], { blank: true })).toBe('會(huì )議');
  });

  it('knows where each unit comes from', () => {
    const { text, origin } = polluteTraced('他們去時', [
      ['內', 'nèi'],
      ['時', 'shí'],
    ]);
    expect(text).toBe('他們?nèi)r(shí)');
    expect([...text].map((unit, i) => [unit, origin[i]]).filter(([, from]) => from !== -1)).toEqual([
      ['他', 0],
      ['們', 1],
      ['?', 2],
    ]);
    expect(origin.at(-1)).toBe(4);
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
      const habits = existsSync(new URL('habits.json', folder)) ? (JSON.parse(file('habits.json')) as Habits) : {};
      expect(pollute(file('clean.txt'), JSON.parse(file('glosses.json')) as Gloss[], habits)).toBe(file('source.txt'));
    });
  }
});
