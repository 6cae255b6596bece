import type { Library } from './library.js';
import type { OpenOptions } from './open-options.js';

/**
 * Opens files and folders as one library: read into memory at once, or with `file` kept in a store as large as it may be. Files of the same bytes are
 * one article with several paths; what could not be read is among the failures. Rejects for nothing that a file or path may hold, and with a
 * `LibraryError` when a store can't be opened.
 * ```ts
 * const library = await openLibrary(['seeds']);
 * for (const { headline } of await library.list()) console.log(headline ?? '〔無題〕');
 * ```
 */
export async function openLibrary(paths: readonly string[], options: OpenOptions = {}): Promise<Library> {
  // What searches and what stores is loaded here alone: a command that parses one file needs neither.
  if (options.file === undefined) return (await import('./memory.js')).openInMemory(paths, options);
  return (await import('./store/open-store.js')).openStore(options.file, paths, options);
}
