import type { Article, Credit, Format, PartialDate, ScriptInfo } from '@zhengwen/core';
import { writtenIn } from '../../script-names.js';
import { ROLES } from '../../titles.js';
import type { Words } from '../words/words.js';

/** A date on one line, to the minute: `2021-10-30 17:41`. An offset is shown only where one was printed. */
export function dateOf(date: PartialDate | undefined, words: Words): string {
  if (!date) return words.undated;
  const [, day, time, offset] = /^([^T]+)(?:T(\d\d:\d\d)(?::[\d.]+)?(Z|[+-]\d\d:?\d\d)?)?/.exec(date.value) ?? [];
  if (!day) return date.value;
  return [day, time, offset === 'Z' ? 'UTC' : offset].filter((part) => part !== undefined).join(' ');
}

/** Names under their label as printed, in order: `通訊員 崔鋒 張潔 · 責編 李明`. A role that is nowhere printed has no label. */
export function creditsOf(credits: readonly Credit[] | undefined): string {
  const groups = new Map<string, string[]>();
  for (const credit of credits ?? []) {
    const label = credit.label ?? (credit.role === 'author' ? '' : ROLES[credit.role]);
    groups.set(label, [...(groups.get(label) ?? []), credit.name]);
  }
  return [...groups].map(([label, names]) => [label, ...names].filter((part) => part !== '').join(' ')).join(' · ');
}

/** The script a text is written in: `简体`, `繁體 converted`, `正體／台灣用字`; `undefined` when it can't be told. */
export function scriptOf(script: ScriptInfo, words: Words): string | undefined {
  const name = writtenIn(script);
  return name === undefined || !script.machineConverted ? name : `${name} ${words.converted}`;
}

/** Who put this copy out and whom it credits: `人民網`, `太原日报 via 趣头条`. */
export function outletOf(article: Pick<Article, 'publisher' | 'creditedSource'>, words: Words): string | undefined {
  const { publisher, creditedSource } = article;
  if (publisher && creditedSource && publisher !== creditedSource) return words.via(creditedSource, publisher);
  return creditedSource ?? publisher;
}

export function formatName(format: Format, words: Words): string {
  return format === 'html' ? 'HTML' : format === 'plain' ? words.plainText : format === 'markdown' ? 'Markdown' : words.frontMatter;
}
