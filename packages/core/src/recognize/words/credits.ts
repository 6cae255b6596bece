import type { Credit, Role } from '../../article.js';
import { fold } from '../../script/fold.js';
import { unbracket } from './brackets.js';
import { EDITING, isKnown, type KnownLabel, type Label, labelsOf, mayNameRoles, SPREAD, WORK, workOf } from './credit-labels.js';
import { affiliationOf, deskOf, readValue } from './credit-values.js';
import { isPersonName, mayBePerson, type PrintedName, splitNames, withoutOrnament } from './names.js';
import { isOfficeName, isOutletName } from './outlet-names.js';
import { isHouse, readReported } from './reported-credits.js';

/** Credits read from a phrase, and what else it held. */
export interface ReadCredits {
  readonly credits: readonly Credit[];
  /** A trailing outlet, as in `… 文/摄 太原日报`. */
  readonly outlet?: string;
  /** Where it was reported from, as in `記者劉人瑋／台東報導`. */
  readonly place?: string;
  /** At least one label has the form of an editor or a reviewer. */
  readonly editors: boolean;
}

/** `方宁（实习生）`: what somebody is besides divides no list. */
const ASIDE = /[(（](?<=\p{Script=Han}{2}\s*[(（])(?:实习生?|见习|實習生?|兼|[综綜]合[报報][道導导]|[编編][译譯])(?:[)）]|$)/gu;
/** `方宁1　何小满2`: the figure of a note behind a name. */
const NOTED = /(?<=[\s:：、,，]\p{Script=Han}{2,4})\d(?:[,，]\d)*[*＊]?(?=[\s、,，]|$)/gu;
/** `方宁（微信公众号：河东观察）`: where else somebody writes. */
const ACCOUNT =
  /\s*[(（]\s*(?:[个個]人|新浪|微信)?(?:公[众眾]?[号號]|公[众眾]平[台臺]|[订訂][阅閱][号號]|[头頭][条條][号號]|微博|微信(?:[号號]|ID)?|知乎|豆瓣)\s*[:：@][^()（）]{1,20}(?:[)）]|$)/gu;
/** `撰文．方小寧`: a dot divides a label from its name, which is none of a name in two parts. */
const DOTTED_LABEL = /^(?<label>撰文|文字?|[圖图]|[攝摄]影|[採采][訪访]|[編编][輯辑]|[記记]者|作者)\s*[．·・]\s*(?=\p{Script=Han})/u;
/** `記者方寧綜合報導/責任編輯：何小滿`: a stroke divides whoever reports from whoever edits. */
const STROKE = /[/／](?<=[報报][道導导]\s*[/／])(?=\s*\p{Script=Han}{0,2}[編编][輯辑])/u;
/** `記者方小寧／攝影林一舟 台北報導`: a stroke divides who reported from who took the pictures. */
const PICTURED = /\s*[/／](?<label>[攝摄]影)(?:[记記]者)?\s?(?![报報])(?=\p{Script=Han}{2,4}(?:[\s/／、]|$))/u;
/** `方宁 | 文`: a bar before what the one named did. */
const BARRED = /(?<=^\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,2}\s*)[|｜丨]\s*(?=(?:[圖图]?文|文[圖图字]|[攝摄]影?|撰文|[採采][寫写])$)/u;
/** `⊙记者 方宁 ○编辑 何小满`: papers set a mark before each label of a list. */
const MARKS = /[⊙☉○●◎◇◆□■](?<=(?:^|[\s:：]).)(?=\p{Script=Han})/gu;
/** `英国《河东时报》 方宁 北京报道`: the paper that a text was put into Chinese from. */
const QUOTED_PAPER = /^\p{Script=Han}{0,3}《(?<paper>[^《》]{2,10})》\s*(?=\p{Script=Han}{2,4}\s+\p{Script=Han}{2,6}[报報][道導导]$)/u;
/** Where to write to whoever wrote: `方宁 报道 / fang@hedong.example`. */
const ADDRESS = /[\s/／|｜]*[（(]?[\w.+-]{2,40}@[\w-]{1,40}(?:\.[\w-]{1,40}){1,3}[)）]?/g;
/** Bars of other heights than the one that is typed. */
const BARS = /[∣▏▎▍❘❙│┃ǀ]/g;
const LONGEST = 160;

