import type { Click, Command } from '../keys.js';
import { blank, clipRow } from '../look/row.js';
import { BOLD, DIM, type Row } from '../look/style.js';
import { setLines } from '../setting/lines.js';
import { pad } from '../setting/text.js';
import type { Stage } from '../stage.js';
import type { KeyLine } from '../words/words.js';
import type { Drawn, HelpView } from './view.js';

/** Cells of the keys, and of a screen on which their meanings stand below them. */
const KEYS = 20;
const NARROW = 50;

/** The help moved by a command; `undefined` for any other, which leaves it. */
export function moveHelp(view: HelpView, command: Command | undefined, stage: Stage): HelpView | undefined {
  const steps: Partial<Record<Exclude<Command, Click>, number>> = {
    down: 1,
    up: -1,
    'page-down': stage.rows - 1,
    'page-up': 1 - stage.rows,
    'half-down': Math.ceil(stage.rows / 2),
    'half-up': -Math.ceil(stage.rows / 2),
    bottom: Number.MAX_SAFE_INTEGER,
    top: Number.MIN_SAFE_INTEGER,
  };
  const by = command === undefined || typeof command === 'object' ? undefined : steps[command];
  return by === undefined ? undefined : { ...view, top: Math.max(0, Math.min(view.top + by, rowsOf(stage).length - stage.rows)) };
}

/** The keys and marks, in place of whatever was on the screen. */
export function drawHelp(view: HelpView, stage: Stage): Drawn {
  const rows = rowsOf(stage);
  const top = Math.max(0, Math.min(view.top, rows.length - stage.rows));
  const below = rows.length - top - stage.rows;
  const left = below > 0 ? `${stage.words.linesBelow(below)}${stage.words.joint}${stage.words.help.back}` : stage.words.help.back;
  return { rows: rows.slice(top, top + stage.rows), left: [{ text: left, style: DIM }], right: [] };
}

function rowsOf({ words, columns }: Stage): readonly Row[] {
  const { keys, marks, lines, signs } = words.help;
  const heading = (text: string): Row => [blank(2), { text, style: BOLD }];
  const line = ([key, does]: KeyLine): readonly Row[] => {
    const under = columns < NARROW;
    const left = under ? 4 : 4 + KEYS;
    const set = setLines(does, { cells: columns - left - 1 }).map(({ start, shown }): Row => [{ text: does.slice(start, shown), style: DIM }]);
    if (under) return [[blank(2), { text: key }], ...set.map((row) => [blank(4), ...row])];
    return set.map((row, i) => [blank(4), { text: pad(i === 0 ? key : '', KEYS) }, ...row]);
  };
  return [heading(keys), [], ...lines.flatMap(line), [], heading(marks), [], ...signs.flatMap(line)].map((row) => clipRow(row, columns));
}
