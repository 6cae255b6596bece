import { fact } from '../apparatus/fact.js';
import { groupOf, matchesIn } from '../apparatus/matches.js';
import type { BlockFacts, ClaimProposal } from '../apparatus/rule.js';
import type { PartialDate } from '../article.js';
import { fold } from '../script/fold.js';
import { mayNameRoles, readCredits, unbracket } from './credits.js';
import { findDate, YEARLESS } from './dates.js';
import { isPersonName, isSurname, mayBeName } from './names.js';
import { ACCOUNT_ID, nameIn, outletIn, QUOTED, TAKEN } from './outlet-names.js';
import { COUNT_LABEL, DATE_LABEL, FURNITURE, OUTLET, PUBLISHER_LABEL, REPUBLISHED_LABEL, SOURCE_LABEL } from './vocabulary.js';

/** What kinds of field a line holds: how the rules tell a date line from a source line. */
export type FieldKind = 'date' | 'source' | 'republished' | 'publisher' | 'credit' | 'editor' | 'count' | 'outlet' | 'print' | 'keywords';

/** A line that is metadata and nothing else. Offsets of the claims count from the start of the line. */
export interface MetadataLine {
  readonly kinds: ReadonlySet<FieldKind>;
  readonly claims: readonly ClaimProposal[];
}

interface Token {
  readonly kind:
    | 'date'
    | 'ago'
    | 'address'
    | 'dateLabel'
    | 'yearless'
    | 'source'
    | 'republished'
    | 'publisher'
    | 'count'
    | 'page'
    | 'pageTitle'
    | 'keywords';
  readonly start: number;
  readonly end: number;
  readonly date?: PartialDate;
}

const LABEL = new RegExp(
  [
    `(?<republished>${REPUBLISHED_LABEL})`,
    `(?<publisher>${PUBLISHER_LABEL})`,
    `(?<source>${SOURCE_LABEL})`,
    `(?<dateLabel>${DATE_LABEL}|于(?=\\s*\\d{4}))`,
    String.raw`(?<page>第\s*[a-z]?\d{1,3}\s*版|(?<!\d)[a-z]?\d{1,3}版(?![次面名])|版次)`,
    '(?<pageTitle>版名|版面)',
    '(?<keywords>关键[词字]|相关[字词]+|(?:文章)?标签|分类专栏|tags?)',
    `(?<count>${COUNT_LABEL})`,
  ].join('|'),
  'gu',
);
const LONGEST = 200;
const EVERY_YEARLESS = new RegExp(YEARLESS, 'g');
/** How long ago, by the clock of whoever saw the page: no date can be read from it, but it stands where dates do. */
const AGO = /(?:\d{1,3}\s*(?:秒钟?|分钟?|小时|天|周|个?月|年)之?前|(?:今天|昨天|昨日|前天)\s*(?:[01]?\d|2[0-3]):[0-5]\d|刚刚(?=$|\s))/gu;
const ADDRESS = /https?:\/\/[\w\-./?=&%]+/g;
const SEPARATOR = /^[\s|｜丨∣/／·•・,，;；、:：—\-()（）[\]【】〔〕>»*]*$/u;
const CONTROL =
  /(?:(?:我要|我来|一键|点击|参与|发表|已有\s?\d{1,6}\s?人)?(?:举报|分享|收藏|评论|打印|纠错|订阅|关注)(?:\s?[(（]\s?\d{0,6}[)）]?)?|[大中小默认超特]{0,8}字号)$/;
/** How many of them may stand in a row. */
const CONTROLS = 3;
/** A counter that stands glued to the field before it, filled in by a script or not. */
const COUNTER = /(?:浏览|阅读|点击|访问|评论)(?:次数|人数|量|数|率)?\s*[:：].*$/;
const GLUED = new RegExp(`(?:作者|记者|责任编辑|责编|编辑|审核|校对|撰文)\\s*[:：].*$|${COUNTER.source}|${CONTROL.source}`, 'u');
const AFTER_VALUE = /[\s|｜丨/／·•・,，;；、:：—()（）[\]【】〔〕>»▼]+$/u;
const TRIM = /^[\s|｜丨/／·•・,，;；、:：︰﹕—]+|[\s|｜丨/／·•・,，;；、:：—()（）[\]【】]+$/gu;

