import type { Chain } from './engine.js';
import type { Table } from './table.js';
import type { Words } from './words.js';

/** Simplified to Traditional by words, then from OpenCC's standard to the characters of a region, and to its vocabulary where that is given. */
export function traditional(words: Table, region?: Table, vocabulary?: Words): Chain {
  return region ? { plain: true, words, steps: [words, region], ...replacing(region, vocabulary) } : { plain: true, steps: [words] };
}

/** What `simplified` may have beside its words. */
export interface FromRegion {
  readonly region?: Table;
  /** The region's words, and those of the mainland for them. */
  readonly vocabulary?: Words;
  readonly rare?: Table;
}

/** Traditional to Simplified, from the characters of a region where one is given; words that are known as a whole stay together. */
export function simplified(words: Table, { region, vocabulary, rare }: FromRegion = {}): Chain {
  return region ? { plain: true, words, steps: [region, words], rare, ...replacing(region, vocabulary) } : { plain: true, steps: [words], rare };
}

/** Traditional of one region to that of another. */
export function acrossRegions(steps: readonly [Table, ...Table[]], vocabulary?: Words): Chain {
  return { steps, ...replacing(steps[steps.length - 1] as Table, vocabulary) };
}

const replacing = (step: Table, words: Words | undefined): Pick<Chain, 'vocabulary'> => (words ? { vocabulary: { step, words } } : {});
