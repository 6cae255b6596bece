export { CORRECTABLE, correctedValue, dataFolder, mustBeCorrectable } from './corrections.js';
export { fetchSource, isAddress } from './files/address.js';
export type { Choice } from './files/choose.js';
export type { FetchOptions } from './files/fetch-source.js';
export { type Located, type Location, locate } from './files/locate.js';
export { readArticle, type Shown } from './files/read-article.js';
export { MAX_BYTES, readStream, type Source } from './files/read-source.js';
export { type Naming, parseFile, parseSource, type Scanned, type ScanOptions, scan, scanLocated } from './files/scan.js';
export { extensionOf } from './files/walk.js';
export { changes } from './files/watch.js';
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
export { type FoldersOptions, type Opened, openFolders, openGradually } from './open-folders.js';
export { openLibrary } from './open-library.js';
export type { OpenOptions } from './open-options.js';
export type { Aligned, Span } from './reuse/align.js';
export type { Relation } from './reuse/families.js';
export type { Likeness, Passage, Place, SharedPlace, Variant } from './reuse/found.js';
export type { PartitionOptions } from './reuse/partitions.js';
export type { PassageOptions } from './reuse/passages.js';
export type { Side, SideBySide, SidePassage } from './reuse/side-by-side.js';
export type { PassageNode } from './reuse/tree.js';
export { openingOf } from './summary.js';
