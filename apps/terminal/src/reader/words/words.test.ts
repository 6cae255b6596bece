import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { written } from '../page/facts.js';
import { wordsIn } from './choose.js';
import { languageNamed, languageOf } from './language.js';
import { LANGUAGES } from './words.js';

/** Every text that a language says, with numbers and names put in. */
function said(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return said((value as (...given: unknown[]) => unknown)(2, 3, 4, 5), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => said(part, `${path}.${key}`));
}

describe('the words of the interface', () => {
  it('are chosen by tag and by locale', () => {
    expect([languageNamed('zh-TW'), languageNamed('zh_HK.UTF-8'), languageNamed('zh-Hant-CN')]).toEqual(['zh-Hant', 'zh-Hant', 'zh-Hant']);
    expect([languageNamed('zh'), languageNamed('zh_CN.GB18030'), languageNamed('zh-SG')]).toEqual(['zh-Hans', 'zh-Hans', 'zh-Hans']);
    expect([languageNamed('de_DE.UTF-8'), languageNamed('C.UTF-8'), languageNamed(undefined)]).toEqual(['en', undefined, undefined]);
    expect(languageOf({ LANG: 'en_GB.UTF-8', LC_ALL: 'zh_TW.UTF-8' })).toBe('zh-Hant');
    expect(languageOf({})).toBe('en');
  });

  it('name the same keys in every language, in lines that fit on 80 columns', () => {
    const keys = (language: (typeof LANGUAGES)[number]) =>
      wordsIn(language).help.lines.map(([key]) => key.replaceAll('空格', 'space').replace(/^(?:鼠标|滑鼠)$/, 'mouse'));
    for (const language of LANGUAGES) {
      expect(keys(language)).toEqual(keys('en'));
      for (const [key, does] of wordsIn(language).help.lines) {
        expect(stringWidth(key)).toBeLessThan(20);
        expect(stringWidth(does)).toBeLessThanOrEqual(56);
      }
    }
  });

  it('put the marks of the language between the parts of a value, and say no role twice', () => {
    const credit = { name: '林海清', nameAsPrinted: '林 海清', role: 'reporter', label: '记者', work: ['text', 'photo'] };
    const date = { value: '2021-10-30T17:41', precision: 'minute', zone: '+08:00', assumed: ['zone'] };
    const shown = (language: (typeof LANGUAGES)[number]) => [credit, date].map((value) => written(value, wordsIn(language).value));
    expect(shown('en')).toEqual([
      '林海清, reporter (记者), text + photo, as printed 林 海清',
      '2021-10-30T17:41, to the minute, zone +08:00, zone assumed',
    ]);
    expect(shown('zh-Hans')).toEqual(['林海清，记者，文 + 图，原作“林 海清”', '2021-10-30T17:41，到分，时区 +08:00，时区系推定']);
    expect(shown('zh-Hant')).toEqual(['林海清，記者（记者），文 + 圖，原作「林 海清」', '2021-10-30T17:41，到分，時區 +08:00，時區係推定']);
  });

  it('leave nothing unsaid and no simplified character in the traditional ones', () => {
    for (const language of LANGUAGES)
      for (const [path, text] of said(wordsIn(language), language)) expect(text.trim() !== '' || /Title|transmission/.test(path), path).toBe(true);
    const hant = said({ ...wordsIn('zh-Hant'), help: {}, notice: {} }, 'hant')
      .map(([, text]) => text)
      .join('');
    expect(hant).not.toMatch(/[这说检读处为与个对图书记录应选无没丢随顺]/u);
  });
});
