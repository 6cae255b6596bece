import { omitted, type Text } from '../apparatus/text.js';

/** The byte order mark, when decoded the first character of the text. */
export const BOM = '\uFEFF';

/** The piece for a byte order mark at the start of the source, none if there is none: it is not printed, by `decode/bom`. */
export function bomPieces(source: string): Text {
  return source.startsWith(BOM) ? [omitted(BOM, 0, 'decode/bom')] : [];
}
