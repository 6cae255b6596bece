import type { Credit } from '../../article.js';
import { isPersonName, splitNames } from './names.js';
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
