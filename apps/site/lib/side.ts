import type { Aligned } from '@zhengwen/library';

/** Words of one side; where they are marked, with the number of the mark, which the other side has too. */
export interface Stretch {
  /** Where they begin in the text. */
  readonly start: number;
  readonly words: string;
  readonly mark?: number;
}

/** Fewer units than this are alike in any two texts. */
const ALIKE = 8;

/** Which parts of a comparison are marked: of copies what differs, of texts that have little in common what is alike. */
export function isMarked(part: Aligned, copies: boolean): boolean {
  return copies ? part.kind !== 'same' : part.kind === 'same' && part.a[1] - part.a[0] >= ALIKE;
}

/** One side of a comparison in paragraphs. A mark over several paragraphs keeps one number; one where this side has nothing is an empty stretch. */
export function paragraphsOf(text: string, parts: readonly Aligned[], side: 'a' | 'b', copies = true): readonly (readonly Stretch[])[] {
  const paragraphs: Stretch[][] = [[]];
  let marks = 0;
  for (const part of parts) {
    const number = isMarked(part, copies) ? ++marks : undefined;
    let [start] = part[side];
    const pieces = text.slice(...part[side]).split(/(\n\n)/);
    for (const words of pieces) {
      if (words === '\n\n') paragraphs.push([]);
      else if (words !== '' || (number !== undefined && pieces.length === 1)) {
        paragraphs.at(-1)?.push({ start, words, ...(number === undefined ? {} : { mark: number }) });
      }
      start += words.length;
    }
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}
