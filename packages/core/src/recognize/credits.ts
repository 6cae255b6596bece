import { groupOf, matchesIn } from '../apparatus/matches.js';
import type { Credit, Role } from '../article.js';
import { fold } from '../script/fold.js';
import { unbracket } from './brackets.js';
import { isPersonName, isSurname, mayBePerson, type PrintedName, splitNames, withoutOrnament } from './names.js';
import { isOfficeName, isOutletName } from './outlet-names.js';
import { CREDIT_LABELS, OUTLET, PLACES, WORK } from './vocabulary.js';

/** Credits read from a phrase, and what else it held. */
export interface ReadCredits {
  readonly credits: readonly Credit[];
  /** A trailing outlet, as in `… 文/摄 太原日报`. */
  readonly outlet?: string;
  /** Where it was reported from, as in `記者劉人瑋／台東報導`. */
  readonly place?: string;
  /** Labels were printed, with or without names. */
  readonly labelled: boolean;
  /** At least one label has the form of an editor or a reviewer. */
  readonly editors: boolean;
}

interface Label {
  readonly start: number;
  readonly end: number;
  /** None where the label is one that no list knows: it is read over, with its value. */
  readonly role?: Role;
  readonly printed: string;
  readonly work?: Credit['work'];
  /** A colon, a bar or a space divides it from its value; without one, only what is surely a name may follow. */
  readonly marked: boolean;
}

/** A label that a list knows. */
type KnownLabel = Label & { readonly role: Role };

const LABEL = new RegExp(CREDIT_LABELS.map(([pattern], index) => `(?<r${index}>${pattern})`).join('|'), 'gu');
const WORK_LABEL = /(?<=^|[\s,;、|])(?<work>文\s*\/\s*[图摄]|图\s*\/\s*文|图文|文|图|摄影|摄|制图|视频)\s*[/:|丨·・](?!\s*[图文摄](?:\s|$|[:/|]))/gu;
/** `文/图 方宁`: what somebody did stands before the name, with a space between. */
const WORK_OPENING = /^(?<work>文\s*\/\s*(?:图(?:\s*\/\s*摄)?|摄影?)|图\s*\/\s*文|图文|文图)\s+(?=\p{Script=Han})/u;
/** A word with a colon or a bar after it, among labels that are known. */
const OTHER_LABEL = /(?:^|[\s,、;|丨)】\]])(?<label>\p{Script=Han}{2,5})(?=\s*[:|丨])/gu;
/** Labels that are common words too, and so need a mark or a space after them. */
const COMMON = /^(?:图片|视频|文字|总?策划|总?统筹|编辑|摄影|摄像|翻译|校对|审核|主编|采访|图源|供图|供稿|审校|署名|制图|签发)$/;
/** The roles of those who saw a text through and did not write it. */
export const EDITING: readonly Role[] = ['editor', 'responsible-editor', 'reviewer'];
const REPORTED =
  /^(.{2,40}?)\s*[/／]\s*((?:\p{Script=Han}{2,4}[－\-—、])?\p{Script=Han}{2,8}?)(?:[综綜]合|[连連][线線]|即[时時])?(?:報導|报导|報道|报道|專訪|专访|特稿|電|电)\s*(\p{Script=Han}{2,8})?$/u;
const ASIDE = /[(（](?:实习生?|见习|實習生?|兼)[)）]/;
const EVERY_ASIDE = new RegExp(`(?<=\\p{Script=Han}{2})\\s*${ASIDE.source}`, 'gu');
/** `记　者`: a label set to the width of three. */
const SPREAD = /(?<=^|[\s】\]）)])([记記作编編摄攝])[\s\u3000]{1,3}([者辑輯影])(?=[\s\u3000:：])/gu;
/** What a form has where nobody was named. */
const NOBODY = /^(?:佚名|未知|不详|匿名|无名氏?|网络|互联网|本站|原创|转载)$/;

/**
 * Reads a phrase that is credits and nothing else: `记者 王 勇 通讯员 杨 莉 郭珺琪 文/摄`, `責編:焦隆、王彤`, `文/张三 图/李四`.
 * `undefined` when anything in it is neither label, name, affiliation nor what they did.
 */
