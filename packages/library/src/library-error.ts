/**
 * Why a library can't do what it was asked: the store can't be opened or written, or a correction is none. The message is for people who read English; `code`
 * and `subject` are for saying the same in another language.
 */
export class LibraryError extends Error {
  readonly code: 'disk-full' | 'read-only' | 'busy' | 'damaged' | 'no-library' | 'newer' | 'no-driver' | 'correction';
  /** The file it is about; of a correction the field, or what should have been its date; absent where it is about neither. */
  readonly subject?: string;
  constructor(code: LibraryError['code'], message: string, subject?: string) {
    super(message);
    this.name = 'LibraryError';
    this.code = code;
    if (subject !== undefined) this.subject = subject;
  }
}
