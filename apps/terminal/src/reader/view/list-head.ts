import { safe } from '../../safe.js';
import { blank, row, spread } from '../look/row.js';
import { BOLD, DIM, type Row } from '../look/style.js';
import { clip } from '../setting/text.js';
import type { Stage } from '../stage.js';

export const GUTTER = 2;
export const WIDEST = 108;
const TITLE: Row = [blank(GUTTER), { text: '正文', style: BOLD }, { text: ' Zhengwen   ' }];

/** The first row of a list: where it was looked, and what is said of what was found. */
export function headOfList(roots: readonly string[], said: string, { words, columns }: Pick<Stage, 'words' | 'columns'>): Row {
  const width = Math.min(WIDEST, columns - 2 * GUTTER);
  const where = roots.length === 1 ? safe(roots[0] ?? '') : words.places(roots.length);
  return spread([...TITLE, ...row(clip(where, width / 3), DIM)], row(said, DIM), width + GUTTER);
}
