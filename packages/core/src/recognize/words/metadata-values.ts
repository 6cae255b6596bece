import type { Credit } from '../../article.js';
import { fold } from '../../script/fold.js';
import { readCredits } from './credits.js';
import type { Landmark } from './landmarks.js';
import { areHan } from './letters.js';
import { isPersonName, mayBePerson } from './names.js';
import { ACCOUNT_ID, isOfficeName, isOutletName, nameIn } from './outlet-names.js';
import { type FieldKind, PLACE_OF_SENDING, readUnlabelled, type StateClaim } from './unlabelled-values.js';
import { FURNITURE } from './vocabulary.js';

/** Marks and spaces that stand behind a value, around one, and alone between two landmarks. */
const AFTER_VALUE = /[\s|｜丨/／·•・∙,，;；、:：—()（）[\]【】〔〕>»▼]/;
const TRIM = /^[\s|｜丨/／·•・∙,，;；、:：︰﹕—]+|[\s|｜丨/／·•・∙,，;；、:：—()（）[\]【】]+$/gu;
const BEFORE_VALUE = /^[\s|｜丨/／·•・,，;；、:：︰﹕—()（）[\]【】〔〕>»*＊]+/;
/** `[英] 约翰·史密斯`: brackets around whence somebody is belong to the name. */
const COUNTRY = /^\s*[[［【（(〔][一-龥]{1,2}[\]］】）)〕]\s*[一-龥]{1,8}[·•]/;
const SEPARATOR = /^[\s|｜丨∣/／·•・,，;；、:：—\-()（）[\]【】〔〕>»*]*$/u;
/** A control of the page behind a value. */
const CONTROL =
  /(?:(?:我要|我来|一键|点击|参与|发表|查看|(?:已有)?\s?\d{1,6}\s?(?:人(?:参与)?|条))?(?:举报|分享|收藏|评论|打印|纠错|订阅|关注|互动)(?:本文|本页)?(?:\s?[(（]\s?\d{0,6}[)）]?\s?人?)?|返回[^,，]{1,8}[,，]\s*查看更多|我有话说|手机看新闻|follow us(?:\s+(?:in|on)\s+\w+)?|进入.{0,4}论坛|[大中小默认超特]{0,8}字号)$/;
/** How many of them may stand in a row. */
const CONTROLS = 3;
/** A counter that stands glued to the field before it, filled in by a script or not. */
const COUNTER = /(?:浏览|阅读|点击|访问|评论)(?:次数|人数|量|数|率)?\s*[:：].*$/;
/** What may stand glued to a value: another field, a counter, a control. */
export const GLUED = new RegExp(`(?:作者|记者|责任编辑|责编|(?:核稿)?编辑|审核|校对|撰文)\\s*[:：].*$|${COUNTER.source}|${CONTROL.source}`, 'u');

/** A value without the marks and spaces behind it: looked for from its end, where a pattern would look at all of it. */
export function withoutMarksBehind(value: string): string {
  let end = value.length;
  while (end > 0 && AFTER_VALUE.test(value.charAt(end - 1))) end--;
  return end === value.length ? value : value.slice(0, end);
}

/** Reads what stands between two landmarks as the value of the one before it. */
export function readStretch(raw: string, offset: number, open: Landmark | undefined, kinds: Set<FieldKind>, claim: StateClaim): boolean {
  if (SEPARATOR.test(raw)) return true;
  // `2021年3月4日于河东`: where it was written; 于 with a space before it is a surname.
  if (open?.kind === 'date' && /^[于於]/.test(raw) && areHan(raw.trim(), 3, 8)) return true;
  const lead = raw.length - (COUNTRY.test(raw) ? raw.trimStart() : raw.replace(BEFORE_VALUE, '')).length;
  const whole = withoutMarksBehind(withoutButtons(raw.slice(lead)));
  // A control behind the names of a field is none of them.
  const value = /[:：]|\S\s+\S/.test(whole) ? withoutControls(whole) : whole;
  const start = offset + lead;
  if (FURNITURE.test(fold(value))) return true;
  // Where the fields stood in elements of their own, nothing may be left between them.
  const glued = GLUED.exec(fold(value));
  // Nothing but a control, or a counter: `我要评论(0)`.
  if (glued?.[0] === fold(value) && value.length <= 16 && (CONTROL.exec(glued[0])?.index === 0 || COUNTER.test(glued[0]))) return true;
  if (!glued || glued.index === 0 || isOneLabel(value, glued.index))
    return readValue(value, start, open, kinds, claim) || isChannel(raw, value, kinds);
  const first = trimField(value.slice(0, glued.index));
  return (
    readValue(first, start, open, kinds, claim) &&
    (CONTROL.test(glued[0]) || COUNTER.test(glued[0]) || readUnlabelled(value.slice(glued.index), start + glued.index, false, kinds, claim))
  );
}