/**
 * Reads a phrase that is credits and nothing else: `记者 王 勇 通讯员 杨 莉 郭珺琪 文/摄`, `責編:焦隆、王彤`, `文/张三 图/李四`.
 * `undefined` when anything in it is neither label, name, affiliation nor what they did.
 */
export function readCredits(phrase: string): ReadCredits | undefined {
  const bare = DRESSES.reduce(
    (left, [sign, dress, instead]) => (sign.test(left) ? left.replace(dress, instead) : left),
    (phrase.includes('@') ? phrase.replace(ADDRESS, '') : phrase).replace(/[∕⁄]/g, '／').replace(BARS, '|').trim(),
  );
  const { inner: within, start: enclosed } = unbracket(bare);
  const inner = withoutOrnament(within);
  if (inner.length === 0 || inner.length > LONGEST || /[。！？!?]/.test(inner)) return undefined;
  const folded = fold(inner);
  if (!mayNameRoles(folded)) return undefined;
  const reported = readReported(inner);
  if (reported) return { ...reported, editors: false };
  const signed = readSigned(inner, folded) ?? readDone(inner, folded) ?? readWritten(inner) ?? readBehind(inner, folded);
  return signed ?? readLabelled(inner, folded, enclosed > 0) ?? readApart(inner);
}

/** `台東／方小寧、何小滿 採訪報導　責任編輯／林一舟`: who reported closes with 報導, and who edited stands behind it. */
function readApart(inner: string): ReadCredits | undefined {
  const gap = /[報报][道導导]/.test(inner) ? EDITED.exec(inner) : null;
  if (!gap) return undefined;
  const [reported, edited] = [readCredits(inner.slice(0, gap.index)), readCredits(inner.slice(gap.index + gap[0].length))];
  return reported && edited?.editors ? { ...reported, credits: [...reported.credits, ...edited.credits] } : undefined;
}

const EDITED = /(?<=[報报][道導导])[\s，,；;。]+(?=(?:[責责]任|[核執执][稿行]|值班)?[編编][輯辑]|[責责][編编])/u;

/** `记者 王 勇 通讯员 杨 莉`: labels, each with its names. */
function readLabelled(inner: string, folded: string, isEnclosed: boolean): ReadCredits | undefined {
  const labels = labelsOf(inner, folded);
  const first = labels[0];
  if (!first) return undefined;
  const credits: Credit[] = [];
  const before = inner.slice(0, first.start);
  const writers = writersBefore(before, first);
  for (const { name, printed } of writers) credits.push({ name, nameAsPrinted: printed, role: 'author' });
  let affiliation = writers.length > 0 ? '' : affiliationOf(before, !/\s$/.test(before));
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
    const { people, house } = (following && deskBehind(raw)) ?? {};
    const value = readValue(people ?? raw, label, following !== undefined, labels.length > 1 || isEnclosed || isOutletName(affiliation));
    if (!value) return undefined;
    if (label.work && value.names.length === 0 && index + 1 < labels.length) carried = label;
    for (const name of value.names) credits.push(credit(name, label, affiliation, value.work));
    affiliation = house ?? value.next ?? '';
    outlet ??= value.outlet;
    place ??= value.place;
    // `文/摄` at the end of the list says what all before it did.
    if (value.work && index === labels.length - 1 && !label.work) share(credits, value.work);
  }
  if (credits.length === 0 && labels.length === 1) credits.push(...titled(before, first));
  return {
    credits,
    ...(outlet ? { outlet } : {}),
    ...(place ? { place } : {}),
    editors: labels.every((label) => !label.role || EDITING.includes(label.role)),
  };
}

/** `作者：方宁 某台中文记者`: names, and the desk of the label behind them, which is glued to it. */
function deskBehind(raw: string): { readonly people: string; readonly house: string } | undefined {
  const { people, house } = (/\S\s+\S/.test(raw) && GLUED_DESK.exec(raw)?.groups) || {};
  const names = people && house && !mayBePerson(house) ? splitNames(people.replace(/^[\s:：|丨/／]+/u, '')) : undefined;
  return people && house && names?.every(({ name }) => isPersonName(name)) ? { people, house } : undefined;
}

