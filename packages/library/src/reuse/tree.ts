import type { Passage } from './found.js';

/** A passage with those that stand mostly within it. */
export interface PassageNode {
  readonly passage: Passage;
  readonly parts: readonly PassageNode[];
}

/** Passages as trees, each under the longer one that holds most of its places: what is shown once, and counted once. In the order of the passages. */
export function passageTrees(passages: readonly Passage[]): readonly PassageNode[] {
  const nodes = passages.map((passage) => ({ passage, parts: [] as PassageNode[] }));
  const named = new Map(nodes.map((node) => [node.passage.text, node]));
  return nodes.filter((node) => {
    const holder = node.passage.within === undefined ? undefined : named.get(node.passage.within);
    // A holder is longer, so no passage is within itself.
    if (!holder || holder.passage.length <= node.passage.length) return true;
    holder.parts.push(node);
    return false;
  });
}