export function readCredits(phrase: string): ReadCredits | undefined {
  // `方宁（实习生）`: what somebody is besides divides no list.
  const whole = phrase.trim().replace(SPREAD, '$1$2');
  const alone = ASIDE.test(whole) ? whole.replace(EVERY_ASIDE, '') : whole;
  // `記者方寧綜合報導/責任編輯：何小滿`: a stroke divides whoever reports from whoever edits.
  const bare = /[编編]/u.test(alone) ? alone.replace(/(?<=[報报][道導导])\s*[/／](?=\s*\p{Script=Han}{0,2}[編编][輯辑])/u, ' ') : alone;
  const inner = withoutOrnament(unbracket(bare).inner);
  if (inner.length === 0 || inner.length > 160 || /[。！？!?]/.test(inner)) return undefined;
  const folded = fold(inner);
  if (!mayNameRoles(folded)) return undefined;
  const desked = readDesk(inner) ?? readFrom(inner) ?? readReported(inner);
  if (desked) return desked;
  const signed = readSigned(inner, folded);
  if (signed) return signed;
  const labels = labelsOf(inner, folded);
  const first = labels[0];
  if (!first) return undefined;
  const credits: Credit[] = [];
  let affiliation = affiliationOf(inner.slice(0, first.start), !/\s$/.test(inner.slice(0, first.start)));
  if (affiliation === undefined) return undefined;
  let outlet: string | undefined;
  let place: string | undefined;
  let carried: Label | undefined;
  for (const [index, printed] of labels.entries()) {
    const label = carried ? withWork(printed, carried) : printed;
    carried = undefined;
    const following = labels[index + 1];
    const raw = inner.slice(label.end, following?.start ?? inner.length);
    const desk = following && deskOf(raw, label, following);
    if (desk) {
      affiliation = desk;
      continue;
    }
    if (!isKnown(label)) {
      if (raw.length > 24 || /[，。]/.test(raw)) return undefined;
      affiliation = '';
      continue;
    }
    const value = readValue(raw, label, following !== undefined, labels.length > 1);
    if (!value) return undefined;
    if (label.work && value.names.length === 0 && index + 1 < labels.length) carried = label;
    for (const name of value.names) credits.push(credit(name, label, affiliation, value.work));
    affiliation = value.next ?? '';
    outlet ??= value.outlet;
    place ??= value.place;
    // `文/摄` at the end of the list says what all before it did.
    if (value.work && index === labels.length - 1 && !label.work) share(credits, value.work);
  }
  return {
    credits,
    ...(outlet ? { outlet } : {}),
    ...(place ? { place } : {}),
    labelled: true,
    editors: labels.every((label) => !label.role || EDITING.includes(label.role)),
  };
}

/** `生活中心／方小寧報導`: a desk, and who reports for it. */
function readDesk(inner: string): ReadCredits | undefined {
  if (!/[报報][道導导]$/u.test(inner)) return undefined;
  const groups =
    /^(?<desk>\p{Script=Han}{2,6}(?:中心|[组組部报報网網社]|新[闻聞]))\s*[／/]\s*(?:\p{Script=Han}{2,3}\s+(?=\p{Script=Han}{3}[报報]))?(?<people>\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4}){0,3}?)\s*(?:[／/]\p{Script=Han}{2,6})?(?:[综綜]合)?[报報][道導导]$/u.exec(
      inner,
    )?.groups;
  const names = groups?.people ? splitNames(groups.people) : undefined;
  if (!groups || !names?.every(({ name }) => isPersonName(name))) return undefined;
  const credits = names.map(({ name, printed }): Credit => ({ name, nameAsPrinted: printed, role: 'reporter', affiliation: groups.desk as string }));
  return { credits, labelled: true, editors: false };
}

/** A place that no list knows cannot be told from a name before it. */
const FROM = new RegExp(`(?:${PLACES})(?:[县市]|特区)?$`, 'u');

/** `方小寧 綜合報導`, `某新聞 方小寧 綜合報導`: who reports, without a desk. */
function readReported(inner: string): ReadCredits | undefined {
  const { outlet, name } =
    /^(?:(?<outlet>\p{L}{2,12})\s+)?(?<name>\p{Script=Han}{2,4})(?:\s*(?:[／/]\s*)?[综綜]合|\s+)[报報][道導导]$/u.exec(inner)?.groups ?? {};
  if (!name || !isPersonName(name) || (outlet && !isOutletName(outlet))) return undefined;
  const credit: Credit = { name, nameAsPrinted: name, role: 'reporter', ...(outlet ? { affiliation: outlet } : {}) };
  return { credits: [credit], labelled: true, editors: false, ...(outlet ? { outlet } : {}) };
}

