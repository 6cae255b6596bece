import type { Chain } from './engine.js';
import type { Table } from './table.js';

/** Simplified to Traditional by words, then from OpenCC's standard to the characters of a region. */
export function traditional(words: Table, region?: Table): Chain {
  return region ? { plain: true, words, steps: [words, region] } : { plain: true, steps: [words] };
}

/** Traditional to Simplified, from the characters of a region where one is given; words that are known as a whole stay together. */
export function simplified(words: Table, region?: Table, rare?: Table): Chain {
  return region ? { plain: true, words, steps: [region, words], rare } : { plain: true, steps: [words], rare };
}
