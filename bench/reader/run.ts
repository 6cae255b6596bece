// `npx tsx bench/reader/run.ts [rounds]`: the reader of the built program beside w3m, on the same page in the same pseudo-terminal.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type PseudoTerminal, startIn } from '../../apps/terminal/test/fixture/pseudo-terminal.js';
import { median } from '../median.js';
import { violations } from './violations.js';

const PROGRAM = fileURLToPath(new URL('../../apps/terminal/bin/zhengwen.js', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));
const rounds = Number(process.argv[2] ?? 5);
const SCROLLS = 60;
/** Milliseconds of a clock tick of the kernel, by which it counts CPU time. */
const TICK = 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

const folder = mkdtempSync(join(tmpdir(), 'zhengwen-bench-'));
const home = { XDG_CONFIG_HOME: folder, XDG_STATE_HOME: folder, LANG: 'C.UTF-8', LC_ALL: '' };
// The same text for both: the paragraphs that the program itself finds in the samples, on one plain page.
const texts = spawnSync(process.execPath, [PROGRAM, 'parse', '-f', 'jsonl', SEEDS], { encoding: 'utf8', maxBuffer: 1 << 26 })
  .stdout.trim()
  .split('\n')
  .map((line) => JSON.parse(line).text as string);
const paragraphs = texts.join('\n').split(/\n+/u).filter(Boolean);
const pageOf = (lines: readonly string[]) =>
  `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>样文</title></head><body><article><h1>样文</h1>${lines.map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`).join('\n')}</article></body></html>`;
const page = join(folder, 'page.html');
writeFileSync(page, pageOf(paragraphs));
const sentence = '河水向东，灯火向西；一船一船的米，运过了桥，又运过了山。';
const huge = join(folder, 'huge.txt');
const long = sentence.repeat(Math.ceil(1_000_000 / sentence.length));
writeFileSync(huge, `长卷\n\n${long}\n`);
// As plain text w3m would not break the line at all.
const hugePage = join(folder, 'huge.html');
writeFileSync(hugePage, pageOf([long]));

/** CPU time so far (ms) and the most memory held (MB) of a program in a pseudo-terminal. */
function spent({ pid }: PseudoTerminal): { readonly cpu: number; readonly memory: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const memory = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return { cpu: (Number(fields[11]) + Number(fields[12])) * TICK, memory: Number(memory?.[1] ?? 0) / 1024 };
}

interface Measured {
  /** CPU time (ms) until the first frame, and until the first article is on the screen. */
  readonly frame: number;
  readonly article: number;
  readonly memory: number;
  readonly line: number;
}

const STAMP = new URL('./stamp.mjs', import.meta.url).href;
const stamps = join(folder, 'stamps.jsonl');

/** Runs a program of Node's until something is seen. The program itself notes the CPU time of the frames that hold the words. */
async function measure(
  words: readonly string[],
  [frame, article]: readonly [string, string],
  seen: string | RegExp,
  then?: (terminal: PseudoTerminal) => Promise<number>,
): Promise<Measured> {
  rmSync(stamps, { force: true });
  const env = { ...home, STAMP_FILE: stamps, STAMP_WORDS: JSON.stringify([frame, article]) };
  const terminal = startIn(process.execPath, ['--import', STAMP, ...words], { columns: 80, rows: 24, env });
  await terminal.see(seen);
  const { memory } = spent(terminal);
  const line = then ? await then(terminal) : 0;
  terminal.close();
  const noted = readFileSync(stamps, 'utf8').trim().split('\n');
  const at = new Map(noted.map((each) => JSON.parse(each) as [string, number]));
  return { frame: at.get(frame) ?? 0, article: at.get(article) ?? 0, memory, line };
}

/** The same of w3m, by the kernel's count, once its first screen stands. */
async function measureW3m(page: string): Promise<Measured> {
  const terminal = startIn('w3m', [page], { columns: 80, rows: 24, env: home });
  await terminal.see('样文');
  const { cpu, memory } = spent(terminal);
  // Its `j` moves the cursor; the text moves by `J`.
  const line = await scroll(terminal, 'J');
  terminal.close();
  return { frame: cpu, article: cpu, memory, line };
}

/** CPU time of one scrolled frame: so many lines down, each waited for. */
const scroll = async (terminal: PseudoTerminal, key = 'j') => {
  const before = spent(terminal).cpu;
  for (let i = 0; i < SCROLLS; i++) {
    const shown = terminal.text();
    terminal.send(key);
    await terminal.wait('the next line', () => terminal.text() !== shown);
  }
  return (spent(terminal).cpu - before) / SCROLLS;
};
const READER = ['正文', '› '] as const;

const index = join(folder, 'index.sqlite');
spawnSync(process.execPath, [PROGRAM, 'index', '--library', index, SEEDS], { env: { ...process.env, ...home } });

const CASES: Readonly<Record<string, () => Promise<Measured>>> = {
  'bare node': () => measure(['-e', 'console.log("ready"); setInterval(() => 0, 1e9)'], ['ready', 'ready'], 'ready'),
  'zhengwen: a page': () => measure([PROGRAM, page], READER, /%.*\? help/, scroll),
  'zhengwen: the five samples': () => measure([PROGRAM, SEEDS], READER, /^(?!.*reading).*5 articles/s),
  'zhengwen: the same in an index': () => measure([PROGRAM, '--library', index, SEEDS], READER, /^(?!.*reading).*5 articles/s),
  'zhengwen: a million characters': () => measure([PROGRAM, huge], READER, /%.*\? help/, scroll),
  'w3m: the same page': () => measureW3m(page),
  'w3m: a million characters': () => measureW3m(hugePage),
};

const figures = new Map<string, Measured[]>();
for (let round = 0; round < rounds; round++) {
  for (const [name, run] of Object.entries(CASES)) {
    if (name.startsWith('w3m') && spawnSync('w3m', ['-version']).status !== 0) continue;
    figures.set(name, [...(figures.get(name) ?? []), await run()]);
  }
}
const of = (name: string, key: keyof Measured) => median((figures.get(name) ?? []).map((each) => each[key]));
const bare = of('bare node', 'frame');
console.log(`node ${process.version}, medians of ${rounds}; CPU in ms (over bare node in brackets), memory in MB\n`);
console.log(`${''.padEnd(34)}   first frame  first article  memory  a line scrolled`);
for (const name of figures.keys()) {
  const over = (key: 'frame' | 'article') => {
    const cpu = of(name, key);
    return name.startsWith('zhengwen') ? `${cpu.toFixed(0)} (+${(cpu - bare).toFixed(0)})` : cpu.toFixed(0);
  };
  const line = of(name, 'line');
  console.log(
    `${name.padEnd(34)} ${over('frame').padStart(13)}  ${over('article').padStart(13)}  ${of(name, 'memory').toFixed(0).padStart(6)}  ${line > 0 ? line.toFixed(1).padStart(15) : ''}`,
  );
}

console.log('\nlines of the same text that break a rule (begin with a closing mark, end with an opening one, cut —— or ……)\n');
console.log('columns   zhengwen            w3m');
for (const columns of [20, 40, 60, 80]) {
  const own = spawnSync(process.execPath, [PROGRAM, '--plain', '--measure', String(columns), page], {
    encoding: 'utf8',
    env: { ...process.env, ...home, COLUMNS: String(columns) },
  }).stdout;
  const w3m = spawnSync('w3m', ['-dump', '-cols', String(columns), page], { encoding: 'utf8', env: { ...process.env, ...home } }).stdout;
  const said = (text: string | null) => {
    if (text === null) return '—';
    const { broken, lines } = violations(text);
    return `${broken} of ${lines} (${((broken / Math.max(1, lines)) * 100).toFixed(1)} %)`;
  };
  console.log(`${String(columns).padStart(7)}   ${said(own).padEnd(18)}  ${said(w3m)}`);
}
rmSync(folder, { recursive: true });
