// `npx tsx scripts/captures.ts`: draws the pictures of docs/terminal from the built program in a pseudo-terminal, on the samples beside the project.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Cell, startIn } from '../apps/terminal/test/fixture/pseudo-terminal.js';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const [ENTER, TAB] = ['\r', '\t'];
const [CELL, LINE] = [9, 21];

interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly faint: string;
  readonly vermilion: string;
}
const THEMES = {
  light: { paper: '#fbf9f4', ink: '#1d1b18', faint: '#68625a', vermilion: '#b02a18' },
  dark: { paper: '#191816', ink: '#dcd7ce', faint: '#9e988e', vermilion: '#f07058' },
} as const satisfies Readonly<Record<string, Theme>>;

interface Capture {
  readonly name: string;
  readonly theme: keyof typeof THEMES;
  readonly columns: number;
  readonly rows: number;
  readonly language?: string;
  /** What is pressed, and what is then waited for. */
  readonly steps: readonly (readonly [keys: string, seen: string | RegExp])[];
}

const CAPTURES: readonly Capture[] = [
  { name: 'list', theme: 'light', columns: 110, rows: 24, steps: [['', '› ']] },
  {
    name: 'article',
    theme: 'dark',
    columns: 84,
    rows: 26,
    language: 'zh_CN.UTF-8',
    steps: [
      ['G', /› 〔/],
      [ENTER, /%.*繁體/],
      ['c', /\d$/m],
    ],
  },
  {
    name: 'apparatus',
    theme: 'light',
    columns: 96,
    rows: 26,
    steps: [
      ['G', /› 〔/],
      [ENTER, /%.*繁體/],
      [TAB, 'Apparatus'],
      ['f', 'showing guesses'],
    ],
  },
  {
    name: 'source',
    theme: 'dark',
    columns: 120,
    rows: 26,
    language: 'zh_TW.UTF-8',
    steps: [
      ['G', /› 〔/],
      [ENTER, /%.*繁體/],
      ['s', '原文'],
    ],
  },
  {
    name: 'concordance',
    theme: 'light',
    columns: 110,
    rows: 24,
    steps: [
      ['/防控\r', /hits in/],
      [TAB, 'by date'],
      ['ff', 'by the right'],
    ],
  },
  {
    name: 'side-by-side',
    theme: 'light',
    columns: 110,
    rows: 26,
    steps: [['jajjaA', 'no evidence of copying']],
  },
  {
    name: 'pinyin',
    theme: 'light',
    columns: 84,
    rows: 26,
    steps: [
      ['jj', /› 党员/],
      [ENTER, /%.*简体/],
      ['p', 'dǎng'],
    ],
  },
];

const home = mkdtempSync(join(tmpdir(), 'zhengwen-captures-'));
mkdirSync(at('docs/terminal'), { recursive: true });
for (const { name, theme, columns, rows, language = 'en_GB.UTF-8', steps } of CAPTURES) {
  const env = { XDG_CONFIG_HOME: join(home, name), XDG_STATE_HOME: join(home, name), LANG: language, LC_ALL: '' };
  const terminal = startIn(process.execPath, [at('apps/terminal/bin/zhengwen.js'), '--theme', theme, 'seeds'], { columns, rows, cwd: at('.'), env });
  // All is read before anything is pressed.
  await terminal.see(/^(?![^\n]*(?:reading|读取|讀取))[^\n]*5 (?:articles|篇)/);
  for (const [keys, seen] of steps) {
    terminal.send(keys);
    await terminal.see(seen);
  }
  writeFileSync(at(`docs/terminal/${name}.svg`), svg(name, terminal.cells(), columns, rows, THEMES[theme]));
  terminal.close();
}
rmSync(home, { recursive: true });

/** The screen as a picture: each run of one look is a text of its own, as wide as its cells. */
function svg(name: string, screen: readonly (readonly Cell[])[], columns: number, rows: number, { paper, ink, faint, vermilion }: Theme): string {
  const [width, height] = [columns * CELL + 24, rows * LINE + 24];
  const texts = screen.flatMap((cells, y) =>
    runsOf(cells).map(({ x, width: wide, text, bold, underline, color }) => {
      const fill = color === 'vermilion' ? vermilion : color === 'faint' ? faint : ink;
      const style = `${bold ? ' font-weight="700"' : ''}${underline ? ' text-decoration="underline"' : ''}`;
      return `<text x="${12 + x * CELL}" y="${12 + y * LINE + 15}" fill="${fill}" textLength="${wide * CELL}" lengthAdjust="spacingAndGlyphs"${style}>${escaped(text)}</text>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans Mono CJK SC','Sarasa Mono SC',Menlo,Consolas,monospace" font-size="15">\n<title>zhengwen: ${name}</title>\n<rect width="${width}" height="${height}" rx="6" fill="${paper}"/>\n${texts.join('\n')}\n</svg>\n`;
}

interface Run extends Omit<Cell, 'text' | 'width'> {
  readonly x: number;
  width: number;
  text: string;
}

function runsOf(cells: readonly Cell[]): readonly Run[] {
  const runs: Run[] = [];
  let x = 0;
  for (const { text, width, bold, underline, color } of cells) {
    const last = runs[runs.length - 1];
    const same = last && last.bold === bold && last.underline === underline && last.color === color && last.x + last.width === x;
    // A change between wide and narrow begins a run, so that each stands at its own cell whatever the font.
    if (text.trim() === '') {
      // Spaces are left out: a picture may draw them as it likes.
      x += width;
      continue;
    }
    if (same && isWide(last.text) === (width === 2)) {
      last.text += text;
      last.width += width;
    } else runs.push({ x, width, text, bold, underline, color });
    x += width;
  }
  return runs;
}

function isWide(text: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(text.charAt(0));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
