import type { Credit } from '../../article.js';
import { readCredits } from './credits.js';
import { isPersonName, mayBeName, splitNames } from './names.js';
import { isOfficeName } from './outlet-names.js';

/** `宣传部 方宁`: whose staff wrote it, before their names. */
const WITH_OFFICE = /^(?<office>\p{Script=Han}{2,16})\s+(?<people>.+)$/u;

/**
 * Reads a phrase that is names alone, or an office and names, where its place says that it signs a text: `readSignature('宣传部 方宁')`
 * is the author 方宁 of 宣传部. `undefined` when anything in it is no name.
 */
export function readSignature(phrase: string): readonly Credit[] | undefined {
  const { office = '', people = '' } = WITH_OFFICE.exec(phrase)?.groups ?? {};
  const from = isOfficeName(office) && !isPersonName(office) ? { affiliation: office } : {};
  const names = splitNames('affiliation' in from ? people : phrase);
  if (!names?.every(({ name }) => isPersonName(name))) return undefined;
  return names.map(({ name, printed }) => ({ name, nameAsPrinted: printed, role: 'author', ...from }));
}

/** `以上是某台记者方宁的采访报道。` */
const TOLD = /^以上是(?:由)?\s?(?<who>\S[^，,。]{1,24}?)(?:从\p{Script=Han}{2,6})?(?:发来)?的?(?:采访|採訪|专题|專題|特别|现场)?[报報][道導]。?$/u;
/** `方宁自白河对本文有报道贡献。`, `Ning Fang自纽约、方宁自白河对本文有研究贡献。` */
const HELPED = /^(?<who>\S[^。]{1,60}?)[对對]本文(?:亦|也)?(?:有|做出了?)?(?:[报報][道導]|研究|[采採][访訪]|[翻编]译)?[贡貢][献獻]。?$/u;

/** Reads a sentence that closes a text with whose work it is: `以上是某台记者方宁的采访报道。`. No credits where it is another. */
export function readClosing(line: string): readonly Credit[] {
  if (line.length > 80) return [];
  const told = line.startsWith('以上是') ? TOLD.exec(line)?.groups?.who : undefined;
  if (told !== undefined) return readCredits(told)?.credits ?? [];
  const helped = /[对對]本文/.test(line) ? HELPED.exec(line)?.groups?.who : undefined;
  const names = (helped?.split(/[、，,]|(?<=\s)(?:和|与)/u) ?? []).map((part) => part.trim().replace(/\s?[自从從在]\p{Script=Han}{2,8}$/u, ''));
  return names.every(mayBeName) ? names.map((name) => ({ name, nameAsPrinted: name, role: 'contributor' })) : [];
}
