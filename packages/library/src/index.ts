export { fetchSource, isAddress } from './address.js';
export type { Choice } from './choose.js';
export { CORRECTABLE, dataFolder } from './corrections.js';
export type { FetchOptions } from './fetch-source.js';
export type {
  Bin,
  Collocate,
  CollocateOptions,
  Collocates,
  Comparison,
  ConcordanceLine,
  ConcordanceOptions,
  Correction,
  Counted,
  Facets,
  Family,
  Filters,
  FoldedText,
  Found,
  Frequencies,
  Hit,
  Indexed,
  IndexOptions,
  Library,
  Phrase,
  PhraseOptions,
  Query,
  SearchResult,
  Stats,
  Summary,
  Which,
} from './library.js';
export { LibraryError } from './library-error.js';
export { libraryFile } from './library-file.js';
export { type Located, type Location, locate } from './locate.js';
export { openFolders } from './open-folders.js';
export { openLibrary } from './open-library.js';
export type { OpenOptions } from './open-options.js';
export { readArticle, type Shown } from './read-article.js';
export { MAX_BYTES, readStream, type Source } from './read-source.js';
export type { Aligned, Span } from './reuse/align.js';
export type { Relation } from './reuse/families.js';
export type { Likeness, Passage, Place, SharedPlace, Variant } from './reuse/found.js';
export type { PartitionOptions } from './reuse/partitions.js';
export type { PassageOptions } from './reuse/passages.js';
export type { Side, SideBySide, SidePassage } from './reuse/side-by-side.js';
export type { PassageNode } from './reuse/tree.js';
export { type Naming, parseFile, parseSource, type Scanned, type ScanOptions, scan, scanLocated } from './scan.js';
export { openingOf } from './summary.js';
export { extensionOf } from './walk.js';
export { changes } from './watch.js';
