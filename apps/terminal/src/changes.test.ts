import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundled, folderOf, type Program } from '../test/instruments/program.js';
import { widthOf } from './reader/setting/cluster.js';

const ESCAPE = '\u001b';
const DIFF =
  '渡口停了二十年,今年春天又有了船,来往的人都说方便。船老大每天五点起床,先把船擦一遍,再去敲岸边那口老钟，敲完了才回来吃早饭,一年到头没有停过一天。\n水位锟斤拷上涨。\u200b\n';
/** A ghost with several readings, and a line where many rules met. */
const GLOSSED = '石橋鎮(zhèn)渡口的輪(lún)渡昨日復(fù)航,鎮(zhèn)上的居民說(shuō),輪(lún)渡停了三年,如今過(guò)河不必再繞(rào)路。';
const TORN = `${GLOSSED}\n他們?nèi)r(shí),勇挑重?fù)?dān),一個(gè)賽(sài)一個(gè)。\n${GLOSSED}`;

let program: Program;
let folder: Awaited<ReturnType<typeof folderOf>>;
const run = (...args: string[]) => program.run(args, { cwd: folder.path });

beforeAll(async () => {
  program = await bundled();
  folder = await folderOf({ 'diff/a.txt': DIFF, 'torn.txt': TORN });
});
afterAll(async () => {
  await program.remove();
  await folder.remove();
});

describe('parse --diff', () => {
  const rejoined = (out: string) => out.replace(/\n {9}(?! )/g, '');

  it('shows what the source has beside what is printed, with the rules, also without colour', async () => {
    const { code, stdout } = await run('parse', '--diff', 'diff');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^diff\/a\.txt {2}\d+ changes\n/);
    expect(rejoined(stdout)).toContain('二十年[-,-]{+，+}今年');
    expect(stdout).toContain('regularize/half-width-comma');
    expect(stdout).toMatch(/^ +1:8 /m);
    expect(stdout).not.toContain(ESCAPE);
    expect(Math.max(...stdout.split('\n').map(widthOf))).toBeLessThanOrEqual(80);
    const coloured = (await program.run(['parse', '--diff', 'diff'], { cwd: folder.path, env: { FORCE_COLOR: '1' } })).stdout;
    expect(coloured).toContain(ESCAPE);
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(stdout);
  });

  it('shows nothing of a rule, or of a stage, that is left out', async () => {
    expect((await run('parse', '--diff', '--without', 'regularize/half-width-comma', 'diff')).stdout).not.toContain('{+，+}');
    const { stdout } = await run('parse', '--diff', '--without', 'regularize/*,mend/*,recognize/*,decode/*', 'diff');
    expect(stdout).toContain('0 changes');
    expect((await run('parse', '--diff', '-o', 'out', 'diff')).code).toBe(2);
    expect((await run('parse', '--without', 'nothing/*', 'diff')).code).toBe(2);
  });
});

describe('explain and parse --diff', () => {
  it.each([[['explain', 'torn.txt']], [['parse', '--diff', 'torn.txt']]])('%j keeps within 80 cells', async (args) => {
    const { stdout } = await run(...args);
    expect(stdout).toMatch(/mend\/pinyin-ghost.* a guess|mend\/pinyin-ghost \(a guess\)/);
    for (const line of stdout.split('\n')) expect([line, widthOf(line) <= 80]).toEqual([line, true]);
  });
});

describe('audit --by-rule', () => {
  it('adds up what each rule did', async () => {
    const { total, rules, files } = JSON.parse((await run('audit', '--json', '--by-rule', 'diff')).stdout);
    expect([total.lost, files]).toEqual([0, undefined]);
    for (const { entries, guesses, units, files: count } of Object.values<Record<string, number>>(rules)) {
      expect(entries).toBeGreaterThan(0);
      expect(guesses).toBeLessThanOrEqual(entries as number);
      expect(units).toBeGreaterThanOrEqual(0);
      expect(count).toBe(1);
    }
    const { stdout } = await run('audit', '--by-rule', 'diff');
    expect(stdout.split('\n')[0]?.trim().split(/\s+/)).toEqual(['entries', 'guesses', 'units', 'files', 'rule']);
    expect(stdout).not.toContain('a.txt');
  });
});
