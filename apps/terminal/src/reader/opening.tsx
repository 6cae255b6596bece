import { useInput } from 'ink';
import { type Press, pressesOf } from './keys.js';
import { row } from './look/row.js';
import type { Palette, Row } from './look/style.js';
import { Paper } from './paper.js';
import type { Size } from './state.js';
import { headOfList } from './view/list-head.js';
import type { Words } from './words/words.js';

interface Props {
  readonly roots: readonly string[];
  readonly words: Words;
  readonly palette: Palette;
  readonly size: Size;
  readonly press: (press: Press) => void;
}

/** The first frame, which stands before anything has been looked for: what follows fills it. */
export function Opening({ roots, words, palette, size, press }: Props) {
  useInput((input, key) => {
    for (const each of pressesOf(input, key)) press(each);
  });
  const rows: Row[] = [headOfList(roots, words.reading, { words, columns: size.columns })];
  while (rows.length < size.rows - 1) rows.push([]);
  rows.push([{ text: '  ' }, ...row(words.hint.quit, { dim: true })]);
  return <Paper rows={rows.slice(-size.rows)} palette={palette} size={size} />;
}
