import { endsWord, folded, rarity, wordLikelihood } from './words.js';

/** How likely characters are where they stand, by the words of a dictionary and by the document's own. */
export interface Likelihood {
  /** Whether a character may be expected at all. */
  readonly isKnown: (character: string) => boolean;
  /** The text with one character more. */
  readonly next: (line: Line, character: string) => Line;
  /** How likely a character is by itself, as a logarithm to base 2. */
  readonly alone: (character: string) => number;
}

/**
 * A text that grows, as far as it bears on what comes next: its last characters, and how likely it is up to each of them when it is cut into
 * words in the likeliest way. Logarithms to base 2.
 */
export interface Line {
  readonly last: string;
  /** Up to the end of `last`, and up to the three places before that at which a word may have begun, nearest first. */
  readonly upTo: readonly number[];
}

export const EMPTY: Line = { last: '', upTo: [0] };

/** The longest word looked up, in characters. */
const LONGEST = 4;
/** What share of its words a document takes from itself: writers use a word again. */
const OWN = 0.2;
/** A Han character that is no word, here or in the dictionary. */
const NO_WORD = -24;
const NEVER = Number.NEGATIVE_INFINITY;
/** Forms that Traditional text hardly has: a logarithm for each step of rarity. */
const RARER = [0, -1, -8] as const;

/** Marks of a Chinese sentence and how likely they are; any other sign hardly is. */
const MARKS: Readonly<Record<string, number>> = {
  '，': -3.5,
  '。': -4.5,
  '、': -5,
  '“': -7,
  '”': -7,
  '：': -8,
  '；': -8,
  '（': -8,
  '）': -8,
  '《': -8,
  '》': -8,
  '！': -9,
  '？': -9,
  '‘': -10,
  '’': -10,
  '·': -10,
  '—': -10,
  '…': -10,
};
const NO_MARK = -22;
const DIGIT = -5;
const LETTER = -9;

/** Learns from the text of a document, which must be clear of glosses and of broken places. */
export function likelihoodOf(document: string): Likelihood {
  const own = ownWords(document);
  const characters = new Set(document);
  const word = (text: string): number | undefined => {
    const common = wordLikelihood(text);
    const share = own.get(text);
    return share === undefined ? common : Math.log2((1 - OWN) * (common === undefined ? 0 : 2 ** common) + OWN * share);
  };
  const isKnown = (character: string) => !isHan(character) || characters.has(character) || wordLikelihood(folded(character)) !== undefined;
  const form = (character: string) => (characters.has(character) ? 0 : (RARER[rarity(character)] as number));
  // Every character and pair is met thousands of times.
  const facts = new Map<string, Facts>();
  const factsOf = (character: string): Facts => {
    let known = facts.get(character);
    if (!known) {
      const plain = folded(character);
      known = { known: isKnown(character), han: isHan(character), folded: plain, one: word(plain) ?? NO_WORD, form: form(character) };
      facts.set(character, known);
    }
    return known;
  };
  const words = new Map<string, number | undefined>();
  const remembered = (text: string): number | undefined => {
    let likelihood = words.get(text);
    if (likelihood === undefined && !words.has(text)) {
      likelihood = word(text);
      words.set(text, likelihood);
    }
    return likelihood;
  };
  const ends = new Set([...own.keys()].filter((run) => run.length > 2).map((run) => run.slice(-2)));
  return {
    isKnown: (character) => factsOf(character).known,
    alone: (character) => {
      const { han, one, form } = factsOf(character);
      return han ? one + form : signLikelihood(character);
    },
    next: ({ last, upTo }, character) => {
      const { han, folded: plain, one, form } = factsOf(character);
      const [first = 0, second = 0, third = 0, fourth = 0] = upTo;
      if (!han)
        return { last: character, upTo: [first + (last === character && !/[—…0-9A-Za-z]/.test(character) ? NO_MARK : signLikelihood(character))] };
      let best = first + one;
      const text = last + plain;
      if (text.length > 1) {
        const two = text.slice(-2);
        best = Math.max(best, second + (remembered(two) ?? NEVER));
        if (text.length > 2 && (endsWord(two) || ends.has(two))) {
          best = Math.max(best, third + (remembered(text.slice(-3)) ?? NEVER));
          if (text.length > 3) best = Math.max(best, fourth + (remembered(text) ?? NEVER));
        }
      }
      return { last: text.slice(1 - LONGEST), upTo: [best + form, first + form, second + form, third + form] };
    },
  };
}

/** What is asked of a character over and over. */
interface Facts {
  readonly known: boolean;
  readonly han: boolean;
  readonly folded: string;
  readonly one: number;
  readonly form: number;
}

/** The shares of a document's single characters, and of the runs of two to four that it has more than once. */
function ownWords(document: string): ReadonlyMap<string, number> {
  const text = folded(document);
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length; at++) {
    for (let length = 1; length <= LONGEST && at + length <= text.length; length++) {
      if (!isHan(text.charAt(at + length - 1))) break;
      const run = text.slice(at, at + length);
      counts.set(run, (counts.get(run) ?? 0) + 1);
    }
  }
  return new Map([...counts].filter(([run, count]) => run.length === 1 || count > 1).map(([run, count]) => [run, count / text.length]));
}

function signLikelihood(character: string): number {
  if (character >= '0' && character <= '9') return DIGIT;
  return character < '\u0080' ? LETTER : (MARKS[character] ?? NO_MARK);
}

function isHan(character: string): boolean {
  return character >= '\u3400' && character <= '\u9fff';
}
