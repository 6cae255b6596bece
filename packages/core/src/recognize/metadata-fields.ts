import type { ClaimProposal } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { readCredits, unbracket } from './credits.js';
import { findDate } from './dates.js';
import { isPersonName } from './names.js';
import { COUNT_LABEL, DATE_LABEL, FURNITURE, OUTLET, REPUBLISHED_LABEL, SOURCE_LABEL } from './vocabulary.js';

/** What kinds of field a line holds: how the rules tell a date line from a source line. */
export type FieldKind = 'date' | 'source' | 'republished' | 'credit' | 'editor' | 'count' | 'outlet' | 'print' | 'keywords';

/** A line that is metadata and nothing else. Offsets of the claims count from the start of the line. */
export interface MetadataLine {
  readonly kinds: ReadonlySet<FieldKind>;
  readonly claims: readonly ClaimProposal[];
}

interface Token {
  readonly kind: 'date' | 'date-label' | 'source' | 'republished' | 'count' | 'page' | 'keywords';
  readonly start: number;
  readonly end: number;
}

const LABEL = new RegExp(
  `(?<republished>${REPUBLISHED_LABEL})|(?<source>${SOURCE_LABEL})|(?<date>${DATE_LABEL})|(?<page>第?\\s*[a-z]?\\d{1,3}\\s*版|版次)|(?<keywords>关键[词字]|相关[字词]+|标签|tags?)|(?<count>${COUNT_LABEL})`,
  'gu',
);
const SEPARATOR = /^[\s|｜丨/／·•,，;；、:：—\-()（）[\]【】〔〕>»*]*$/u;
const CONTROL = /(?:举报|分享|收藏|评论|打印|纠错|字号|订阅|关注)$/;
const GLUED = new RegExp(`(?:作者|记者|责任编辑|责编|编辑|审核|校对|撰文)\\s*[:：].*$|${CONTROL.source}`, 'u');
const TRIM = /^[\s|｜丨/／·•,，;；、:：︰﹕—]+|[\s|｜丨/／·•,，;；、:：—]+$/gu;

/**
 * Reads a line of labelled fields in any order: `2020-03-10 21:56:12 来源：新华网 作者：李明`, `【编辑:阿琳娜】`, `来源:`.
 * An empty value is consumed without a claim. `undefined` when some part of the line is not understood: then it is text.
 */
export function readMetadataLine(line: string): MetadataLine | undefined {
  if (line.length === 0 || line.length > 200) return undefined;
  const { inner, start: shift } = unbracket(line);
  const folded = fold(inner);
  const tokens = tokensOf(inner, folded);
  const kinds = new Set<FieldKind>();
  const claims: ClaimProposal[] = [];
  const claim = (field: string, value: unknown, start: number, end: number) => claims.push({ field, value, start: start + shift, end: end + shift });
  let at = 0;
  let open: Token | undefined;
  for (const token of [...tokens, { kind: 'end', start: inner.length, end: inner.length } as const]) {
    if (!readStretch(inner.slice(at, token.start), at, open, kinds, claim)) return undefined;
    if (token.kind === 'end') break;
    if (token.kind === 'date') {
      const found = findDate(inner.slice(token.start, token.end));
      if (!found) return undefined;
      kinds.add('date');
      claim(
        /更新|修改/.test(folded.slice(Math.max(0, token.start - 8), token.start)) ? 'dateModified' : 'datePublished',
        found.date,
        token.start,
        token.end,
      );
    } else if (token.kind === 'source') kinds.add('source');
    else if (token.kind === 'republished') kinds.add('republished');
    else if (token.kind === 'count' || token.kind === 'keywords') kinds.add(token.kind);
    else if (token.kind === 'page') {
      kinds.add('print');
      claim(
        'page',
        inner
          .slice(token.start, token.end)
          .replace(/^第|版$/g, '')
          .trim(),
        token.start,
        token.end,
      );
    }
    at = token.end;
    open = token;
  }
  return kinds.size > 0 ? { kinds, claims } : undefined;
}

