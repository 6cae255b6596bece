import type { Credit } from '../../article.js';
import { isCommonName, isPersonName } from './names.js';

/** Whose reporter, as a sentence has it: the paper's own, or a house by its name. */
const HOUSE = String.raw`(?:(?:本[报報刊网網台社]|[\p{L}·]{2,10}(?:[报報网網社台]|新[闻聞]|客[户戶]端))(?:[全融]媒[体體]|首席|见习|見習|实习|實習|特派)?)?`;
/** What somebody does for a text: to ask, to go there, to see. */
const ASKED = '(?=(?<asked>[从從][^。]{2,30}?(?:[获獲]悉|了解|得知)))';
const WENT =
  '(?=(?:日前|近日|昨[日天]|今[日天])?(?:[来來]到|[赶趕]到|走[进進访訪]|[实實]地|跟[随隨])|在[^。]{2,24}?(?:看到|[见見]到|了解到|[发發][现現]|[采採][访訪]))';
const TELLING = new RegExp(String.raw`(?:^|[，,。；;\s])${HOUSE}(?<label>[记記]者)\s?(?<name>\p{Script=Han}{2,3})(?:${ASKED}|${WENT})`, 'u');
/** Most paragraphs have no reporter, and the pattern is long to compile. */
const MAY_TELL = /[记記]者\s?\S{2,3}[从從在来來赶趕走实實跟日近昨今]/;

/**
 * The reporter who says in a sentence what was asked, visited or seen for the text, and where the name begins, in UTF-16 units;
 * `tellerIn('本报记者方小宁从县里获悉……')` is 方小宁. Of shorter names many are words, as in 记者马上来到.
 */
export function tellerIn(reading: string): { readonly credit: Credit; readonly start: number } | undefined {
  const found = MAY_TELL.test(reading) ? TELLING.exec(reading) : null;
  const { name = '', label, asked } = found?.groups ?? {};
  if (!found || !(isCommonName(name) || (asked !== undefined && isPersonName(name) && !/^[马馬]上$/.test(name)))) return undefined;
  return { credit: { name, nameAsPrinted: name, role: 'reporter', label }, start: found.index + found[0].lastIndexOf(name) };
}
