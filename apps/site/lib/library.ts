import { basename, delimiter, resolve } from 'node:path';
import { type Article, type Failure, textSources } from '@zhengwen/core';
import {
  type ConcordanceLine,
  type ConcordanceOptions,
  type Facets,
  type Family,
  type Filters,
  type Found,
  type Frequencies,
  type Hit,
  type Library,
  type Likeness,
  openFolders,
  type PassageNode,
  type Phrase,
  type Query,
  readArticle,
  type SearchResult,
  type SharedPlace,
  type SideBySide,
  type Stats,
  type Summary,
} from '@zhengwen/library';
import { passageTrees, sideBySide } from '@zhengwen/library/reuse';
import { cache } from 'react';
import { fitForPage } from './fit-for-page';
import { Memory } from './remember';
import { everyString, upright } from './visible';

/** An article with what the catalogue says of it. */
export interface OpenArticle {
  readonly article: Article;
  readonly opening: string;
  readonly paths: readonly string[];
  /** Why the source can't be shown: what is seen was stored of the article. */
  readonly gone?: string;
}

/** The catalogue, or a selection from it. */
export interface Catalogue {
  readonly summaries: readonly Summary[];
  /** Articles in the selection; `summaries` may be a page of it. */
  readonly selected: number;
  readonly size: number;
  readonly facets: Facets;
  readonly failures: readonly Failure[];
  readonly leftOut: Library['leftOut'];
}

/** Next may load this module more than once in a process; the library is opened once. */
const held = globalThis as { [OPENED]?: Promise<Library> };
const OPENED = Symbol.for('zhengwen.site.library');
const carried = new WeakMap<Article, Article>();

/** The folders to read: `ZHENGWEN_LIBRARY`, several divided as in `PATH`; the samples when it is not set. */
function folders(): readonly string[] {
  const named = process.env.ZHENGWEN_LIBRARY?.split(delimiter).filter(Boolean) ?? [];
  return named.length > 0 ? named.map((folder) => resolve(folder)) : [resolve(process.cwd(), '../../seeds')];
}

/** From the index that `ZHENGWEN_INDEX` names, as it is; else from one where there is one or the folders are large; else in memory. */
function opened(): Promise<Library> {
  const file = process.env.ZHENGWEN_INDEX;
  held[OPENED] ??= (file ? openFolders([], { file: resolve(file) }) : openFolders(folders())).catch((error: unknown) => {
    held[OPENED] = undefined;
    throw error;
  });
  return held[OPENED];
}

/** Begins to open the library; should that fail, the first page that needs it says so. */
export function openAhead(): void {
  opened().catch(() => undefined);
}

export async function openCatalogue(query: Query): Promise<Catalogue> {
  const library = await opened();
  const [summaries, facets, failures] = await Promise.all([listArticles(query), facetsOf(query), listFailures()]);
  const scripts = query.scripts ?? [];
  return {
    summaries,
    // Every article has a script, so those of the selection add up to it.
    selected: facets.scripts.filter(({ value }) => scripts.length === 0 || scripts.includes(value)).reduce((sum, { count }) => sum + count, 0),
    size: library.size,
    facets,
    failures,
    leftOut: everyString(library.leftOut, upright),
  };
}

/** How many articles the library has. */
export async function sizeOf(): Promise<number> {
  return (await opened()).size;
}

/** A page of the library. */
export async function listArticles(query: Query): Promise<readonly Summary[]> {
  return everyString(await (await opened()).list(query), upright);
}

/** How many articles each outlet, year and script has. */
export async function facetsOf({ outlets, years, scripts }: Filters): Promise<Facets> {
  const library = await opened();
  const asked = { outlets, years, scripts };
  return counts.ask(`facets ${JSON.stringify(asked)}`, async () => everyString(await library.facets(asked), upright));
}

export async function listFailures(): Promise<readonly Failure[]> {
  const library = await opened();
  return counts.ask('failures', async () => everyString(await library.failures(), upright));
}

/** Files that were not read, for their names, by extension. */
export async function leftOutOf(): Promise<Library['leftOut']> {
  return everyString((await opened()).leftOut, upright);
}

/** What the library holds, in numbers, and the names of its folders. */
export async function statsOf(): Promise<Stats & { readonly folders: readonly string[] }> {
  const library = await opened();
  const stats = await counts.ask('stats', () => library.stats());
  return everyString({ ...stats, folders: library.roots.map((root) => basename(resolve(root))) }, upright);
}

/** The first articles that answer a query, newest first, without counting the others. */
export async function firstMatches(words: string, limit: number, query: Filters = {}): Promise<readonly Found[]> {
  const { outlets, years, scripts } = query;
  const found: Found[] = [];
  for await (const one of (await opened()).matches(words, { outlets, years, scripts, limit })) found.push(one);
  return everyString(found, upright);
}

