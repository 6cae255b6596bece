import type { Credit, Role } from '../../article.js';
import { fold } from '../../script/fold.js';
import { areHan } from './letters.js';
import { isPersonName, mayBeName, type PrintedName, splitNames } from './names.js';
import { isOutletName } from './outlet-names.js';
import { CITIES, PLACES } from './vocabulary.js';

/** Who reported, for whom and from where. */
export interface Reported {
  readonly credits: readonly Credit[];
  readonly outlet?: string;
  readonly place?: string;
}

/** `… 綜合報導`, `… 綜合外電`, `… 綜合報導／台北市`: what closes the phrase, and what stands before it. */
const CLOSED =
  /^(?<said>.{2,80}?)[\s/／╱]*(?:[综綜]合|[连連][线線]|即[时時]|(?:采|採)[访訪])*(?:[报報][道導导]|[专專][访訪]|(?<=[综綜]合)外[电電]|\d{1,2}日[专專]?[电電])(?:\s*[/／╱]\s*\p{Script=Han}{2,4})?$/u;
const REPORTED = /[报報][道導导]|[/／╱]\s*[专專][访訪]$|[综綜]合外[电電]|\d日[专專]?[电電]/;
const STROKES = /\s*[/／╱]\s*/u;
/** `［河東新聞］記者方寧`: a house in brackets of its own. */
const HOUSED = /^[［【[〔](?<house>[^［］【】〔〕[\]]{2,16})[］】\]〕]\s*/u;
const ROLED =
  /^(?<house>[\p{L}\d\s、，,·]{0,20}?)\s*(?<label>(?:特派|特[约約]|[资資]深|[实實][习習]|[见見][习習]|文字|[地政财財体體]\p{Script=Han})?[记記]者|[编編][译譯])(?<gap>\s*)(?<people>[^/／]*)$/u;
/** A place that no list knows cannot be told from a name before it, unless it says what it is. */
const KNOWN_PLACE = new RegExp(`(?:(?:${PLACES})(?:[县市]|特区)?){1,2}$`, 'u');
const PLACE = new RegExp(`${KNOWN_PLACE.source}|(?<=\\p{Script=Han}{2})\\p{Script=Han}[县市]$`, 'u');
const IS_PLACE = new RegExp(`^(?:(?:${PLACES})\\p{Script=Han}{0,3}|\\p{Script=Han}{1,5}[县市区乡镇])$`, 'u');
/** A city of the mainland stands apart from the names before it: its first character may be a surname. */
const CITY = new RegExp(`(?<=\\s)(?:${CITIES})市?$`, 'u');
/** `记者 方宁 白水报道`, `记者丨方宁 白水报道`: where a space or a mark divides label and names, the last word glued to 报道 is a place, unless a name is as long. */
const BEHIND_MARK = /(?<=^[\s丨|｜:：]\s*\S.*\s)\p{Script=Han}{2}$|(?<=\S\s)\p{Script=Han}{1,3}[河州城京县縣市镇鎮村湾灣溪港岭嶺塘沟溝桥橋]$/u;
/** A pen name of several words, between a label and 报道. */
const PEN_NAME = /^\p{Script=Han}{2,4}的\p{Script=Han}{1,4}$/u;
/** `社會中心／宜新報導`: a desk signs, and nobody. */
const DESK = /^\p{Script=Han}{2,4}(?:中心|[组組]|[频頻]道)\s*[/／╱]\s*\p{Script=Han}{0,4}(?:[综綜]合|[连連][线線])?[报報][道導导]$/u;
/** A desk of a house, whose name ends as some outlets' do. */
export const IS_DESK = /^\p{Script=Han}{2}(?:中心|[组組]|[频頻]道)$/u;
/** How something was reported, where a name would stand. */
const MANNER = /^(?:现场|连线|实地|独家|特别|专题|追踪|跟踪|联合|集体|直播|深入|全程|一线|提问|采访|陆续|持续|滚动)$/;

