import type { Article } from '@zhengwen/core';
import { afterEach, describe, expect, it } from 'vitest';
import { harbour } from '../../test/fixture/articles.js';
import { libraryOf } from '../../test/fixture/library.js';
import { makeArticle } from '../../test/fixture/make-article.js';
import { openReader } from '../../test/fixture/open-reader.js';
import { scriptsFor } from './rendition.js';

/** What Ink makes of bold, underlined, vermilion. */
const chosenCodes = (text: string) => `\u001b[1m\u001b[4m\u001b[31m${text}\u001b[39m`;
const [ENTER, ESCAPE] = ['\r', '\u001b'];

let reader: Awaited<ReturnType<typeof openReader>> | undefined;
const open = async (...given: Parameters<typeof openReader>) => {
  reader = await openReader(...given);
  await reader.press('', '正文 Zhengwen');
  return reader;
};
afterEach(() => reader?.close());

const converting: Article = makeArticle(
  'e1b2c3d4e5f60718',
  [
    { as: 'paragraph', of: ['记者余里从石桥镇了解到，渡口后面的理发店里，干部们吃着面条，说着后天的台风。'] },
    ...Array.from({ length: 24 }, (_, i) => ({
      as: 'paragraph' as const,
      of: [`第${i + 1}日，内存不足的软件停了，人们在渡口等着船靠岸，船头的灯亮着。`],
    })),
    { as: 'paragraph', of: ['最后一句，说给后来的人听。'] },
  ],
  {
    headline: '渡口的干部',
    credits: [{ name: '余里', nameAsPrinted: '余里', role: 'reporter', label: '记者' }],
    script: { value: 'Hans', confidence: 0.99 },
    rights: ['版权所有，未经书面授权禁止转载。'],
  },
);

