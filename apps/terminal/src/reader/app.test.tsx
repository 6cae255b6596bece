import stringWidth from 'string-width';
import { afterEach, describe, expect, it } from 'vitest';
import { enormous, harbour, hostile, untitled } from '../../test/fixture/articles.js';
import { libraryOf } from '../../test/fixture/library.js';
import { openReader } from '../../test/fixture/open-reader.js';
import type { Shelves } from './state.js';

const failure = { path: 'photo.jpg', stage: 'detect', code: 'binary', message: 'not a text' } as const;
const library = libraryOf([harbour, untitled, hostile], [failure]);
/** What Ink makes of bold, underlined, vermilion. */
const chosenCodes = (text: string) => `\u001b[1m\u001b[4m\u001b[31m${text}\u001b[39m`;
const [ENTER, ESCAPE, TAB, DOWN, PAGE_DOWN] = ['\r', '\u001b', '\t', '\u001b[B', '\u001b[6~'];

let reader: Awaited<ReturnType<typeof openReader>> | undefined;
const open = async (from: Shelves = library, ...rest: [Parameters<typeof openReader>[1]?, Parameters<typeof openReader>[2]?]) => {
  reader = await openReader(from, ...rest);
  await reader.press('', '正文 Zhengwen');
  return reader;
};
afterEach(() => reader?.close());

describe('the list', () => {
  it('shows headline, date, source and script, and what needs attention', async () => {
    const { rows } = await open();
    expect(rows()[0]).toMatch(/正文 Zhengwen .*3 articles · 1 with guesses · 1 not read/);
    expect(rows()[2]).toMatch(/^› 舊港重修記：一千人和一座港口的三個冬天 .*〔？〕1 guess$/);
    expect(rows()[3]).toMatch(/^ {2}2021-10-30 {2}海灣日報 .*繁體 .* 字 +5 changes$/);
  });

  it('shows 〔無題〕 with the opening words and 日期不詳 where this copy has neither headline nor date', async () => {
    const { rows } = await open();
    expect(rows()[5]).toMatch(/^ {2}〔無題〕 清早六点，云岭村的广播响了。/);
    expect(rows()[6]).toMatch(/^ {2}日期不詳 .*简体/);
  });

  it('names what could not be read after the articles', async () => {
    const reader = await open();
    expect(reader.text()).toMatch(/Not read\n {2}photo\.jpg\n {2}not a text/);
    await reader.press('G', '› photo.jpg');
    await reader.press(ENTER, 'photo.jpg: not a text');
  });

  it('moves with j and k, arrows, g and G, and stays within its ends', async () => {
    const reader = await open();
    await reader.press('j', '› 〔無題〕');
    await reader.press(DOWN, '› 标题');
    await reader.press('kkkkk', '› 舊港');
    await reader.press('G', '› photo.jpg');
    await reader.press('jg', '› 舊港');
  });

  it('says where it looked when there is nothing', async () => {
    const { text } = await open(libraryOf([]));
    expect(text()).toContain('No article here.');
    expect(text()).toContain('Looked in ./invented');
  });

  it('shows many articles from the one selected on', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({ ...untitled, id: `${i}`, headline: `第${i}篇` }));
    const reader = await open(libraryOf(many));
    await reader.press('G', '› 第299篇');
    expect(reader.text()).not.toContain('第280篇');
    await reader.press('g', '› 第0篇');
  });
});

