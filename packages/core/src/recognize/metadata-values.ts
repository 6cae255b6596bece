import { fold } from '../script/fold.js';
import { readCredits } from './credits.js';
import { OTHER_DAY } from './date-labels.js';
import { isPersonName, mayBeName, mayBePerson } from './names.js';
import { ACCOUNT_ID, EVERY_ACCOUNT_ID, isOfficeName, isOutletName, nameIn, outletIn, QUOTED, TAKEN } from './outlet-names.js';
import { CHANNEL, FURNITURE } from './vocabulary.js';

/** What kinds of field a line holds: how the rules tell a date line from a source line. */
export type FieldKind = 'date' | 'source' | 'republished' | 'publisher' | 'credit' | 'editor' | 'count' | 'outlet' | 'print' | 'keywords';

export const AFTER_VALUE = /[\s|｜丨/／·•・,，;；、:：—()（）[\]【】〔〕>»▼]+$/u;
const TRIM = /^[\s|｜丨/／·•・,，;；、:：︰﹕—]+|[\s|｜丨/／·•・,，;；、:：—()（）[\]【】]+$/gu;

const NAMED_BY = { source: 'creditedSource', republished: 'republishedFrom', publisher: 'publisher' } as const;

export type StateClaim = (field: string, value: unknown, start: number, end: number) => void;

