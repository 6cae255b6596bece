import { fact } from '../../apparatus/fact.js';
import type { BlockFacts, ClaimProposal } from '../../apparatus/rule.js';
import type { Credit } from '../../article.js';
import { fold } from '../../script/fold.js';
import { unbracket } from './brackets.js';
import { mayNameRoles } from './credit-labels.js';
import { dateField } from './date-labels.js';
import { findDate } from './dates.js';
import { isAuthor } from './element-names.js';
import { KINDS, type Landmark, landmarksOf } from './landmarks.js';
import { GLUED, readStretch, withoutMarksBehind } from './metadata-values.js';
import { isPenName, isPersonName, mayBeName } from './names.js';
import { isOfficeName, isOutletName } from './outlet-names.js';
import type { FieldKind } from './unlabelled-values.js';
import { OUTLET } from './vocabulary.js';

/** A line that is metadata and nothing else. Offsets of the claims count from the start of the line. */
export interface MetadataLine {
  readonly kinds: ReadonlySet<FieldKind>;
  readonly claims: readonly ClaimProposal[];
}

const LONGEST = 200;
const TELLING: readonly FieldKind[] = ['date', 'count'];
/** What closes a dispatch, behind its editors: a number, `（編輯：方寧）1100304`, or a mark. */
const SERIAL = /(?<=[)）】])\s*\d{6,8}$|(?<=\p{Script=Han})[#＃◇◎■]+$/u;
/**
 * Reads a line of labelled fields in any order: `2020-03-10 21:56:12 来源：新华网 作者：李明`, `【编辑:阿琳娜】`, `来源:`.
 * An empty value is consumed without a claim. `undefined` when some part of the line is not understood: then it is text.
 */
export function readMetadataLine(line: string): MetadataLine | undefined {
  if (line.length === 0 || line.length > LONGEST) return undefined;
  const { inner, start: shift } = unbracket(withoutDisclaimer(withoutTail(line)));
  const folded = fold(inner);
  const landmarks = landmarksOf(inner, folded);
  if (landmarks.length === 0 && !mayBeFields(folded)) return undefined;
  // From one day to another lasts what the line is about.
  if (landmarks.some(({ kind, end }) => kind === 'date' && LASTS.test(folded.slice(end)))) return undefined;
  // That the line has a date or a counter tells what the words beside it are, wherever it stands.
  const kinds = new Set<FieldKind>(TELLING.filter((telling) => landmarks.some(({ kind }) => KINDS[kind] === telling)));
  const claims: ClaimProposal[] = [];
  const claim = (field: string, value: unknown, start: number, end: number) => claims.push({ field, value, start: start + shift, end: end + shift });
  let at = 0;
  let open: Landmark | undefined;
  for (const landmark of landmarks) {
    const poster = at === 0 ? posterBefore(landmark, inner, folded) : undefined;
    if (poster) {
      claim('credit', poster, 0, poster.name.length);
      kinds.add('credit');
    } else if (!readStretch(inner.slice(at, landmark.start), at, open, kinds, claim)) return undefined;
    const kind = KINDS[landmark.kind];
    if (kind) kinds.add(kind);
    const said = saidBy(landmark, inner, folded);
    if (said) claim(...said, landmark.start, landmark.end);
    at = landmark.end;
    open = landmark;
  }
  if (!readStretch(inner.slice(at), at, open, kinds, claim)) return undefined;
  if (kinds.size === 0) return undefined;
  // Where the line says whose text it is, the name before the date is no account's.
  const sourced = claims.some(({ field, value }) => field === 'creditedSource' || (field === 'outlet' && isOutletName(String(value))));
  const isWho = (claim: ClaimProposal) => claim.field === BESIDE_DATE && sourced && isPersonName((claim.value as { name: string }).name);
  return { kinds, claims: claims.map((each) => (isWho(each) ? { ...each, field: 'credit' } : each)) };
}

/** `方宁 发表于 2021-03-04`, `河边的卡夫卡 发表于 2021-03-04`: who posted a text wrote it. */
function posterBefore({ kind, start }: Landmark, inner: string, folded: string): Credit | undefined {
  const name = kind === 'dateLabel' && folded.startsWith('发表于', start) ? inner.slice(0, start).trim() : '';
  return name !== '' && !isOfficeName(name) && (mayBeName(name) || isPenName(name)) ? { name, nameAsPrinted: name, role: 'author' } : undefined;
}

/** How far before a date the words stand that say what it is the date of. */
const BEFORE = 10;

/** What a landmark says by itself, as field and value. */
function saidBy({ kind, start, end, date }: Landmark, inner: string, folded: string): readonly [field: string, value: unknown] | undefined {
  const printed = inner.slice(start, end);
  switch (kind) {
    case 'date':
    case 'yearless':
    case 'eitherDay': {
      const field = dateField(folded.slice(Math.max(0, start - BEFORE), start));
      if (kind === 'date') return field && [field, date];
      return field === 'datePublished' ? [`${field}.${kind}`, printed] : undefined;
    }
    case 'ago':
      return ['datePublished.ago', printed];
    case 'page': {
      const page = printed.replace(/^第|版.*$/g, '').trim();
      return page === '' ? undefined : ['page', page];
    }
    default:
      return undefined;
  }
}

const LASTS = /^\s*[-–—~～至到]+\s*\d/;

/** A line of fields without what closes it: the number of a dispatch, or under what title the text stood elsewhere. */
function withoutTail(line: string): string {
  if (/原(?:标题|標題|题)\s*[:：]/.test(line)) return line.replace(TITLED, '');
  return /[\d#＃◇◎■]$/.test(line) ? line.replace(SERIAL, '') : line;
}

const TITLED = /(?<=\S)\s*[（(【]\s*原(?:标题|標題|题)\s*[:：].*$/u;

/** What a line of fields says behind them: that the site is not of the same opinion. */
const DISCLAIMER = /(?<=\d)[)）]?\s*(?:[-—–|(（]\s*)?[^\d:：]{0,4}[:：]?[^\d:：]{4,24}不(?:代表|反映)本[站网網刊报報][^\d]{0,8}$/u;

function withoutDisclaimer(line: string): string {
  return /[代反][表映]本/.test(line) ? line.replace(DISCLAIMER, '') : line;
}

/** Whether a line without a date or a label may be metadata all the same: by a role, an outlet, or marks between fields. Most lines are not. */
function mayBeFields(folded: string): boolean {
  return (
    /[|丨/]|^author,|(?:转载|转|摘)自|^据[^,。]{2,12}社专?电(?:讯|文)?$/.test(folded) ||
    mayNameRoles(folded) ||
    GLUED.test(folded) ||
    OUTLET.test(withoutMarksBehind(folded).replace(/》$/, ''))
  );
}

/** A day in brackets, behind other words. */
export const DAY_BEHIND = /^(?<words>[^:：|｜]{4,}?)\s*[[（(【](?<day>(?:19|20)\d\d[-/.年][\d\s:年月日/.-]{4,16})[\])）】]$/u;

/** `视频｜古渡口重新开渡`: what kind of thing a page shows may stand before its title, and is nobody's label. */
const KIND_OF_TEXT = /^(?:视频|視頻|影片|图片|圖片|图集|圖集|组图|組圖|图文|圖文|文|图)\s*[|｜丨]\s*[^\s|｜丨][^|｜丨]{5,}$/;

/** What the line of a block is as metadata; fields that stand in elements of their own need no space between them. */
export const metadataOf = fact((block: BlockFacts): MetadataLine | undefined => {
  if (block.line === '' || block.length > LONGEST) return undefined;
  // A title may have its day behind it.
  if (block.layout.tag === 'h1' && (DAY_BEHIND.test(block.line) || KIND_OF_TEXT.test(block.line) || beginsAsTitle(block.line))) return undefined;
  // `作者, 方宁`: a label for those who hear the page has a comma.
  if (LISTENED.test(block.line) && NAMED.test(block.line)) return named(block, readMetadataLine(block.line.replace(/[,，]/, ':')));
  const margin = block.reading.length - block.reading.trimStart().length;
  const cuts = block.edges
    .map((edge) => edge - margin)
    .filter(
      (cut) =>
        (DIVIDED.test(block.line.charAt(cut - 1)) || LABELLED.test(block.line.slice(cut, cut + 8))) && /[^\s:：）)】\]]/.test(block.line.charAt(cut)),
    );
  const apart = cuts.length > 0 ? readMetadataLine(spaced(block.line, cuts)) : undefined;
  if (!apart) return named(block, readMetadataLine(block.line));
  const back = (at: number) => at - cuts.filter((cut, index) => cut + index < at).length;
  const claims = apart.claims.map((claim) => ({ ...claim, start: back(claim.start ?? 0), end: back(claim.end ?? 0) }));
  return named(block, { ...apart, claims });
});

/** What stands before an element that begins a field of its own. */
const DIVIDED = /[^\s:：（(【[—–－-]/;
/** `作者：` and `编辑：方宁`, each in its element: the first is empty. */
const LABELLED = /^\p{Script=Han}{2,4}[:：]/u;

/** `古渡口时隔二十年重新开渡 2021-03-04`: words before a day that are no name of an outlet and no label. */
function beginsAsTitle(line: string): boolean {
  const words = line.slice(0, findDate(line)?.start ?? 0).trim();
  return /\p{Script=Han}{6}/u.test(words) && !/[:：]$/.test(words) && !isOutletName(words) && !mayNameRoles(fold(words));
}

/** A name beside the date is the author's where the page calls its element so. */
function named(block: BlockFacts, read: MetadataLine | undefined): MetadataLine | undefined {
  if (!read?.claims.some(({ field }) => field === BESIDE_DATE) || !isAuthor(block)) return read;
  return { ...read, claims: read.claims.map((claim) => (claim.field === BESIDE_DATE ? { ...claim, field: 'credit' } : claim)) };
}

const BESIDE_DATE = 'credit.beside-date';
const LISTENED = /^(?:作者|撰文|[记記]者|role)[,，]/i;
const NAMED = /^[^,，]*[,，]\s*[\p{L} ·]{2,20}$/u;

function spaced(line: string, cuts: readonly number[]): string {
  return [0, ...cuts].map((cut, index) => line.slice(cut, cuts[index])).join(' ');
}
