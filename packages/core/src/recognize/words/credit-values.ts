import type { Credit } from '../../article.js';
import { fold } from '../../script/fold.js';
import { type KnownLabel, type Label, WORK, workOf } from './credit-labels.js';
import { areHan } from './letters.js';
import { isForeignName, isPenName, isPersonName, isSurname, isTranscribed, mayBeName, mayBePerson, type PrintedName, splitNames } from './names.js';
import { isOfficeName, isOutletName } from './outlet-names.js';
import { OUTLET } from './vocabulary.js';

const REPORTED =
  /^(.{2,40}?)\s*[/／]\s*((?:\p{Script=Han}{2,4}[－\-—、])?\p{Script=Han}{2,8}?)(?:[综綜]合|[连連][线線]|即[时時])?(?:報導|报导|報道|报道|專訪|专访|特稿|電|电)\s*(\p{Script=Han}{2,8})?$/u;
/** What a form has where nobody was named. */
const NOBODY = /^(?:佚名|未知|不详|匿名|无名氏?|网络|互联网|本站|原创|转载|小编|详?见[文篇][末尾后首]|综合|集体|集体创作)$/;

/** What divides the names of a list, and from the desk behind them. */
const PARTS = /[\s、,，;；]+/u;

/** What is said of the names behind a label. */
interface Said {
  work?: Credit['work'];
  /** The outlet behind them. */
  outlet?: string;
  /** Where they reported from. */
  place?: string;
  /** The desk of the label that follows. */
  next?: string;
}

/** What stands behind a label, up to the next. */
export interface Value extends Readonly<Said> {
  readonly names: readonly PrintedName[];
}

/**
 * Reads what stands behind a label; `undefined` where it is no names. `more`: another label follows. `beside`: other labels stand in the same
 * phrase, or brackets around it, and what follows an unmarked one is a name, though the surname is a rarer one.
 */
export function readValue(raw: string, label: KnownLabel, more: boolean, beside: boolean): Value | undefined {
  const said: Said = {};
  const value = [withoutStanding, withoutReport, withoutTail, withoutHouse, withoutPicture, withoutVerb].reduce(
    (left, without) => without(left, said, label, more),
    bareOf(raw),
  );
  if (value === '' || NOBODY.test(fold(value))) return { names: [], ...said };
  const names = splitNames(value);
  if (names) return label.marked || areSigned(names, beside) ? { names, ...said } : undefined;
  const apart = label.work ? label.marked : /^\s*[:：|｜丨/／]/.test(raw);
  const pens = apart && SIGNS_ALONE.has(label.role) ? penNames(value) : undefined;
  if (pens) return { names: pens, ...said };
  // An account may stand where an author's name would.
  if (/^(?:作者|撰)/.test(fold(label.printed)) && apart && /^[\p{L}\d·]{5,12}$/u.test(value) && !isOfficeName(value)) return { names: [] };
  // What puts a text out is a house more often than a person; a code or a login may stand where an editor's name would.
  if ((/^出品/.test(fold(label.printed)) && /^\p{L}{2,16}$/u.test(value)) || /^[\w.@-]{2,20}$/.test(value)) return { names: [] };
  // So may an outlet where an author's would.
  const isOffice = value.length <= 16 && isOfficeName(value) && !/[，。,]/.test(value);
  return isOffice ? { names: [], ...(value.length > 2 ? { outlet: value } : {}) } : undefined;
}

/** Whether names behind a label without a mark are such; among others one may be written by its sound. */
function areSigned(names: readonly PrintedName[], beside: boolean): boolean {
  const isName = beside ? mayBePerson : isPersonName;
  const others = names.filter(({ name }) => !isName(name));
  return others.length === 0 || (others.length < names.length && others.every(({ name }) => name.length > 3 && isTranscribed(name)));
}

/** Who may be named by a pen name and nothing else. */
const SIGNS_ALONE: ReadonlySet<KnownLabel['role']> = new Set(['author', 'editor', 'responsible-editor']);