/** The value of 来源, 转载自 or 发布机构, and what may follow it. */
export function readSource(value: string, start: number, kind: keyof typeof NAMED_BY, kinds: Set<FieldKind>, claim: StateClaim): boolean {
  value = value.replace(ACCOUNT_ID, '');
  // `来源：某报（记者 方宁）`: whose text it is, and who wrote it.
  const signed = /^(?<head>[^()（）]{2,30}?)\s*[(（](?<people>[^()（）]{3,40})[)）]?$/u.exec(value)?.groups;
  if (signed?.head && signed.people && isSourceName(signed.head) && readCredits(signed.people)) {
    claim(NAMED_BY[kind], signed.head, start, start + signed.head.length);
    return readRest(signed.people, start + value.indexOf(signed.people), false, kinds, claim);
  }
  // `来源：某报（ID：hedong），作者：方宁，编辑：何小满`
  const listed = /^(?<head>[^，,]{2,30}?)[，,]\s*(?<rest>\S.+)$/u.exec(value.replace(EVERY_ACCOUNT_ID, ''))?.groups;
  if (listed?.head && listed.rest && isSourceName(listed.head) && readCredits(listed.rest)) {
    claim(NAMED_BY[kind], nameIn(listed.head), start, start + listed.head.length);
    return readRest(listed.rest, start + value.indexOf(listed.rest), false, kinds, claim);
  }
  const parts = value.split(/(?<=\S)[\s|｜]+/u);
  for (let take = 1; take <= parts.length; take++) {
    const reached = value.slice(0, reach(value, take));
    const tail = value.slice(reached.length).trim();
    const head = reached.replace(AFTER_VALUE, '');
    if (!isSourceName(head)) continue;
    // Behind an outlet, words with figures or brackets among them are counters and controls.
    const counted = isOutletName(head) && /[\d(（]/.test(tail) && !/[:：]/.test(tail);
    if (tail !== '' && !counted && !readRest(tail, start + value.length - tail.length, false, kinds, claim)) continue;
    // Whoever typed it in may stand there by name or by login.
    if (kind !== 'publisher' || isOfficeName(head)) claim(NAMED_BY[kind], nameIn(head), start, start + head.length);
    return true;
  }
  // A credit may follow an empty source: `来源： 作者：李明`.
  return readRest(value, start, false, kinds, claim);
}

/** Where the first `count` words of a value end. */
function reach(value: string, count: number): number {
  let at = 0;
  for (let i = 0; i < count; i++) {
    const word = /^[\s|｜]*[^\s|｜]+/u.exec(value.slice(at));
    if (!word) break;
    at += word[0].length;
  }
  return at;
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

/** What a platform sets behind the name of an account. */
const BADGE = /\s*[[【](?:微博|微信|原创|原創|独家|獨家|认证|認證)[\]】](?=\s|$)/gu;

/** Credits, an outlet's bare name, a control of the page, or a name. */
export function readRest(written: string, start: number, leading: boolean, kinds: Set<FieldKind>, claim: StateClaim): boolean {
  const value = written.includes('[') || written.includes('【') ? written.replace(BADGE, '') : written;
  const folded = fold(value);
  const authors = (names: readonly string[], field = 'credit') => {
    kinds.add('credit');
    for (const name of names) claim(field, { name, nameAsPrinted: name, role: 'author' }, start, start + value.length);
    return true;
  };
  const read = readCredits(value) ?? readCredits(`${value}:`);
  if (read) {
    kinds.add(read.editors ? 'editor' : 'credit');
    for (const credit of read.credits) claim('credit', credit, start, start + value.length);
    if (read.outlet) claim('outlet', read.outlet, start, start + value.length);
    // `2021-03-18 20:11 某报 记者 何书`: beside the date, the name before the reporter is whose text it is.
    const desk = kinds.has('date') ? read.credits[0]?.affiliation : undefined;
    if (desk && desk.length >= 3 && value.startsWith(desk) && /^[\s／/|]/.test(value.slice(desk.length)) && isOutletName(desk))
      claim('outlet', desk, start, start + desk.length);
    return true;
  }
  const segments = value.split(/\s*[|｜]\s*|\s+[·•]\s+/u);
  if (segments.length > 1) {
    let at = 0;
    return segments.every((segment) => {
      at = value.indexOf(segment, at);
      return segment === '' || readRest(segment, start + at, leading, kinds, claim);
    });
  }
  if (FURNITURE.test(folded) || (kinds.has('date') && CALENDAR.test(folded))) return true;
  const taken = TAKEN.exec(value)?.groups?.name;
  if (taken) {
    kinds.add('republished');
    claim('republishedFrom', nameIn(taken), start, start + value.length);
    return true;
  }
  // Counters and controls may stand between the date and the name.
  const [control, behind] = (kinds.has('date') && /^(\S+)\s+(\S.*)$/u.exec(value)?.slice(1)) || [];
  if (control && behind && FURNITURE.test(fold(control))) return readRest(behind, start + value.length - behind.length, leading, kinds, claim);
  const by = /^(?:by\s+|由\s*(?=\p{L}))(?<name>\S.{1,30}?)(?:\s+(?:at|on))?$/iu.exec(value)?.groups?.name;
  // A login or a desk where the name would stand is no name.
  if (by && kinds.has('date') && (mayBeName(by) || /^[\w. -]+$|^(?:[编編][辑輯]部|小[编編]|本[站刊網网报報])$/u.test(by)))
    return authors(mayBeName(by) ? [by] : []);
  if (value.split(/\s+/).every((word) => FURNITURE.test(fold(word)) || /^[(（]?(?:[\dA-Za-z+-]{0,4}|\d[\d,.]{0,8}[万wk]?\+?)$/.test(word)))
    return true;
  // `方宁 某报`: the first may be a word, unless it stands elsewhere as a name.
  const [, who = '', whose = ''] = (kinds.has('date') && /^(\p{Script=Han}{2,3})\s+(\S+)$/u.exec(value)) || [];
  if (mayBePerson(who) && isOutletName(whose) && isPlainName(whose)) {
    claim('outlet', whose, start, start + value.length);
    return authors([who], 'credit.beside-date');
  }
  const quoted = QUOTED.exec(value)?.groups?.name ?? value;
  if (quoted.length <= 16 && isOutletName(quoted) && !/[，。,：:]/.test(quoted)) {
    kinds.add('outlet');
    claim('outlet', outletIn(mainName(quoted)), start, start + value.length);
    return true;
  }
  // So may the program it was sent with.
  if (PLACE_OF_SENDING.test(folded) || OTHER_DAY.test(folded) || (kinds.has('date') && /^来自\S{2,10}$/.test(folded))) return true;
  if (kinds.has('date') && value.length <= 20 && (ACCOUNT.test(folded) || /(?:时间|日期)$/.test(folded))) return true;
  // `社会新闻 某报 方宁`: the part of the site says nothing of the text.
  const channel = kinds.has('date') ? /^\S+(?=\s)/.exec(value)?.[0] : undefined;
  if (channel && CHANNEL.test(fold(channel))) {
    const rest = value.slice(channel.length).trimStart();
    return readRest(rest, start + value.length - rest.length, leading, kinds, claim);
  }
  // Who took the picture stands there with what he did.
  const pictured = /[摄攝]$/.test(value) ? /^(?<rest>.{0,24}?)(?:^|\s)(?<name>\p{Script=Han}{2,3})\s?[摄攝]$/u.exec(value)?.groups : undefined;
  if (pictured?.name && mayBePerson(pictured.name)) {
    kinds.add('credit');
    const photographer = { name: pictured.name, nameAsPrinted: pictured.name, role: 'photographer', label: value.slice(-1), work: ['photo'] };
    claim('credit', photographer, start + value.lastIndexOf(pictured.name), start + value.length);
    return !pictured.rest || readRest(pictured.rest.trimEnd(), start, leading, kinds, claim);
  }
  if (kinds.has('date') && FOREIGN.test(value) && !FOREIGN_OUTLET.test(value)) return authors([value]);
  const words = value.replace(/^原创\s+/u, '').split(/\s+/);
  // A name before the date may be an account's: it needs another witness.
  // `禾木 某号 某号`: who, and the account, which stands again in an element that is hidden from the reader.
  const [pen = '', account, again] = words;
  if (kinds.has('date') && words.length === 3 && account === again && account && isPlainName(account) && mayBeName(pen)) {
    claim('outlet', account, start, start + value.length);
    return authors([pen]);
  }
  const signed = !leading || (kinds.has('date') && !words.some((word) => REGION.test(fold(word))));
  if (signed && words.length <= 3 && words.every(isPersonName)) return authors(words, leading ? 'credit.beside-date' : 'credit');
  // `某报 方宁`, and on accounts `原创 方宁 某号`: who, and whose.
  const [one, two] = words;
  // Behind an outlet's name, two characters with a rarer surname are a name too.
  const isWho = (word = '') =>
    isPersonName(word) || (isOutletName((word === two ? one : value.startsWith('原创') ? two : '') ?? '') && mayBePerson(word));
  if (kinds.has('date') && words.length === 2 && one && two && isWho(one) !== isWho(two)) {
    const [who, whose] = isWho(one) ? [one, two] : [two, one];
    if ((value.startsWith('原创') || (isOutletName(whose) && who === two)) && isPlainName(whose)) {
      claim('outlet', whose, start, start + value.length);
      return authors([who]);
    }
  }
  // `某报 方宁 何小满`: the outlet, who wrote it.
  const [house = '', ...people] = words;
  if (kinds.has('date') && people.length > 1 && house.length >= 3 && isOutletName(house) && people.every(isPersonName)) {
    claim('outlet', house, start, start + house.length);
    return authors(people);
  }
  // `社会 某报 方宁`: the channel, the outlet, who wrote it.
  const at = words.findIndex((word) => word.length >= 3 && isOutletName(word));
  if (kinds.has('date') && words.length === 3 && at > 0 && words.every((word) => /^\p{L}{2,12}$/u.test(word))) {
    claim('outlet', words[at], start, start + value.length);
    const last = words[2] ?? '';
    return at === 1 && mayBePerson(last) ? authors([last]) : true;
  }
  if (isPlainName(value) && (leading || kinds.has('date'))) {
    claim('outlet', outletIn(mainName(value)), start, start + value.length);
    return true;
  }
  return false;
}

/** A name in Latin letters of two words or three, beside a date. */
const FOREIGN = /^[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?: [A-Z]\.?)?(?: [A-Z][a-z]+(?:-[A-Z][a-z]+)?){1,2}$/;
const FOREIGN_OUTLET =
  /\b(?:News|Daily|Times|Post|Press|Media|Network|Online|Journal|Weekly|Review|Today|Editorial|Staff|Admin|Desk|Team|University|Minutes?|Read|Comments?)\b/;

/** The other names of a day beside a date. */
const CALENDAR = /^(?:[农阴]历|(?:星期|周|礼拜)[一二三四五六日天],?$|(?:发布|发表)$|由\s*\w+$|(?:mon|tues|wednes|thurs|fri|satur|sun)day$)/;

const REGION =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|宁波|温州|常州|黄山|黄石|江门|金华|余姚|马鞍山|石家庄)[省市]?$/;
/** What a platform says of an account beside its date. */
const ACCOUNT = /(?:创作者|博主|达人|认证|官方(?:账号|帐号))$|^用户\s?\w+$/;
/** Where an account sent from, as platforms say. */
export const PLACE_OF_SENDING = new RegExp(
  `^(?:发布于|发表于|来自|ip\\s*属地)?\\s*[:：]?\\s*${REGION.source.slice(1)}|^(?:发布于|ip\\s*属地)\\s*[:：]?\\s*[一-龥]{2,6}$`,
);

/** Beside a date, a short name of whoever put it out: a channel, an account. Weather and days of the week are none. */
function isPlainName(value: string): boolean {
  return (
    value.length >= 3 &&
    value.length <= 14 &&
    /^[\p{L}\p{Nd}·• ]+$/u.test(value) &&
    !/^[晴阴]|[晴雨阴雪]$|星期|农历|阴历|^\d+$|^第|的|了|推荐|文章|作者|(?:时间|日期|于)$/.test(fold(value))
  );
}

/** Of two names in a row the one that is an outlet's; else the second, since an author or a channel stands before an account. */
function mainName(value: string): string {
  const words = value.split(/\s+/);
  // In an element hidden from the reader it may stand again.
  if (words.length > 2 && words.at(-1) === words.at(-2)) return words.at(-1) as string;
  const outlets = words.filter((word) => isOutletName(word));
  if (words.length !== 2 || words.some((word) => !/^\p{Script=Han}{3,}$/u.test(word))) return value;
  return outlets.length === 1 ? (outlets[0] as string) : (words[1] as string);
}

/** A value without the separators around it. */
export function trimField(value: string): string {
  return value.replace(TRIM, '');
}
