const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without content. */
export const VOID = set('area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr');

/** Elements that begin and end a block of text. */
export const BLOCK = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav ol optgroup p pre search section summary table tbody td tfoot ' +
    'th thead tr ul xmp',
);

/** Why the text of an element is not part of the page as read: the rule that takes it out of print. */
export const OUT_OF_PRINT: ReadonlyMap<string, string> = new Map([
  ['head', 'extract/page-head'],
  ['title', 'extract/page-head'],
  ['noscript', 'extract/noscript'],
  ['template', 'extract/template'],
  ['textarea', 'extract/form'],
  ['select', 'extract/form'],
  ['option', 'extract/form'],
  ['optgroup', 'extract/form'],
  ['button', 'extract/form'],
  ['datalist', 'extract/form'],
  ['rt', 'extract/ruby'],
  ['rp', 'extract/ruby'],
  ['rtc', 'extract/ruby'],
  ['svg', 'extract/fallback'],
  ['audio', 'extract/fallback'],
  ['video', 'extract/fallback'],
  ['amp-video', 'extract/fallback'],
  ['amp-audio', 'extract/fallback'],
  ['amp-iframe', 'extract/fallback'],
  ['canvas', 'extract/fallback'],
  ['object', 'extract/fallback'],
  ['applet', 'extract/fallback'],
  ['iframe', 'extract/fallback'],
  ['noembed', 'extract/fallback'],
  ['noframes', 'extract/fallback'],
]);

/** What may stand in a head; anything else begins the body. */
export const HEAD = set('base basefont bgsound html head link meta noframes noscript script style template title');

/** Inline elements that carry a mark. */
export const MARKED: ReadonlyMap<string, 'strong' | 'emphasis' | 'link'> = new Map([
  ['a', 'link'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
]);

/** Block elements whose class names alone would not say what they are. */
export const LANDMARK = set('article aside footer header main nav');

/** Elements that hold one stretch of text: they are no surroundings of it. */
export const LEAF = set('p h1 h2 h3 h4 h5 h6 pre figcaption caption dt legend summary');

const CLOSES_P = set(
  'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr ' +
    'li listing main menu nav ol p pre search section summary table ul xmp',
);
const CELL = set('td th');
const ROW = set('tr td th');
const SECTION = set('tbody thead tfoot tr td th caption colgroup');
const RUBY = set('rt rp rb rtc');
const TERM = set('dt dd');

/** What an opening tag ends without saying so, and what shields it from that; after the HTML standard, "optional tags". */
export interface ImpliedEnd {
  readonly ends: readonly string[];
  readonly within: ReadonlySet<string>;
}

const P_END: ImpliedEnd = { ends: ['p'], within: set('td th caption table button object marquee template') };
const NO_ENDS: readonly ImpliedEnd[] = [];
const IMPLIED = new Map<string, readonly ImpliedEnd[]>();
const implies = (names: ReadonlySet<string>, ends: ReadonlySet<string>, within: string) => {
  for (const name of names) IMPLIED.set(name, [...(IMPLIED.get(name) ?? []), { ends: [...ends], within: set(within) }]);
};
implies(set('li'), set('li'), 'ul ol menu dir td th caption table blockquote section article');
implies(TERM, TERM, 'dl ul ol td th caption table');
implies(CELL, CELL, 'table tr');
implies(set('tr'), ROW, 'table');
implies(set('tbody thead tfoot'), SECTION, 'table');
implies(set('option'), set('option'), 'select optgroup datalist');
implies(set('optgroup'), set('option optgroup'), 'select');
implies(RUBY, RUBY, 'ruby');
implies(set('a'), set('a'), 'td th caption table');
implies(set('button'), set('button'), 'td th caption table');
for (const name of CLOSES_P) IMPLIED.set(name, [...(IMPLIED.get(name) ?? []), P_END]);

/** What the opening tag of `name` ends. */
export function impliedEnds(name: string): readonly ImpliedEnd[] {
  return IMPLIED.get(name) ?? NO_ENDS;
}

const TABLE_PART = set('td th tr tbody thead tfoot caption colgroup');
const IN_TABLE = set('table');
const IN_LIST = set('ul ol menu dir td th caption table');
const IN_CELL = set('td th caption table');
const NOWHERE = set('html');

/** The elements that a closing tag of `name` does not reach through. */
export function shields(name: string): ReadonlySet<string> {
  if (name === 'table') return NOWHERE;
  if (TABLE_PART.has(name)) return IN_TABLE;
  return name === 'li' ? IN_LIST : IN_CELL;
}