/**
 * Reads a line of labelled fields in any order: `2020-03-10 21:56:12 来源：新华网 作者：李明`, `【编辑:阿琳娜】`, `来源:`.
 * An empty value is consumed without a claim. `undefined` when some part of the line is not understood: then it is text.
 */
export function readMetadataLine(line: string): MetadataLine | undefined {
  if (line.length === 0 || line.length > LONGEST) return undefined;
  const { inner, start: shift } = unbracket(line);
  const folded = fold(inner);
  const tokens = tokensOf(inner, folded);
  if (tokens.length === 0 && !mayBeFields(folded)) return undefined;
  // From one day to another lasts what the line is about.
  if (tokens.some(({ kind, end }) => kind === 'date' && LASTS.test(folded.slice(end)))) return undefined;
  const kinds = new Set<FieldKind>(tokens.some(({ kind }) => kind === 'date' || kind === 'ago' || kind === 'yearless') ? ['date'] : []);
  const claims: ClaimProposal[] = [];
  const claim = (field: string, value: unknown, start: number, end: number) => claims.push({ field, value, start: start + shift, end: end + shift });
  let at = 0;
  let open: Token | undefined;
  for (const token of [...tokens, { kind: 'end', start: inner.length, end: inner.length } as const]) {
    if (!readStretch(inner.slice(at, token.start), at, open, kinds, claim)) return undefined;
    if (token.kind === 'end') break;
    if (token.kind === 'date') {
      const field = dateField(folded.slice(Math.max(0, token.start - 10), token.start));
      if (field) claim(field, token.date, token.start, token.end);
    } else if (token.kind === 'yearless') {
      claim('datePublished.yearless', inner.slice(token.start, token.end), token.start, token.end);
    } else if (token.kind === 'ago') {
      kinds.add('date');
      claim('datePublished.ago', inner.slice(token.start, token.end), token.start, token.end);
    } else if (token.kind === 'page' || token.kind === 'pageTitle') {
      kinds.add('print');
      const page = inner
        .slice(token.start, token.end)
        .replace(/^第|版.*$/g, '')
        .trim();
      if (page !== '' && token.kind === 'page') claim('page', page, token.start, token.end);
    } else if (token.kind !== 'dateLabel' && token.kind !== 'address') kinds.add(token.kind);
    at = token.end;
    open = token;
  }
  return kinds.size > 0 ? { kinds, claims } : undefined;
}

const LASTS = /^\s*[-–—~～至到]+\s*\d/;

/** Whether a line without a date or a label may be metadata all the same: by a role, an outlet, or marks between fields. Most lines are not. */
function mayBeFields(folded: string): boolean {
  return /[|丨/]|(?:转载|转|摘)自/.test(folded) || mayNameRoles(folded) || GLUED.test(folded) || OUTLET.test(folded.replace(AFTER_VALUE, ''));
}

/** What the line of a block is as metadata; fields that stand in elements of their own need no space between them. */
export const metadataOf = fact((block: BlockFacts): MetadataLine | undefined => {
  if (block.line === '' || block.line.length > LONGEST) return undefined;
  const margin = block.reading.length - block.reading.trimStart().length;
  const cuts = block.edges
    .map((edge) => edge - margin)
    .filter((cut) => /[^\s:：（(【[]/.test(block.line.charAt(cut - 1)) && /[^\s:：）)】\]]/.test(block.line.charAt(cut)));
  const apart = cuts.length > 0 ? readMetadataLine(spaced(block.line, cuts)) : undefined;
  if (!apart) return readMetadataLine(block.line);
  const back = (at: number) => at - cuts.filter((cut, index) => cut + index < at).length;
  const claims = apart.claims.map((claim) => ({ ...claim, start: back(claim.start ?? 0), end: back(claim.end ?? 0) }));
  return { ...apart, claims };
});