/** `本報記者林海星新加坡報導`: who, and where from, without a mark between them. */
function readFrom(inner: string): ReadCredits | undefined {
  const groups = /^(?<desk>\p{Script=Han}{0,8}?)(?<label>[記记]者)(?<who>\p{Script=Han}{4,9})[報报][導导道]$/u.exec(inner)?.groups;
  const { desk = '', label, who } = groups ?? {};
  const place = who && FROM.exec(fold(who));
  if (!label || !who || !place) return undefined;
  const name = who.slice(0, place.index);
  if (!isPersonName(name)) return undefined;
  const own = desk === '' || /^本[報报刊台社網网]$/u.test(desk);
  const credit: Credit = { name, nameAsPrinted: name, role: 'reporter', label: own ? desk + label : label, ...(own ? {} : { affiliation: desk }) };
  return { credits: [credit], place: who.slice(place.index), labelled: true, editors: false };
}

/** What divides the names of a list, and from the desk behind them. */
const PARTS = /[\s、,，;；]+/u;

const SIGNED = /^\s*(?<people>[^/]+?)\s*\/\s*(?<work>文字?|图片?|摄影?|视频|制图)(?=$|[\s,、;])/u;

/** `本报记者 闻 笛/文 孔 明/图`: what each did stands after the name. `undefined` unless the whole phrase is of this form. */
function readSigned(inner: string, folded: string): ReadCredits | undefined {
  if (!folded.includes('/')) return undefined;
  const credits: Credit[] = [];
  for (let at = 0; at < folded.length; ) {
    const match = SIGNED.exec(folded.slice(at));
    if (!match?.groups) return undefined;
    const start = at + match[0].indexOf(match.groups.people as string);
    at += match[0].length;
    const people = inner.slice(start, start + (match.groups.people as string).length).replace(/^[\s,，、;；□■○●]+/u, '');
    // `文/图` closes a list as one word.
    if (/(?:^|\s)(?:文字?|图片?|图文|摄影?)$/u.test(fold(people))) return undefined;
    const work = workOf(match.groups.work as string);
    const role: Role = work.includes('text') ? 'author' : 'photographer';
    const plain = splitNames(people);
    const alone = plain?.every(({ name }) => isPersonName(name) || /\s/.test(people)) ? plain : undefined;
    const named = readCredits(people)?.credits ?? alone?.map(({ name, printed }): Credit => ({ name, nameAsPrinted: printed, role }));
    if (!named || named.length === 0) return undefined;
    credits.push(...named.map((credit) => ({ ...credit, role: role === 'photographer' ? role : credit.role, work })));
  }
  return credits.length > 0 ? { credits, labelled: true, editors: false } : undefined;
}

/** Whether there is anything in a folded text that may be read as a role; where there is not, nobody is credited. */
export function mayNameRoles(folded: string): boolean {
  return maySign(folded) || folded.search(LABEL) >= 0 || folded.search(SPREAD) >= 0;
}

/** Whether what somebody did may stand beside a name, or stand alone: a mark divides the two, or it ends the text. */
function maySign(folded: string): boolean {
  return (
    folded.includes('/') ||
    folded.endsWith('报导') ||
    folded.endsWith('报道') ||
    (/[文图摄视制]/.test(folded) && /[:|丨·・]|(?:图文|文图)\s|[文图摄影频][^\p{L}\d]*$/u.test(folded))
  );
}

