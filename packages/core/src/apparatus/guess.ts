import { originalOf, type Piece, type Text } from './text.js';

/** How guesses about words are printed: in `〔…？〕`, as if they were text, or not at all. */
export type Guesses = 'mark' | 'accept' | 'keep';

/** The marks around an editor's guess. */
export const GUESS_MARKS = { open: '〔', close: '？〕' } as const;

/**
 * The text with its guesses about words printed as asked. `keep` prints the source's own characters and names the place,
 * with the reading among the alternatives. Guesses about punctuation stay as they are: only words are marked.
 */
export function printGuesses(text: Text, guesses: Guesses): Text {
  if (guesses === 'accept' || !text.some(isGuessedWords)) return text;
  return text.map((piece) => (isGuessedWords(piece) ? (guesses === 'mark' ? marked(piece) : kept(piece)) : piece));
}

/** Whether a piece prints words that are an editor's guess. */
export function isGuessedWords(piece: Piece): boolean {
  return piece.kind === 'emended' && piece.confidence === 'guess' && /\p{L}/u.test(piece.value) && !piece.value.startsWith(GUESS_MARKS.open);
}

function marked(piece: Piece): Piece {
  return { ...piece, value: `${GUESS_MARKS.open}${piece.value}${GUESS_MARKS.close}` };
}

function kept(piece: Piece): Piece {
  const { original: _, ...rest } = piece;
  const others = (piece.alternatives ?? []).filter((other) => other !== piece.value);
  return { ...rest, kind: 'verbatim', value: originalOf(piece), alternatives: [piece.value, ...others] };
}
