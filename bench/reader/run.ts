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

async function measure(file: string, words: readonly string[], seen: string | RegExp, then?: (terminal: PseudoTerminal) => Promise<number>) {
  const terminal = startIn(file, words, { columns: 80, rows: 24, env: home });
  await terminal.see(seen);
  const first = spent(terminal);
  const frame = then ? await then(terminal) : 0;
  terminal.close();
  return { ...first, frame };
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
const readAndScroll = async (terminal: PseudoTerminal) => {
  terminal.send('\r');
  await terminal.see('% ');
  return scroll(terminal);
};

/** Its `j` moves the cursor; the text moves by `J`. */
const scrollW3m = (terminal: PseudoTerminal) => scroll(terminal, 'J');

const CASES = {
  'bare node': () => measure(process.execPath, ['-e', 'console.log("ready"); setInterval(() => 0, 1e9)'], 'ready'),
  'zhengwen: a page, its list': () => measure(process.execPath, [PROGRAM, page], /› /, readAndScroll),
  'zhengwen: the five samples, their list': () => measure(process.execPath, [PROGRAM, SEEDS], /› /),
  'zhengwen: a million characters': () => measure(process.execPath, [PROGRAM, huge], /› /, readAndScroll),
  'w3m: the same page': () => measure('w3m', [page], '样文', scrollW3m),
  'w3m: a million characters': () => measure('w3m', [hugePage], '样文', scrollW3m),
};

const figures = new Map<string, { cpu: number; memory: number; frame: number }[]>();
for (let round = 0; round < rounds; round++) {
  for (const [name, run] of Object.entries(CASES)) {
    if (name.startsWith('w3m') && spawnSync('w3m', ['-version']).status !== 0) continue;
    figures.set(name, [...(figures.get(name) ?? []), await run()]);
  }
}
const of = (name: string, key: 'cpu' | 'memory' | 'frame') => median((figures.get(name) ?? []).map((each) => each[key]));
console.log(`node ${process.version}, medians of ${rounds}; CPU in ms, memory in MB\n`);
console.log(`${''.padEnd(40)} first screen  over bare node  memory  a line scrolled`);
for (const name of figures.keys()) {
  const over = name.startsWith('zhengwen') ? `+${(of(name, 'cpu') - of('bare node', 'cpu')).toFixed(0)}` : '';
  const frame = of(name, 'frame');
  console.log(
    `${name.padEnd(40)} ${of(name, 'cpu').toFixed(0).padStart(12)}  ${over.padStart(14)}  ${of(name, 'memory').toFixed(0).padStart(6)}  ${frame > 0 ? frame.toFixed(1).padStart(15) : ''}`,
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
