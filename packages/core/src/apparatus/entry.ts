import type { Range } from './range.js';
import { type Confidence, originalOf, type Piece, type Text } from './text.js';

/**
 * One line of the apparatus (校记): what the source has at `range`, what is printed, by which rules, how sure.
 * `doubt` (存疑) leaves the words as they are.
 */
export interface Entry {
  readonly kind: 'emend' | 'omit' | 'insert' | 'doubt' | 'markup';
  readonly range: Range;
  readonly original: string;
  readonly edited: string;
  readonly rules: readonly string[];
  readonly confidence: Confidence;
  readonly alternatives?: readonly string[];
}

/** The apparatus of a text: a reading of its pieces, in source order. The carrier is left out unless asked for. */
export function entriesOf(text: Text, options: { readonly markup?: boolean } = {}): readonly Entry[] {
  const entries: Entry[] = [];
  for (const piece of text) {
    const kind = kindOf(piece);
    if (!kind || (kind === 'markup' && !options.markup)) continue;
    entries.push({
      kind,
      range: piece.range,
      original: originalOf(piece),
      edited: piece.value,
      rules: piece.rules,
      confidence: piece.confidence ?? 'certain',
      ...(piece.alternatives ? { alternatives: piece.alternatives } : {}),
    });
  }
  return entries;
}

function kindOf(piece: Piece): Entry['kind'] | undefined {
  switch (piece.kind) {
    case 'verbatim':
      return piece.rules.length > 0 ? 'doubt' : undefined;
    case 'emended':
      return piece.range[0] === piece.range[1] ? 'insert' : 'emend';
    case 'omitted':
      return 'omit';
    case 'markup':
      return 'markup';
  }
}