function labelsOf(inner: string, folded: string): readonly Label[] {
  const labels: Label[] = [];
  for (const match of matchesIn(folded, WORK_LABEL)) {
    const work = match.groups?.work as string;
    const kinds = workOf(work);
    const role: Role = kinds.includes('text') ? 'author' : 'photographer';
    labels.push({
      start: match.index,
      end: match.index + match[0].length,
      role,
      printed: inner.slice(match.index, match.index + work.length),
      work: kinds,
      marked: true,
    });
  }
  const opening = WORK_OPENING.exec(folded);
  if (opening?.groups?.work && labels.length === 0) {
    const printed = inner.slice(0, opening.groups.work.length);
    labels.push({
      start: 0,
      end: opening[0].length,
      role: 'author',
      printed,
      work: workOf(opening.groups.work),
      marked: opening.groups.work.includes('/'),
    });
  }
  for (const match of matchesIn(folded, LABEL)) {
    const end = match.index + match[0].length;
    // `某报记者 方宁 某报编辑 何小满`: behind the first label the desk of the next stands before it.
    const desk =
      labels.length > 0 && COMMON.test(match[0]) ? (/(?<=\s)\p{Script=Han}{2,4}$/u.exec(folded.slice(0, match.index))?.[0].length ?? 0) : 0;
    const start = match.index - desk;
    if (labels.some((label) => label.work && start < label.end && label.start < end)) continue;
    const before = folded.charAt(start - 1);
    const after = folded.slice(end);
    const marked = /^\s*[:︰﹕|丨/—]/.test(after) || /^\s/.test(after);
    const apart = before === '' || /[\s()[\]【】〔〕,;、|/丨·]/.test(before);
    const strong = /记者|通讯员|实习生|责任编辑|责编|评论员|撰稿人|(?:专栏|特约)作者/.test(match[0]);
    if (COMMON.test(match[0]) ? !(marked && apart) : !(apart || (strong && /\p{Script=Han}|[a-z:]/u.test(before)))) continue;
    if (!marked && !strong && !/^\p{Script=Han}{2,4}(?:[\s,、;)\]】/|]|$)/u.test(after)) continue;
    const role = CREDIT_LABELS[Number(groupOf(match)?.slice(1))]?.[1] as Role;
    labels.push({ start, end, role, printed: inner.slice(start, end), marked });
  }
  if (labels.length > 0) {
    for (const match of matchesIn(folded, OTHER_LABEL)) {
      const end = match.index + match[0].length;
      const start = end - (match.groups?.label ?? '').length;
      const colon = /^\s*[:|丨]/.exec(folded.slice(end));
      if (!colon || labels.some((label) => start < label.end && label.start < end)) continue;
      const after = end + colon[0].length;
      // `作者：方宁 | 编辑：何小满`: a bar before the next label divides two fields.
      if (/[|丨]$/.test(colon[0]) && labels.some((label) => label.start >= after && folded.slice(after, label.start).trim() === '')) continue;
      labels.push({ start, end: after, printed: inner.slice(start, end), marked: true });
    }
  }
  return labels.sort((a, b) => a.start - b.start);
}

function isKnown(label: Label): label is KnownLabel {
  return label.role !== undefined;
}

/** `图/记者 段平`: what they did stands before what they are, and a picture's maker is named by it. */
function withWork(label: Label, work: Label): Label {
  return work.role === 'photographer' ? { ...label, role: work.role, printed: work.printed, work: work.work } : { ...label, work: work.work };
}

/** `采写：某报见习记者 方宁`: between what was done and a role, without a space, stands the desk. */
function deskOf(raw: string, label: Label, following: Label): string | undefined {
  if (!/采写|撰文|文|作者|采访/.test(fold(label.printed)) || !/记者|通讯|实习生|评论员/.test(fold(following.printed))) return undefined;
  const bare = raw.replace(/^[\s:：|丨/／]+/u, '');
  return /^\p{L}{2,8}$/u.test(bare) ? bare : undefined;
}

