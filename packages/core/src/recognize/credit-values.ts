import type { Credit } from '../article.js';
import { fold } from '../script/fold.js';
import { type KnownLabel, type Label, WORK, workOf } from './credit-labels.js';
import { isPersonName, isSurname, mayBePerson, type PrintedName, splitNames } from './names.js';
import { isOfficeName, isOutletName } from './outlet-names.js';
import { OUTLET } from './vocabulary.js';

const REPORTED =
  /^(.{2,40}?)\s*[/／]\s*((?:\p{Script=Han}{2,4}[－\-—、])?\p{Script=Han}{2,8}?)(?:[综綜]合|[连連][线線]|即[时時])?(?:報導|报导|報道|报道|專訪|专访|特稿|電|电)\s*(\p{Script=Han}{2,8})?$/u;
/** What a form has where nobody was named. */
const NOBODY = /^(?:佚名|未知|不详|匿名|无名氏?|网络|互联网|本站|原创|转载)$/;

/** What divides the names of a list, and from the desk behind them. */
const PARTS = /[\s、,，;；]+/u;

/** What stands behind a label, up to the next: names, and what else is said of them. */
export interface Value {
  readonly names: readonly PrintedName[];
  readonly work?: Credit['work'];
  readonly outlet?: string;
  readonly place?: string;
  readonly next?: string;
}

/** `beside`: other labels stand in the same phrase, and what follows an unmarked one is a name, though the surname is a rarer one. */
export function readValue(raw: string, label: KnownLabel, more: boolean, beside: boolean): Value | undefined {
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

/** `采写：某报见习记者 方宁`: between what was done and a role, without a space, stands the desk. */
export function deskOf(raw: string, label: Label, following: Label): string | undefined {
  if (!/采写|撰文|文|作者|采访/.test(fold(label.printed)) || !/记者|通讯|实习生|评论员/.test(fold(following.printed))) return undefined;
  const bare = raw.replace(/^[\s:：|丨/／]+/u, '');
  return /^\p{L}{2,8}$/u.test(bare) ? bare : undefined;
}

/** What stands before a label: nothing, or the desk the people belong to. `undefined` when it is something else. */
export function affiliationOf(text: string, glued: boolean): string | undefined {
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