describe('an article', () => {
  it('opens with its head and what is known of it, whole', async () => {
    const reader = await open();
    await reader.press(ENTER, 'Tab 校勘記');
    const rows = reader.rows();
    expect(rows.slice(0, 5)).toEqual([
      '    冬日走海灣',
      '    舊港重修記：一千人和一座港口的三個冬天',
      '    ——來自海灣鎮的報告',
      '',
      '    2021-10-30 17:41 · 海灣日報 via 南渡新聞網 · 225 字 · 通訊員 林海清 周遠',
    ]);
    expect(rows.at(-1)).toMatch(/^ {3}\d+% {2}繁體 converted .*〔？〕1 guess {2}5 changes/);
  });

  it('prints a guess in brackets and vermilion, and brackets of the document’s own in ink', async () => {
    const reader = await open(libraryOf([{ ...harbour, blocks: [...harbour.blocks, { type: 'paragraph', text: '〔原文如此？〕', range: [0, 0] }] }]));
    await reader.press(ENTER, 'Tab 校勘記');
    expect(reader.painted().join('\n')).toContain('\u001b[31m〔擔？〕');
    await reader.press('G', '〔原文如此？〕');
    expect(reader.painted().join('\n')).not.toContain('\u001b[31m〔原文如此？〕');
  });

  it('shows lists, quotations, figures and tables, and rights and source at the foot', async () => {
    const reader = await open(library, { columns: 80, rows: 60 });
    await reader.press(ENTER, 'Source');
    const text = reader.text();
    expect(text).toContain('    │     修一座港，先要修人心');
    expect(text).toContain('    · 第一期：清理淤泥，加固東堤。');
    expect(text).toContain('〔图〕居民在舊港清理淤泥。葉青攝\n              https://img.example.com/2021/10/harbour-01.jpg');
    expect(text).toContain('    期次    內容                石料（塊）\n    ──');
    expect(text).toContain('    第三期  碼頭、魚市、驗潮井       3,100');
    expect(text).toContain('Rights    版權所有，未經南渡新聞網書面授權禁止轉載。');
    expect(text).toContain('Source    a1b2c3d4e5f60718.txt · utf-8 · plain text');
  });

  it('keeps its place when the screen is resized', async () => {
    const reader = await open(libraryOf([enormous()]), { columns: 80, rows: 24 });
    await reader.press(ENTER, 'Tab 校勘記');
    await reader.press(PAGE_DOWN, /\d+%/);
    const before = reader.rows()[0]?.trim();
    for (const columns of [40, 120, 61, 80]) reader.resize({ columns, rows: 24 });
    await reader.press('', before ?? '');
    expect(reader.rows()[0]?.trim()).toBe(before);
  });

  it('never draws a row wider than the screen', async () => {
    for (const [columns, height] of [
      [1, 1],
      [7, 3],
      [12, 5],
      [20, 30],
      [31, 30],
      [40, 30],
      [60, 30],
      [80, 30],
      [120, 30],
    ] as const) {
      const { press, rows, close } = await openReader(library, { columns, rows: height });
      for (const keys of [ENTER, ' ', 'G', TAB, 'G', 'm', ESCAPE]) {
        await press(keys, '');
        expect(rows().length).toBeLessThanOrEqual(height);
        for (const row of rows()) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
      }
      close();
    }
  });

  it('shows every change in the text when asked, and how many in the margin', async () => {
    const reader = await open();
    await reader.press(ENTER, 'Tab 校勘記');
    expect(reader.painted().join('')).not.toContain('\u001b[31m，');
    await reader.press('c', /修復舊港的工地上，近千名居民與工人 {2}2$/m);
    expect(reader.painted().join('')).toContain('\u001b[31m，');
    expect(reader.text()).toMatch(/挑起重〔擔？〕。.* 1$/m);
    await reader.press('c', /居民與工人$/m);
  });

  it('reaches the end of a million characters, and a hit there', async () => {
    const reader = await open(libraryOf([enormous()]));
    await reader.press(ENTER, '0%');
    await reader.press('G', '终点的港口');
    expect(reader.text()).toContain('100%');
    await reader.press('g', '长卷');
    await reader.press('/港口\r', '1 hit in 1 article');
    await reader.press(ENTER, 'hit 1 of 1');
    expect(reader.text()).toContain('终点的港口');
  });
});

