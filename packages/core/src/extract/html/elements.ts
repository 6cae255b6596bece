import type { Container } from '../../apparatus/draft.js';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements without content. */
const VOID = set('area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr');

/** Elements that begin and end a block of text. */
const BLOCK = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main marquee menu nav ol optgroup p pre search section summary table tbody td tfoot ' +
    'th thead tr ul xmp',
);

/** Why the text of an element is not part of the page as read: the rule that takes it out of print. */
const OUT_OF_PRINT: ReadonlyMap<string, string> = new Map([
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
const HEAD = set('base basefont bgsound html head link meta noframes noscript script style template title');

/** Inline elements that carry a mark. */
const MARKED: ReadonlyMap<string, 'strong' | 'emphasis' | 'link'> = new Map([
  ['a', 'link'],
  ['b', 'strong'],
  ['strong', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
]);

/** Block elements whose class names alone would not say what they are. */
const LANDMARK = set('article aside footer header main nav');

/** Elements that hold one stretch of text: they are no surroundings of it. */
const LEAF = set('p h1 h2 h3 h4 h5 h6 pre figcaption caption dt legend summary');

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
export class ImpliedEnd {
  readonly ends: readonly string[];
  readonly within: ReadonlySet<string>;
  #kinds: readonly Kind[] | undefined;

  constructor(ends: Iterable<string>, within: string) {
    this.ends = [...ends];
    this.within = set(within);
  }

  /** What it ends, by kind: asked of every tag. */
  get kinds(): readonly Kind[] {
    this.#kinds ??= this.ends.map(kindOf);
    return this.#kinds;
  }
}

const P_END = new ImpliedEnd(['p'], 'td th caption table button object marquee template');
const NO_ENDS: readonly ImpliedEnd[] = [];
const IMPLIED = new Map<string, readonly ImpliedEnd[]>();
const implies = (names: ReadonlySet<string>, ends: ReadonlySet<string>, within: string) => {
  for (const name of names) IMPLIED.set(name, [...(IMPLIED.get(name) ?? []), new ImpliedEnd(ends, within)]);
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

const TABLE_PART = set('td th tr tbody thead tfoot caption colgroup');
const IN_TABLE = set('table');
const IN_LIST = set('ul ol menu dir td th caption table');
const IN_CELL = set('td th caption table');
const NOWHERE = set('html');

/** The elements that a closing tag of `name` does not reach through. */
function shieldsOf(name: string): ReadonlySet<string> {
  if (name === 'table') return NOWHERE;
  if (TABLE_PART.has(name)) return IN_TABLE;
  return name === 'li' ? IN_LIST : IN_CELL;
}

const MEDIA = set('video audio amp-video amp-audio');
/** Elements with content that stand for something to be seen or heard. */
const PLAYED = set('video audio amp-video amp-audio iframe amp-iframe amp-img object');
const PREFORMATTED = set('pre listing xmp');
const RAW_TEXT: ReadonlyMap<string, string> = new Map([
  ['script', 'extract/script'],
  ['style', 'extract/style'],
]);

const CONTAINER: ReadonlyMap<string, Container['type']> = new Map([
  ['blockquote', 'blockquote'],
  ['ul', 'list'],
  ['ol', 'list'],
  ['menu', 'list'],
  ['dir', 'list'],
  ['dl', 'list'],
  ['li', 'item'],
  ['dt', 'item'],
  ['dd', 'item'],
  ['table', 'table'],
  ['tr', 'row'],
  ['td', 'cell'],
  ['th', 'cell'],
]);

/** All that its name tells of an element. */
export interface Kind {
  /** Counts from 1; 0 is all whose names say nothing. */
  readonly index: number;
  readonly isVoid: boolean;
  readonly isBlock: boolean;
  readonly isCell: boolean;
  /** May stand in a head. */
  readonly inHead: boolean;
  /** Ends a list of choices that was left open. */
  readonly endsSelect: boolean;
  readonly isLandmark: boolean;
  readonly isLeaf: boolean;
  readonly isMedia: boolean;
  readonly isPlayed: boolean;
  readonly isPreformatted: boolean;
  /** What block of other blocks it makes, or a part of it. */
  readonly container: Container['type'] | undefined;
  /** The rank of a heading, 1 to 6; 0 of anything else. */
  readonly rank: number;
  readonly mark: 'strong' | 'emphasis' | 'link' | undefined;
  /** The rule that takes its text out of print. */
  readonly out: string | undefined;
  /** The rule that names its content, where that is no markup. */
  readonly raw: string | undefined;
  /** What its opening tag ends. */
  readonly implied: readonly ImpliedEnd[];
  readonly shields: ReadonlySet<string>;
}

/** Others that are told from the rest by their names. */
const OTHERS = set('time math picture');

const kinds = new Map<string, Kind>();
const kindNamed = (name: string, index: number): Kind => ({
  index,
  isVoid: VOID.has(name),
  isBlock: BLOCK.has(name),
  isCell: CELL.has(name),
  inHead: HEAD.has(name),
  endsSelect: BLOCK.has(name) && name !== 'hr' && name !== 'optgroup',
  isLandmark: LANDMARK.has(name),
  isLeaf: LEAF.has(name),
  isMedia: MEDIA.has(name),
  isPlayed: PLAYED.has(name),
  isPreformatted: PREFORMATTED.has(name),
  container: CONTAINER.get(name),
  rank: /^h[1-6]$/.test(name) ? Number(name[1]) : 0,
  mark: MARKED.get(name),
  out: OUT_OF_PRINT.get(name),
  raw: RAW_TEXT.get(name),
  implied: IMPLIED.get(name) ?? NO_ENDS,
  shields: shieldsOf(name),
});
for (const names of [
  VOID,
  BLOCK,
  HEAD,
  LANDMARK,
  LEAF,
  PLAYED,
  PREFORMATTED,
  TABLE_PART,
  RUBY,
  TERM,
  OUT_OF_PRINT,
  MARKED,
  RAW_TEXT,
  IMPLIED,
  OTHERS,
])
  for (const name of names.keys()) if (!kinds.has(name)) kinds.set(name, kindNamed(name, kinds.size + 1));
const UNKNOWN = kindNamed('', 0);

/** How many kinds there are. */
export const KINDS = kinds.size + 1;

export function kindOf(name: string): Kind {
  return kinds.get(name) ?? UNKNOWN;
}
