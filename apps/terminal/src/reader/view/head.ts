import type { Article } from '@zhengwen/core';
import { titleOf } from '../../titles.js';
import { blank, clipRow, row } from '../look/row.js';
import { BOLD, DIM, type Row } from '../look/style.js';
import type { Words } from '../words/words.js';

const GUTTER = 2;

/** The first row of a view about an article: what it is, in bold, by a second name where it has one, and the article's title. */
export function headOf([name, other]: readonly [string, string], article: Pick<Article, 'headline' | 'text'>, width: number, words: Words): Row {
  const title = titleOf({ headline: article.headline, opening: article.text.slice(0, 40) }, undefined, words.untitled);
  return clipRow([blank(GUTTER), { text: name, style: BOLD }, ...row(other === '' ? '' : ` ${other}`), ...row(`   ${title}`, DIM)], width + GUTTER);
}
