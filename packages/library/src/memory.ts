import type { Article, Failure } from '@zhengwen/core';
import { Corrections, correctionsFile } from './corrections.js';
import { locate } from './files/locate.js';
import { scanLocated } from './files/scan.js';
import type { Counted, Indexed, IndexOptions, Library, Stats } from './library.js';
import { type Held, holdOf, memoryShelf } from './memory-shelf.js';
import type { OpenOptions } from './open-options.js';
import { answersOver } from './over-shelf.js';

/** Reads files and folders into memory: the library for a folder that is no bother to read again. */
export async function openInMemory(paths: readonly string[], options: OpenOptions): Promise<Library> {
  const corrections = new Corrections(correctionsOf(options));
  let failures: readonly Failure[] = [];
  let leftOut: readonly Counted[] = [];
  let held: Held[] = [];
  let keys = new Map<string, number>();
  let changes = 0;

  const add = (article: Article, found: readonly string[]) => {
    if (corrections.of(article.id).forgotten) return;
    keys.set(article.id, held.length);
    held.push(holdOf(article, found, held.length, corrections));
    changes++;
  };
  const put = (articles: readonly (readonly [Article, readonly string[]])[]) => {
    held = [];
    keys = new Map();
    changes++;
    for (const [article, found] of articles) add(article, found);
  };
  const again = () => put(held.map(({ parsed, candidate }) => [parsed, candidate.about().summary.paths]));

  async function* index(how: IndexOptions = {}): AsyncGenerator<Indexed, Indexed> {
    await corrections.read();
    const location = await locate(paths, options);
    const articles = new Map<string, Article>();
    const found = new Map<string, string[]>();
    const failed: Failure[] = [];
    // Where nothing is held yet, each article is there as soon as it is read.
    const growing = held.length === 0;
    const before = new Set(keys.keys());
    const files = location.files.length + location.failures.length;
    let looked = 0;
    const soFar = (done: boolean): Indexed => ({
      done,
      looked,
      found: files,
      added: articles.size,
      unchanged: 0,
      known: looked - articles.size - failed.length,
      gone: [...before].filter((id) => done && !articles.has(id)).length,
      failed: failed.length,
    });
    for await (const result of scanLocated(location, { naming: options.naming ?? 'root' })) {
      how.signal?.throwIfAborted();
      looked++;
      if (result.ok) {
        const { id } = result.article;
        const isNew = !articles.has(id);
        if (isNew) articles.set(id, result.article);
        const known = found.get(id) ?? [];
        if (!known.includes(result.path)) found.set(id, [...known, result.path]);
        if (growing && isNew) add(result.article, [result.path]);
      } else {
        failed.push(result.failure);
        if (growing) failures = [...failed];
      }
      options.onProgress?.(looked, files);
      yield soFar(false);
    }
    const last = soFar(true);
    failures = failed;
    leftOut = [...location.leftOut].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    put([...articles.values()].map((article) => [article, found.get(article.id) ?? []]));
    yield last;
    return last;
  }

  const shelf = memoryShelf(
    () => held,
    () => keys,
    () => changes,
  );
  const articleOf = (id: string) => {
    const key = keys.get(id);
    return key === undefined ? undefined : held[key]?.article;
  };

  if (!options.unread)
    for await (const _ of index()) {
      // Read to the end: a library in memory opens with all it has.
    }
  return {
    roots: paths,
    get size() {
      return held.length;
    },
    get leftOut() {
      return leftOut;
    },
    index,
    ...answersOver(shelf),
    get: async (id) => articleOf(id),
    async apparatus(id) {
      const article = articleOf(id);
      return article && { ok: true, article };
    },
    failures: async () => failures,
    async stats(): Promise<Stats> {
      const abouts = held.map(({ candidate }) => candidate.about());
      const days = held.flatMap(({ days: known }) => known ?? []).sort();
      const rules = new Map<string, number>();
      for (const about of abouts) for (const rule of about.rules) rules.set(rule, (rules.get(rule) ?? 0) + 1);
      return {
        articles: held.length,
        files: abouts.reduce((sum, { summary }) => sum + summary.paths.length, 0),
        failures: failures.length,
        characters: abouts.reduce((sum, { summary }) => sum + summary.counts.characters, 0),
        undated: held.filter(({ days: known }) => !known).length,
        ...(days.length > 0 ? { first: days[0], last: days.at(-1) } : {}),
        rules: [...rules].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
      };
    },
    async set(id, correction) {
      if (!articleOf(id)) return undefined;
      await corrections.set(id, correction);
      again();
      return articleOf(id);
    },
    async unset(id, field) {
      if (!articleOf(id)) return undefined;
      await corrections.unset(id, field);
      again();
      return articleOf(id);
    },
    async forget(id) {
      if (!articleOf(id)) return false;
      await corrections.forget(id);
      again();
      return true;
    },
    async close() {},
  };
}

function correctionsOf({ corrections, file }: OpenOptions): string {
  return corrections ?? correctionsFile(file);
}