/**
 * Reads a phrase that closes with 报道: houses, people and a place with strokes between them, or glued. `undefined` where it is of no such form.
 * `readReported('河東新聞網 方小寧／台北報導')` credits 方小寧 of 河東新聞網, from 台北.
 */
export function readReported(phrase: string): Reported | undefined {
  return readDashed(phrase) ?? readClosed(phrase);
}

/** `河東新聞─方小寧／台北市`: the house, a dash, who reported and where. */
function readDashed(phrase: string): Reported | undefined {
  const { house = '', name = '', place = '' } = (/[─—–]/.test(phrase) && DASHED.exec(phrase)?.groups) || {};
  if (!isHouse(house) || !isPersonName(name) || !IS_PLACE.test(fold(place))) return undefined;
  return { credits: [{ name, nameAsPrinted: name, role: 'reporter', affiliation: house }], ...(isOutletName(house) ? { outlet: house } : {}), place };
}

const DASHED = /^(?<house>[\p{L}\d]{3,12})[─—–]{1,2}(?<name>\p{Script=Han}{2,4})[/／](?<place>\p{Script=Han}{2,6})$/u;

function readClosed(phrase: string): Reported | undefined {
  const said = REPORTED.test(phrase) ? CLOSED.exec(phrase)?.groups?.said : undefined;
  if (said === undefined) return undefined;
  const { house: bracketed } = HOUSED.exec(said)?.groups ?? {};
  const parts = said.replace(HOUSED, '').split(STROKES).filter(Boolean);
  // Of one part with a label the reader of labels says more.
  const from = parts.length > 1 && isPlace(parts) ? parts.pop() : undefined;
  const people = parts.pop();
  if (people === undefined || parts.length > 2) return undefined;
  if (DESK.test(phrase) && !isPerson(people)) return { credits: [] };
  const read =
    readLabelled(people, parts.length > 0 || from !== undefined, !/\s/u.test(phrase.charAt(said.length))) ?? readNamed(people, from !== undefined);
  if (!read) return undefined;
  const before = [bracketed, ...parts, read.house].filter((house) => house !== undefined && house !== '' && !/^本[報报刊台社網网]$/u.test(house));
  // `台東／方小寧 報導`: the place may stand before the names.
  const isFrom = (house: string | undefined) => IS_PLACE.test(fold(house as string));
  const houses = before.filter((house) => !isFrom(house));
  if (!houses.every((house) => /^[\p{L}\d\s、，,·]{2,20}$/u.test(house as string) && !isPersonName(house as string))) return undefined;
  const affiliation = houses[0]?.split(/[、，,]/u)[0];
  const credits = read.names.map(
    ({ name, printed }): Credit => ({
      name,
      nameAsPrinted: printed,
      role: read.role,
      ...(read.label ? { label: read.label } : {}),
      ...(affiliation ? { affiliation } : {}),
    }),
  );
  const place = from ?? read.place ?? before.find(isFrom);
  return {
    credits,
    ...(affiliation && !read.label && isOutletName(affiliation) && !IS_DESK.test(affiliation) ? { outlet: affiliation } : {}),
    ...(place ? { place } : {}),
  };
}

/** The last part is where they reported from: a place of the list, or whatever stands behind who is labelled or named. */
function isPlace(parts: readonly string[]): boolean {
  const last = parts[parts.length - 1] as string;
  const before = parts[parts.length - 2] as string;
  if (IS_PLACE.test(fold(last))) return true;
  return areHan(last, 2, 6) && (/[记記]者|[编編][译譯]/u.test(before) || (isPersonName(before) && !isPersonName(last)));
}

interface People {
  readonly house: string;
  readonly label?: string;
  readonly role: Role;
  readonly names: readonly PrintedName[];
  readonly place?: string;
}

