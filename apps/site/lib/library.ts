import { delimiter, resolve } from 'node:path';
import { type Article, type Failure, textSources } from '@zhengwen/core';
import {
  type Facets,
  type Family,
  type Hit,
  type Library,
  type Likeness,
  openFolders,
  type PassageNode,
  type Phrase,
  passageTrees,
  type Query,
  readArticle,
  type SearchResult,
  type SharedPlace,
  type SideBySide,
  type Summary,
  sideBySide,
} from '@zhengwen/library';
import { everyString, printable, upright } from './visible';

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

/** From an index where there is one or the folders are large; else in memory. */
function opened(): Promise<Library> {
  held[OPENED] ??= openFolders(folders()).catch((error: unknown) => {
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
  const [summaries, facets, failures] = await Promise.all([library.list(query), library.facets(query), library.failures()]);
  const scripts = query.scripts ?? [];
  return {
    summaries: everyString(summaries, upright),
    // Every article has a script, so those of the selection add up to it.
    selected: facets.scripts.filter(({ value }) => scripts.length === 0 || scripts.includes(value)).reduce((sum, { count }) => sum + count, 0),
    size: library.size,
    facets: everyString(facets, upright),
    failures: everyString(failures, upright),
    leftOut: everyString(library.leftOut, upright),
  };
}

/** Searches the whole selection, so that its counts are of all of it, and gives the page of it that was asked for. */
export async function searchCatalogue(words: string, query: Query): Promise<SearchResult> {
  return everyString(await (await opened()).search(words, query), upright);
}

/** An article by its id, with every string in it fit for a page and every offset in it unmoved. */
export async function openArticle(id: string): Promise<OpenArticle | undefined> {
  const library = await opened();
  const [shown, summary] = await Promise.all([readArticle(library, id), summaryOf(id)]);
  if (!shown) return undefined;
  const { article, gone } = shown;
  return { article: carry(article), opening: summary?.opening ?? '', paths: summary?.paths ?? [], ...(gone ? { gone: gone.message } : {}) };
}

/** The places in one article where the words of a search stand. */
export async function findHits(id: string, words: string): Promise<readonly Hit[]> {
  const { articles } = await (await opened()).search(words, { ids: [id] });
  return articles[0]?.hits ?? [];
}

/** The passages that articles share as trees, each under the longer one it is mostly a part of. */
export async function listPassages(least: { readonly min: number; readonly in: number }): Promise<readonly PassageNode[]> {
  const library = await opened();
  return remembered(`passages ${least.min} ${least.in}`, async () => passageTrees(everyString(await all(library.passages(least)), upright)));
}

/** Stretches of two articles that are almost the same. */
export async function listLikenesses(): Promise<readonly Likeness[]> {
  const library = await opened();
  return remembered('likenesses', async () => everyString(await all(library.likenesses()), upright));
}

/** Families of copies, the largest first. */
export async function listFamilies(): Promise<readonly Family[]> {
  const library = await opened();
  return remembered('families', async () => everyString(await all(library.reprints()), upright));
}

/** Where an article has what others have too, each place with its range in the source where that is at hand. */
export async function sharedOf(id: string): Promise<readonly (SharedPlace & { readonly source?: readonly [number, number] })[]> {
  const library = await opened();
  return remembered(`shared ${id}`, async () => {
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
  return remembered(`phrase ${once} ${words}`, async () => everyString(await library.phrase(words, { once, limit: LINES }), upright));
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
const answers = new Map<string, Promise<unknown>>();
const KEPT = 8;

function remembered<T>(question: string, answer: () => Promise<T>): Promise<T> {
  const known = answers.get(question) as Promise<T> | undefined;
  const found = known ?? answer();
  answers.delete(question);
  answers.set(question, found);
  found.catch(() => answers.delete(question));
  for (const oldest of answers.keys()) if (answers.size > KEPT) answers.delete(oldest);
  return found;
}

/** The apparatus keeps the characters that turn a line's direction, since it names them; the text does without. */
function carry(article: Article): Article {
  const known = carried.get(article);
  if (known) return known;
  const { pieces, entries, ...rest } = article;
  const made: Article = { ...everyString(rest, upright), pieces: everyString(pieces, printable), entries: everyString(entries, printable) };
  carried.set(article, made);
  return made;
}