const GLUED_DESK = /^(?<people>.*\p{Script=Han})\s+(?<house>[A-Za-z\p{Script=Han}]{2,12})$/u;

const SIGNED =
  /^\s*(?<people>[^/]+?)\s*\/\s*(?<work>文字?|图文|文图|图片?|摄影?|视频|制图|审[核稿校]?|校对|(?:责任|核稿|执行)?编辑?|责编|[编翻]?译)(?=$|[\s,、;])/u;

/** `【作者】方宁`: a label in brackets, its value behind them. */
const BRACKETED =
  /(?:^|[【[［])(?<label>作者|[\p{Script=Han}A-Za-z\d+·]{2,10}[记記]者|[記记]者|通[讯訊][员員]|撰文|文字?|[圖图]片?|[攝摄]影|供稿|[編编][輯辑]|[責责][編编]|[責责]任[編编][輯辑]|[審审]核|校[對对]|[譯译]者)[】\]］]\s*(?=\p{Script=Han})/gu;

/** What a phrase may be dressed in, behind what it must have for that: most have none, and the patterns are long to compile. */
const DRESSES: readonly (readonly [sign: RegExp, dress: RegExp, instead: string])[] = [
  [/\s/, SPREAD, '$1$2'],
  [/[(（]/, ASIDE, ''],
  [/\p{Script=Han}\d/u, NOTED, ''],
  [/[公阅閱条條][号號众眾]|微[博信]|知乎|豆瓣/, ACCOUNT, ''],
  [/[．·・]/, DOTTED_LABEL, '$<label>：'],
  [/[】\]］]/, BRACKETED, ' $<label>：'],
  [/[/／]/, STROKE, ' '],
  [/[/／][攝摄]影/, PICTURED, ' $<label>：'],
  [/[|｜丨]/, BARRED, '／'],
  [/[⊙☉○●◎◇◆□■]/, MARKS, ''],
  [/》.*[报報][道導导]$/, QUOTED_PAPER, '$<paper> '],
  [/^(?:撰?文|图文)\s/, /^(?:撰?文|图文)\s+(?=\p{Script=Han}{0,12}[记記]者)/u, ''],
  [/[=＝]/, /(?<=\p{Script=Han})\s*[=＝]\s*(?=\p{L})/gu, '：'],
  [/Author,/, /(?:^|\s*)Author,\s*/gu, ' 作者：'],
  [/Role,/, /\s*Role,\s*/gu, ' 职务：'],
  [/text|words/i, /\b(?:text|words)\s*(?:by\b|[/／:：|])\s*/gi, ' 文：'],
  [/photo|image/i, /\b(?:photos?|photography|images?)\s*(?:by\b|[/／:：|])\s*/gi, ' 图：'],
];

/** `方宁 编译` */
const BEHIND = /^(?<people>.{2,24}?)\s*(?<label>编译|翻译|译|撰文|撰稿|采写|(?:综合)?(?:整理|编写)|供稿|(?:责任)?编辑|责编|校对)$/u;

/** `文 方宁` */
const BEFORE = /^(?<label>文|图文|撰文)\s+(?<people>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}){0,3})$/u;

/** `方宁 文/图`, `宣传部 方宁 图/文`: whose staff they are may stand before their names. */
const CLOSED = /\s+(?:文\s*\/\s*[图摄]影?|图\s*\/\s*文)$/u;
const OF_OFFICE = /^(?<office>\p{Script=Han}{3,16})\s+(?=\p{Script=Han})/u;