/** `实习记者：方宁`, `每经记者：方宁`: what stands before 记者 belongs to it, or is whose reporter it is. */
function isOneLabel(value: string, at: number): boolean {
  const before = value.slice(0, at);
  const [first] = at <= 4 ? (readCredits(value)?.credits ?? []) : [];
  return first !== undefined && (first.label?.startsWith(before) === true || first.affiliation === before);
}

/** `港聞 | 2020-04-21`: a short name that a bar divides from the day is a part of the site. */
function isChannel(raw: string, value: string, kinds: ReadonlySet<FieldKind>): boolean {
  return kinds.has('date') && /[|｜丨]/.test(raw) && areHan(value, 2, 4);
}

/** `某报 【大 中 小】【打印】`: controls in brackets behind a value. */
function withoutButtons(value: string): string {
  let bare = value;
  for (let last = BUTTON.exec(bare); last?.groups?.words !== undefined && FURNITURE.test(fold(last.groups.words).trim()); last = BUTTON.exec(bare))
    bare = bare.slice(0, last.index);
  return bare;
}

const BUTTON = /\s*[【[](?<words>[^【】[\]]{1,10})[】\]]?\s*$/u;

/** `某报 我要评论 打印`: controls behind a value, glued to it or apart. */
function withoutControls(value: string): string {
  let bare = value;
  for (let i = 0; i < CONTROLS && CONTROL.test(bare); i++)
    bare = withoutMarksBehind(bare.replace(CONTROL, '').replace(/\s\d[\d,.]*\s?[万wk]?\+?$/u, ''));
  for (let last = lastWord(bare); last !== '' && FURNITURE.test(fold(last)); last = lastWord(bare))
    bare = withoutMarksBehind(bare.slice(0, -last.length));
  return bare;
}

/** The word that stands last, apart from others. */
function lastWord(value: string): string {
  return /(?<=\S\s+)\S{1,8}$/u.exec(value)?.[0] ?? '';
}

/** Reads a value as the landmark before it asks; false where it is no such value. */
function readValue(value: string, start: number, open: Landmark | undefined, kinds: Set<FieldKind>, claim: StateClaim): boolean {
  switch (open?.kind) {
    case 'source':
    case 'republished':
    case 'publisher':
      return readSource(value, start, open.kind, kinds, claim);
    case 'keywords':
      if (value.length > 80 || /[。！？]/.test(value)) return false;
      claim('keywords', value.split(/[\s、,，;；|]+/).filter(Boolean), start, start + value.length);
      return true;
    case 'dateLabel':
      // `发布：宣传科`: who put it out, where the day would stand; beside a day, the place it was sent from: `发布于：海外`.
      if (PLACE_OF_SENDING.test(fold(value))) return true;
      // `發稿時間：1520`
      if (CLOCK.test(value)) {
        kinds.add('date');
        return true;
      }
      if (isOfficeName(value)) return readSource(value, start, 'publisher', kinds, claim);
      // `Posted by 方宁 on …`
      return (kinds.has('date') && areHan(value, 2, 6)) || (/^by\s/i.test(value) && readUnlabelled(value, start, false, kinds, claim));
    case 'page':
    case 'pageTitle':
      if (open.kind === 'page' && /^[A-Za-z]{0,2}\d{1,3}版?$/.test(value)) {
        claim('page', value.replace('版', ''), start, start + value.length);
        return true;
      }
      // `版面：B08 要闻`
      if (open.kind === 'pageTitle' && PAGE_AND_TITLE.test(value)) {
        const [page = '', title = ''] = value.split(/\s+/);
        claim('page', page, start, start + page.length);
        claim('pageTitle', title, start + value.length - title.length, start + value.length);
        return true;
      }
      if (value.length > 10 || !/^\p{L}+$/u.test(value)) return readUnlabelled(value, start, false, kinds, claim);
      claim('pageTitle', value, start, start + value.length);
      return true;
    case 'count':
      // `4条评论 | 作者 方宁`: a bar divides the counter from what follows it.
      if (value.split(/[|｜]/).some((part) => readCredits(part)?.credits.length)) return readUnlabelled(value, start, false, kinds, claim);
      return readCounter(value, start, kinds, claim);
    default:
      return readUnlabelled(value, start, open === undefined, kinds, claim);
  }
}

/** The number behind a counter's label, or a short word; `阅读 (1024) 方宁`: what stands behind the number is read by itself. */
function readCounter(value: string, start: number, kinds: Set<FieldKind>, claim: StateClaim): boolean {
  // `地區：花蓮縣報導`
  if (/^\p{Script=Han}{1,4}[县縣市区區][报報][道導导]$/u.test(value)) return true;
  const behind = value.replace(NUMBER, '');
  const names = behind !== value && behind !== '' && behind.split(/\s+/).every(isPersonName);
  if (!names && (/^[\w.+-]+@[\w.-]+$/.test(value) || (value.length <= 16 && !/\p{Script=Han}{5}/u.test(value)))) return true;
  return readUnlabelled(behind, start + value.length - behind.length, false, kinds, claim);
}

