import { delimiter, resolve } from 'node:path';
import type { Article, Failure } from '@zhengwen/core';
import {
  type Comparison,
  compareArticles,
  type Facets,
  type Family,
  type Hit,
  type Library,
  openLibrary,
  type Passage,
  type Query,
  reprintFamilies,
  type SearchResult,
  type Summary,
  sharedPassages,
} from '@zhengwen/library';
import { everyString, printable, upright } from './visible';

/** An article with what the catalogue says of it. */
export interface OpenArticle {
  readonly article: Article;
  readonly opening: string;
  readonly paths: readonly string[];
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

interface Opened {
  readonly library: Library;
  readonly summaries: ReadonlyMap<string, Summary>;
}

/** Next may load this module more than once in a process; the library is opened once. */
const held = globalThis as { [OPENED]?: Promise<Opened> };
const OPENED = Symbol.for('zhengwen.site.library');
const carried = new WeakMap<Article, Article>();

/** The folders to read: `ZHENGWEN_LIBRARY`, several divided as in `PATH`; the samples when it is not set. */
function folders(): readonly string[] {
  const named = process.env.ZHENGWEN_LIBRARY?.split(delimiter).filter(Boolean) ?? [];
  return named.length > 0 ? named.map((folder) => resolve(folder)) : [resolve(process.cwd(), '../../seeds')];
}

function opened(): Promise<Opened> {
  held[OPENED] ??= open().catch((error: unknown) => {
    held[OPENED] = undefined;
    throw error;
  });
  return held[OPENED];
}

async function open(): Promise<Opened> {
  const library = await openLibrary(folders());
  const summaries = everyString(await library.list(), upright);
  return { library, summaries: new Map(summaries.map((summary) => [summary.id, summary])) };
}

/** Begins to open the library; should that fail, the first page that needs it says so. */
export function openAhead(): void {
  opened().catch(() => undefined);
}

export async function openCatalogue(query: Query): Promise<Catalogue> {
  const { library, summaries } = await opened();
  const [list, facets, failures] = await Promise.all([
    library.list({ ...query, offset: 0, limit: undefined }),
    library.facets(query),
    library.failures(),
  ]);
  const from = query.offset ?? 0;
  return {
    summaries: list.slice(from, query.limit === undefined ? undefined : from + query.limit).map((summary) => summaries.get(summary.id) ?? summary),
    selected: list.length,
    size: library.size,
    facets: everyString(facets, upright),
    failures: everyString(failures, upright),
    leftOut: everyString(library.leftOut, upright),
  };
}

/** What a search finds in a selection; the articles may be a page of those found. */
export interface Found extends SearchResult {
  readonly found: number;
}

/** Searches the whole selection, so that its counts are of all of it, and gives the page of it that was asked for. */
export async function searchCatalogue(words: string, { offset = 0, limit, ...query }: Query): Promise<Found> {
  const { library } = await opened();
  const { articles, ...rest } = await library.search(words, query);
  const page = articles.slice(offset, limit === undefined ? undefined : offset + limit);
  return everyString({ ...rest, found: articles.length, articles: page }, upright);
}

/** An article by its id, with every string in it fit for a page and every offset in it unmoved. */
export async function openArticle(id: string): Promise<OpenArticle | undefined> {
  const { library, summaries } = await opened();
  const article = await library.get(id);
  if (!article) return undefined;
  const summary = summaries.get(id);
  return { article: carry(article), opening: summary?.opening ?? '', paths: summary?.paths ?? [] };
}

/** The places in one article where the words of a search stand. */
export async function findHits(id: string, words: string): Promise<readonly Hit[]> {
  const { library } = await opened();
  const { articles } = await library.search(words);
  return articles.find(({ summary }) => summary.id === id)?.hits ?? [];
}

/** The passages that articles share, each with the words of its first places as their articles print them. */
export async function listPassages(least: { readonly min: number; readonly in: number }): Promise<readonly Passage[]> {
  const { library } = await opened();
  return remembered(`passages ${least.min} ${least.in}`, async () => everyString(await sharedPassages(library, least), upright));
}

/** Families of copies, the largest first. */
export async function listFamilies(): Promise<readonly Family[]> {
  const { library } = await opened();
  return remembered('families', async () => everyString(await reprintFamilies(library), upright));
}

/** Two articles side by side; `undefined` where one of them is not in the library. */
export async function comparePair(a: string, b: string): Promise<Comparison | undefined> {
  const { library } = await opened();
  return everyString(await compareArticles(library, a, b), upright);
}

/** What an article is called in lists. */
export async function summaryOf(id: string): Promise<Summary | undefined> {
  return (await opened()).summaries.get(id);
}

/** The last answers that took the whole library to find: it is read once, so they stay true. */
const answers = new Map<string, Promise<unknown>>();
const KEPT = 4;

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
