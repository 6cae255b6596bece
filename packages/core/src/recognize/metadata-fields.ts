import { fact } from '../apparatus/fact.js';
import { groupOf, matchesIn } from '../apparatus/matches.js';
import type { BlockFacts, ClaimProposal } from '../apparatus/rule.js';
import type { PartialDate } from '../article.js';
import { fold } from '../script/fold.js';
import { unbracket } from './brackets.js';
import { mayNameRoles } from './credit-labels.js';
import { readCredits } from './credits.js';
import { DATE_LABEL, dateField } from './date-labels.js';
import { EITHER, findDate, YEARLESS } from './dates.js';
import { isAuthor } from './element-names.js';
import { AFTER_VALUE, readSource, trimField } from './metadata-values.js';
import { isPersonName } from './names.js';
import { isOfficeName, isOutletName } from './outlet-names.js';
import { type FieldKind, PLACE_OF_SENDING, readUnlabelled, type StateClaim } from './unlabelled-values.js';
import { COUNT_LABEL, FURNITURE, OUTLET, PUBLISHER_LABEL, REPUBLISHED_LABEL, SOURCE_LABEL } from './vocabulary.js';

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
    | 'eitherDay'
    | 'source'
    | 'republished'
    | 'publisher'
    | 'count'
    | 'page'
    | 'pageTitle'
    | 'issue'
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
    String.raw`(?<page>第\s*(?:[a-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版|(?<!\d)[a-z]?\d{1,3}版(?![次面名])|版次)`,
    '(?<pageTitle>版名|版面)',
    String.raw`(?<issue>(?:(?:19|20)\d\d年\s*)?(?:总第|第|总)\s*\d{1,4}\s*期)`,
    '(?<keywords>关键[词字]|相关[字词]+|(?:文章)?标签|分类专栏|tags?)',
    `(?<count>${COUNT_LABEL})`,
  ].join('|'),
  'gu',
);
const LONGEST = 200;
/** What closes a dispatch, behind its editors: a number, `（編輯：方寧）1100304`, or a mark. */
const SERIAL = /(?<=[)）】])\s*\d{6,8}$|(?<=\p{Script=Han})[#＃◇◎■]+$/u;
const EVERY_YEARLESS = new RegExp(YEARLESS, 'g');
const EVERY_EITHER = new RegExp(EITHER, 'gu');
/** How long ago, by the clock of whoever saw the page: no date can be read from it, but it stands where dates do. */
const AGO = /(?:\d{1,3}\s*(?:秒钟?|分钟?|小时|天|周|个?月|年)之?前|(?:今天|昨天|昨日|前天)\s*(?:[01]?\d|2[0-3]):[0-5]\d|刚刚(?=$|\s))/gu;
const ADDRESS = /https?:\/\/[\w\-./?=&%]+/g;
const SEPARATOR = /^[\s|｜丨∣/／·•・,，;；、:：—\-()（）[\]【】〔〕>»*]*$/u;
const CONTROL =
  /(?:(?:我要|我来|一键|点击|参与|发表|已有\s?\d{1,6}\s?人)?(?:举报|分享|收藏|评论|打印|纠错|订阅|关注|互动)(?:本文|本页)?(?:\s?[(（]\s?\d{0,6}[)）]?)?|返回[^,，]{1,8}[,，]\s*查看更多|我有话说|手机看新闻|进入.{0,4}论坛|[大中小默认超特]{0,8}字号)$/;
/** How many of them may stand in a row. */
const CONTROLS = 3;
/** A counter that stands glued to the field before it, filled in by a script or not. */
const COUNTER = /(?:浏览|阅读|点击|访问|评论)(?:次数|人数|量|数|率)?\s*[:：].*$/;
const GLUED = new RegExp(`(?:作者|记者|责任编辑|责编|编辑|审核|校对|撰文)\\s*[:：].*$|${COUNTER.source}|${CONTROL.source}`, 'u');

/**
 * Reads a line of labelled fields in any order: `2020-03-10 21:56:12 来源：新华网 作者：李明`, `【编辑:阿琳娜】`, `来源:`.
 * An empty value is consumed without a claim. `undefined` when some part of the line is not understood: then it is text.
 */
export function readMetadataLine(line: string): MetadataLine | undefined {
  if (line.length === 0 || line.length > LONGEST) return undefined;
  const { inner, start: shift } = unbracket(withoutDisclaimer(line.replace(SERIAL, '')));
  const folded = fold(inner);
  const tokens = tokensOf(inner, folded);
  if (tokens.length === 0 && !mayBeFields(folded)) return undefined;
  // From one day to another lasts what the line is about.
  if (tokens.some(({ kind, end }) => kind === 'date' && LASTS.test(folded.slice(end)))) return undefined;
  const kinds = new Set<FieldKind>(tokens.some(({ kind }) => /^(?:date|ago|yearless|eitherDay)$/.test(kind)) ? ['date'] : []);
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
    } else if (token.kind === 'yearless' || token.kind === 'eitherDay') {
      const field = dateField(folded.slice(Math.max(0, token.start - 10), token.start));
      if (field === 'datePublished') claim(`${field}.${token.kind}`, inner.slice(token.start, token.end), token.start, token.end);
    } else if (token.kind === 'ago') {
      kinds.add('date');
      claim('datePublished.ago', inner.slice(token.start, token.end), token.start, token.end);
    } else if (token.kind === 'issue') {
      kinds.add('print');
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
  if (kinds.size === 0) return undefined;
  // Where the line says whose text it is, the name before the date is no account's.
  const sourced = claims.some(({ field, value }) => field === 'creditedSource' || (field === 'outlet' && isOutletName(String(value))));
  const isWho = ({ field, value }: ClaimProposal) => field === BESIDE_DATE && isPersonName((value as { name: string }).name);
  return { kinds, claims: sourced ? claims.map((each) => (isWho(each) ? { ...each, field: 'credit' } : each)) : claims };
}

const LASTS = /^\s*[-–—~～至到]+\s*\d/;

/** What a line of fields says behind them: that the site is not of the same opinion. */
const DISCLAIMER = /(?<=\d)[)）]?\s*(?:[-—–|(（]\s*)?[^\d:：]{0,4}[:：]?[^\d:：]{4,24}不(?:代表|反映)本[站网網刊报報][^\d]{0,8}$/u;

function withoutDisclaimer(line: string): string {
  return /[代反][表映]本/.test(line) ? line.replace(DISCLAIMER, '') : line;
}

/** Whether a line without a date or a label may be metadata all the same: by a role, an outlet, or marks between fields. Most lines are not. */
function mayBeFields(folded: string): boolean {
  return /[|丨/]|(?:转载|转|摘)自/.test(folded) || mayNameRoles(folded) || GLUED.test(folded) || OUTLET.test(folded.replace(AFTER_VALUE, ''));
}

/** A day in brackets, behind other words. */
export const DAY_BEHIND = /^(?<words>[^:：|｜]{4,}?)\s*[[（(【](?<day>(?:19|20)\d\d[-/.年][\d\s:年月日/.-]{4,16})[\])）】]$/u;

/** What the line of a block is as metadata; fields that stand in elements of their own need no space between them. */
export const metadataOf = fact((block: BlockFacts): MetadataLine | undefined => {
  if (block.line === '' || block.line.length > LONGEST) return undefined;
  // A title may have its day behind it.
  if (block.layout.tag === 'h1' && DAY_BEHIND.test(block.line)) return undefined;
  // `作者, 方宁`: a label for those who hear the page has a comma.
  if (LISTENED.test(block.line)) return named(block, readMetadataLine(block.line.replace(/[,，]/, ':')));
  const margin = block.reading.length - block.reading.trimStart().length;
  const cuts = block.edges
    .map((edge) => edge - margin)
    .filter((cut) => /[^\s:：（(【[—–－-]/.test(block.line.charAt(cut - 1)) && /[^\s:：）)】\]]/.test(block.line.charAt(cut)));
  const apart = cuts.length > 0 ? readMetadataLine(spaced(block.line, cuts)) : undefined;
  if (!apart) return named(block, readMetadataLine(block.line));
  const back = (at: number) => at - cuts.filter((cut, index) => cut + index < at).length;
  const claims = apart.claims.map((claim) => ({ ...claim, start: back(claim.start ?? 0), end: back(claim.end ?? 0) }));
  return named(block, { ...apart, claims });
});

/** A name beside the date is the author's where the page calls its element so. */
function named(block: BlockFacts, read: MetadataLine | undefined): MetadataLine | undefined {
  if (!read?.claims.some(({ field }) => field === BESIDE_DATE) || !isAuthor(block)) return read;
  return { ...read, claims: read.claims.map((claim) => (claim.field === BESIDE_DATE ? { ...claim, field: 'credit' } : claim)) };
}

const BESIDE_DATE = 'credit.beside-date';
const LISTENED = /^(?:作者|撰文|[记記]者|role)[,，]\s*[\p{L} ·]{2,20}$/iu;

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
  if (/\d/.test(folded)) take('yearless', EVERY_YEARLESS);
  if (/\d\/\d\d?\/\d/.test(folded)) take('eitherDay', EVERY_EITHER);
  if (/[\d今昨刚]|前天/.test(folded)) take('ago', AGO);
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

/** A label stands apart from what is before it, and a mark, a space, a number or an element's edge divides it from its value. */
function isLabel(kind: Token['kind'], before: string, colon: string, after: string): boolean {
  // An empty field stands before it.
  if (before.endsWith(':') && colon !== '') return true;
  if (before !== '' && !/[\s()[\]【】〔〕,;|/丨·\d>]$/.test(before) && !(kind === 'page' && /[日号]$/.test(before))) return false;
  if (kind === 'page' || kind === 'issue' || colon !== '') return true;
  if (kind === 'count') return /^\s*(?:[(（\d]|[大中小默])|^$/.test(after);
  if (kind === 'republished' && /^[[(【《「“]/.test(after)) return true;
  return after === '' || /^\s/.test(after) || /\|\s?$/.test(before) || /^\d{2,4}/.test(after);
}

/** Reads what stands between two tokens as the value of the one before it. */
function readStretch(raw: string, offset: number, open: Token | undefined, kinds: Set<FieldKind>, claim: StateClaim): boolean {
  if (SEPARATOR.test(raw)) return true;
  const lead = raw.length - raw.replace(/^[\s|｜丨/／·•・,，;；、:：︰﹕—()（）[\]【】〔〕>»]+/u, '').length;
  const whole = withoutButtons(raw.slice(lead)).replace(AFTER_VALUE, '');
  // A control behind the names of a field is none of them.
  const value = /[:：]|\S\s+\S/.test(whole) ? withoutControls(whole) : whole;
  const start = offset + lead;
  if (FURNITURE.test(fold(value))) return true;
  // Where the fields stood in elements of their own, nothing may be left between them.
  const glued = GLUED.exec(fold(value));
  if (!glued || glued.index === 0 || isOneLabel(value, glued.index))
    return readValue(value, start, open, kinds, claim) || isChannel(raw, value, kinds);
  const rest = CONTROL.test(glued[0]) || COUNTER.test(glued[0]) || readUnlabelled(value.slice(glued.index), start + glued.index, false, kinds, claim);
  return rest && readValue(trimField(value.slice(0, glued.index)), start, open, kinds, claim);
}

/** `实习记者：方宁`: what stands before 记者 belongs to it. */
function isOneLabel(value: string, at: number): boolean {
  return at <= 4 && readCredits(value)?.credits[0]?.label?.startsWith(value.slice(0, at)) === true;
}

/** `港聞 | 2020-04-21`: a short name that a bar divides from the day is a part of the site. */
function isChannel(raw: string, value: string, kinds: ReadonlySet<FieldKind>): boolean {
  return kinds.has('date') && /[|｜丨]/.test(raw) && /^\p{Script=Han}{2,4}$/u.test(value);
}

/** `某报 【大 中 小】【打印】`: controls in brackets behind a value. */
function withoutButtons(value: string): string {
  let bare = value;
  for (let last = BUTTON.exec(bare); last?.groups?.words !== undefined && FURNITURE.test(fold(last.groups.words).trim()); last = BUTTON.exec(bare))
    bare = bare.slice(0, last.index);
  return bare;
}

const BUTTON = /\s*[【[](?<words>[^【】[\]]{1,10})[】\]]?\s*$/u;

function withoutControls(value: string): string {
  let bare = value;
  for (let i = 0; i < CONTROLS && CONTROL.test(bare); i++) bare = bare.replace(CONTROL, '').replace(AFTER_VALUE, '');
  for (let last = lastWord(bare); last !== '' && FURNITURE.test(fold(last)); last = lastWord(bare)) bare = bare.slice(0, -last.length).trimEnd();
  return bare;
}

/** The word that stands last, apart from others. */
function lastWord(value: string): string {
  return /(?<=\S\s+)\S{1,8}$/u.exec(value)?.[0] ?? '';
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
      // `发布：宣传科`: who put it out, where the day would stand; beside a day, the place it was sent from: `发布于：海外`.
      if (PLACE_OF_SENDING.test(fold(value))) return true;
      return isOfficeName(value) ? readSource(value, start, 'publisher', kinds, claim) : kinds.has('date') && /^\p{Script=Han}{2,6}$/u.test(value);
    case 'page':
    case 'pageTitle':
      if (open.kind === 'page' && /^[A-Za-z]{0,2}\d{1,3}版?$/.test(value)) {
        claim('page', value.replace('版', ''), start, start + value.length);
        return true;
      }
      if (value.length > 10 || !/^\p{L}+$/u.test(value)) return readUnlabelled(value, start, false, kinds, claim);
      claim('pageTitle', value, start, start + value.length);
      return true;
    case 'count':
      return value.length <= 16 && !/\p{Script=Han}{5}/u.test(value);
    default:
      return readUnlabelled(value, start, open === undefined, kinds, claim);
  }
}
