/** Where code page 1252 departs from Latin-1: the characters of the bytes 0x80 to 0x9f, a space where it has none. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Every character that a byte above 0x7f is read as in Latin-1 or code page 1252, for a character class. */
export const SINGLE_BYTE = `\\u0080-\\u00ff${WINDOWS.replaceAll(' ', '')}`;

/** The byte that Latin-1 or code page 1252 reads as the character, or -1; `byteOf('Ö')` is 0xd6. */
export function byteOf(character: string): number {
  const code = character.charCodeAt(0);
  if (code <= 0xff) return code;
  const at = WINDOWS.indexOf(character);
  return at < 0 ? -1 : 0x80 + at;
}
