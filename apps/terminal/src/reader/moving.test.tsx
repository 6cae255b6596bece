import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFolders } from '@zhengwen/library';
import stringWidth from 'string-width';
import { afterEach, describe, expect, it } from 'vitest';
import { enormous, harbour, hostile, untitled } from '../../test/fixture/articles.js';
import { libraryOf } from '../../test/fixture/library.js';
import { makeArticle } from '../../test/fixture/make-article.js';
import { openReader } from '../../test/fixture/open-reader.js';
import type { Shelves, Size } from './state.js';
import type { Language } from './words/words.js';

/** An invented reprint of the first paragraphs of the harbour page, in the other script. */
const reprint = makeArticle(
  'e1b2c3d4e5f60718',
  [
    { as: 'paragraph', of: ['本报讯：在修复旧港的工地上，近千名居民与工人一同清理淤泥、搬运石料，挑起重担。'] },
    { as: 'paragraph', of: ['他们说：“港口是我们的家，修好了，船就回来了。”'] },
  ],
  { headline: '旧港在修', creditedSource: '晚潮报', datePublished: { value: '2021-11-02', precision: 'day' } },
);
const library = libraryOf([harbour, untitled, hostile, reprint]);
const [ENTER, ESCAPE, TAB] = ['\r', '\u001b', '\t'];

let reader: Awaited<ReturnType<typeof openReader>> | undefined;
const open = async (size: Size = { columns: 80, rows: 24 }, from: Shelves = library, language: Language = 'en') => {
  reader = await openReader(from, size, undefined, language);
  await reader.press('', '正文 Zhengwen');
  return reader;
};
afterEach(() => reader?.close());

describe('the list', () => {
  it('is narrowed as one types, in either script, and Escape takes it back', async () => {
    const reader = await open();
    await reader.press('f', /^ {2}filter $/m);
    await reader.press('舊港', 'filter 舊港 · 2 of 4 articles');
    expect(reader.text()).toContain('舊港重修記');
    expect(reader.text()).toContain('旧港在修');
    await reader.press('重', '1 of 4 articles');
    await reader.press(ENTER, '? help');
    await reader.press('f虎', 'No article passes the filter.');
    await reader.press(ESCAPE, '4 articles');
    await reader.press('f晚潮\r', '1 of 4 articles');
    await reader.press(ESCAPE, '4 articles · 1 with guesses');
  });

  it('has facets at its side on a wide screen, each counted among what the others leave', async () => {
    const reader = await open({ columns: 100, rows: 40 });
    expect(reader.text()).toMatch(/Attention\n.* with guesses +1/);
    expect(reader.text()).toMatch(/ Year$/m);
    await reader.press(TAB, '›   with guesses');
    await reader.press('jjj', /› {3}(?:\(none\)|海灣日報|晚潮报)/);
    for (let i = 0; i < 3 && !/› {3}晚潮报/.test(reader.text()); i++) await reader.press('j', /›/);
    await reader.press(ENTER, '› ✓ 晚潮报');
    expect(reader.text()).toContain('1 of 4 articles');
    expect(reader.text()).toMatch(/海灣日報 +1/);
    expect(reader.text()).not.toMatch(/2021 +2/);
    await reader.press(ENTER, '4 articles');
    await reader.press(ESCAPE, 'q quit');
  });

  it('gives its place to the facets on a narrow screen', async () => {
    const reader = await open({ columns: 60, rows: 30 });
    expect(reader.text()).not.toContain('Attention');
    await reader.press(TAB, 'Attention');
    await reader.press(' ', '✓ with guesses');
    await reader.press(TAB, '› 舊港');
    expect(reader.text()).not.toContain('旧港在修');
  });
});

