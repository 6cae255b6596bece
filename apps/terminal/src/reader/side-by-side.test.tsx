import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Library, openFolders } from '@zhengwen/library';
import stringWidth from 'string-width';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { harbour } from '../../test/fixture/articles.js';
import { libraryOf } from '../../test/fixture/library.js';
import { openReader } from '../../test/fixture/open-reader.js';

const [ENTER, ESCAPE, LEFT, RIGHT] = ['\r', '\u001b', '\u001b[D', '\u001b[C'];
const DOCUMENTS = {
  'first.txt':
    '舊港在修\n\n2021-10-30 17:41　來源：海灣日報\n\n在修復舊港的工地上，近千名居民與工人一同清理淤泥、搬運石料。\n\n他們說，港口是大家的家，修好了，船就回來了，人也就回來了。\n\n老石匠把錘子放下，望着海面，說石頭等了一百年，不在乎再等一個春天。\n',
  'copy.txt':
    '旧港在修\n\n2021-11-02 08:00　来源：南渡新闻网\n\n在修复旧港的工地上，近千名居民与工人一同清理淤泥、搬运木料。\n\n他们说，港口是大家的家，修好了，船就回来了。\n\n老石匠把锤子放下，望着海面，说石头等了一百年，不在乎再等一个春天。\n',
  'other.txt':
    '港口的消息\n\n2021-12-01 09:00　来源：云岭晚报\n\n本报讯：近千名居民与工人一同清理淤泥，挑起重担。\n\n天气渐渐冷了，人还没有散去，炊事员把热汤送到了堤上。\u001b[2J\n',
  'apart.txt': '山村的早晨\n\n清早六点，云岭村的广播响了，炊烟也起来了。\n',
};

