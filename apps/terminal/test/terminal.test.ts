import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { afterEach, describe, expect, it } from 'vitest';
import { type PseudoTerminal, type Started, startIn } from './fixture/pseudo-terminal.js';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const HOST = ['--import', 'tsx', 'test/fixture/host.ts'];
const [ENTER, TAB, PAGE_DOWN] = ['\r', '\t', '\u001b[6~'];

let terminal: PseudoTerminal | undefined;
/** The reader on invented articles, or on a mishap. */
const start = (how = 'read', started: Started = {}) => {
  terminal = startIn(process.execPath, [...HOST, how], { cwd: HOME, ...started });
  return terminal;
};
afterEach(() => terminal?.close());

/** The terminal is as a shell wants it: the ordinary screen, a cursor, lines that wrap. */
const expectRestored = (terminal: PseudoTerminal) => {
  expect(terminal.isAlternate()).toBe(false);
  expect(terminal.mode(25)).toBe(true);
  expect(terminal.mode(7)).toBe(true);
};

describe('the screen', () => {
  it('is the alternate one without a cursor while reading, and the old one afterwards', async () => {
    const terminal = start();
    await terminal.see('› 舊港');
    expect(terminal.isAlternate()).toBe(true);
    await terminal.wait('no cursor', () => terminal.mode(25) === false);
    terminal.send('q');
    expect(await terminal.ended()).toEqual({ code: 0, signal: 0 });
    expectRestored(terminal);
    expect(terminal.text()).toMatch(/^after the reader/);
    expect(terminal.text()).not.toContain('舊港');
  });

  it('ends with 130 on Ctrl-C', async () => {
    const terminal = start();
    await terminal.see('› 舊港');
    terminal.send('\u0003');
    expect((await terminal.ended()).code).toBe(130);
    expectRestored(terminal);
  });

  for (const [how, words] of [
    ['throw', 'thrown in a timer'],
    ['reject', 'a promise nobody waits for'],
    ['list', 'the list can not be read'],
  ] as const) {
    it(`is restored when an error ends the program (${how}), and the error can be read on it`, async () => {
      const terminal = start(how);
      expect((await terminal.ended()).code).toBe(1);
      expectRestored(terminal);
      expect(terminal.text()).toContain(words);
    });
  }

  it('is restored when an article can not be drawn', async () => {
    const terminal = start('render');
    await terminal.see('› 舊港');
    terminal.send(ENTER);
    expect((await terminal.ended()).code).toBe(1);
    expectRestored(terminal);
    expect(terminal.text()).toContain('TypeError');
  });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    it(`is restored on ${signal}, which still ends the program`, async () => {
      const terminal = start();
      await terminal.see('› 舊港');
      terminal.kill(signal);
      const { signal: by } = await terminal.ended();
      expect(by).toBe({ SIGINT: 2, SIGTERM: 15, SIGHUP: 1 }[signal]);
      expectRestored(terminal);
    });
  }

  it('is given to the shell on Ctrl-Z and taken again by fg, at the same place', async () => {
    const terminal = startIn('/bin/bash', ['--norc', '--noprofile', '-i'], { cwd: HOME, env: { PS1: '$ ' } });
    try {
      await terminal.see('$ ');
      terminal.send(`"${process.execPath}" ${HOST.join(' ')}\r`);
      await terminal.see('› 舊港');
      terminal.send('j');
      await terminal.see('› 〔無題〕');
      terminal.send('\u001a');
      await terminal.see('Stopped');
      expectRestored(terminal);
      terminal.send('echo a$((1+1))b; stty -a | grep -o " icanon"\r');
      await terminal.see(/a2b\s+icanon/);
      terminal.send('fg\r');
      await terminal.see('› 〔無題〕');
      expect(terminal.isAlternate()).toBe(true);
      terminal.send('k');
      await terminal.see('› 舊港');
      terminal.send('q');
      await terminal.see('after the reader');
    } finally {
      terminal.close();
    }
  });
});