const NUMBER = /^[(（]?\s?\d[\d,.]*\s?[万w]?\+?\s?[)）]?\s*/u;
const CLOCK = /^(?:[01]\d|2[0-3]):?[0-5]\d$/;
const PAGE_AND_TITLE = /^[A-Za-z]{0,2}\d{1,3}\s+\p{L}{2,8}$/u;

/** `来源：River Monthly`: the words of a name in Latin letters belong together. */
const LATIN_NAME = /^[A-Z][A-Za-z.&'-]+(?: (?:of|the|and|[A-Z][A-Za-z.&'-]*)){1,4}$/;

const NAMED_BY = { source: 'creditedSource', republished: 'republishedFrom', publisher: 'publisher' } as const;

/** The value of 来源, 转载自 or 发布机构, and what may follow it. */
export function readSource(value: string, start: number, kind: keyof typeof NAMED_BY, kinds: Set<FieldKind>, claim: StateClaim): boolean {
  const whole = value.replace(ACCOUNT_ID, '');
  // `来源：某报（记者 方宁）`, `来源：某报，作者：方宁，编辑：何小满`, `来源：某报/方宁`: whose text it is, and who wrote it.
  const { house, mark, people } = /^(?<house>[^，,()（）/／]{2,30}?)\s*(?<mark>[，,(（/／])\s*(?<people>\S.{1,}?)[)）]?$/u.exec(whole)?.groups ?? {};
  if (house && people && isSourceName(house) && (readCredits(people) || (isOutletName(house) && areNames(people, mark)))) {
    claim(NAMED_BY[kind], nameIn(house), start, start + house.length);
    return readUnlabelled(people, start + value.indexOf(people), false, kinds, claim);
  }
  // `来源：某网(北京)`: where it stands.
  const bare = whole.includes(')') || whole.includes('）') ? whole : whole.replace(/\s*[(（]\p{Script=Han}{2,4}$/u, '');
  // `来源：某号 / 铁路 / 退休`: behind the name stand what the text is about.
  const [name = '', ...topics] = bare.split(/\s*[/／]\s*/u);
  if (topics.length > 1 && isSourceName(name) && !topics.some((topic) => isOutletName(topic) || readCredits(topic))) {
    claim(NAMED_BY[kind], nameIn(name), start, start + name.length);
    return true;
  }
  if (LATIN_NAME.test(bare)) {
    if (kind !== 'publisher') claim(NAMED_BY[kind], bare, start, start + bare.length);
    return true;
  }
  // The name takes as few words as can be, so that the others are read too.
  for (const { 0: word, index } of bare.matchAll(/[^\s|｜]+/g)) {
    const head = withoutMarksBehind(bare.slice(0, index + word.length));
    const tail = bare.slice(index + word.length).trim();
    if (!isSourceName(head)) continue;
    // Behind an outlet, words with figures or brackets among them are counters and controls.
    const counted = isOutletName(head) && /[\d(（]/.test(tail) && !/[:：]/.test(tail) && !tail.split(/[|｜]/).some((part) => readCredits(part));
    const at = start + bare.length - tail.length;
    // Behind an outlet a rarer surname is one too: `来源：某报 屈平`.
    const [first = ''] = tail.split(/\s/);
    const who = counted && isPersonName(first) ? first : tail;
    const author = isOutletName(head) && kinds.has('date') && mayBePerson(who) ? who : undefined;
    if (author) {
      kinds.add('credit');
      claim('credit', { name: author, nameAsPrinted: author, role: 'author' } satisfies Credit, at, at + author.length);
    } else if (tail !== '' && !counted && !readUnlabelled(tail, at, false, kinds, claim)) continue;
    // Whoever typed it in may stand there by name or by login.
    if (kind !== 'publisher' || isOfficeName(head)) claim(NAMED_BY[kind], nameIn(head), start, start + head.length);
    return true;
  }
  // A credit may follow an empty source: `来源： 作者：李明`.
  return readUnlabelled(bare, start, false, kinds, claim);
}

/** Whether words in brackets behind a house are names and no place: two of them, or one of three characters; two alone are as often a word, but not behind a stroke. */
function areNames(people: string, mark: string | undefined): boolean {
  const words = people.split(/\s+/);
  return (
    (words.length > 1 || people.length === 3 || /[/／]/.test(mark ?? '')) &&
    words.every((word) => isPersonName(word) && !/[省市县區区州江山]$/.test(word))
  );
}

/** Whether words may name whose text it is: no sentence, no credits, no control. */
function isSourceName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 40 &&
    !/[。！？!?，,；;]/.test(text) &&
    !(/[:：]/.test(text) && LABELLED.test(text)) &&
    (/[一-龥a-z]/i.test(text) || /\p{L}/u.test(text)) &&
    readCredits(text) === undefined &&
    readCredits(`${text}:`) === undefined &&
    !FURNITURE.test(fold(text))
  );
}

const LABELLED = /^\p{Script=Han}{2,4}\s*[:：]/u;

/** A value without the separators around it. */
function trimField(value: string): string {
  return value.replace(TRIM, '');
}