/** What stands before a label: nothing, or the desk the people belong to. `undefined` when it is something else. */
function affiliationOf(text: string, glued: boolean): string | undefined {
  const bare = text.replace(/^[\s:：|丨/／·,，、;；]+|[\s:：|丨/／,，、;；]+$/gu, '');
  if (bare === '') return '';
  // What stands on a line of its own is another line.
  if (text.includes('\n')) return undefined;
  return /^[\p{Script=Han}A-Za-z0-9·•・《》“”" —－-]{2,20}$/u.test(bare) &&
    !/[的了是说和]|在(?!线)/.test(fold(bare)) &&
    (glued || !isPersonName(bare))
    ? bare
    : undefined;
}

interface Value {
  readonly names: readonly PrintedName[];
  readonly work?: Credit['work'];
  readonly outlet?: string;
  readonly place?: string;
  readonly next?: string;
}

/** `beside`: other labels stand in the same phrase, and what follows an unmarked one is a name, though the surname is a rarer one. */
function readValue(raw: string, label: KnownLabel, more: boolean, beside: boolean): Value | undefined {
  // The number of whoever laid the page out: `（EN041）`.
  let value = raw
    .replace(/[（(]\s*(?=[\w.-]*\d)[\w.-]{2,20}\s*(?:[)）]|$)/g, ' ')
    .replace(/^[\s:：︰﹕|｜丨︱/／]+|[\s|｜丨/／,，、;；()（）【】[\]〔〕]+$/gu, '');
  let work: Credit['work'];
  let outlet: string | undefined;
  let place: string | undefined;
  let next: string | undefined;
  // Most values have no stroke with such a word behind it, and the pattern is long to compile.
  const reported = /[/／].*[導导道訪访稿電电]/u.test(value) ? REPORTED.exec(value) : null;
  if (reported) {
    value = reported[1] as string;
    if (!/[综綜]合/.test(reported[2] as string)) place = reported[2];
    outlet = reported[3];
  }
  for (let tokens = value.split(PARTS); tokens.length > 0; tokens = value.split(PARTS)) {
    const last = tokens[tokens.length - 1] as string;
    const folded = fold(last);
    if (last === '') break;
    if (WORK.test(folded)) work ??= workOf(folded);
    else if (more && tokens.length > 1 && next === undefined && OUTLET.test(folded) && !isPersonName(last)) next = last;
    else if (tokens.length > 1 && last.length >= 3 && OUTLET.test(folded) && !isPersonName(last)) outlet ??= last;
    else break;
    value = value.slice(0, value.length - last.length).replace(/[\s、,，;；]+$/u, '');
  }
  // `文/某网 方宁`, `作者：骨科 方宁`
  const [desk = '', ...people] = value.split(/\s+/);
  if (people.length > 0 && isOfficeName(desk) && !isPersonName(desk) && people.every(mayBePerson)) {
    if (desk.length >= 3 && isOutletName(desk)) outlet ??= desk;
    value = people.join(' ');
  } else if (label.work && people.length > 0 && /^\p{Script=Han}{2,3}$/u.test(desk) && !isSurname(desk.charAt(0)) && people.every(isPersonName)) {
    // `文｜河新 方宁`: a short name of the house, before people.
    value = people.join(' ');
  }
  const pictured = /[攝摄]/.test(value) ? /^(.*?\p{Script=Han}{2,4})\s*[（(/／]?(?:攝影?|摄影?)[）)]?$/u.exec(value) : null;
  if (pictured && !isNamesAlone(value)) {
    value = pictured[1] as string;
    work ??= ['photo'];
  }
  value = value
    .replace(/发自\p{Script=Han}{2,8}?的?(?=[报報][道導导]$)|發自\p{Script=Han}{2,8}?的?(?=[报報][道導导]$)/u, '')
    .replace(/(?<=\p{Script=Han}{2})\s*(?:[综綜]合)?(?:[報报][道導导]|(?:采访|採訪)?(?:整理|采写|採寫)|采访|採訪)$/u, '')
    .replace(/[\s、,，/／]+$/, '');
  if (value === '' || NOBODY.test(fold(value)))
    return { names: [], ...(work ? { work } : {}), ...(next ? { next } : {}), ...(outlet ? { outlet } : {}) };
  const names = splitNames(value);
  if (names && !label.marked && !names.every(({ name }) => (beside ? mayBePerson : isPersonName)(name))) return undefined;
  if (!names) {
    // What puts a text out is a house more often than a person.
    if (/^出品/.test(fold(label.printed)) && /^\p{L}{2,16}$/u.test(value)) return { names: [] };
    // A code or a login stands where an editor's name would: printed, but no name.
    if (/^[\w.@-]{2,20}$/.test(value)) return { names: [] };
    // So may an outlet where an author's would.
    if (value.length <= 16 && isOfficeName(value) && !/[，。,]/.test(value)) return { names: [], outlet: value };
    return undefined;
  }
  return { names, ...(work ? { work } : {}), ...(next ? { next } : {}), ...(outlet ? { outlet } : {}), ...(place ? { place } : {}) };
}

function isNamesAlone(value: string): boolean {
  return !/[攝摄]$/.test(value) && splitNames(value)?.every(({ name }) => isPersonName(name)) === true;
}

function workOf(printed: string): NonNullable<Credit['work']> {
  const work: ('text' | 'photo' | 'video' | 'graphic')[] = [];
  if (/文|报道/.test(printed)) work.push('text');
  if (/图(?!表)|摄/.test(printed)) work.push('photo');
  if (/视频/.test(printed)) work.push('video');
  if (/图表|制图/.test(printed)) work.push('graphic');
  return work;
}

function credit(name: PrintedName, label: KnownLabel, affiliation: string, work: Credit['work']): Credit {
  const did = label.work ?? (work && work.length > 0 ? work : undefined);
  return {
    name: name.name,
    nameAsPrinted: name.printed,
    role: (label.role === 'reporter' || label.role === 'author') && work?.length === 1 && work[0] === 'photo' ? 'photographer' : label.role,
    label: label.printed,
    ...(affiliation ? { affiliation } : {}),
    ...(did ? { work: did } : {}),
  };
}

function share(credits: Credit[], work: Credit['work']): void {
  if (!work || work.length < 2) return;
  for (const [index, each] of credits.entries()) if (!each.work && !EDITING.includes(each.role)) credits[index] = { ...each, work };
}
