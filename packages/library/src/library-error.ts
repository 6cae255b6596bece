/** Why a library can't do what it was asked: the store can't be opened or written, or a correction is none. The message is for people. */
export class LibraryError extends Error {
  readonly code: 'disk-full' | 'read-only' | 'busy' | 'damaged' | 'no-library' | 'newer' | 'no-driver' | 'correction';
  constructor(code: LibraryError['code'], message: string) {
    super(message);
    this.name = 'LibraryError';
    this.code = code;
  }
}
