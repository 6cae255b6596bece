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

/** Articles side by side; `undefined` where one of them is no longer in the library. */
export async function sidesOf(library: Shelves, ids: readonly string[]): Promise<SideBySide | undefined> {
  const articles = await Promise.all(ids.map((id) => library.get(id)));
  const found = articles.filter((article) => article !== undefined);
  return found.length < ids.length ? undefined : sideBySide(found);
}
