import type { Article, Credit, PartialDate, Role } from '@zhengwen/core';
import type { Summary } from '@zhengwen/library';
import { safe } from './safe.js';
import { writtenIn } from './script-names.js';

/** What stands for the headline of an article that has none. */
export const UNTITLED = '〔無題〕';
/** What stands for the date of an article that has none. */
export const UNDATED = '日期不詳';

/** The headline, or 〔無題〕 with the opening words; on one line, safe to print, as `show` renders them. */
export function titleOf({ headline, opening }: Pick<Summary, 'headline' | 'opening'>, show = (text: string) => text, untitled = UNTITLED): string {
  if (headline !== undefined) return safe(show(headline));
  return safe(opening === '' ? untitled : `${untitled} ${show(opening)}`);
}

/** The day as printed, as precise as known; `2022-03` where no day is. */
export function dayOf(date: PartialDate | undefined, undated = UNDATED): string {
  return date ? safe(date.value.slice(0, 10)) : undated;
}

/** What an article is written in, by the name of the orthography: `正體／台灣用字`, `繁體（轉）`. */
export function scriptOf(script: Article['script']): string {
  return (writtenIn(script) ?? '—') + (script.machineConverted ? '（轉）' : '');
}

/** The words for a role that the document does not print. */
export const ROLES: Readonly<Record<Role, string>> = {
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
    const said = label ?? ROLES[role];
    groups.set(said, [...(groups.get(said) ?? []), name]);
  }
  return safe([...groups].map(([said, names]) => `${said} ${names.join(' ')}`).join('；'));
}
