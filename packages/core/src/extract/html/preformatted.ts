import type { Place } from './flow.js';

const CODE_NAMES = /(?:^|[\s_-])(?:code|hljs|highlight|prettyprint|brush|syntax|shell|terminal|lang(?:uage)?)(?:$|[\s:_-])/;
const WINDOW = 1024;
/** Below this share of Han among its letters, preformatted text is taken for code. */
const PROSE = 0.25;

/** Whether preformatted text is code, of which every space counts, or prose in lines; decided by its names and its opening. */
export function preformatted(source: string, from: number, place: Place): Pick<Place, 'type' | 'space'> {
  const ahead = source.slice(from, from + WINDOW);
  const end = ahead.search(/<\/(?:pre|listing|xmp)/i);
  const content = end < 0 ? ahead : ahead.slice(0, end);
  const words = content.replace(/<[^>]*>/g, ' ');
  const letters = words.match(/[\p{L}\p{Nd}]/gu)?.length ?? 0;
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  const code = /<(?:code|samp|kbd)\b/i.test(content) || CODE_NAMES.test(place.named?.own ?? '') || (letters > 0 && han / letters < PROSE);
  return code ? { type: 'code', space: 'keep' } : { type: 'paragraph', space: 'lines' };
}