function tokensOf(inner: string, folded: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let from = 0; ; ) {
    const found = findDate(inner.slice(from));
    if (!found) break;
    tokens.push({ kind: 'date', start: from + found.start, end: from + found.end });
    from += found.end;
  }
  for (const match of folded.matchAll(LABEL)) {
    const start = match.index;
    const end = start + match[0].length;
    if (tokens.some((token) => start < token.end && token.start < end)) continue;
    const before = folded.charAt(start - 1);
    const colon = /^\s*[:︰﹕|丨]/.exec(folded.slice(end));
    const spaced = end === folded.length || /^\s/.test(folded.slice(end));
    const apart = before === '' || /[\s()[\]【】〔〕,;|/丨·\d>]/.test(before);
    const groups = match.groups ?? {};
    const kind = groups.republished
      ? 'republished'
      : groups.source
        ? 'source'
        : groups.date
          ? 'date-label'
          : groups.page
            ? 'page'
            : groups.keywords
              ? 'keywords'
              : 'count';
    if (!apart) continue;
    if (kind === 'page' ? false : !(colon || (spaced && kind !== 'count') || (kind === 'count' && /^\s*[(（\d]|^$/.test(folded.slice(end)))))
      continue;
    tokens.push({ kind, start, end: end + (colon?.[0].length ?? 0) });
  }
  return tokens.sort((a, b) => a.start - b.start);
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
  const lead = raw.length - raw.replace(/^[\s|｜丨/／·•,，;；、:：︰﹕—()（）[\]【】〔〕>»]+/u, '').length;
  const value = raw.slice(lead).replace(/[\s|｜丨/／·•,，;；、:：—()（）[\]【】〔〕>»]+$/u, '');
  const start = offset + lead;
  switch (open?.kind) {
    case 'source':
    case 'republished':
      return readSource(value, start, open.kind, kinds, claim);
    case 'keywords':
      if (value.length > 80 || /[。！？]/.test(value)) return false;
      claim('keywords', value.split(/[\s、,，;；|]+/).filter(Boolean), start, start + value.length);
      return true;
    case 'date-label':
      return false;
    case 'count':
      return value.length <= 16 && !/\p{Script=Han}{5}/u.test(value);
    default:
      return readRest(value, start, open === undefined, kinds, claim);
  }
}

type StateClaim = (field: string, value: unknown, start: number, end: number) => void;

function readSource(whole: string, start: number, kind: 'source' | 'republished', kinds: Set<FieldKind>, claim: StateClaim): boolean {
  // Where the fields stood in elements of their own, nothing may be left between them.
  const glued = GLUED.exec(fold(whole));
  if (glued && glued.index > 0) {
    const value = whole.slice(0, glued.index).trimEnd();
    return readSource(value, start, kind, kinds, claim) && (CONTROL.test(glued[0]) || readRest(whole.slice(glued.index), start + glued.index, false, kinds, claim));
  }
  const value = whole;
  const parts = value.split(/(?<=\S)[\s|｜]+/u);
  const field = kind === 'source' ? 'creditedSource' : 'republishedFrom';
  for (let take = 1; take <= parts.length; take++) {
    const head = value.slice(0, reach(value, take));
    const tail = value.slice(head.length).trim();
    if (!isSourceName(head)) continue;
    if (tail !== '' && !readRest(tail, start + value.length - tail.length, false, kinds, claim)) continue;
    claim(field, head, start, start + head.length);
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
  const read = readCredits(value) ?? readCredits(`${value}:`);
  if (read) {
    kinds.add(read.editors ? 'editor' : 'credit');
    for (const credit of read.credits) claim('credit', credit, start, start + value.length);
    if (read.outlet) claim('outlet', read.outlet, start, start + value.length);
    return true;
  }
  if (FURNITURE.test(folded)) return true;
  if (value.split(/\s+/).every((word) => FURNITURE.test(fold(word)) || /^[\dA-Za-z+-]{1,4}$/.test(word))) return true;
  if (value.length <= 16 && OUTLET.test(folded) && !/[，。,]/.test(value)) {
    kinds.add('outlet');
    claim('outlet', value, start, start + value.length);
    return true;
  }
  const words = value.split(/\s+/);
  if (!leading && words.length <= 3 && words.every(isPersonName)) {
    kinds.add('credit');
    for (const name of words) claim('credit', { name, nameAsPrinted: name, role: 'author' }, start, start + value.length);
    return true;
  }
  return false;
}

/** A value without the separators around it. */
export function trimField(value: string): string {
  return value.replace(TRIM, '');
}