/** `河東日報記者方寧、何小滿台北`, `方小寧記者 台南` */
function readLabelled(part: string, divided: boolean, closed: boolean): People | undefined {
  const { house = '', label, gap = '', people = '' } = ROLED.exec(part)?.groups ?? {};
  if (label === undefined) return undefined;
  if (/[摄攝]影$/u.test(house)) return undefined;
  const role: Role = /[译譯]$/u.test(label) ? 'translator' : /^[实實见見]/u.test(label) ? 'intern' : 'reporter';
  // `方小寧記者`: the label stands behind its name.
  if (isPersonName(house) && (people === '' || IS_PLACE.test(fold(people)))) {
    return { house: '', label, role, names: [{ name: house, printed: house }], ...(people ? { place: people } : {}) };
  }
  const list = people.replace(/[、，,\s]+[A-Z]{2,4}$/u, '');
  if (list === '') return undefined;
  const listed = divided ? null : (PLACE.exec(fold(list)) ?? CITY.exec(fold(list)));
  const glued = listed ?? (closed && !divided ? BEHIND_MARK.exec(gap + list) : null);
  const named = glued ? list.slice(0, glued.index - (listed ? 0 : gap.length)) : list;
  const isPen = house.trim() !== '' && PEN_NAME.test(named);
  const names = isPen ? [{ name: named, printed: named }] : splitNames(named.trim());
  if (!names?.every(({ name }) => isPen || isName(name, named !== list || divided))) return undefined;
  return { house: house.trim(), label, role, names, ...(glued ? { place: glued[0] } : {}) };
}

/** Behind a label a name may have any surname, or none; only what is no person is none. */
function isName(name: string, sure: boolean): boolean {
  return (isPersonName(name) || (mayBeName(name) && (sure || name.length <= 3))) && !MANNER.test(fold(name));
}

/** `河東新聞網 方小寧 何小滿 台灣台北`, `方小寧台北`: names without a label. */
function readNamed(part: string, divided: boolean): People | undefined {
  const tokens = part.split(/[\s、，,]+/u);
  const house = tokens.length > 1 && isHouse(tokens[0] as string) ? (tokens.shift() as string) : undefined;
  const first = tokens.length > 1 && house === undefined && IS_PLACE.test(fold(tokens[0] as string)) ? tokens.shift() : undefined;
  const place = first ?? (tokens.length > 1 && IS_PLACE.test(fold(tokens[tokens.length - 1] as string)) ? tokens.pop() : undefined);
  if (house === undefined && place === undefined && tokens.length === 1) return readGlued(tokens[0] as string, divided);
  const names = splitNames(tokens.join(' '));
  if (!names?.every(({ name }) => isPerson(name))) return undefined;
  return { house: house ?? '', role: 'reporter', names, ...(place ? { place } : {}) };
}

/** `方小寧台北`, `河東新聞網方小寧` */
function readGlued(token: string, divided: boolean): People | undefined {
  const at = KNOWN_PLACE.exec(fold(token))?.index ?? token.length;
  const { house = '', name } =
    /^(?<house>\p{Script=Han}{2,10}(?:[网網报報社台]|新[闻聞]|[传傳]媒|快[讯訊]))?(?<name>\p{Script=Han}{2,4})$/u.exec(token.slice(0, at))?.groups ??
    {};
  if (name === undefined || !isPerson(name)) return undefined;
  // `新增報導`: two characters are as often a word.
  if (!divided && house === '' && name.length === 2) return undefined;
  return { house, role: 'reporter', names: [{ name, printed: name }], ...(at < token.length ? { place: token.slice(at) } : {}) };
}

function isPerson(name: string): boolean {
  return isPersonName(name) && !IS_PLACE.test(fold(name)) && !MANNER.test(fold(name));
}

/** Whether words name an outlet or a desk of one; `isHouse('地方中心')` is true. */
export function isHouse(token: string): boolean {
  return isOutletName(token) || /(?:中心|[组組部]|[电電][视視]|快[讯訊])$/u.test(token);
}
