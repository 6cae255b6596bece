import type { Article } from '@zhengwen/core';
import type { SideBySide } from '@zhengwen/library';
import { sideBySide } from '@zhengwen/library/reuse';
import type { Shelves } from './state.js';
import type { SharedPassage } from './view/view.js';

/** The passages of an article that other articles of the library have too, in the order of its text, each with who has it. */
export async function sharedWith(library: Shelves, id: string): Promise<readonly SharedPassage[]> {
  const [places, summaries] = await Promise.all([library.sharedIn(id), library.list()]);
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  return places
    .filter(({ isInner }) => !isInner)
    .map(({ start, end, others }) => ({
      start,
      end,
      others: [...new Set(others.map((other) => other.id))].flatMap((other) => byId.get(other) ?? []),
    }));
}

/** Articles side by side, and each side's article; `undefined` where one of them is no longer in the library. */
export async function sidesOf(
  library: Shelves,
  ids: readonly string[],
): Promise<{ readonly made: SideBySide; readonly articles: readonly Article[] } | undefined> {
  const articles = await Promise.all(ids.map((id) => library.get(id)));
  const found = articles.filter((article) => article !== undefined);
  if (found.length < ids.length) return undefined;
  const made = sideBySide(found);
  return { made, articles: made.sides.flatMap(({ id }) => found.find((article) => article.id === id) ?? []) };
}