function spaced(line: string, cuts: readonly number[]): string {
  return [0, ...cuts].map((cut, index) => line.slice(cut, cuts[index])).join(' ');
}

function tokensOf(inner: string, folded: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let from = 0; ; ) {
    const found = findDate(inner.slice(from));
    if (!found) break;
    tokens.push({ kind: 'date', start: from + found.start, end: from + found.end, date: found.date });
    from += found.end;
  }
  const free = (start: number, end: number) => !tokens.some((token) => start < token.end && token.start < end);
  const take = (kind: Token['kind'], pattern: RegExp) => {
    for (const { 0: match, index } of matchesIn(folded, pattern))
      if (free(index, index + match.length)) tokens.push({ kind, start: index, end: index + match.length });
  };
  if (folded.includes(':')) take('yearless', EVERY_YEARLESS);
  if (/[前今昨刚]/.test(folded)) take('ago', AGO);
  if (folded.includes('://')) take('address', ADDRESS);
  for (const match of matchesIn(folded, LABEL)) {
    const end = match.index + match[0].length;
    const kind = groupOf(match) as Token['kind'];
    const after = folded.slice(end);
    const colon = /^\s*[:︰﹕|丨∣]/.exec(after)?.[0] ?? STROKE[kind]?.exec(after)?.[0] ?? '';
    if (free(match.index, end) && isLabel(kind, folded.slice(Math.max(0, match.index - 2), match.index), colon, after)) {
      tokens.push({ kind, start: match.index, end: end + colon.length });
    }
  }
  return tokens.sort((a, b) => a.start - b.start);
}

/** `发布/2021-10-30`, `来源/某报`: a stroke for the colon. */
const STROKE: Readonly<Partial<Record<Token['kind'], RegExp>>> = { dateLabel: /^\s*\/\s*(?=\d)/, source: /^\s*\/\s*(?=\p{L})/u };

/** Days in the life of a document other than the one on which it came out. */
export const OTHER_DAY = /(?:成文|生成|印发|签发|生效|实施|施行|失效|废止|截止|有效|起始|开始|结束|报名|活动|出生)(?:日期|时间)?\s*[:：]?\s*$/;

/** What a date is the date of, by the words before it; another item's is none of this article's. */
function dateField(before: string): string | undefined {
  if (/推荐|相关/.test(before) || OTHER_DAY.test(before)) return undefined;
  return /更新|修改|updated/.test(before) ? 'dateModified' : 'datePublished';
}