describe('the apparatus', () => {
  it('lists each change with kind, place, rule, readings and how sure, the transmission at its head', async () => {
    const reader = await open(library, { columns: 80, rows: 50 });
    await reader.press(ENTER, 'Tab 校勘記');
    await reader.press(TAB, '校勘記 Apparatus');
    const text = reader.text();
    expect(text).toMatch(/此本由来 {2}How this copy came to be +place {3}confidence\n› glossed by bytes in GBK +3:4 +0\.95/);
    expect(text).toMatch(/校记 {2}改 2 {3}删 3 {3}1 guess/);
    expect(text).toMatch(/删 {2}3:6 +mend\/pinyin-gloss +certain\n +南渡新聞網 {2}\(wǎng\) {2}→ {2}left out of the body {2}訊/);
    expect(text).toMatch(/改 {2}3:57 +mend\/broken-gloss +〔？〕guess\n.* \?dān\) {2}→ {2}〔擔？〕 .*\n +or {2}但 \| 丹/);
  });

  it('jumps to the place of a change, and to the nearest for what was left out', async () => {
    const reader = await open();
    await reader.press(ENTER, 'Tab 校勘記');
    await reader.press(`${TAB}jjjjj`, /› 改 {2}3:57/);
    await reader.press(ENTER, '%');
    const row = reader.painted().find((each) => each.includes('擔'));
    expect(row).toMatch(/^\u001b\[31m {2}› /);
    expect(row).toContain(chosenCodes('〔擔？〕'));
    await reader.press(`${TAB}G`, /› 删 {2}43:1/);
    await reader.press(ENTER, '%');
    expect(reader.rows().find((each) => each.includes('›'))).toMatch(/› .*全文，也可致電0898-0000-1234。/);
  });

  it('opens at what the article’s screen shows, and Tab goes back to the same place', async () => {
    const reader = await open(library, { columns: 60, rows: 12 });
    await reader.press(ENTER, '% ');
    await reader.press('G', '100%');
    const before = reader.rows()[0];
    await reader.press(TAB, /› 删 {2}43:1/);
    await reader.press(TAB, '100%');
    expect(reader.rows()[0]).toBe(before);
  });

  it('shows one kind of change at a time', async () => {
    const reader = await open();
    await reader.press(ENTER, 'Tab 校勘記');
    await reader.press(TAB, 'showing all');
    await reader.press('f', 'showing guesses');
    expect(reader.text()).toContain('1 of 1');
    await reader.press('f', 'showing 改');
    await reader.press('f', 'showing 删');
    await reader.press('f', 'showing all');
  });

  it('says that nothing was changed', async () => {
    const reader = await open(libraryOf([{ ...untitled, entries: [] }]));
    await reader.press(`${ENTER}`, 'Tab 校勘記');
    await reader.press(TAB, 'Nothing was changed in this copy.');
  });
});

describe('search', () => {
  it('finds words in either script, shows them in their own, and opens at the hit', async () => {
    const reader = await open();
    await reader.press('/港口', '/港口');
    await reader.press(ENTER, '4 hits in 3 articles');
    expect(reader.rows()[3]).toMatch(/^ {2}› .*和一座港口的三個冬天 +headline$/);
    await reader.press('jjj', /› .*广播响了。港口是我们的家/);
    await reader.press('kk', /› .*“港口是我們的家/);
    await reader.press(ENTER, 'hit 2 of 2');
    expect(reader.painted().find((row) => row.includes('是我們的家'))).toContain(chosenCodes('港口'));
  });

  it('goes from hit to hit with n and N, around the ends, the chosen one marked', async () => {
    const reader = await open();
    await reader.press('/港口\r', '4 hits');
    await reader.press(ENTER, 'hit 1 of 2');
    expect(reader.rows()[1]).toMatch(/^ {2}› 舊港重修記/);
    await reader.press('n', 'hit 2 of 2');
    expect(reader.rows()[1]).toMatch(/^ {4}舊港重修記/);
    await reader.press('n', 'hit 1 of 2');
    await reader.press('N', 'hit 2 of 2');
  });

  it('says that it found nothing, and searches again', async () => {
    const reader = await open();
    await reader.press('/山嶽\r', 'Found nowhere.');
    await reader.press('/海灣\r', /hits? in 1 article/);
    await reader.press(ESCAPE, 'q quit');
  });

  it('takes words as they are typed or pasted, edits them, and puts the cursor where they go', async () => {
    const reader = await open();
    await reader.press('/', /^ {2}\/$/m);
    await reader.press('港口的', '/港口的');
    expect(reader.cursor.at(-1)).toEqual({ x: 9, y: 23 });
    await reader.press('\u007f', /\/港口$/m);
    await reader.press('\u001b[D船', /\/港船口$/m);
    await reader.press(ESCAPE, 'q quit');
    expect(reader.cursor.at(-1)).toBeUndefined();
  });

  it('tells of a search that failed', async () => {
    const reader = await open({ ...library, search: async () => Promise.reject(new Error('the index is gone')) });
    await reader.press('/a\r', 'the index is gone');
  });
});

