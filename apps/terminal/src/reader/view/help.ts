import { blank } from '../look/row.js';
import { BOLD, DIM, type Row } from '../look/style.js';
import { pad } from '../setting/text.js';
import type { Stage } from '../stage.js';
import type { Drawn } from './view.js';

const KEYS: readonly (readonly [string, string])[] = [
  ['j k  ↓ ↑', 'a line or an item down, up'],
  ['space b  PgDn PgUp', 'a screen down, up;  Ctrl-d Ctrl-u half of one'],
  ['g G  Home End', 'to the beginning, to the end'],
  ['Enter l →', 'open; from a change or a hit to its place in the text'],
  ['Esc h ←', 'back'],
  ['Tab', 'between the text 正文 and its apparatus 校勘記'],
  ['/', 'search the whole library, in either script'],
  ['n N', 'next and previous hit in this article'],
  ['t', 'script: 简体, 正體／台灣用字, 繁體／香港用字, 繁體'],
  ['w', 'with the words of that region too, underlined'],
  ['] [', 'next and previous character that could be otherwise'],
  ['v', 'what the script changed, its source and other forms'],
  ['p', 'pinyin above the text'],
  ['m', 'metadata with its evidence'],
  ['c', 'in the text: every change, and how many in each line'],
  ['f', 'in the apparatus and in v: show one kind of change'],
  ['?', 'this page'],
  ['q  :q', 'quit'],
];
const MARKS: readonly (readonly [string, string])[] = [
  ['改 删 补 存疑', 'changed, left out, put in, doubtful'],
  ['〔…？〕', 'an editor’s guess; the apparatus has what else it may be'],
];

/** The keys and marks, in place of whatever was on the screen. */
export function drawHelp(stage: Stage): Drawn {
  const line = ([key, words]: readonly [string, string]): Row => [blank(4), { text: pad(key, 20) }, { text: words, style: DIM }];
  const rows: Row[] = [
    [blank(2), { text: 'Keys', style: BOLD }],
    [],
    ...KEYS.map(line),
    [],
    [blank(2), { text: 'Marks', style: BOLD }],
    [],
    ...MARKS.map(line),
  ];
  return { rows: rows.slice(0, stage.rows), left: [{ text: 'any key goes back', style: DIM }], right: [] };
}