describe('an article', () => {
  it('is left and found again at the same place, from one time to the next', async () => {
    const reader = await open(undefined, libraryOf([enormous()]));
    await reader.press(ENTER, '0%');
    await reader.press('  ', '% ');
    const [row] = reader.rows();
    await reader.press(ESCAPE, 'q quit');
    expect(reader.memory.get(enormous().id)?.place).toBeGreaterThan(100);
    await reader.press(ENTER, 'where you were last time');
    expect(reader.rows()[0]).toBe(row);
    await reader.press('g', '长卷');
  });

  it('has contents that lead to its headings', async () => {
    const reader = await open({ columns: 60, rows: 12 });
    await reader.press(ENTER, '% ');
    await reader.press('i', 'Contents');
    expect(reader.text()).toMatch(/› beginning\n {4}一磚一瓦 皆有來處/);
    await reader.press(`j${ENTER}`, /› *一磚一瓦/);
    await reader.press('i', '›   一磚一瓦');
    await reader.press(`g${ENTER}`, '冬日走海灣');
  });

  it('says that it has no headings', async () => {
    const reader = await open();
    await reader.press(`j${ENTER}`, '清早六点');
    await reader.press('i', 'This article has no headings.');
  });

  it('has marks, and the way back from a leap', async () => {
    const reader = await open({ columns: 40, rows: 10 });
    await reader.press(ENTER, '% ');
    await reader.press('   ', '% ');
    const [row] = reader.rows();
    await reader.press('M', 'mark: press a letter');
    await reader.press('a', 'mark a set');
    await reader.press('g', '冬日走海灣');
    await reader.press("'", 'go to mark: a ’');
    await reader.press('a', row ?? '?');
    await reader.press('G', '100%');
    await reader.press("''", row ?? '?');
    await reader.press("'b", 'no mark b');
    expect(reader.memory.get(harbour.id)?.marks).toHaveProperty('a');
  });

  it('goes back and forward', async () => {
    const reader = await open();
    await reader.press(ENTER, 'Tab 校勘記');
    await reader.press(TAB, '校勘記 Apparatus');
    await reader.press('HH', 'q quit');
    await reader.press('L', 'Tab 校勘記');
    await reader.press('L', '校勘記 Apparatus');
    await reader.press('L', 'Nothing to go forward to.');
  });

  it('shows its source beside it, and the two scroll together', async () => {
    const reader = await open({ columns: 100, rows: 30 });
    await reader.press(ENTER, '% ');
    await reader.press('s', /Text .*Source {2}1:1/);
    expect(reader.text()).toMatch(/^ {2}删 +│ >>縣區>>海灣鎮/m);
    expect(reader.text()).toMatch(/南渡新聞網訊.* │ 南渡新聞網\(wǎng\)訊/);
    await reader.press('G', /│ \(責編：李明、王芳\)/);
    for (const row of reader.rows()) expect(stringWidth(row)).toBeLessThanOrEqual(100);
    await reader.press('s', '% ');
    expect(reader.text()).toContain('閱讀全文');
  });

  it('has lines of any width, and paragraphs told by an indent or by space', async () => {
    const reader = await open({ columns: 120, rows: 60 });
    await reader.press(`j${ENTER}`, '清早六点');
    await reader.press('---', '28 字 to the line');
    expect(reader.text()).toMatch(/^ {36}清早六点/m);
    await reader.press('+', '32 字 to the line');
    await reader.press('=', '40 字 to the line');
    expect(reader.text()).toMatch(/这么说。\n +“不去不行/);
    await reader.press('P', 'paragraphs are spaced');
    expect(reader.text()).toMatch(/^ {20}清早六点[\s\S]*这么说。\n\n {20}“不去不行/m);
    await reader.press(':set measure=40\r', '20 字 to the line');
    await reader.press(':set measure=400000\r', 'No command');
  });

  it('is copied in the script of its source, whatever is on the screen', async () => {
    const reader = await open();
    await reader.press(`j${ENTER}`, '清早六点');
    await reader.press('t', '清早六點');
    await reader.press('y', 'copy:');
    await reader.press('y', 'copied: paragraph');
    await reader.press('yt', 'copied: text');
    await reader.press('yc', 'copied: citation');
    await reader.press('yu', 'This copy gives no address.');
    expect(reader.copied[0]).toBe('清早六点，云岭村的广播响了。港口是我们的家，村里人都这么说。');
    expect(reader.copied[1]).toBe(untitled.text);
    expect(reader.copied).toHaveLength(3);
    await reader.press(ESCAPE, '2 of 4');
    await reader.press(`k${ENTER}`, '冬日走海灣');
    await reader.press('yc', 'copied: citation');
    expect(reader.copied[3]).toBe(
      '林海清, 周遠. 舊港重修記：一千人和一座港口的三個冬天[EB/OL]. 海灣日報, 2021-10-30. https://news.example.cn/2021/1030/c1-123.html',
    );
  });

  it('opens its address in a browser, if that is the address of a page', async () => {
    const reader = await open();
    await reader.press(ENTER, '% ');
    await reader.press('o', 'opened https://news.example.cn/2021/1030/c1-123.html');
    expect(reader.opened).toEqual(['https://news.example.cn/2021/1030/c1-123.html']);
    reader.close();
    const other = await open(undefined, libraryOf([{ ...harbour, url: 'javascript:alert(1)' }]));
    await other.press(ENTER, '% ');
    await other.press('o', 'This copy gives no address.');
    expect(other.opened).toEqual([]);
  });

  it('shows the image below, and nothing that would have to be fetched without leave', async () => {
    const figure = makeArticle('f1', [
      { as: 'paragraph', of: ['河水向东。'] },
      { as: 'figure', url: 'page_files/a.png', caption: '河边' },
    ]);
    const reader = await open(undefined, libraryOf([harbour, figure]));
    await reader.press(ENTER, '% ');
    await reader.press('I', '--network allows fetching it');
    expect(reader.sent).toEqual([]);
    await reader.press(ESCAPE, 'q quit');
    await reader.press(`j${ENTER}`, '〔图〕河边');
    await reader.press('I', '40 × 20');
    expect(reader.text()).toMatch(/^ {4}河边\n {4}page_files\/a\.png/);
    expect(reader.sent).toHaveLength(1);
    expect(reader.sent[0]).toMatch(/^\u001b\[4;5H\u001b_Ga=T,i=1,q=2,C=1,c=72,r=18,f=100,m=0;/);
    await reader.press(ESCAPE, '〔图〕河边');
    expect(reader.sent[1]).toContain('a=d,d=I,i=1');
  });

  it('marks what others have too, says who, and sets two side by side', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhengwen-shared-'));
    const [first, second] = ['舊港在修\n\n', '港口的消息\n\n'];
    writeFileSync(join(folder, 'a.txt'), `${first}在修復舊港的工地上，近千名居民與工人一同清理淤泥、搬運石料。\n\n他們說，港口是大家的。\n`);
    writeFileSync(
      join(folder, 'b.txt'),
      `${second}本报讯：在修复旧港的工地上，近千名居民与工人一同清理淤泥，挑起重担。\n\n天气渐渐冷了，人还没有散去。\n`,
    );
    writeFileSync(join(folder, 'c.txt'), '山村的早晨\n\n清早六点，云岭村的广播响了，炊烟也起来了。\n');
    const shelves = await openFolders([folder]);
    try {
      const reader = await open({ columns: 100, rows: 30 }, shelves);
      await reader.press('f舊港在修\r', '1 of 3 articles');
      await reader.press(ENTER, '% ');
      await reader.press('x', 'Shared passages');
      expect(reader.text()).toMatch(/在修復舊港的工地上.*also in 1 other article\n {4}港口的消息/);
      await reader.press(`g${ENTER}`, /› .*在修復舊港的工地上.* =1$/m);
      expect(reader.rows().at(-1)).toContain('A shared phrase is no evidence of copying or intent.');
      await reader.press('x', 'Shared passages');
      await reader.press(`gj${ENTER}`, 'Side by side');
      expect(reader.text()).toMatch(/舊港在修.* {3}港口的消息/);
      expect(reader.text()).toMatch(/在修復舊港.* │ .*本报讯：在修复旧港的工地上/);
      await reader.press(ESCAPE, 'Shared passages');
      await reader.press('x', '% ');
      expect(reader.text()).not.toMatch(/ =1$/m);
      await reader.press(ESCAPE, '1 of 3 articles');
      await reader.press(ESCAPE, '3 articles');
      await reader.press('f山村\r', '1 of 3 articles');
      await reader.press(ENTER, '清早六点');
      await reader.press('x', 'No passage of this article');
    } finally {
      await shelves.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the concordance', () => {
  it('has every hit in its middle, in four orders, and leads to each', async () => {
    const reader = await open();
    await reader.press('/港口\r', /hits in/);
    await reader.press(TAB, /Concordance {3}港口 .* by date/);
    const columns = reader
      .rows()
      .filter((row) => /^[› ] .*港口/.test(row) && !row.includes('Concordance'))
      .map((row) => stringWidth(row.slice(0, row.lastIndexOf('港口'))));
    expect(columns.length).toBeGreaterThan(3);
    expect(new Set(columns).size).toBe(1);
    await reader.press('ff', 'by the right');
    await reader.press('jj', /^› /m);
    await reader.press(ENTER, /hit \d of \d/);
    await reader.press(ESCAPE, 'Concordance');
    await reader.press(TAB, 'Tab concordance');
    await reader.press(':concordance 家\r', /Concordance {3}家/);
  });
});

describe('the interface', () => {
  it.each([
    ['en', '4 articles', 'q quit'],
    ['zh-Hans', '4 篇', 'q 退出'],
    ['zh-Hant', '4 篇', 'q 離開|q 退出'],
  ] as const)('speaks %s', async (language, articles, quit) => {
    const reader = await open(undefined, library, language);
    expect(reader.text()).toContain(articles);
    expect(reader.text()).toMatch(new RegExp(quit));
    for (const keys of [ENTER, TAB, 'm', ESCAPE, 'tt', 'v', ESCAPE, '?', 'x', 's', ESCAPE, 'i', ESCAPE]) {
      await reader.press(keys, '');
      if (language !== 'en')
        expect(reader.text()).not.toMatch(/\b(?:articles?|changes?|hits?|help|back|guess(?:es)?|Apparatus|Metadata|not chosen)\b/);
      for (const row of reader.rows()) expect(stringWidth(row)).toBeLessThanOrEqual(80);
    }
  });

  it('has a page of help that scrolls on a small screen', async () => {
    const reader = await open({ columns: 40, rows: 12 });
    await reader.press('?', 'more lines below');
    await reader.press('G', 'what is chosen');
    await reader.press('x', '› 舊港');
  });

  it('never draws a row wider than the screen, from 1 to 200 columns', async () => {
    for (const columns of [1, 9, 20, 33, 61, 99, 140, 200]) {
      const { press, rows, close } = await openReader(library, { columns, rows: 16 });
      for (const keys of [
        TAB,
        TAB,
        'f港',
        ESCAPE,
        ENTER,
        's',
        'G',
        's',
        'i',
        ESCAPE,
        'x',
        `j${ENTER}`,
        'G',
        ESCAPE,
        ESCAPE,
        '?',
        'G',
        'x',
        '/港口\r',
        TAB,
        'G',
      ]) {
        await press(keys, '');
        expect(rows().length).toBeLessThanOrEqual(16);
        for (const row of rows()) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
      }
      close();
    }
  });
});