describe('reading', () => {
  it('opens, searches, shows the apparatus and metadata, changes the script', async () => {
    const terminal = start();
    await terminal.see('› 舊港');
    terminal.send(`j${ENTER}`);
    await terminal.see('清早六点，云岭村的广播响了。');
    terminal.send('t');
    await terminal.see('正體／台灣用字 (a rendition; the text is 简体)');
    await terminal.see('清早六點，雲嶺村的廣播響了。');
    terminal.send('ttt/港口');
    await terminal.see(/\/港口$/m);
    // The cursor is put into the frame that has been drawn.
    await terminal.wait('the cursor', () => terminal.mode(25) === true);
    terminal.send(ENTER);
    await terminal.see('4 hits in 3 articles');
    terminal.send(`j${ENTER}`);
    await terminal.see('hit 2 of 2');
    await terminal.wait('no cursor', () => terminal.mode(25) === false);
    terminal.send(`${TAB}`);
    await terminal.see('校勘記 Apparatus');
    terminal.send(`g${ENTER}`);
    await terminal.see(/› +南渡新聞網訊/);
    terminal.send('m');
    await terminal.see('Credited source 来源');
    terminal.send('?');
    await terminal.see('any key goes back');
    terminal.send(' :q\r');
    expect((await terminal.ended()).code).toBe(0);
    expectRestored(terminal);
  });

  it('takes keys that are typed before it listens', async () => {
    const terminal = start();
    terminal.send(`j${ENTER}`);
    await terminal.see('清早六点');
  });

  it('is set again for the size of the terminal, and keeps its place', async () => {
    const terminal = start('enormous');
    await terminal.see('› 长卷');
    terminal.send(`${ENTER}${PAGE_DOWN}${PAGE_DOWN}`);
    await terminal.wait('the third screen', () => /^ {4}\S/.test(terminal.lines()[0] ?? '') && terminal.text().includes('一船一船'));
    const first = terminal.lines()[0]?.trim();
    for (const [columns, rows] of [
      [40, 12],
      [120, 40],
      [61, 8],
      [80, 24],
    ] as const) {
      terminal.resize(columns, rows);
      const drawn = () => {
        const top = terminal
          .lines()
          .slice(0, 3)
          .map((line) => line.trim())
          .join('');
        return top.includes(first?.slice(0, 6) ?? '?') && /^ +\d+%/.test(terminal.lines().at(-1) ?? '');
      };
      await terminal.wait(`the same place at ${columns} columns`, drawn);
    }
    expect(terminal.lines()[0]?.trim()).toBe(first);
  });

  for (const columns of [40, 60, 80, 120]) {
    it(`breaks no rule of lines at ${columns} columns`, async () => {
      const terminal = start('read', { columns, rows: 90 });
      await terminal.see('› 舊港');
      terminal.send(ENTER);
      await terminal.see('Source ');
      const lines = terminal.lines().slice(0, -2);
      expect(lines.filter((line) => line.includes('清理淤泥')).length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(stringWidth(line)).toBeLessThanOrEqual(columns);
        expect(line.trim()).not.toMatch(/^[，。、；：？！）》」』”’…,.;:?!)]/u);
        expect(line.trim()).not.toMatch(/[（《「『“‘(]$/u);
      }
      expect(terminal.text().replace(/[\s│]/g, '')).toContain(
        '他們說：“港口是我們的家，修好了，船就回來了……”這樣的話，在這個冬天裏聽了很多次——每一次都讓人安靜下來。',
      );
    });
  }

  it('lets no document drive the terminal', async () => {
    const terminal = start();
    await terminal.see('标题␛]2;PWNED␇里的␛[31m控制符');
    terminal.send(`jj${ENTER}`);
    await terminal.see('安静的开头␛[2J␛[1;1H');
    terminal.send(`${TAB}m/回车\r`);
    await terminal.see('1 hit in 1 article');
    expect(terminal.isAlternate()).toBe(true);
    terminal.send('q');
    await terminal.ended();
    expect(terminal.titles).toEqual([]);
    expect(terminal.raw()).not.toMatch(/\u001b\]|\u009b|\u202e/);
    expect(terminal.raw().match(/\u001b\[2J/g)?.length).toBeLessThan(4);
  });

  it('uses no colour where none is wanted', async () => {
    const terminal = start('read', { env: { NO_COLOR: '1' } });
    await terminal.see('› 舊港');
    terminal.send(ENTER);
    await terminal.see('〔擔？〕');
    expect(terminal.raw()).not.toMatch(/\u001b\[[\d;]*3[1-8][;m]/);
    terminal.send('q');
    await terminal.ended();
  });

  it('uses vermilion where it may', async () => {
    const terminal = start();
    await terminal.see('〔？〕1 guess');
    expect(terminal.raw()).toContain('\u001b[38;2;200;60;40m');
  });
});