describe('metadata', () => {
  it('shows every field with its witness and place, and what was not chosen', async () => {
    const reader = await open(library, { columns: 100, rows: 60 });
    await reader.press(ENTER, '%');
    await reader.press('m', 'Metadata');
    const text = reader.text();
    expect(text).toMatch(/Headline 标题 +舊港重修記：一千人和一座港口的三個冬天\n +✓ body, 1:1\n +– meta, 1:4, not chosen: 舊港重修記_南渡新聞網/);
    expect(text).toMatch(/Credits 署名 +林海清, contributor \(通訊員\)/);
    expect(text).toMatch(/Published 发布日期 +2021-10-30T17:41, to the minute, zone \+08:00, zone assumed/);
    await reader.press('m', '%');
  });

  it('shows what this copy lost as lost', async () => {
    const reader = await open();
    await reader.press('j', '› 〔無題〕');
    await reader.press(`${ENTER}`, '100%');
    await reader.press('m', /Headline 标题 +〔無題〕/);
    expect(reader.text()).toMatch(/Published 发布日期 +日期不詳/);
  });
});

describe('keys', () => {
  it('show help over the screen until any key', async () => {
    const reader = await open();
    await reader.press('?', 'any key goes back');
    await reader.press('x', '› 舊港');
  });

  it('quit with q, with :q and with Ctrl-C, go back with Esc and h, stop with Ctrl-Z', async () => {
    const reader = await open();
    await reader.press(ENTER, '%');
    await reader.press(ESCAPE, 'q quit');
    await reader.press(ENTER, '%');
    await reader.press('h', 'q quit');
    await reader.press(':', /^ {2}:$/m);
    await reader.press('x y\r', 'No command :x y');
    await reader.press(':q\r', '');
    await reader.press('q', '');
    await reader.press('\u0003', '');
    await reader.press('\u001a', '');
    expect(reader.ended).toEqual(['quit', 'quit', 'interrupt', 'suspend']);
  });
});

describe('what documents hold', () => {
  it('shows control characters instead of sending them', async () => {
    const reader = await open();
    await reader.press('jj', '标题␛]2;PWNED␇里的␛[31m控制符');
    await reader.press(ENTER, '安静的开头␛[2J␛[1;1H␛]0;PWNED␇␛[?1049l⟨009B⟩31m红色⟨202E⟩反写␍回车之\n    后的港口。');
    for (const keys of ['G', TAB, 'm']) {
      await reader.press(keys, '');
      expect(
        reader
          .painted()
          .join('')
          .replace(/\u001b\[[\d;]*m/g, ''),
      ).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    }
  });

  it('says it without colour as well', async () => {
    const reader = await open(library, undefined, {});
    await reader.press(ENTER, '〔擔？〕');
    expect(reader.painted().join('\n')).not.toMatch(/\u001b\[[\d;]*3[18]/);
  });
});
