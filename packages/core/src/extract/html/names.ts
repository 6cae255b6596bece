import { lowerCase } from './lower-case.js';

/** Names of elements and attributes that pages are full of. */
const NAMES = (
  'a abbr address area article aside audio b base big blockquote body br button canvas caption center cite code col colgroup dd del details dialog ' +
  'dir div dl dt em embed fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img ' +
  'input ins kbd label legend li link listing main map mark marquee math menu meta nav noframes noscript object ol optgroup option p param path ' +
  'picture pre q rb rp rt rtc ruby s samp script search section select small source span strike strong style sub summary sup svg table tbody td ' +
  'template textarea tfoot th thead time title tr track tt u ul var video wbr xmp ' +
  'action align allowfullscreen allowtransparency alt aria-expanded aria-hidden aria-label async autocomplete background bgcolor border cellpadding ' +
  'cellspacing charset checked class color colspan content crossorigin d data data-action data-id data-index data-key data-original data-src ' +
  'data-title data-type data-url data-value datetime defer dir disabled face fill for frameborder height hidden href hspace http-equiv id integrity ' +
  'itemid itemprop itemscope itemtype lang language loading marginheight marginwidth maxlength media method name nonce nowrap onclick onerror onload ' +
  'onmouseout onmouseover onsubmit placeholder points preserveaspectratio property readonly referrerpolicy rel role rowspan sandbox scrolling ' +
  'selected shape size sizes src srcset stroke symbol tabindex target text transform type use usemap valign value version viewbox vspace width ' +
  'xml:lang xmlns xmlns:xlink'
).split(' ');
/** The same as the keys of an object, of which an engine keeps one string each and tells two apart by where they are kept. */
const COMMON = Object.keys(Object.fromEntries(NAMES.map((name) => [name, true])));

/** By these each common name has a slot of its own; one that shares its slot would be made anew each time. */
const SLOTS = 4096;
const FACTOR = 1425;
const slots: (string | undefined)[] = new Array(SLOTS).fill(undefined);
for (const name of COMMON) {
  let hash = 0;
  for (let at = 0; at < name.length; at++) hash = nameHash(hash, name.charCodeAt(at));
  slots[hash & (SLOTS - 1)] = name;
}

/** The hash of a name with one more character. */
export function nameHash(hash: number, code: number): number {
  return (Math.imul(hash, FACTOR) + (code | 0x20)) | 0;
}

/** The name at `[from, to)` in lower case, whose hash is known: of a common one always the same string, which is cheaper to keep than to make. */
export function nameAt(text: string, from: number, to: number, hash: number): string {
  const common = slots[hash & (SLOTS - 1)];
  if (common !== undefined && common.length === to - from && isAt(text, from, common)) return common;
  return lowerCase(text.slice(from, to));
}

function isAt(text: string, from: number, name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = text.charCodeAt(from + at);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (lower !== name.charCodeAt(at)) return false;
  }
  return true;
}
