import { project } from './corpus.js';
import { countShared, gramsOf } from './grams.js';
import type { Overlap } from './overlaps.js';

/** How a copy stands to the first of its family: the whole of it and no more, a part of it, the whole with much besides, or only some of the same text. */
export type Relation = 'reprint' | 'abridgement' | 'expansion' | 'partial';

/** What share of one text must be in the other for the two to be copies: of a text in which one character in twelve was changed half the grams remain. */
const COPIED = 0.5;
/** How much longer one of two copies may be and still be a reprint. */
const LONGER = 1.25;

/** How the text `b` stands to the text `a`: `ofA` of the grams of `a` are in `b`, `ofB` of those of `b` in `a`. */
export function relationOf({ ofA, ofB }: { readonly ofA: number; readonly ofB: number }): Relation {
  if (Math.max(ofA, ofB) < COPIED) return 'partial';
  if (ofB > ofA * LONGER) return 'abridgement';
  return ofA > ofB * LONGER ? 'expansion' : 'reprint';
}

/** How a text stands to another, and what share of the grams of each is in the other. */
export function relationBetween(first: string, second: string): { readonly relation: Relation; readonly ofFirst: number; readonly ofThis: number } {
  const [a, b] = [gramsOf(project(first).units), gramsOf(project(second).units)];
  const shared = countShared(a, b);
  const [ofFirst, ofThis] = [shared / Math.max(1, a.length), shared / Math.max(1, b.length)];
  return { relation: relationOf({ ofA: ofFirst, ofB: ofThis }), ofFirst, ofThis };
}

/**
 * Texts that belong together: whoever is a copy, a part or an enlargement of another is in its family. Those that only have some text in common are not.
 * Members are in the order of `compare`, families by size.
 */
export function familiesOf(overlaps: Iterable<Overlap>, compare: (a: number, b: number) => number): readonly (readonly number[])[] {
  const parent = new Map<number, number>();
  const rootOf = (text: number): number => {
    let root = text;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = text; at !== root; ) {
      const up = parent.get(at) ?? root;
      parent.set(at, root);
      at = up;
    }
    if (!parent.has(root)) parent.set(root, root);
    return root;
  };
  for (const overlap of overlaps) if (relationOf(overlap) !== 'partial') parent.set(rootOf(overlap.b), rootOf(overlap.a));
  const families = new Map<number, number[]>();
  for (const text of [...parent.keys()].sort(compare)) {
    const root = rootOf(text);
    families.set(root, [...(families.get(root) ?? []), text]);
  }
  return [...families.values()].sort((a, b) => b.length - a.length || compare(a[0] as number, b[0] as number));
}
