import type { Article } from '@zhengwen/core';
import { titleOf } from '../../titles.js';
import { blank, clipRow, row } from '../look/row.js';
import { BOLD, DIM, type Row } from '../look/style.js';
import { setLines } from '../setting/lines.js';
import type { Stage } from '../stage.js';
import type { Words } from '../words/words.js';

const GUTTER = 2;

/** The first row of a view about an article: what it is, in bold, by a second name where it has one, and the article's title. */
export function headOf([name, other]: readonly [string, string], article: Pick<Article, 'headline' | 'text'>, width: number, words: Words): Row {
  const title = titleOf({ headline: article.headline, opening: article.text.slice(0, 40) }, undefined, words.untitled);
  return clipRow([blank(GUTTER), { text: name, style: BOLD }, ...row(other === '' ? '' : ` ${other}`), ...row(`   ${title}`, DIM)], width + GUTTER);
}

/** What the foot of a screen says of the script it is shown in; nothing where texts stand as they are. */
export function renditionSaid({ rendition, words }: Pick<Stage, 'rendition' | 'words'>): string {
  return rendition.script === 'source' ? '' : `  ${words.inRendition(rendition.name)}`;
}

/** What goes with every screen of shared passages, in one row or, on a narrow screen, two. */
export function neutralRows({ words, columns }: Pick<Stage, 'words' | 'columns'>, margin = GUTTER): readonly Row[] {
  const { neutral } = words;
  const lines = setLines(neutral, { cells: columns - margin - GUTTER }).slice(0, 2);
  return lines.map(({ start, shown }): Row => [blank(margin), ...row(neutral.slice(start, shown), DIM)]);
}
