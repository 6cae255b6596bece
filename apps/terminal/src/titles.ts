import type { Article, PartialDate } from '@zhengwen/core';
import type { Summary } from '@zhengwen/library';
import { safe } from './safe.js';

/** What stands for the headline of an article that has none. */
export const UNTITLED = '〔無題〕';
/** What stands for the date of an article that has none. */
export const UNDATED = '日期不詳';

/** How the script of an article is named in a list. */
const SCRIPT: Readonly<Record<Article['script']['value'], string>> = { Hans: '简', Hant: '繁', mixed: '简繁', und: '—' };

/** The headline, or 〔無題〕 with the opening words; on one line, safe to print. */
export function titleOf({ headline, opening }: Pick<Summary, 'headline' | 'opening'>): string {
  return safe(headline ?? (opening === '' ? UNTITLED : `${UNTITLED} ${opening}`));
}

/** The day as printed, as precise as known; `2022-03` where no day is. */
export function dayOf(date: PartialDate | undefined): string {
  return date ? safe(date.value.slice(0, 10)) : UNDATED;
}

/** 简, 繁, or both. */
export function scriptOf(script: Article['script']): string {
  return SCRIPT[script.value] + (script.machineConverted ? '（转）' : '');
}