/** `本报记者 闻 笛/文 孔 明/图`, `方宁／核稿編輯`: what each did stands after the name. `undefined` unless the whole phrase is of this form. */
function readSigned(inner: string, folded: string): ReadCredits | undefined {
  if (!folded.includes('/')) return undefined;
  // `河東快訊／方小寧`: a house and its writer.
  const [house = '', name = '', ...others] = inner.split(/\s*[/／]\s*/u);
  if (others.length === 0 && isPersonName(name) && name.length > 2 && isHouse(house)) {
    return { credits: [{ name, nameAsPrinted: name, role: 'reporter', affiliation: house }], editors: false };
  }
  const closed = CLOSED.exec(folded);
  const before = closed ? inner.slice(0, closed.index) : '';
  const office = OF_OFFICE.exec(before)?.groups?.office ?? '';
  const from = office !== '' && isOfficeName(office) && !isPersonName(office) ? { affiliation: office } : {};
  const both = closed ? splitNames('affiliation' in from ? before.slice(office.length) : before) : undefined;
  if (both?.every(({ name }) => isPersonName(name))) {
    const did = { role: 'author', ...from, work: ['text', 'photo'] } as const;
    return { credits: both.map(({ name, printed }): Credit => ({ name, nameAsPrinted: printed, ...did })), editors: false };
  }
  const credits: Credit[] = [];
  for (let at = 0; at < folded.length; ) {
    const match = SIGNED.exec(folded.slice(at));
    if (!match?.groups) return undefined;
    const start = at + match[0].indexOf(match.groups.people as string);
    at += match[0].length;
    const label = inner.slice(at - (match.groups.work as string).length, at);
    const people = inner.slice(start, start + (match.groups.people as string).length).replace(/^[\s,，、;；□■○●]+/u, '');
    // `文/图` closes a list as one word.
    if (/(?:^|\s)(?:文字?|图片?|图文|摄影?)$/u.test(fold(people))) return undefined;
    const work = workOf(match.groups.work as string);
    const role = signedRole(match.groups.work as string, work);
    const plain = splitNames(people);
    const alone = plain?.every(({ name }) => mayBePerson(name) || /\s/.test(people)) ? plain : undefined;
    const named = readCredits(people)?.credits ?? alone?.map(({ name, printed }): Credit => ({ name, nameAsPrinted: printed, role }));
    if (!named || named.length === 0) return undefined;
    credits.push(
      ...named.map((credit) =>
        work.length === 0 ? { ...credit, role, label } : { ...credit, role: role === 'photographer' ? role : credit.role, work },
      ),
    );
  }
  return credits.length > 0 ? { credits, editors: false } : undefined;
}

/** `某报记者 方宁 文/视频 何平 图`: behind each name what that person did, by spaces alone. */
function readDone(inner: string, folded: string): ReadCredits | undefined {
  if (!/\s(?:文|图|摄|视频)/.test(folded) || !DONE.test(folded)) return undefined;
  const credits: Credit[] = [];
  let people: string[] = [];
  let said: { readonly label?: string; readonly affiliation?: string } = {};
  for (const token of inner.split(/[\s、，,；;]+/u)) {
    const { house, label, name = '' } = (people.length === 0 && STAFF.exec(token)?.groups) || {};
    if (label) said = { label, ...(house ? { affiliation: house } : {}) };
    if (label && name !== '') people.push(name);
    else if (WORK.test(fold(token)) && people.length > 0) {
      const names = splitNames(people.join(' '));
      if (!names?.every(({ name }) => mayBePerson(name))) return undefined;
      const work = workOf(fold(token));
      const role: Role = !work.includes('text') ? 'photographer' : said.label ? 'reporter' : 'author';
      const as = role === 'photographer' ? { label: token } : said;
      for (const { name, printed } of names) credits.push({ name, nameAsPrinted: printed, role, ...as, work });
      people = [];
    } else if (!label) people.push(token);
  }
  return people.length === 0 && credits.length > 1 ? { credits, editors: false } : undefined;
}

const DONE = /\s(?:文|文字|文\/\S{1,3})\s+\S.*\s(?:图|摄|摄影|视频|图片)$|\s(?:图|摄|摄影|视频)\s+\S.*\s(?:文|文字)$/u;
const STAFF = /^(?<house>[\p{L}\d·/／]{0,24}?)(?<label>[记記]者)(?<name>\p{Script=Han}{2,4})?$/u;

/** `[英] 约翰·史密斯 著 方宁 译`: who wrote a text, and who put it into Chinese. */
function readWritten(inner: string): ReadCredits | undefined {
  const { people = '', others = '' } = (inner.includes('著') && WRITTEN.exec(inner)?.groups) || {};
  const [writers, translators] = [splitNames(people), others === '' ? [] : splitNames(others)];
  if (![...(writers ?? [undefined]), ...(translators ?? [undefined])].every((each) => each && isPersonName(each.name))) return undefined;
  const as = (role: Role) => (each: PrintedName) => ({ name: each.name, nameAsPrinted: each.printed, role });
  return { credits: [...(writers ?? []).map(as('author')), ...(translators ?? []).map(as('translator'))], editors: false };
}