describe('another script', () => {
  it('is offered where it would change something', () => {
    const hans = { script: { value: 'Hans', confidence: 1 } } as const;
    const hant = { script: { value: 'Hant', machineConverted: true, confidence: 1 } } as const;
    expect(scriptsFor([hans, hans])).toEqual(['source', 'Hant-TW', 'Hant-HK', 'Hant']);
    expect(scriptsFor([hant])).toEqual(['source', 'Hans', 'Hant-TW', 'Hant-HK', 'Hant-mended']);
    expect(scriptsFor([hans, hant])).toEqual(['source', 'Hans', 'Hant-TW', 'Hant-HK', 'Hant', 'Hant-mended']);
    expect(scriptsFor([])).toEqual(['source', 'Hans', 'Hant-TW', 'Hant-HK', 'Hant']);
  });

  it('goes through the scripts, says which and that it is a rendition, and leaves the text alone', async () => {
    const reader = await open(libraryOf([harbour]), { columns: 100, rows: 24 });
    await reader.press(ENTER, '繁體 converted');
    await reader.press('t', /简体 \(a rendition; the text is 繁體 converted\) {2}\d+ changes/);
    expect(reader.text()).toContain('在修复旧港的工地上');
    await reader.press('t', '正體／台灣用字');
    await reader.press('t', '繁體／香港用字');
    // Its own script would change nothing, and this is only for a text that a program made.
    await reader.press('t', '繁體／轉換之誤已改');
    await reader.press('t', '繁體 converted');
    expect(reader.text()).toContain('在修復舊港的工地上');
    expect(harbour.text).toContain('在修復舊港的工地上');
  });

  it('says at the foot what was converted, and leaves names and notices of rights', async () => {
    const reader = await open(libraryOf([converting]));
    await reader.press(ENTER, '简体');
    await reader.press('t', '正體／台灣用字 (a rendition; the text is 简体)');
    expect(reader.text()).toContain('记者 余里');
    expect(reader.text()).toContain('記者余里從');
    await reader.press('G', /Script {4}正體／台灣用字, a rendition: \d+ changes; \d+ could be\s+otherwise: 后→後 4, 干→幹 2/);
    expect(reader.text()).toContain('版权所有，未经书面授权禁止转载。');
  });

  it('shows a changed character’s source and other forms, one after another and in a list', async () => {
    const reader = await open(libraryOf([converting]), { columns: 100, rows: 24 });
    await reader.press(ENTER, '简体');
    await reader.press(']', 'Nothing here could be otherwise');
    await reader.press('t', '正體／台灣用字 (a');
    await reader.press(']', '干 → 幹  or 乾 · 干 · 榦  1 of');
    expect(reader.rows()[0]).toMatch(/^ +› 渡口的幹部/);
    // The headline is bold already.
    expect(reader.painted()[0]).toContain('\u001b[4m\u001b[31m幹');
    await reader.press(']', /了 → 瞭 {2}or 了 {2}2 of/);
    await reader.press('[', '干 → 幹');
    await reader.press('[', /后 → 後 {2}or 后 {2}(\d+) of \1/);
    expect(reader.text()).toContain('說給後來的人聽');
    await reader.press('v', '轉換 Conversion');
    expect(reader.text()).toMatch(/showing what could be otherwise/);
    await reader.press('g', /› 干 → 幹 +or 乾 · 干 · 榦 +渡口的幹部/);
    await reader.press('f', 'showing all');
    await reader.press('j', /› 记 → 記 +記者余里/);
    await reader.press(ENTER, '記者余里從');
    expect(reader.painted().find((row) => row.includes('里從'))).toContain(chosenCodes('記'));
    await reader.press('v', '轉換 Conversion');
    await reader.press(ESCAPE, '%');
  });

  it('puts in the words of a region only when asked, underlined, and says that they are words', async () => {
    const reader = await open(libraryOf([converting]), { columns: 100, rows: 24 });
    await reader.press(ENTER, '简体');
    await reader.press('w', 'Words of a region go with');
    await reader.press('t', '正體／台灣用字 (a');
    expect(reader.text()).toContain('內存不足的軟件停了');
    await reader.press('w', '正體／台灣用字用詞 (a rendition');
    expect(reader.text()).toContain('記憶體不足的軟體停了');
    expect(reader.painted().join('')).toMatch(/\u001b\[4m記憶體/);
    await reader.press('v', /48 are words of the region/);
    await reader.press('f', 'showing words of the region');
    expect(reader.text()).toMatch(/› 内存 → 記憶體 +or 內存 +第1日，記憶體不足/);
    await reader.press(ENTER, /内存 → 記憶體 {2}or 內存, a word of the region/);
    await reader.press('w', '正體／台灣用字 (a');
    await reader.press('t', '繁體／香港用字 (a');
    await reader.press('w', '繁體／香港用字用詞');
  });

  it('keeps the place in the text from script to script, where words are longer too', async () => {
    const reader = await open(libraryOf([converting]), { columns: 44, rows: 14 });
    await reader.press(ENTER, '%');
    await reader.press('  jj', '52%');
    const top = (text: string) => /第(\d+)日/.exec(text)?.[1];
    const before = top(reader.text());
    for (const [keys, name] of [
      ['t', '正體'],
      ['w', '用字用詞'],
      ['w', '正體'],
      ['t', '香港'],
    ] as const) {
      await reader.press(keys, name);
      expect(Math.abs(Number(top(reader.text())) - Number(before))).toBeLessThanOrEqual(1);
    }
  });

  it('sets pinyin above the text when asked, in its place and without it again', async () => {
    const reader = await open(libraryOf([converting]), { columns: 60, rows: 30 });
    await reader.press(ENTER, '简体');
    expect(reader.text()).not.toContain('dù');
    await reader.press('p', /^ {4}dù kǒu de gān bù$/m);
    expect(reader.text()).toMatch(/^ {4}渡 口 {2}的 干 {2}部$/m);
    await reader.press('t', /^ {4}渡 口 {2}的 幹 {2}部$/m);
    await reader.press('p', /^ {4}渡口的幹部$/m);
    expect(reader.text()).not.toContain('dù');
  });
});
