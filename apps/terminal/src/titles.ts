import type { Article, Credit, PartialDate } from '@zhengwen/core';
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

/** The words for a role that the document does not print. */
const ROLE: Readonly<Record<Credit['role'], string>> = {
  reporter: '记者',
  contributor: '通讯员',
  author: '作者',
  photographer: '摄影',
  intern: '实习生',
  translator: '翻译',
  editor: '编辑',
  'responsible-editor': '责编',
  reviewer: '审核',
};

/** The names after the words that name their role, as printed where they are: `记者 王勇 李明；责编 张潔`. */
export function creditsNamed(credits: readonly Credit[]): string {
  const groups = new Map<string, string[]>();
  for (const { label, role, name } of credits) {
    const said = label ?? ROLE[role];
    groups.set(said, [...(groups.get(said) ?? []), name]);
  }
  return safe([...groups].map(([said, names]) => `${said} ${names.join(' ')}`).join('；'));
}
