import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges, differences, offsetAfter } from './change.js';
import hans, { hansWithRareForms, hansWithVocabulary } from './hans.js';
import hant from './hant.js';
import hantHk, { hantHkWithVocabulary } from './hant-hk.js';
import hantTw, { hantTwWithVocabulary } from './hant-tw.js';

const SCRIPTS = [hans, hant, hantTw, hantHk];
const VOCABULARIES = [hansWithVocabulary, hantTwWithVocabulary, hantHkWithVocabulary];

describe('changes', () => {
  test('there are none where nothing is converted', () => {
    for (const script of SCRIPTS)
      for (const text of ['', 'plain', '人民', '石橋町の渡し船は来月から運航を再開する。']) expect(script.changes(text)).toEqual([]);
    expect(hant.changes('裡面的頭髮，說著後天')).toEqual([]);
    expect(hans.changes('里面的头发，说着后天')).toEqual([]);
  });

  test('cite the source and give the forms there are', () => {
    expect(hant.changes('他后天说')).toEqual([
      { start: 1, end: 2, at: 1, value: '後', candidates: ['後', '后'] },
      { start: 3, end: 4, at: 3, value: '說' },
    ]);
    const dry = hantTw.changes('干部饼干', { value: 'Hans' });
    expect(dry.map(({ value }) => value)).toEqual(['幹', '餅', '乾']);
    expect(dry[0]?.candidates).toEqual(expect.arrayContaining(['幹', '乾', '干']));
    expect(dry[2]?.candidates?.[0]).toBe('乾');
    expect(hans.changes('餅乾', { value: 'Hant' })).toMatchObject([{ value: '饼' }, { value: '干', candidates: ['干', '乾'] }]);
  });

  test('name the forms as the region writes them', () => {
    expect(hantTw.changes('里', { value: 'Hans' })[0]?.candidates).toEqual(['裡', '里', '哩']);
    expect(hantHk.changes('里', { value: 'Hans' })[0]?.candidates).toEqual(['裏', '里', '哩']);
  });

  test('count UTF-16 units on both sides, where a character has two on one', () => {
    const [change] = hans.changes('鮭𧜵說', { value: 'Hant' }).filter(({ start }) => start === 1);
    expect(change).toMatchObject({ start: 1, end: 3, at: 1, value: '䙊' });
    expect(hans.changes('鮭𧜵說', { value: 'Hant' }).at(-1)).toMatchObject({ start: 3, end: 4, at: 2, value: '说' });
    expect(hansWithRareForms.changes('樠', { value: 'Hant' })).toEqual([{ start: 0, end: 1, at: 0, value: '𣗊' }]);
    expect(hans.changes('樠', { value: 'Hant' })).toEqual([]);
  });

  test('make the conversion, and lead from place to place', () => {
    const text = fc.string({ unit: fc.constantFrom(...'后里干乾幹著着裡裏面發髮头发云雲了解瞭説说台颱风風，。AB𠮷𧜵\ud800⿰豈'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.constantFrom(...SCRIPTS, ...VOCABULARIES), fc.constantFrom('Hans', 'Hant', undefined), (source, script, value) => {
        const from = value && { value };
        const changes = script.changes(source, from);
        const converted = script.convert(source, from);
        expect(applyChanges(source, changes)).toBe(converted);
        expect(offsetAfter(changes, source.length)).toBe(converted.length);
        for (const { start, at, value: made } of changes) {
          expect(offsetAfter(changes, start)).toBe(at);
          expect(converted.startsWith(made, at)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('say which are words of a region, with the same word in its spelling alone', () => {
    expect(hantTwWithVocabulary.changes('内存和软件的质量', { value: 'Hans' })).toEqual([
      { start: 0, end: 2, at: 0, value: '記憶體', candidates: ['記憶體', '內存'], vocabulary: true },
      { start: 3, end: 5, at: 4, value: '軟體', candidates: ['軟體', '軟件'], vocabulary: true },
      { start: 6, end: 7, at: 7, value: '質' },
    ]);
    expect(hantHkWithVocabulary.changes('𠮷服务器', { value: 'Hans' })).toEqual([
      { start: 2, end: 5, at: 2, value: '伺服器', candidates: ['伺服器', '服務器'], vocabulary: true },
    ]);
    expect(hansWithVocabulary.changes('軟體，記憶體。', { value: 'Hant', region: 'TW' })).toMatchObject([
      { start: 0, end: 2, value: '软件', candidates: ['软件', '软体'], vocabulary: true },
      { start: 3, end: 6, at: 3, value: '内存', vocabulary: true },
    ]);
    for (const script of SCRIPTS) {
      const changes = script.changes('内存和软件的质量，軟體。');
      expect(changes.some(({ vocabulary }) => vocabulary)).toBe(false);
    }
  });

  test('of a conversion that does not tell are one, as short as can be', () => {
    expect(differences('甲乙', '甲乙')).toEqual([]);
    expect(differences('甲乙丙', '甲丁戊丙')).toEqual([{ start: 1, end: 2, at: 1, value: '丁戊' }]);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => applyChanges(a, differences(a, b)) === b));
  });
});

describe('vocabulary', () => {
  test('is another script, that no default has', () => {
    expect(VOCABULARIES.map(({ tag, vocabulary }) => [tag, vocabulary])).toEqual([
      ['Hans', true],
      ['Hant-TW', true],
      ['Hant-HK', true],
    ]);
    expect(SCRIPTS.map(({ vocabulary }) => vocabulary)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('leaves a text that is in the script already, and the words of a mainland text', () => {
    expect(hantTwWithVocabulary.convert('程序正義與信息', { value: 'Hant', region: 'TW' })).toBe('程序正義與信息');
    expect(hansWithVocabulary.convert('幹部說的資訊', { value: 'Hant', region: 'CN' })).toBe('干部说的资讯');
    expect(hansWithVocabulary.convert('软件和信息，軟體')).toBe('软件和信息，软件');
  });

  test('goes from region to region', () => {
    expect(hantTwWithVocabulary.convert('裏面的服務器', { value: 'Hant', region: 'HK' })).toBe('裡面的伺服器');
    expect(hantTwWithVocabulary.convert('網絡與信息', { value: 'Hant' })).toBe('網路與資訊');
  });

  test('touches no name', () => {
    expect(hantTwWithVocabulary.convert('诺兰说软件', { value: 'Hans' }, ['诺兰'])).toBe('諾蘭說軟體');
    expect(hantHkWithVocabulary.convert('诺兰说诺兰', { value: 'Hans' })).toBe('路蘭説路蘭');
    expect(hantHkWithVocabulary.convert('诺兰说诺兰', { value: 'Hans' }, ['诺兰'])).toBe('諾蘭説諾蘭');
  });
});

describe('names', () => {
  test('stay out of words, and surnames stay', () => {
    expect(hant.convert('范伟后来与余涛、于海后说', { value: 'Hans' }, ['范伟', '余涛', '于海'])).toBe('范偉後來與余濤、于海後說');
    expect(hant.convert('岳云山与后羿', { value: 'Hans' }, ['岳云山', '后羿'])).toBe('岳雲山與后羿');
    expect(hant.convert('记者叶钟：', { value: 'Hans' }, ['叶钟'])).toBe('記者葉鍾：');
    expect(hant.convert('余下的范围', { value: 'Hans' }, ['范伟'])).toBe('餘下的範圍');
  });

  test('have forms of their own for characters that words write otherwise', () => {
    expect(hant.convert('祖冲之与万里、林斗南的冲突', { value: 'Hans' }, ['祖冲之', '万里', '林斗南'])).toBe('祖沖之與萬里、林斗南的衝突');
    expect(hantHk.convert('郁采与咸里', { value: 'Hans' }, ['郁采', '咸里'])).toBe('郁采與咸里');
  });

  test('are not joined with what stands beside them', () => {
    expect(hant.convert('李发现了', { value: 'Hans' }, ['李发'])).toBe('李發現了');
    expect(hant.convert('于是非说', { value: 'Hans' }, ['于是非'])).toBe('于是非說');
  });

  test('of one character are none', () => {
    expect(hant.convert('皇后与后天', { value: 'Hans' }, ['后'])).toBe('皇后與後天');
  });

  test('keep 乾 in Simplified', () => {
    expect(hans.convert('馬乾說餅乾', { value: 'Hant' }, ['馬乾'])).toBe('马乾说饼干');
  });
});

test('a run in the other script is converted by itself', () => {
  expect(hant.convert('他寫下「义渡」二字，皇后與太后都說好。')).toBe('他寫下「義渡」二字，皇后與太后都說好。');
  expect(hans.convert('他写下“義渡”二字，乾隆年间的事。')).toBe('他写下“义渡”二字，乾隆年间的事。');
  expect(hant.convert('記者說，店名叫做「さくらの国」，里面有云。')).toBe('記者說，店名叫做「さくらの国」，里面有云。');
});

test('a hundred thousand descriptions that break off are each read once', () => {
  const text = '⿰⿱'.repeat(50_000);
  for (const script of SCRIPTS) expect(script.convert(`${text}后`, { value: script === hans ? 'Hant' : 'Hans' }).startsWith(text)).toBe(true);
});
