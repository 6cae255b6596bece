import { fold } from '../script/fold.js';
import { readCredits } from './credits.js';
import { ACCOUNT_ID, isOfficeName, isOutletName, nameIn } from './outlet-names.js';
import type { FieldKind, StateClaim } from './unlabelled-values.js';
import { readUnlabelled } from './unlabelled-values.js';
import { FURNITURE } from './vocabulary.js';

export const AFTER_VALUE = /[\s|｜丨/／·•・,，;；、:：—()（）[\]【】〔〕>»▼]+$/u;
const TRIM = /^[\s|｜丨/／·•・,，;；、:：︰﹕—]+|[\s|｜丨/／·•・,，;；、:：—()（）[\]【】]+$/gu;

const NAMED_BY = { source: 'creditedSource', republished: 'republishedFrom', publisher: 'publisher' } as const;

/** The value of 来源, 转载自 or 发布机构, and what may follow it. */
export function readSource(value: string, start: number, kind: keyof typeof NAMED_BY, kinds: Set<FieldKind>, claim: StateClaim): boolean {
  const bare = value.replace(ACCOUNT_ID, '');
  // `来源：某报（记者 方宁）`, `来源：某报，作者：方宁，编辑：何小满`: whose text it is, and who wrote it.
  const { house, people } = /^(?<house>[^，,()（）]{2,30}?)\s*[，,(（]\s*(?<people>\S.{2,}?)[)）]?$/u.exec(bare)?.groups ?? {};
  if (house && people && isSourceName(house) && readCredits(people)) {
    claim(NAMED_BY[kind], nameIn(house), start, start + house.length);
    return readUnlabelled(people, start + value.indexOf(people), false, kinds, claim);
  }
  // The name takes as few words as can be, so that the others are read too.
  for (const { 0: word, index } of bare.matchAll(/[^\s|｜]+/g)) {
    const head = bare.slice(0, index + word.length).replace(AFTER_VALUE, '');
    const tail = bare.slice(index + word.length).trim();
    if (!isSourceName(head)) continue;
    // Behind an outlet, words with figures or brackets among them are counters and controls.
    const counted = isOutletName(head) && /[\d(（]/.test(tail) && !/[:：]/.test(tail);
    if (tail !== '' && !counted && !readUnlabelled(tail, start + bare.length - tail.length, false, kinds, claim)) continue;
    // Whoever typed it in may stand there by name or by login.
    if (kind !== 'publisher' || isOfficeName(head)) claim(NAMED_BY[kind], nameIn(head), start, start + head.length);
    return true;
  }
  // A credit may follow an empty source: `来源： 作者：李明`.
  return readUnlabelled(bare, start, false, kinds, claim);
}

function isSourceName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 40 &&
    !/[。！？!?，,；;]|^\p{Script=Han}{2,4}\s*[:：]/u.test(text) &&
    /[\p{L}]/u.test(text) &&
    readCredits(text) === undefined &&
    readCredits(`${text}:`) === undefined &&
    !FURNITURE.test(fold(text))
  );
}

/** A value without the separators around it. */
export function trimField(value: string): string {
  return value.replace(TRIM, '');
}