let folder = '';
let library: Library;
let reader: Awaited<ReturnType<typeof openReader>> | undefined;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhengwen-sides-'));
  for (const [name, text] of Object.entries(DOCUMENTS)) writeFileSync(join(folder, name), text);
  library = await openFolders([folder]);
});
afterAll(async () => {
  await library.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => reader?.close());

/** The reader with all articles of the list picked. */
const picked = async (columns: number) => {
  reader = await openReader(library, { columns, rows: 30 });
  await reader.press('', '港口的消息');
  await reader.press('ajajaja', '4 picked');
  return reader;
};

describe('articles side by side', () => {
  it('are picked in the list, and picked no longer', async () => {
    reader = await openReader(library);
    await reader.press('', '港口的消息');
    await reader.press('ja', '1 picked');
    expect(reader.text().match(/^✓ 2021-11-02/gm)).toHaveLength(1);
    await reader.press('A', 'Pick two articles or more');
    await reader.press(ESCAPE, /^(?!.*picked)/s);
    expect(reader.text()).not.toContain('✓');
    await reader.press('ga', '1 picked');
    await reader.press('a', /^(?!.*picked)/s);
  });

  it('stand by date, with outlet, what they share and what a copy changed', async () => {
    const reader = await picked(120);
    await reader.press('A', 'Side by side');
    expect(reader.text()).toContain('A shared phrase is no evidence of copying or intent.');
    const rows = reader.rows();
    expect(rows[2]).toMatch(/^ {2}› 舊港在修 +│ 旧港在修 +│ 港口的消息/);
    expect(rows[3]).toMatch(/^ {2}海灣日報 {2}2021-10-30 +│ 南渡新闻网 {2}2021-11-02 +│ 云岭晚报 {2}2021-12/);
    expect(rows[4]).toMatch(/the earliest of them +│ reprint: has \d+ % of the first +│ has \d+ %/);
    expect(rows[5]).toMatch(/\d shared passages? +│ \d shared passages?, \d changes +│ 1 shared passage/);
    // One passage has one number wherever it stands, and is underlined there.
    const numbers = () => [...reader.text().matchAll(/\[([\d,]+)\]近千名/g)].map(([, number]) => number);
    const [inFirst, inCopy] = numbers();
    expect(inFirst).toMatch(/^\d$/);
    expect(inCopy).toBe(inFirst);
    expect(reader.painted().join('\n')).toContain('\u001b[4m近千名');
    // What the copy says otherwise is bold, and what it lacks is told by its length, where it was: 人也就回來了.
    expect(reader.painted().join('\n')).toMatch(/\u001b\[1m木/);
    expect(reader.text()).toMatch(/船.*[。]\[−6\]/);
    reader.resize({ columns: 80, rows: 30 });
    await reader.press('ll', '› 港口的消息');
    expect(numbers()).toEqual([inFirst, inFirst]);
  });

  it('scroll from column to column where the screen has no room for all', async () => {
    // On the narrowest the sentence about what is shared takes two rows.
    for (const [columns, shown, head] of [
      [40, 1, 3],
      [80, 2, 2],
      [120, 3, 2],
    ] as const) {
      const reader = await picked(columns);
      await reader.press('A', /1 of 4/);
      expect(reader.text().replace(/\s+/g, ' ')).toContain('A shared phrase is no evidence of copying or intent.');
      expect(reader.rows()[head]?.split('│')).toHaveLength(shown);
      await reader.press('lll', /› 山村的早晨/);
      expect(reader.rows()[head]?.split('│')).toHaveLength(shown);
      await reader.press(RIGHT, '4 of 4');
      for (const row of reader.rows()) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
      await reader.press(`${LEFT}hh${LEFT}`, '› 舊港在修');
      await reader.press('G', '1 of 4');
      await reader.press(ENTER, /% .*繁體|% .*正體/);
      await reader.press(ESCAPE, '1 of 4');
      await reader.press(ESCAPE, '4 picked');
      reader.close();
    }
  });

  it('are shown in the script that is asked for, marks and tags where they then are', async () => {
    const reader = await picked(120);
    await reader.press('A', 'Side by side');
    await reader.press('t', /› 旧港在修 +│ 旧港在修/);
    expect(reader.text()).toContain('in 简体, a rendition');
    expect(reader.text()).toMatch(/在修复旧港的工地上[\s\S]*│[\s\S]*在修复旧港的工地上/);
    expect(reader.text()).not.toMatch(/[舊們說錘]/);
    // What a copy says otherwise is marked as in the text's own script.
    const marked = (rows: readonly string[]) => rows.join('').split('木').length - 1;
    expect(marked(reader.rows())).toBe(1);
    expect(reader.painted().join('')).toMatch(/\u001b\[1;4m木\u001b|\u001b\[1m木\u001b|\u001b\[4;1m木/);
    await reader.press('t', /› 舊港在修 +│ 舊港在修/);
    expect(reader.text()).toContain('在修復舊港的工地上');
    await reader.press('ttt', /› 舊港在修 +│ 旧港在修/);
  });

  it('are no more than can be told apart', async () => {
    const many = libraryOf(Array.from({ length: 12 }, (_, i) => ({ ...harbour, id: `${i}`.padStart(16, '0'), headline: `第${i}篇` })));
    reader = await openReader(many, { columns: 80, rows: 40 });
    await reader.press('ajajajajajajajaj', '8 picked');
    await reader.press('a', 'Eight articles are as many as can be read side by side');
    expect(reader.text().match(/^✓/gm)).toHaveLength(8);
    // One of the eight may still be left out for another.
    await reader.press('ka', '7 picked');
    await reader.press('ja', '8 picked');
  });

  it('are never drawn wider than the screen, nor with a control of theirs', async () => {
    for (const [columns, rows] of [
      [1, 1],
      [7, 3],
      [20, 9],
      [77, 12],
      [200, 50],
    ] as const) {
      const reader = await picked(100);
      await reader.press('A', '1 of 4');
      reader.resize({ columns, rows });
      for (const keys of ['', ' ', 'l', 'G', 'h']) {
        await reader.press(keys, '');
        expect(reader.rows().length).toBeLessThanOrEqual(rows);
        for (const row of reader.rows()) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
      }
      expect(reader.rows().join('')).not.toContain('\u001b');
      reader.close();
    }
  });
});
