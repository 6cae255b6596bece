export type { Choice } from './choose.js';
export type { Facets, Hit, Library, Query, SearchResult, Summary } from './library.js';
export { type Located, type Location, locate } from './locate.js';
export { type OpenOptions, openLibrary } from './open-library.js';
export { MAX_BYTES, readStream, type Source } from './read-source.js';
export { type Naming, parseFile, parseSource, type Scanned, type ScanOptions, scan, scanLocated } from './scan.js';
export { openingOf } from './summary.js';
export { extensionOf } from './walk.js';
export { wordsOf } from './words.js';