/** A label stands apart from what is before it, and a mark, a space, a number or an element's edge divides it from its value. */
function isLabel(kind: Token['kind'], before: string, colon: string, after: string): boolean {
  if (before !== '' && !/[\s()[\]【】〔〕,;|/丨·\d>]$/.test(before) && !(kind === 'page' && /[日号]$/.test(before))) return false;
  if (kind === 'page' || colon !== '') return true;
  if (kind === 'count') return /^\s*(?:[(（\d]|[大中小默])|^$/.test(after);
  if (kind === 'republished' && /^[[(【《「“]/.test(after)) return true;
  return after === '' || /^\s/.test(after) || /\|\s?$/.test(before) || /^\d{2,4}/.test(after);
}

/** Reads what stands between two tokens as the value of the one before it. */
function readStretch(
  raw: string,
  offset: number,
  open: Token | undefined,
  kinds: Set<FieldKind>,
  claim: (field: string, value: unknown, start: number, end: number) => void,
): boolean {
  if (SEPARATOR.test(raw)) return true;
  const lead = raw.length - raw.replace(/^[\s|｜丨/／·•・,，;；、:：︰﹕—()（）[\]【】〔〕>»]+/u, '').length;
  const whole = raw.slice(lead).replace(AFTER_VALUE, '');
  // A control behind the names of a field is none of them.
  const value = /[:：]|\S\s+\S/.test(whole) ? withoutControls(whole) : whole;
  const start = offset + lead;
  // Where the fields stood in elements of their own, nothing may be left between them.
  const glued = GLUED.exec(fold(value));
  if (!glued || glued.index === 0) return readValue(value, start, open, kinds, claim);
  const rest = CONTROL.test(glued[0]) || COUNTER.test(glued[0]) || readRest(value.slice(glued.index), start + glued.index, false, kinds, claim);
  return rest && readValue(trimField(value.slice(0, glued.index)), start, open, kinds, claim);
}

function withoutControls(value: string): string {
  let bare = value;
  for (let i = 0; i < CONTROLS && CONTROL.test(bare); i++) bare = bare.replace(CONTROL, '').replace(AFTER_VALUE, '');
  return bare;
}

function readValue(value: string, start: number, open: Token | undefined, kinds: Set<FieldKind>, claim: StateClaim): boolean {
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
      return PLACE_OF_SENDING.test(fold(value));
    case 'page':
    case 'pageTitle':
      if (open.kind === 'page' && /^[A-Za-z]{0,2}\d{1,3}版?$/.test(value)) {
        claim('page', value.replace('版', ''), start, start + value.length);
        return true;
      }
      if (value.length > 10 || !/^\p{L}+$/u.test(value)) return readRest(value, start, false, kinds, claim);
      claim('pageTitle', value, start, start + value.length);
      return true;
    case 'count':
      return value.length <= 16 && !/\p{Script=Han}{5}/u.test(value);
    default:
      return readRest(value, start, open === undefined, kinds, claim);
  }
}

const NAMED_BY = { source: 'creditedSource', republished: 'republishedFrom', publisher: 'publisher' } as const;

type StateClaim = (field: string, value: unknown, start: number, end: number) => void;

function readSource(value: string, start: number, kind: keyof typeof NAMED_BY, kinds: Set<FieldKind>, claim: StateClaim): boolean {
  value = value.replace(ACCOUNT_ID, '');
  // `来源：某报（记者 方宁）`: whose text it is, and who wrote it.
  const signed = /^(?<head>[^()（）]{2,30}?)\s*[(（](?<people>[^()（）]{3,40})[)）]?$/u.exec(value)?.groups;
  if (signed?.head && signed.people && isSourceName(signed.head) && readCredits(signed.people)) {
    claim(NAMED_BY[kind], signed.head, start, start + signed.head.length);
    return readRest(signed.people, start + value.indexOf(signed.people), false, kinds, claim);
  }
  const parts = value.split(/(?<=\S)[\s|｜]+/u);
  for (let take = 1; take <= parts.length; take++) {
    const reached = value.slice(0, reach(value, take));
    const tail = value.slice(reached.length).trim();
    const head = reached.replace(AFTER_VALUE, '');
    if (!isSourceName(head)) continue;
    if (tail !== '' && !readRest(tail, start + value.length - tail.length, false, kinds, claim)) continue;
    // Whoever typed it in may stand there by name or by login.
    if (kind !== 'publisher' || OUTLET.test(fold(head)) || /[局处部办科室厅馆站队所会]$/.test(fold(head)))
      claim(NAMED_BY[kind], nameIn(head), start, start + head.length);
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
    !/[。！？!?，,；;]/.test(text) &&
    /[\p{L}]/u.test(text) &&
    readCredits(text) === undefined &&
    readCredits(`${text}:`) === undefined &&
    !FURNITURE.test(fold(text))
  );
}

/** Credits, an outlet's bare name, a control of the page, or a name. */
function readRest(value: string, start: number, leading: boolean, kinds: Set<FieldKind>, claim: StateClaim): boolean {
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
    if (desk && desk.length >= 3 && value.startsWith(desk) && /^[\s／/|]/.test(value.slice(desk.length)) && OUTLET.test(fold(desk)))
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
  const by = /^(?:by\s+|由\s*(?=\p{L}))(?<name>\S.{1,30}?)(?:\s+(?:at|on))?$/iu.exec(value)?.groups?.name;
  // A login where the name would stand is no name.
  if (by && kinds.has('date') && (mayBeName(by) || /^[\w.-]+$/.test(by))) return authors(mayBeName(by) ? [by] : []);
  if (value.split(/\s+/).every((word) => FURNITURE.test(fold(word)) || /^[\dA-Za-z+-]{1,4}$/.test(word))) return true;
  const quoted = QUOTED.exec(value)?.groups?.name ?? value;
  if (quoted.length <= 16 && OUTLET.test(fold(quoted)) && !/[，。,：:]/.test(quoted)) {
    kinds.add('outlet');
    claim('outlet', outletIn(quoted), start, start + value.length);
    return true;
  }
  if (PLACE_OF_SENDING.test(folded) || OTHER_DAY.test(folded)) return true;
  if (kinds.has('date') && value.length <= 20 && (ACCOUNT.test(folded) || /(?:时间|日期)$/.test(folded))) return true;
  const words = value.replace(/^原创\s+/u, '').split(/\s+/);
  // A name before the date may be an account's: it needs another witness.
  const signed = !leading || (kinds.has('date') && !words.some((word) => REGION.test(fold(word))));
  if (signed && words.length <= 3 && words.every(isPersonName)) return authors(words, leading ? 'credit.beside-date' : 'credit');
  // `某报 方宁`, and on accounts `原创 方宁 某号`: who, and whose.
  const [one, two] = words;
  // Behind an outlet's name, two characters with a rarer surname are a name too.
  const isWho = (word = '') =>
    isPersonName(word) ||
    (OUTLET.test(fold((word === two ? one : value.startsWith('原创') ? two : '') ?? '')) && mayBeName(word) && isSurname(word.charAt(0)));
  if (kinds.has('date') && words.length === 2 && one && two && isWho(one) !== isWho(two)) {
    const [who, whose] = isWho(one) ? [one, two] : [two, one];
    if ((value.startsWith('原创') || (OUTLET.test(fold(whose)) && who === two)) && isPlainName(whose)) {
      claim('outlet', whose, start, start + value.length);
      return authors([who]);
    }
  }
  // `社会 某报 方宁`: the channel, the outlet, who wrote it.
  const at = words.findIndex((word) => word.length >= 3 && OUTLET.test(fold(word)));
  if (kinds.has('date') && words.length === 3 && at > 0 && words.every((word) => /^\p{L}{2,12}$/u.test(word))) {
    claim('outlet', words[at], start, start + value.length);
    const last = words[2] ?? '';
    return at === 1 && mayBeName(last) && isSurname(last.charAt(0)) ? authors([last]) : true;
  }
  if (isPlainName(value) && (leading || kinds.has('date'))) {
    claim('outlet', outletIn(value), start, start + value.length);
    return true;
  }
  return false;
}

/** The other names of a day beside a date. */
const CALENDAR = /^(?:[农阴]历|(?:星期|周|礼拜)[一二三四五六日天],?$|(?:发布|发表)$|由\s*\w+$|(?:mon|tues|wednes|thurs|fri|satur|sun)day$)/;

const REGION =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|宁波|温州|常州|黄山|黄石|江门|金华|余姚|马鞍山|石家庄)[省市]?$/;
/** What a platform says of an account beside its date. */
const ACCOUNT = /(?:创作者|博主|达人|认证|官方(?:账号|帐号))$|^用户\s?\w+$/;
/** Where an account sent from, as platforms say. */
const PLACE_OF_SENDING = new RegExp(`^(?:发布于|发表于|来自|ip\\s*属地)?\\s*[:：]?\\s*${REGION.source.slice(1)}`);

/** Beside a date, a short name of whoever put it out: a channel, an account. Weather and days of the week are none. */
function isPlainName(value: string): boolean {
  return (
    value.length >= 3 &&
    value.length <= 14 &&
    /^[\p{L}\p{Nd}·• ]+$/u.test(value) &&
    !/[晴雨阴雪]|星期|农历|阴历|^\d+$|^第|的|了|推荐|文章|作者|(?:时间|日期|于)$/.test(fold(value))
  );
}

/** A value without the separators around it. */
export function trimField(value: string): string {
  return value.replace(TRIM, '');
}
