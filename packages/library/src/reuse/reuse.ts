import type { Library, Summary } from '../library.js';
import { type Aligned, align } from './align.js';
import { type Corpus, corpusOf, project } from './corpus.js';
import { familiesOf, type Relation, relationOf } from './families.js';
import { countShared, gramsOf } from './grams.js';
import { nest } from './nest.js';
import { type Overlap, overlapsOf } from './overlaps.js';
import { type PassageOptions, passagesOf, type Shared, textsOf } from './passages.js';

/** What reuse needs of a library. */
type Shelf = Pick<Library, 'list' | 'get'>;

export interface ReuseOptions {
  /** Only these articles, by id. */
  readonly ids?: readonly string[];
  readonly signal?: AbortSignal;
}

/** A passage of an article; offsets are UTF-16 units of the article's `text`. */
export interface Place {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Words that several articles share: 共用语段. It says nothing about who took them from whom. */
export interface Passage {
  /** As the earliest of the articles prints it, punctuation included. */
  readonly text: string;
  /** Its length in Han, letters and digits. */
  readonly length: number;
  /** In how many articles it stands. */
  readonly articles: number;
  /** Every place, those of the earliest article first, undated ones last. */
  readonly places: readonly Place[];
  /** How many of the places are in no longer shared passage. */
  readonly own: number;
  /** The `text` of the longer passage that holds most of its places. */
  readonly within?: string;
}

/** Articles of which each is a copy, a part or an enlargement of another, the earliest first. */
export interface Family {
  readonly members: readonly {
    readonly summary: Summary;
    /** How it stands to the first of the family; of the first itself nothing is said. */
    readonly relation?: Relation;
    /** What share of the first one's eight-character grams is in it, and of its own in the first one. */
    readonly ofFirst?: number;
    readonly ofThis?: number;
  }[];
}

/** Two articles side by side. */
export interface Comparison {
  readonly a: Summary;
  readonly b: Summary;
  readonly relation: Relation;
  readonly ofA: number;
  readonly ofB: number;
  /** Both texts from beginning to end; ranges are UTF-16 units of each article's `text`. */
  readonly parts: readonly Aligned[];
}

/**
 * Every maximal passage of at least `min` characters (8) in at least `in` articles (2), whatever the script, width and punctuation; longest first.
 * ```ts
 * for (const { text, articles } of await sharedPassages(library)) console.log(articles, text);
 * ```
 */
export async function sharedPassages(library: Shelf, options: ReuseOptions & PassageOptions = {}): Promise<readonly Passage[]> {
  const shelf = await read(library, options);
  const corpus = corpusOf(shelf.units);
  const textOf = textsOf(corpus);
  const found: Shared[] = [];
  for (const passage of passagesOf(corpus, options)) {
    options.signal?.throwIfAborted();
    found.push(passage);
  }
  found.sort((a, b) => b.length - a.length || b.texts - a.texts || (a.places[0] as number) - (b.places[0] as number));
  const nested = nest(found);
  const words = await wordsIn(library, shelf, corpus, textOf, found, options.signal);
  return found.map(({ length, texts }, index) => {
    const { text, places } = words[index] as { text: string; places: readonly Place[] };
    const { within, own } = nested[index] as { within?: number; own: number };
    const holder = within === undefined ? undefined : words[within]?.text;
    return { text, length, articles: texts, places, own, ...(holder === undefined ? {} : { within: holder }) };
  });
}

/** Families of copies, the largest first. A text that only quotes or shares phrases is in none. */
export async function reprintFamilies(library: Shelf, options: ReuseOptions = {}): Promise<readonly Family[]> {
  const { summaries, units } = await read(library, options);
  const overlaps: Overlap[] = [];
  for (const overlap of overlapsOf(units)) {
    options.signal?.throwIfAborted();
    overlaps.push(overlap);
  }
  return familiesOf(overlaps, (a, b) => a - b).map(([first, ...rest]) => {
    const grams = gramsOf(units[first as number] as Uint16Array);
    const others = rest.map((text) => {
      const own = gramsOf(units[text] as Uint16Array);
      const shared = countShared(grams, own);
      const [ofFirst, ofThis] = [shared / grams.length, shared / own.length];
      return { summary: summaries[text] as Summary, relation: relationOf({ ofA: ofFirst, ofB: ofThis }), ofFirst, ofThis };
    });
    return { members: [{ summary: summaries[first as number] as Summary }, ...others] };
  });
}

/** Sets two articles side by side; `undefined` where there is no article of one of the ids. */
export async function compareArticles(library: Shelf, a: string, b: string): Promise<Comparison | undefined> {
  const summaries = new Map((await library.list()).map((summary) => [summary.id, summary]));
  const [first, second] = [summaries.get(a), summaries.get(b)];
  const texts = [(await library.get(a))?.text, (await library.get(b))?.text] as const;
  if (!first || !second || texts[0] === undefined || texts[1] === undefined) return undefined;
  const [x, y] = [gramsOf(project(texts[0]).units), gramsOf(project(texts[1]).units)];
  const shared = countShared(x, y);
  const [ofA, ofB] = [shared / Math.max(1, x.length), shared / Math.max(1, y.length)];
  return { a: first, b: second, relation: relationOf({ ofA, ofB }), ofA, ofB, parts: align(texts[0], texts[1]) };
}

/** The articles in the order of their dates, earliest first, undated last, and their projected texts. */
async function read(
  library: Shelf,
  { ids, signal }: ReuseOptions,
): Promise<{ readonly summaries: readonly Summary[]; readonly units: readonly Uint16Array[] }> {
  const wanted = ids && new Set(ids);
  const all = (await library.list()).filter(({ id }) => !wanted || wanted.has(id));
  const summaries = [...all.filter(({ datePublished }) => datePublished).reverse(), ...all.filter(({ datePublished }) => !datePublished)];
  const units: Uint16Array[] = [];
  for (const { id } of summaries) {
    signal?.throwIfAborted();
    units.push(project((await library.get(id))?.text ?? '').units.slice());
  }
  return { summaries, units };
}

/** The places of passages in the articles' own texts: each text is projected once more, since keeping the offsets of all of them would take more room than the texts. */
async function wordsIn(
  library: Shelf,
  { summaries }: { readonly summaries: readonly Summary[] },
  corpus: Corpus,
  textOf: (at: number) => number,
  passages: readonly Shared[],
  signal?: AbortSignal,
): Promise<readonly { readonly text: string; readonly places: readonly Place[] }[]> {
  const wanted = new Map<number, { readonly passage: number; readonly at: number; readonly length: number }[]>();
  for (const [passage, { length, places }] of passages.entries()) {
    for (const at of places) {
      const text = textOf(at);
      const here = wanted.get(text);
      if (here) here.push({ passage, at, length });
      else wanted.set(text, [{ passage, at, length }]);
    }
  }
  const found = passages.map(() => ({ text: '', places: [] as Place[] }));
  for (const [text, places] of [...wanted].sort(([a], [b]) => a - b)) {
    signal?.throwIfAborted();
    const { id } = summaries[text] as Summary;
    const words = (await library.get(id))?.text ?? '';
    const { offsets } = project(words);
    for (const { passage, at, length } of places) {
      const from = at - (corpus.starts[text] as number);
      const [start, end] = [offsets[from] as number, (offsets[from + length - 1] as number) + 1];
      const known = found[passage] as { text: string; places: Place[] };
      if (known.places.length === 0) known.text = words.slice(start, end);
      known.places.push({ id, start, end });
    }
  }
  return found;
}
