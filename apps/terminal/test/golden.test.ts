import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { type PseudoTerminal, startIn } from './fixture/pseudo-terminal.js';

const HOME = fileURLToPath(new URL('..', import.meta.url));
const HOST = ['--import', 'tsx', 'test/fixture/host.ts', 'read'];
const [ENTER, TAB, ESCAPE] = ['\r', '\t', '\u001b'];

let terminal: PseudoTerminal | undefined;
afterEach(() => terminal?.close());

/** The screens, what is pressed for each, and what tells that it has come; a step without a name only leads to the next. */
const SCREENS: readonly (readonly [name: string, keys: string, seen: string | RegExp])[] = [
  ['list', '', '› 舊港'],
  ['article', ENTER, /^ +\d+%.*繁體/m],
  ['changes', 'c', /居民與工人.*\d$|清理淤泥.*\d$|清.*\d$/m],
  ['apparatus', TAB, '校勘記 Apparatus'],
  ['metadata', 'm', /Metadata {3}/],
  ['', ESCAPE, '校勘記 Apparatus'],
  ['', ESCAPE, /^ +\d+%.*繁體/m],
  ['source', 's', /Source {2}1:1/],
  ['', 's', /^ +\d+%.*繁體/m],
  ['contents', 'i', /Contents {3}/],
  ['help', '?', 'Keys'],
  ['', 'x', /Contents {3}/],
  ['results', '/港口\r', /hits? in/],
  ['concordance', TAB, /Concordance {3}港口/],
];

for (const [columns, rows] of [
  [40, 18],
  [80, 24],
  [120, 36],
] as const) {
  it(`shows the same screens as ever at ${columns} columns and ${rows} rows`, async () => {
    terminal = startIn(process.execPath, HOST, { cwd: HOME, columns, rows, env: { READER_MEMORY: '/nowhere/to/be/written' } });
    for (const [name, keys, seen] of SCREENS) {
      terminal.send(keys);
      await terminal.see(seen);
      if (name !== '') await expect(`${terminal.text()}\n`).toMatchFileSnapshot(`golden/${name}-${columns}.txt`);
    }
    terminal.send('q');
    expect(await terminal.ended()).toEqual({ code: 0, signal: 0 });
  });
}
