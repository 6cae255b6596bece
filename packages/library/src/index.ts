export type { Choice } from './choose.js';
export { type FetchOptions, fetchSource, isAddress } from './fetch-source.js';
export type { Facets, Hit, Library, Query, SearchResult, Summary } from './library.js';
export { type Located, type Location, locate } from './locate.js';
export { type OpenOptions, openLibrary } from './open-library.js';
export { MAX_BYTES, readStream, type Source } from './read-source.js';
export type { Aligned, Span } from './reuse/align.js';
export type { Relation } from './reuse/families.js';
export type { PassageOptions } from './reuse/passages.js';
export {
  type Comparison,
  compareArticles,
  type Family,
  type Passage,
  type Place,
  type ReuseOptions,
  reprintFamilies,
  sharedPassages,
} from './reuse/reuse.js';
export { type Naming, parseFile, parseSource, type Scanned, type ScanOptions, scan, scanLocated } from './scan.js';
export { openingOf } from './summary.js';
export { extensionOf } from './walk.js';
export { wordsOf } from './words.js';