const WRITTEN =
  /^(?:[[［【（(〔]\p{Script=Han}{1,3}[\]］】）)〕]\s*)?(?<people>\S.{1,30}?)\s*著(?:[\s,，;；/／|]+(?<others>\S.{1,30}?)\s*(?:[编編]?[译譯]|翻[译譯]))?$/u;

/** `方宁 编译`, `文 方宁`: what was done stands behind the names alone, or before them. */
function readBehind(inner: string, folded: string): ReadCredits | undefined {
  const before = /^(?:图|撰)?文\s/.test(folded) ? BEFORE.exec(folded)?.groups : undefined;
  const { people = '', label = '' } = before ?? BEHIND.exec(folded)?.groups ?? {};
  const names = label === '' ? undefined : splitNames(before ? inner.slice(inner.length - people.length) : inner.slice(0, people.length));
  if (!names?.every(({ name }) => isPersonName(name))) return undefined;
  const role: Role = label.includes('译')
    ? 'translator'
    : label === '供稿'
      ? 'contributor'
      : /编辑|责编|校对/.test(label)
        ? signedRole(label, [])
        : 'author';
  const printed = before ? inner.slice(0, label.length) : inner.slice(inner.length - label.length);
  return { credits: names.map((each) => ({ name: each.name, nameAsPrinted: each.printed, role, label: printed })), editors: EDITING.includes(role) };
}

/** `方宁 何小满 图/段平`, `方宁 通讯员 何小满`, `方宁 编辑：段平`: who wrote stands without a label before whoever did something else. */
function writersBefore(before: string, label: Label): readonly PrintedName[] {
  // `方宁 本报记者 何小满`: a house's own stands behind who is not of it.
  const isOther = isKnown(label) && ((label.role !== 'reporter' && label.role !== 'author') || /^本[报報刊网網台社]/u.test(label.printed));
  const names = isOther && /\S[\s，,、;；|｜]+$/u.test(before) ? splitNames(before) : undefined;
  return names?.every(({ name }) => isPersonName(name)) ? names : [];
}

/** `方宁 河东台记者 发自海牙`: what somebody is stands behind the name. */
function titled(before: string, label: Label): readonly Credit[] {
  const [, name = '', affiliation = ''] = /^\s*(\p{Script=Han}{2,4})\s+([\p{L}\d]{2,12})$/u.exec(before) ?? [];
  if (!isKnown(label) || label.role !== 'reporter' || !isPersonName(name) || isPersonName(affiliation)) return [];
  return [{ name, nameAsPrinted: name, role: label.role, label: label.printed, affiliation }];
}

function signedRole(printed: string, work: NonNullable<Credit['work']>): Role {
  if (/[审校]|核稿/.test(printed)) return 'reviewer';
  if (printed.endsWith('译')) return 'translator';
  if (printed.includes('责')) return 'responsible-editor';
  if (printed.includes('编')) return 'editor';
  return work.includes('text') ? 'author' : 'photographer';
}

/** `图/记者 段平`: what they did stands before what they are, and a picture's maker is named by it. */
function withWork(label: Label, work: Label): Label {
  return work.role === 'photographer' ? { ...label, role: work.role, printed: work.printed, work: work.work } : { ...label, work: work.work };
}

function credit(name: PrintedName, label: KnownLabel, affiliation: string, work: Credit['work']): Credit {
  const did = label.work ?? (work && work.length > 0 ? work : undefined);
  return {
    name: name.name,
    nameAsPrinted: name.printed,
    role: (label.role === 'reporter' || label.role === 'author') && work?.length === 1 && work[0] === 'photo' ? 'photographer' : label.role,
    label: label.printed,
    ...(affiliation ? { affiliation: affiliation.replace(/^《(.+)》$/u, '$1') } : {}),
    ...(did ? { work: did } : {}),
  };
}

function share(credits: Credit[], work: Credit['work']): void {
  if (!work || work.length < 2) return;
  for (const [index, each] of credits.entries()) if (!each.work && !EDITING.includes(each.role)) credits[index] = { ...each, work };
}
