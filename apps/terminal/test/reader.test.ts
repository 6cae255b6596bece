import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type PseudoTerminal, type Started, startIn } from './fixture/pseudo-terminal.js';
import { folderOf } from './instruments/program.js';

const PROGRAM = fileURLToPath(new URL('../bin/zhengwen.js', import.meta.url));
const [ENTER, TAB] = ['\r', '\t'];

const DOCUMENTS = {
  'harbour.html': `<!doctype html><html lang="zh-TW"><head><meta charset="utf-8"><title>舊港重修記_海灣日報網</title></head><body>
<article><h1>舊港重修記</h1><p class="meta">2021-10-30 17:41　來源：海灣日報</p>
<p>在修復舊港的工地上，近千名居民與工人一同清理淤泥、搬運石料。他們說：“港口是我們的家，修好了，船就回來了……”這樣的話，在這個冬天裏聽了很多次——每一次都讓人安靜下來。</p>
<h2>一磚一瓦 皆有來處</h2>
<p>按照《海灣鎮舊港修復規劃（2019—2025年）》，全部工程分三期，共需條石12,480塊、木料3.5萬立方米；第一期已於10月完成，比原定時間提前了27天，讀者可到https://example.com/harbour/2021/report.html閱讀全文。</p>
<p>“我們不急。”老石匠說，“石頭等了一百年，不在乎再等一個春天；要緊的是，每一塊都要放回它原來的地方，《縣志》裏寫着的地方。”</p></article></body></html>`,
  'village.txt':
    '山村的广播\n\n清早六点，云岭村的广播响了，全村人都听见了这一声问候。\n\n“不去不行，不去不行！”老人反复念着，把门轻轻带上，沿着修好的石阶，一步一步走到港口去。\n',
  'hostile.txt':
    '安静的开头\n\n这里有一段\u001b[2J\u001b[1;1H\u001b]0;PWNED\u0007\u001b[?1049l控制符，读的人不应该看到它们起作用。\n\n末尾的一段话，平平常常。\n',
  'photo.txt': new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452000001000000010008060000005c72a866', 'hex')),
};

let folder: Awaited<ReturnType<typeof folderOf>>;
let terminal: PseudoTerminal | undefined;
/** Where settings and places are kept: none of whoever runs the tests. */
let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'zhengwen-home-'));
});
beforeAll(async () => {
  folder = await folderOf(DOCUMENTS);
});
afterAll(() => folder.remove());
afterEach(() => {
  terminal?.close();
  rmSync(home, { recursive: true, force: true });
});

const start = (started: Started = {}, words: readonly string[] = [folder.path]) => {
  const env = { LANG: 'en_GB.UTF-8', LC_ALL: '', XDG_CONFIG_HOME: `${home}/config`, XDG_STATE_HOME: `${home}/state`, ...started.env };
  terminal = startIn(process.execPath, [PROGRAM, ...words], { ...started, env });
  return terminal;
};