/** `作者：河边的卡夫卡` */
function penNames(value: string): readonly PrintedName[] | undefined {
  const names = value.split(/\s*[、,，&＆]\s*/u);
  return names.every((name) => mayBeName(name) || (isPenName(name) && !isOfficeName(name)))
    ? names.map((name) => ({ name, printed: name }))
    : undefined;
}

/** A value without the marks around it and what brackets hold beside it. */
function bareOf(raw: string): string {
  const inner = BRACKET.test(raw) ? raw.replace(STAFF_CODE, ' ').replace(ENCLOSED, '$<names>') : raw;
  return inner.replace(MARKS, '');
}

const BRACKET = /[【[（(]/;
/** The number of whoever laid the page out: `（EN041）`. */
const STAFF_CODE = /[（(]\s*(?=[\w.-]*\d)[\w.-]{2,20}\s*(?:[)）]|$)/g;
/** `责任编辑：【方宁】` */
const ENCLOSED = /^[\s:：]*[【[（(]\s*(?<names>\p{L}[^【】[\]（）()]{1,30})[】\])）]?\s*$/u;
const MARKS = /^[\s:：︰﹕|｜丨︱/／]+|[\s|｜丨/／,，、;；()（）【】[\]〔〕]+$/gu;

/** Takes what it reads off a value, and says it. */
type Without = (value: string, said: Said, label: KnownLabel, more: boolean) => string;

/** `方宁（河东大学教授）`, `方宁，河东大学教授`: what somebody is. */
export function withoutStanding(value: string): string {
  // Behind a single name, whatever brackets hold is said of whoever has it.
  const alone = /[（(]/.test(value) ? ALONE.exec(value)?.groups?.name : undefined;
  if (alone !== undefined && (isPersonName(alone) || isForeignName(alone) || (alone.length > 4 && isPenName(alone)))) return alone;
  return /[,，(（/／\s]/.test(value) ? value.replace(STANDING, '') : value;
}

const ALONE = /^(?<name>\p{Script=Han}{2,10}?|[A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]+){1,3})\s*[（(][^()（）\d:：@]{2,30}[)）]?$/u;

const STANDING =
  /(?<=\p{Script=Han}{2})\s*(?:[/／]\s*[^\s,，:：。()（）/／]{2,20}(?:教授|研究[员員]|[学學]者|作家|[评評][论論][员員]|[律医醫教][师師]|[医醫]生|博士|主任|[院所校会會][长長])$|[(（][^()（）:：。]{2,24}(?:教授|研究[员員]|[学學]者|作家|[评評][论論][员員]|[律医醫教][师師]|[医醫]生|博士|[专專]家|主任|[院所校会會][长長]|大[学學]|[学學][院校]|中[学學]|研究[院所])(?:[)）]|$)|(?:[,，]\s*|(?<=^\p{Script=Han}{2,3}\s)\s*)[^\s,，:：。]{2,20}(?:教授|研究[员員]|[评評][论論][员員]|[律医醫][师師]|博士|主任|[院所校会會][长長])$)|^[^\s,，:：。]{2,20}(?:教授|研究[员員]|[评評][论論][员員]|博士)\s+(?=\p{Script=Han}{2,3}$)/gu;

/** `方小寧／台東報導` */
const withoutReport: Without = (value, said) => {
  // Most values have no stroke with such a word behind it, and the pattern is long to compile.
  const [, people, place, outlet] = (/[/／].*[導导道訪访稿電电]/u.test(value) && REPORTED.exec(value)) || [];
  if (people === undefined) return value;
  if (place && !/[综綜]合/.test(place)) said.place = place;
  if (outlet) said.outlet = outlet;
  return people;
};

/** `方宁 文/摄 某报`: from the end, what they did, the outlet, and the desk of whoever comes next. */
const withoutTail: Without = (value, said, _label, more) => {
  let left = value;
  for (let tokens = left.split(PARTS); ; tokens = left.split(PARTS)) {
    const last = tokens[tokens.length - 1] as string;
    const folded = fold(last);
    if (last === '') return left;
    const place = /^(\p{Script=Han}{2,3})报[道导]$/u.exec(folded);
    if (WORK.test(folded)) said.work ??= workOf(folded);
    else if (place && tokens.length > 1) said.place ??= last.slice(0, -2);
    else if (tokens.length === 1 || !OUTLET.test(folded) || isPersonName(last)) return left;
    else if (more && said.next === undefined) said.next = last;
    else if (last.length >= 3) said.outlet ??= last;
    else return left;
    left = left.slice(0, left.length - last.length).replace(/[\s、,，;；]+$/u, '');
  }
};

/** `文/某网 方宁`, `作者：骨科 方宁`, by its short name `文｜河新 方宁`, and by one that can be nobody's `文｜河东财经 方宁`. */
const withoutHouse: Without = (value, said, label) => {
  const [house = '', ...people] = value.split(/\s+/);
  if (people.length === 0) return value;
  const named = isOfficeName(house) && !isPersonName(house) && people.every(mayBePerson);
  if (named && house.length >= 3 && isOutletName(house)) said.outlet ??= house;
  const short = label.work && areHan(house, 2, 3) && !isSurname(house.charAt(0)) && !isPersonName(house) && people.every(isPersonName);
  const other = people.every(isPersonName) && !mayBeName(house) && /^[\p{L}\d·]{2,12}$/u.test(house);
  return named || short || other ? people.join(' ') : value;
};

/** `方宁 摄影` */
const withoutPicture: Without = (value, said) => {
  const people = /[攝摄]/.test(value) ? /^(.*?\p{Script=Han}{2,4})\s*[（(/／]?(?:攝影?|摄影?)[）)]?$/u.exec(value)?.[1] : undefined;
  if (people === undefined || isNamesAlone(value)) return value;
  said.work ??= ['photo'];
  return people;
};

/** `方宁 发自某地的报道`, `方宁 发自某地`, `方宁（发自某地）`, `方宁采访整理` */
const withoutVerb: Without = (value) => {
  const written = /[发發]自/.test(value)
    ? value.replace(/[（(][发發]自\s?\p{Script=Han}{2,8}(?:[)）]|$)/u, '').replace(/[发發]自\s?\p{Script=Han}{2,8}?(?:的?(?=[报報][道導导]$)|$)/u, '')
    : value;
  const named = /[道導导理写寫访訪]$/.test(written)
    ? written.replace(/(?<=\p{Script=Han}{2})\s*(?:[综綜]合)?(?:[報报][道導导]|(?:采访|採訪)?(?:整理|采写|採寫)|采访|採訪)$/u, '')
    : written;
  return named.replace(/[\s、,，/／]+$/, '');
};

function isNamesAlone(value: string): boolean {
  return !/[攝摄]$/.test(value) && splitNames(value)?.every(({ name }) => isPersonName(name)) === true;
}

/** `采写：某报见习记者 方宁`: between what was done and a role, without a space, stands the desk. */
export function deskOf(raw: string, label: Label, following: Label): string | undefined {
  if (!/采写|撰文|文|作者|采访/.test(fold(label.printed)) || !/记者|通讯|实习生|评论员/.test(fold(following.printed))) return undefined;
  const bare = raw.replace(/^[\s:：|丨/／]+/u, '');
  return /^\p{L}{2,8}$/u.test(bare) ? bare : undefined;
}

/** What stands before a label: nothing, or the desk the people belong to. `undefined` when it is something else. */
export function affiliationOf(text: string, glued: boolean): string | undefined {
  const bare = text.replace(/^[\s:：|丨/／·,，、;；]+|[\s:：|丨/／,，、;；]+$|^(?:(?:本文|文章|此文)由|(?:本文)?作者[为為系是])/gu, '');
  if (bare === '') return '';
  // What stands on a line of its own is another line, and a dash has a title before it.
  if (text.includes('\n') || /\s[—–-]+$/.test(bare)) return undefined;
  return /^[\p{Script=Han}A-Za-z0-9+·•・《》“”" —－-]{2,20}$/u.test(bare) &&
    !/[的了是说]|在(?!线)/.test(fold(bare)) &&
    (!bare.includes('和') || isOutletName(bare)) &&
    (glued || !isPersonName(bare))
    ? bare
    : undefined;
}
