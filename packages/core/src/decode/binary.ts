/** Beginnings of files that are no text, as bytes written one to a character, with what they are; `at` is 0 unless given. */
const MAGIC: readonly (readonly [name: string, bytes: string, at?: number])[] = [
  ['a PNG image', '\x89PNG\r\n\x1a\n'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a ZIP archive or an office document', 'PK\x03\x04'],
  ['an empty ZIP archive', 'PK\x05\x06'],
  ['a PDF document', '%PDF-'],
  ['gzip data', '\x1f\x8b'],
  ['xz data', '\xfd7zXZ\0'],
  ['Zstandard data', '\x28\xb5\x2f\xfd'],
  ['a 7z archive', '7z\xbc\xaf\x27\x1c'],
  ['a RAR archive', 'Rar!\x1a\x07'],
  ['a tar archive', 'ustar', 257],
  ['a web archive (WARC)', 'WARC/1.0\r\n'],
  ['a web archive (WARC)', 'WARC/1.1\r\n'],
  ['an OLE document (doc, xls, ppt)', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['an SQLite database', 'SQLite format 3\0'],
  ['an ELF program', '\x7fELF'],
  ['a WebAssembly module', '\0asm'],
  ['a Java class', '\xca\xfe\xba\xbe'],
  ['an ISO media file', 'ftyp', 4],
];

/** The same, where the letters alone could open a text: they count only if control characters follow. */
const LETTERS: readonly (readonly [name: string, bytes: string])[] = [
  ['a GIF image', 'GIF8'],
  ['a RIFF file (WebP, WAVE, AVI)', 'RIFF'],
  ['bzip2 data', 'BZh'],
  ['an Ogg file', 'OggS'],
  ['an MP3 file', 'ID3'],
  ['a TIFF image', 'II*\0'],
  ['a TIFF image', 'MM\0*'],
  ['a bitmap image', 'BM'],
  ['a Windows program', 'MZ'],
  ['a web font', 'wOF'],
];

const SAMPLE = 1 << 16;

/** What the bytes are by their first few, if that is no text: `'a PNG image'`. */
export function magicOf(bytes: Uint8Array): string | undefined {
  for (const [name, magic, at = 0] of MAGIC) if (begins(bytes, magic, at)) return name;
  for (const [name, magic] of LETTERS) if (begins(bytes, magic, 0) && controls(bytes.subarray(0, 64)).share > 0.04) return name;
  return undefined;
}

/**
 * Whether bytes that are no UTF-16 are no text either, by their share of control characters. A few NULs in a text are damage and stay;
 * bytes that are UTF-8 have shown themselves to be text and may hold many. Less than 32 bytes are too few to tell.
 */
export function looksBinary(bytes: Uint8Array, utf8: boolean): boolean {
  if (bytes.length < 32) return false;
  const { nulls, share } = controls(bytes.subarray(0, SAMPLE));
  return utf8 ? nulls > 0.3 || share > 0.3 : nulls > 0.05 || share - nulls > 0.03;
}

/** Shares of NUL and of all control characters but white space and ESC, 0 to 1. */
function controls(bytes: Uint8Array): { readonly nulls: number; readonly share: number } {
  let nulls = 0;
  let all = 0;
  for (const byte of bytes) {
    if (byte === 0) nulls++;
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) all++;
  }
  return { nulls: nulls / bytes.length, share: all / bytes.length };
}

function begins(bytes: Uint8Array, magic: string, at: number): boolean {
  if (bytes.length < at + magic.length) return false;
  for (let i = 0; i < magic.length; i++) if (bytes[at + i] !== magic.charCodeAt(i)) return false;
  return true;
}