describe('the built program', () => {
  it('lists a folder, reads, searches in the other script, shows apparatus and metadata, and gives the screen back', async () => {
    const terminal = start();
    await terminal.see(/3 articles .* 1 not read/);
    await terminal.see('舊港重修記');
    terminal.send('/修复旧港\r');
    await terminal.see('hit in 1 article');
    terminal.send(ENTER);
    await terminal.see(/› +在修復舊港的工地上/);
    terminal.send('t');
    await terminal.see('(a rendition; the text is');
    await terminal.see('在修复旧港的工地上');
    terminal.send(TAB);
    await terminal.see('校勘記 Apparatus');
    await terminal.see(/\d+:\d+ +[a-z]+\/[a-z-]+/);
    terminal.send(ENTER);
    await terminal.see('› ');
    terminal.send('m');
    await terminal.see('Headline 标题');
    terminal.send('q');
    expect(await terminal.ended()).toEqual({ code: 0, signal: 0 });
    expect(terminal.isAlternate()).toBe(false);
    expect([terminal.mode(25), terminal.mode(7)]).toEqual([true, true]);
    expect(terminal.text().trim()).toBe('');
  });

  for (const columns of [40, 60, 80, 120]) {
    it(`breaks no rule of lines at ${columns} columns, and keeps them after a resize`, async () => {
      const terminal = start({ columns: columns === 40 ? 80 : 40, rows: 60 });
      await terminal.see('舊港重修記');
      terminal.send('/不急\r');
      await terminal.see('hit in 1 article');
      terminal.send(ENTER);
      await terminal.see('Source ');
      terminal.resize(columns, 60);
      const margin = columns === 120 ? 20 : columns >= 60 ? 4 : 2;
      await terminal.wait(`the page at ${columns} columns`, () => terminal.text().includes(`\n${' '.repeat(margin)}Source `));
      const lines = terminal
        .lines()
        .slice(0, -2)
        .map((line) => line.replace('›', ' '));
      for (const line of lines) {
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        expect(line.trim()).not.toMatch(/^[，。、；：？！）》」』”’…,.;:?!)]/u);
        expect(line.trim()).not.toMatch(/[（《「『“‘(]$/u);
        expect(line).not.toMatch(/(?:[^—]|^)—$/u);
      }
      const words = lines.join('').replace(/\s/g, '');
      expect(words).toContain('在這個冬天裏聽了很多次——每一次都讓人安靜下來。');
      expect(words).toContain('《縣志》裏寫着的地方。”');
    });
  }

  it('changes script by keys, says what was converted, and shows the source of a character', async () => {
    const terminal = start({ columns: 100, rows: 30 });
    await terminal.see('山村的广播');
    terminal.send('/石阶\r');
    await terminal.see('hit in 1 article');
    terminal.send(ENTER);
    await terminal.see('hit 1 of 1');
    terminal.send('t');
    await terminal.see(/正體／台灣用字 \(a rendition; the text is 简体\) {2}\d+ changes/);
    await terminal.see('老人反覆念著');
    await terminal.see(/Script {4}正體／台灣用字, a rendition: \d+ changes; \d+ could be otherwise/);
    terminal.send(']');
    await terminal.see(/\S → \S {2}or \S.* 1 of \d+/);
    terminal.send('v');
    await terminal.see('轉換 Conversion');
    await terminal.see(/› \S → \S +or \S/);
    terminal.send(ENTER);
    await terminal.see(/1 of \d+/);
    terminal.send('ttt');
    await terminal.see('老人反复念着');
    terminal.send('q');
    expect(await terminal.ended()).toEqual({ code: 0, signal: 0 });
  });

  it('opens in the script and with the words that are asked for', async () => {
    const terminal = start({ columns: 100 }, ['-s', 'Hant-TW', '--vocabulary', folder.path]);
    await terminal.see('山村的廣播');
    await terminal.see('正體／台灣用字用詞, a rendition');
    terminal.send('q');
    await terminal.ended();
  });

  for (const columns of [40, 80, 120]) {
    it(`sets pinyin above the text at ${columns} columns, each reading where its character begins`, async () => {
      const terminal = start({ columns, rows: 50 });
      await terminal.see('舊港重修記');
      terminal.send('/不急\r');
      await terminal.see('hit in 1 article');
      terminal.send(ENTER);
      await terminal.see('% ');
      terminal.send('p');
      await terminal.see('jiù gǎng');
      const lines = terminal.lines().slice(0, -2);
      const readings = (line: string) => /[a-z][āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]|[āáǎàōóǒò]/u.test(line) && !/\p{Script=Han}/u.test(line);
      const above = lines.map((line, y) => [line, lines[y + 1] ?? ''] as const).filter(([line]) => readings(line));
      expect(above.length).toBeGreaterThan(columns === 120 ? 4 : 10);
      for (const [line, text] of above) {
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        const cells = (words: string, of: RegExp) => [...words.matchAll(of)].map((match) => stringWidth(words.slice(0, match.index)));
        expect(cells(line, /\S+/gu)).toEqual(cells(text, /\p{Script=Han}/gu));
        expect(text.replace('›', ' ').trim()).not.toMatch(/^[，。、；：？！）》」』”’…,.;:?!)]/u);
        expect(text.trim()).not.toMatch(/[（《「『“‘(]$/u);
      }
      terminal.send('p');
      await terminal.wait('no pinyin', () => !terminal.text().includes('jiù gǎng'));
      terminal.send('q');
      await terminal.ended();
    });
  }

  it('sets picked articles side by side, in as many columns as the terminal has room for', async () => {
    const terminal = start({ columns: 80, rows: 24 });
    await terminal.see('3 articles');
    terminal.send('ajajaA');
    await terminal.see('A shared phrase is no evidence of copying or intent.');
    await terminal.see(/› 舊港重修記 .*│ /);
    const columns = () => terminal.lines()[2]?.split('│').length;
    expect(columns()).toBe(2);
    terminal.send('ll');
    await terminal.see('3 of 3');
    terminal.resize(120, 24);
    await terminal.wait('three columns', () => columns() === 3);
    await terminal.see('3 of 3');
    for (const line of terminal.lines()) expect(stringWidth(line)).toBeLessThanOrEqual(120);
    terminal.send('\u001b');
    await terminal.see('3 picked');
    terminal.send('q');
    expect(await terminal.ended()).toEqual({ code: 0, signal: 0 });
    expect(terminal.isAlternate()).toBe(false);
  });

  it('lets no document drive the terminal', async () => {
    const terminal = start();
    await terminal.see('3 articles');
    terminal.send('/控制符\r');
    await terminal.see('hit in 1 article');
    terminal.send(ENTER);
    await terminal.see(/PWNED.*控制符，读的人不应该看到它们起作用。/);
    terminal.send(`${TAB}`);
    await terminal.see('校勘記 Apparatus');
    // Left out of the body or not, what the source has is shown where the apparatus cites it.
    await terminal.see('␛');
    expect(terminal.isAlternate()).toBe(true);
    expect(terminal.titles).toEqual([]);
    terminal.send('q');
    await terminal.ended();
    expect(terminal.raw()).not.toMatch(/\u001b\]|PWNED\u0007/);
  });

  it('says line by line what there is to those who hear the screen, and moves nothing on it', async () => {
    const terminal = start({}, ['--screen-reader', '--lang', 'zh-TW', folder.path]);
    await terminal.see(/1\. \S[\s\S]*離開|1\. \S[\s\S]*退出/);
    terminal.send('/石阶\r');
    await terminal.see('1 篇中有 1 處');
    terminal.send('1\r');
    await terminal.see('清早六点，云岭村的广播响了');
    terminal.send('q\r');
    expect((await terminal.ended()).code).toBe(0);
    expect(terminal.isAlternate()).toBe(false);
    expect(terminal.raw().slice(terminal.raw().indexOf('正文 Zhengwen'))).not.toMatch(/\u001b\[[\d;?]*[A-HJf-hl-m]/);
  });

  it('prints one article plainly, and keeps settings that it is given', async () => {
    const terminal = start({}, ['config', 'measure', '30']);
    expect((await terminal.ended()).code).toBe(0);
    const plain = start({ rows: 80 }, ['--plain', `${folder.path}/harbour.html`]);
    expect((await plain.ended()).code).toBe(0);
    expect(plain.text()).toContain('港口是我們的家');
    for (const line of plain.lines()) expect(stringWidth(line)).toBeLessThanOrEqual(30);
    expect(plain.raw().slice(plain.raw().indexOf('舊港重修記'))).not.toContain('\u001b');
    const wrong = start({ env: { XDG_CONFIG_HOME: `${home}/config` } }, ['config', 'measure', '7']);
    expect((await wrong.ended()).code).toBe(2);
    expect(wrong.text()).toContain("measure can't be '7': it takes 20 to 200 cells");
  });

  it('reads keys from the terminal when the standard input is a pipe', async () => {
    terminal = startIn('/bin/sh', ['-c', 'echo | "$0" "$@"', process.execPath, PROGRAM, folder.path], {
      env: { XDG_CONFIG_HOME: `${home}/config`, XDG_STATE_HOME: `${home}/state` },
    });
    await terminal.see('› ');
    terminal.send(ENTER);
    await terminal.see('% ');
    terminal.send('q');
    expect((await terminal.ended()).signal).toBe(0);
    expect(terminal.isAlternate()).toBe(false);
  });
});
