import { originalOf, type Piece, pieceOf, type Text } from './text.js';

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
  const { kind, range, value, original, rules, confidence, alternatives } = piece;
  return pieceOf(kind, range, `${GUESS_MARKS.open}${value}${GUESS_MARKS.close}`, original, rules, confidence, alternatives);
}

function kept(piece: Piece): Piece {
  const { range, value, rules, confidence, alternatives = [] } = piece;
  const others = alternatives.filter((other) => other !== value);
  return pieceOf('verbatim', range, originalOf(piece), undefined, rules, confidence, [value, ...others]);
}
