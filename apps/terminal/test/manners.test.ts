import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type PseudoTerminal, type Started, startIn } from './fixture/pseudo-terminal.js';
import { folderOf } from './instruments/program.js';

const PROGRAM = fileURLToPath(new URL('../bin/zhengwen.js', import.meta.url));
const [ENTER, CTRL_C, CTRL_Z] = ['\r', '\u0003', '\u001a'];
const article = (i: number) =>
  `第${i}期的消息\n\n2021年3月${(i % 28) + 1}日 10:00\n\n${`清早六点，云岭村的广播响了，全村人都听见了第${i}声问候。`.repeat(60)}\n`;

let home = '';
let few: Awaited<ReturnType<typeof folderOf>>;
let many: Awaited<ReturnType<typeof folderOf>>;
let hostile: Awaited<ReturnType<typeof folderOf>>;
let terminal: PseudoTerminal | undefined;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'zhengwen-home-'));
  few = await folderOf({ 'a.txt': article(1), 'b.txt': article(2) });
  many = await folderOf(Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`${i}.txt`, article(i)])));
  hostile = await folderOf({
    'name\u001b[2J\u001b]0;NAME\u0007\u009b31m\u202e.txt':
      '标题\u001b]0;TITLE\u0007\u001b[?1049l里的控制符\n\n来源：\u001b[8m日报\n\n正文一段，平平常常，没有什么要紧的事。\n',
    'binary\u001b[2J\u001b]0;FAILED\u0007.txt': new Uint8Array(
      Buffer.from('89504e470d0a1a0a0000000d49484452000001000000010008060000005c72a866', 'hex'),
    ),
  });
});
afterAll(async () => {
  for (const folder of [few, many, hostile]) await folder.remove();
  rmSync(home, { recursive: true, force: true });
});
afterEach(() => terminal?.close());

const env = () => ({
  LANG: 'en_GB.UTF-8',
  LC_ALL: '',
  XDG_CONFIG_HOME: `${home}/config`,
  XDG_STATE_HOME: `${home}/state`,
  XDG_DATA_HOME: `${home}/data`,
});
const start = (words: readonly string[], started: Started = {}) => {
  terminal = startIn(process.execPath, [PROGRAM, ...words], { ...started, env: { ...env(), ...started.env } });
  return terminal;
};
const expectRestored = (terminal: PseudoTerminal) => {
  expect(terminal.isAlternate()).toBe(false);
  expect([terminal.mode(25), terminal.mode(7)]).toEqual([true, true]);
  expect(terminal.mode(1000)).toBe(false);
};
/** Whether a process is still there. */
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('while a folder is being read', () => {
  it('the first frame stands, the list fills, and an article can be opened before the end', async () => {
    const terminal = start([many.path]);
    await terminal.see('reading');
    await terminal.see(/reading \d+ of 400 · \d+ articles?/);
    terminal.send(ENTER);
    await terminal.see('清早六点');
    terminal.send('\u001b');
    await terminal.see(/^(?!.*reading).*400 articles/s);
    terminal.send('q');
    expect(await terminal.ended()).toEqual({ code: 0, signal: 0 });
    expectRestored(terminal);
  });

  it('q and Ctrl-C end it, and the screen is given back', async () => {
    for (const [keys, code] of [
      ['q', 0],
      [CTRL_C, 130],
    ] as const) {
      const terminal = start([many.path]);
      await terminal.see(/reading/);
      terminal.send(keys);
      expect(await terminal.ended()).toEqual({ code, signal: 0 });
      expectRestored(terminal);
    }
  });

  it('Ctrl-Z gives the terminal to the shell, and fg takes it again', async () => {
    terminal = startIn('/bin/bash', ['--norc', '--noprofile', '-i'], { env: { ...env(), PS1: '$ ' } });
    await terminal.see('$ ');
    terminal.send(`"${process.execPath}" "${PROGRAM}" "${many.path}"\r`);
    await terminal.see(/reading/);
    terminal.send(CTRL_Z);
    await terminal.see('Stopped');
    expectRestored(terminal);
    terminal.send('stty -a | grep -o " icanon"; fg\r');
    await terminal.see(/400 articles/);
    expect(terminal.isAlternate()).toBe(true);
    terminal.send('q');
    await terminal.see(/\$ $/m);
    expectRestored(terminal);
  });

  it('a library that is none ends it with words that can be read', async () => {
    const terminal = start(['--library', join(home, 'none.sqlite')]);
    expect((await terminal.ended()).code).toBe(1);
    expectRestored(terminal);
    expect(terminal.text()).toContain('there is no library at');
  });
});

describe('a terminal', () => {
  it('that is resized again and again shows in the end what one of that size shows', async () => {
    const terminal = start([few.path]);
    await terminal.see('2 articles');
    terminal.send(ENTER);
    await terminal.see('% ');
    const before = terminal.text();
    for (let i = 0; i < 120; i++) {
      terminal.resize(20 + ((i * 37) % 181), 5 + ((i * 13) % 56));
      if (i % 10 === 0) await new Promise((done) => setTimeout(done, 7));
    }
    terminal.resize(80, 24);
    await terminal.wait('the same screen', () => terminal.text() === before);
    for (const line of terminal.lines()) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    terminal.send('q');
    expect(await terminal.ended()).toEqual({ code: 0, signal: 0 });
    expectRestored(terminal);
  });

  it('that goes away ends the program', async () => {
    for (const keys of ['', ENTER]) {
      const terminal = start([few.path]);
      await terminal.see('2 articles');
      terminal.send(keys);
      terminal.hangUp();
      const until = Date.now() + 20_000;
      while (isAlive(terminal.pid) && Date.now() < until) await new Promise((done) => setTimeout(done, 50));
      expect(isAlive(terminal.pid)).toBe(false);
    }
  });

  it('is left alone by names, titles, sources and failures that hold its codes', async () => {
    for (const columns of [60, 120]) {
      const terminal = start([hostile.path], { columns });
      // What a rule takes out of a headline is not there; what no rule touches is shown.
      await terminal.see('标题]0;TITLE[?1049l里的控制符');
      await terminal.see(/1 not read/);
      await terminal.see('binary␛[2J');
      await terminal.see('name␛[2J');
      terminal.send(`j${ENTER}`);
      await terminal.see(/binary␛\[2J.*: /);
      terminal.send(`k${ENTER}`);
      await terminal.see('平平常常');
      terminal.send('m');
      await terminal.see('Metadata');
      terminal.send('\u001bs');
      await terminal.see('Source');
      expect(terminal.isAlternate()).toBe(true);
      terminal.send('q');
      await terminal.ended();
      expect(terminal.titles).toEqual([]);
      expect(terminal.raw()).not.toMatch(/\u001b\]|\u009b|\u202e|\u001b\[8m|\u001b\[31m/);
      // Screens are cleared when they are entered and when they are drawn anew, by the reader itself.
      expect(terminal.raw().match(/\u001b\[2J/g)?.length).toBeLessThan(5);
    }
  });

  it('gets the list in a pipe, of which only the first line is taken', async () => {
    terminal = startIn('/bin/bash', ['-c', `"$0" "$1" "$2" | head -1; echo "ended \${PIPESTATUS[0]}"`, process.execPath, PROGRAM, many.path], {
      env: env(),
    });
    expect((await terminal.ended()).code).toBe(0);
    expect(terminal.text()).toMatch(/第\d+期的消息\s+ended 0/);
    expect(terminal.raw()).not.toContain('\u001b[?1049h');
  });
});
