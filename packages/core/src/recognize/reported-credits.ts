import type { Credit } from '../article.js';
import { fold } from '../script/fold.js';
import { isPersonName, splitNames } from './names.js';
import { isOutletName } from './outlet-names.js';
import { PLACES } from './vocabulary.js';

/** Who reported, for whom and from where. */
export interface Reported {
  readonly credits: readonly Credit[];
  readonly outlet?: string;
  readonly place?: string;
}

/** Reads a phrase that ends in 报道: a desk and its people, a reporter and a place, a name. `undefined` where it is of no such form. */
export function readReported(phrase: string): Reported | undefined {
  return /[报報][道導导]$/u.test(phrase) ? (readDesk(phrase) ?? readFrom(phrase) ?? readAlone(phrase)) : undefined;
}

/** A place that no list knows cannot be told from a name before it. */
const FROM = new RegExp(`(?:${PLACES})(?:[县市]|特区)?$`, 'u');

/** `生活中心／方小寧報導`: a desk, and who reports for it. */
function readDesk(inner: string): Reported | undefined {
  const groups =
    /^(?<desk>\p{Script=Han}{2,6}(?:中心|[组組部报報网網社]|新[闻聞]))\s*[／/]\s*(?:\p{Script=Han}{2,3}\s+(?=\p{Script=Han}{3}[报報]))?(?<people>\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4}){0,3}?)\s*(?:[／/]\p{Script=Han}{2,6})?(?:[综綜]合)?[报報][道導导]$/u.exec(
      inner,
    )?.groups;
  const names = groups?.people ? splitNames(groups.people) : undefined;
  if (!groups || !names?.every(({ name }) => isPersonName(name))) return undefined;
  const credits = names.map(({ name, printed }): Credit => ({ name, nameAsPrinted: printed, role: 'reporter', affiliation: groups.desk as string }));
  return { credits };
}

/** `方小寧 綜合報導`, `某新聞 方小寧 綜合報導`: who reports, without a desk. */
function readAlone(inner: string): Reported | undefined {
  const { outlet, name } =
    /^(?:(?<outlet>\p{L}{2,12})\s+)?(?<name>\p{Script=Han}{2,4})(?:\s*(?:[／/]\s*)?[综綜]合|\s+)[报報][道導导]$/u.exec(inner)?.groups ?? {};
  if (!name || !isPersonName(name) || (outlet && !isOutletName(outlet))) return undefined;
  const credit: Credit = { name, nameAsPrinted: name, role: 'reporter', ...(outlet ? { affiliation: outlet } : {}) };
  return { credits: [credit], ...(outlet ? { outlet } : {}) };
}

/** `本報記者林海星新加坡報導`: who, and where from, without a mark between them. */
function readFrom(inner: string): Reported | undefined {
  const groups = /^(?<desk>\p{Script=Han}{0,8}?)(?<label>[記记]者)(?<who>\p{Script=Han}{4,9})[報报][導导道]$/u.exec(inner)?.groups;
  const { desk = '', label, who } = groups ?? {};
  const place = who && FROM.exec(fold(who));
  if (!label || !who || !place) return undefined;
  const name = who.slice(0, place.index);
  if (!isPersonName(name)) return undefined;
  const own = desk === '' || /^本[報报刊台社網网]$/u.test(desk);
  const credit: Credit = { name, nameAsPrinted: name, role: 'reporter', label: own ? desk + label : label, ...(own ? {} : { affiliation: desk }) };
  return { credits: [credit], place: who.slice(place.index) };
}