/** The lines of a concordance from the line `from`, no more than `most`, and whether there are others after them. */
export async function concordanceLines(words: string, options: ConcordanceOptions, from: number, most: number) {
  const lines: ConcordanceLine[] = [];
  let at = 0;
  for await (const line of (await opened()).concordance(words, options)) {
    if (at++ < from) continue;
    if (lines.length === most) return { lines: everyString(lines, upright), more: true };
    lines.push(line);
  }
  return { lines: everyString(lines, upright), more: false };
}

/** Hits by month and outlet. */
export async function frequenciesOf(words: string, query: Filters): Promise<Frequencies> {
  const library = await opened();
  return counts.ask(`frequencies ${JSON.stringify([words, query])}`, async () => everyString(await library.frequencies(words, query), upright));
}

/** Searches the whole selection, so that its counts are of all of it, and gives the page of it that was asked for. */
export async function searchCatalogue(words: string, query: Query): Promise<SearchResult> {
  return everyString(await (await opened()).search(words, query), upright);
}

/** An article by its id, with every string in it fit for a page and every offset in it unmoved. Asked for once in a request, and kept for the next. */
export const openArticle = cache(async (id: string): Promise<OpenArticle | undefined> => {
  const library = await opened();
  const summary = await summaryOf(id);
  if (!summary) return undefined;
  const read = async () => {
    const shown = await readArticle(library, id);
    if (!shown) return undefined;
    const { article, gone } = shown;
    return { article: carry(article), opening: summary.opening, paths: summary.paths, ...(gone ? { gone: gone.message } : {}) };
  };
  return summary.counts.characters > LONGEST ? read() : articles.ask(id, read);
});

/** The places in one article where the words of a search stand. */
export async function findHits(id: string, words: string): Promise<readonly Hit[]> {
  const { articles } = await (await opened()).search(words, { ids: [id] });
  return articles[0]?.hits ?? [];
}

/** The passages that articles share as trees, each under the longer one it is mostly a part of. */
export async function listPassages(least: { readonly min: number; readonly in: number }): Promise<readonly PassageNode[]> {
  const library = await opened();
  return answers.ask(`passages ${least.min} ${least.in}`, async () => passageTrees(everyString(await all(library.passages(least)), upright)));
}

/** Stretches of two articles that are almost the same. */
export async function listLikenesses(): Promise<readonly Likeness[]> {
  const library = await opened();
  return answers.ask('likenesses', async () => everyString(await all(library.likenesses()), upright));
}

/** Families of copies, the largest first. */
export async function listFamilies(): Promise<readonly Family[]> {
  const library = await opened();
  return answers.ask('families', async () => everyString(await all(library.reprints()), upright));
}

/** Where an article has what others have too, each place with its range in the source where that is at hand. */
export async function sharedOf(id: string): Promise<readonly (SharedPlace & { readonly source?: readonly [number, number] })[]> {
  const library = await opened();
  return answers.ask(`shared ${id}`, async () => {
    const [places, apparatus] = await Promise.all([library.sharedIn(id), library.apparatus(id)]);
    const sources = apparatus?.ok ? textSources(apparatus.article) : undefined;
    return places.map((place) => (sources ? { ...place, source: sources(place.start, place.end) } : place));
  });
}

/** Articles side by side, the earliest first; `undefined` where one of them is not in the library. */
export async function openSides(ids: readonly string[]): Promise<SideBySide | undefined> {
  const articles = await Promise.all(ids.map(async (id) => (await openArticle(id))?.article));
  const here = articles.filter((article) => article !== undefined);
  return here.length === ids.length && ids.length > 1 ? sideBySide(here) : undefined;
}

/** How words travel. */
export async function findPhrase(words: string, once: boolean): Promise<Phrase> {
  const library = await opened();
  return answers.ask(`phrase ${once} ${words}`, async () => everyString(await library.phrase(words, { once, limit: LINES }), upright));
}

/** Places of a phrase that are shown in their context. */
const LINES = 60;

/** What an article is called in lists. */
export async function summaryOf(id: string): Promise<Summary | undefined> {
  return everyString(await (await opened()).summary(id), upright);
}

async function all<T>(found: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of found) items.push(item);
  return items;
}

/** The last answers that took the whole library to find: it is read once, so they stay true. */
const answers = new Memory(8);
/** Counts of the whole library, which another program may be adding to, and articles, which may be corrected by hand: true for half a minute. */
const counts = new Memory(64, 30_000);
const articles = new Memory(24, 30_000);
/** A longer article is not kept, in code points. */
const LONGEST = 100_000;

function carry(article: Article): Article {
  const known = carried.get(article);
  if (known) return known;
  const made = fitForPage(article);
  carried.set(article, made);
  return made;
}
