import type { Group } from '../shelf.js';

/** Groups of the same outlet, month and script, made one. */
export function inGroups(groups: Iterable<Group>): readonly Group[] {
  const known = new Map<string, Group>();
  for (const group of groups) {
    const name = JSON.stringify([group.outlet, group.month, group.script]);
    const sum = known.get(name);
    known.set(
      name,
      sum ? { ...sum, articles: sum.articles + group.articles, characters: sum.characters + group.characters, hits: sum.hits + group.hits } : group,
    );
  }
  return [...known.values()];
}
