import { groupOf, matchesIn } from '../../apparatus/matches.js';
import type { PartialDate } from '../../article.js';
import { DATE_LABEL } from './date-labels.js';
import { eitherDay, findDate, YEARLESS } from './dates.js';
import type { FieldKind } from './unlabelled-values.js';
import { COUNT_LABEL, PUBLISHER_LABEL, REPUBLISHED_LABEL, SOURCE_LABEL } from './vocabulary.js';

/** Where a line has a date or the label of a field, in UTF-16 units `[start, end)`: what stands behind it, up to the next, is its value. */
export interface Landmark {
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
    String.raw`(?<issue>(?:期[数号]\s*[:︰]?\s*)?(?:(?:19|20)\d\d年\s*)?(?:总第|第|总)\s*\d{1,4}\s*期)`,
    '(?<keywords>关键[词字]|热词|相关[字词]+|(?:文章)?标签|分类专栏|专题(?=\\s*:)|tags?)',
    `(?<count>${COUNT_LABEL})`,
  ].join('|'),
  'gu',
);

/** What kind of field each makes of a line. */
export const KINDS: Readonly<Record<Landmark['kind'], FieldKind | undefined>> = {
  date: 'date',
  ago: 'date',
  yearless: 'date',
  eitherDay: 'date',
  dateLabel: undefined,
  address: undefined,
  source: 'source',
  republished: 'republished',
  publisher: 'publisher',
  count: 'count',
  page: 'print',
  pageTitle: 'print',
  issue: 'print',
  keywords: 'keywords',
};

const EVERY_YEARLESS = new RegExp(YEARLESS, 'g');
/** How long ago, by the clock of whoever saw the page: no date can be read from it, but it stands where dates do. */
const AGO =
  /(?:\d{1,3}\s*(?:秒钟?|分钟?|小时|天|周|个?月|年)之?前|(?:今天|昨天|昨日|前天)\s*(?:[01]?\d|2[0-3]):[0-5]\d|^(?:今天|昨天|昨日|前天)$|刚刚(?=$|\s))/gu;
const ADDRESS = /https?:\/\/[\w\-./?=&%]+|(?<![\w.])www\.[\w\-./?=&%]+/g;

/** The landmarks of a line, in its order. */
export function landmarksOf(inner: string, folded: string): readonly Landmark[] {
  const landmarks: Landmark[] = [];
  for (let from = 0; ; ) {
    const found = findDate(inner.slice(from));
    if (!found) break;
    landmarks.push({ kind: 'date', start: from + found.start, end: from + found.end, date: found.date });
    from += found.end;
  }
  const free = (start: number, end: number) => !landmarks.some((landmark) => start < landmark.end && landmark.start < end);
  const take = (kind: Landmark['kind'], pattern: RegExp) => {
    for (const { 0: match, index } of matchesIn(folded, pattern))
      if (free(index, index + match.length)) landmarks.push({ kind, start: index, end: index + match.length });
  };
  if (/\d/.test(folded)) take('yearless', EVERY_YEARLESS);
  const either = /\d([/-])\d\d?\1\d{4}/.test(folded) ? eitherDay(inner) : undefined;
  if (either && free(either.start, either.end)) landmarks.push({ kind: 'eitherDay', start: either.start, end: either.end });
  if (/[\d今昨刚]|前天/.test(folded)) take('ago', AGO);
  if (folded.includes('://') || folded.includes('www.')) take('address', ADDRESS);
  for (const match of matchesIn(folded, LABEL)) {
    const end = match.index + match[0].length;
    const kind = groupOf(match) as Landmark['kind'];
    const after = folded.slice(end);
    const colon = /^\s*[:︰﹕|丨∣]/.exec(after)?.[0] ?? STROKE[kind]?.exec(after)?.[0] ?? bracketBehind(kind, folded, match.index, end);
    if (free(match.index, end) && isLabel(kind, match[0], folded.slice(Math.max(0, match.index - 2), match.index), colon, after)) {
      const counted = kind === 'count' && colon === '' ? (COUNTED.exec(folded.slice(0, match.index))?.[0].length ?? 0) : 0;
      landmarks.push({ kind, start: match.index - (free(match.index - counted, match.index) ? counted : 0), end: end + colon.length });
    }
  }
  return landmarks.sort((a, b) => a.start - b.start);
}

/** `【关键词】渡口 白河`: brackets around the label for the colon. A name of more than one meaning, such as 评论 and 推荐, may head a column so. */
function bracketBehind(kind: Landmark['kind'], folded: string, start: number, end: number): string {
  const brackets = folded.charAt(start - 1) + folded.charAt(end);
  return (brackets === '【】' || brackets === '[]') && HELD.has(kind) ? (/^.\s*:?/.exec(folded.slice(end))?.[0] ?? '') : '';
}

const HELD: ReadonlySet<Landmark['kind']> = new Set(['keywords', 'source', 'republished', 'publisher', 'dateLabel']);

/** `发布/2021-10-30`, `来源/某报`: a stroke for the colon. */
const STROKE: Readonly<Partial<Record<Landmark['kind'], RegExp>>> = { dateLabel: /^\s*\/\s*(?=\d)/, source: /^\s*\/\s*(?=\p{L})(?!作者|编辑|记者)/u };

/** `3评论`: the number may stand before what is counted. */
const COUNTED = /(?<=^|[\s|·>])\d[\d,.]{0,8}\s?[万wk]?\+?\s?$/;

/** A label stands apart from what is before it, and a mark, a space, a number or an element's edge divides it from its value. */
function isLabel(kind: Landmark['kind'], word: string, before: string, colon: string, after: string): boolean {
  // An empty field stands before it.
  if (before.endsWith(':') && colon !== '') return true;
  if (before !== '' && !/[\s()[\]【】〔〕,;|/丨·\d>]$/.test(before) && !(kind === 'page' && /[日号]$/.test(before))) return false;
  if (kind === 'page' || kind === 'issue' || colon !== '') return true;
  // `… | 分类 渡口`
  if (kind === 'count')
    return /^\s*(?:[(（\d]|[大中小默])|^$/.test(after) || (/[类目][别型]?$/.test(word) && /\|\s?$/.test(before) && /^\s\S/.test(after));
  if (kind === 'republished' && /^[[(【《「“]/.test(after)) return true;
  return after === '' || /^\s/.test(after) || /\|\s?$/.test(before) || /^\d{2,4}/.test(after);
}
