import { matchesIn } from '../apparatus/matches.js';
import type { DocumentFacts } from '../apparatus/rule.js';
import { blocksWith, signsNumber } from '../apparatus/signs.js';
import { countScripts } from '../script/detect.js';
import { inGb2312 } from './gbk.js';
import { PINYIN_LETTERS } from './pinyin-letters.js';
import { isRead, isReadExactly, normalizeReading } from './readings.js';

/** That a document was glossed by a program, and with what. */
export interface GlossEvidence {
  /** The glossed characters and the readings put after them. */
  readonly list: ReadonlyMap<string, ReadonlySet<string>>;
  /** How often a gloss stands in whole. */
  readonly hits: number;
}

/** A Han character and what stands in parentheses behind it, once or several times over; `( ` and ` )` are a variant seen. */
export const GLOSSED = new RegExp(`(\\p{Script=Han})((?:[(（] ?[${PINYIN_LETTERS}]{1,7} ?[)）])+)`, 'gu');

/** The readings in a run of parentheses; `readingsIn('(hàn)(hàn)')` is `['hàn', 'hàn']`. */
export function readingsIn(parentheses: string): readonly string[] {
  return parentheses
    .split(/[)）]/)
    .slice(0, -1)
    .map((part) => normalizeReading(part.slice(1)));
}

/** Parentheses that an author put there: pinyin with tones behind a common character, or of a word. */
const AUTHORED = new RegExp(`[${PINYIN_LETTERS}]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][${PINYIN_LETTERS} '’-]*`, 'u');
const PARENTHESES = /(\p{Script=Han}) ?[(（]([^()（）]{1,40})[)）]/gu;

/** Without one of these there is no gloss. */
export const CLOSING = ')）';
signsNumber(CLOSING);

const LEAST = { hits: 5, characters: 3, share: 0.01 };
/** More than this share of the Han glossed is a lesson or a list of words, not a text. */
const MOST = 0.45;
/** An author leaves most mentions bare, a program none, but for a place cut off here and there, and for those that `mend/pinyin-ghost` read anew. */
const BARE = { share: 0.15, more: 2 };
/** Of the glosses, what may be of another kind. */
const AUTHORED_SHARE = 0.05;

/**
 * Judges whether a program put glosses into a document: it glosses Traditional characters that GB 2312 lacks, each by a reading of it, and
 * at every mention, where an author glosses the first. `undefined` unless at least five glosses on three characters, some of them twice,
 * make one in a hundred Han, with next to no such character bare and no glosses of another kind.
 */
export function glossEvidence(document: DocumentFacts): GlossEvidence | undefined {
  const list = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  let hits = 0;
  for (const block of blocksWith(CLOSING, document)) {
    if (block.type === 'code') continue;
    for (const [, character = '', parentheses = ''] of matchesIn(block.reading, GLOSSED)) {
      const [reading = ''] = readingsIn(parentheses);
      if (inGb2312(character) || !isReadExactly(character, reading)) continue;
      hits++;
      counts.set(character, (counts.get(character) ?? 0) + 1);
      list.set(character, (list.get(character) ?? new Set()).add(reading));
    }
  }
  if (hits < LEAST.hits || list.size < LEAST.characters || ![...counts.values()].some((count) => count > 1)) return undefined;
  const share = hits / document.han;
  if (share < LEAST.share || share > MOST) return undefined;
  const prose = document.printed.filter((block) => block.type !== 'code');
  const text = prose.map((block) => block.reading).join('\n');
  if (mentions(text, list) - hits > hits * BARE.share + BARE.more) return undefined;
  if (authored(text) > hits * AUTHORED_SHARE) return undefined;
  const { hans, hant } = countScripts(text);
  return hant > 2 * hans ? { list, hits } : undefined;
}

function mentions(text: string, list: ReadonlyMap<string, unknown>): number {
  let count = 0;
  for (const character of text) if (list.has(character)) count++;
  return count;
}

function authored(text: string): number {
  let count = 0;
  for (const [, character = '', inside = ''] of text.matchAll(PARENTHESES)) {
    const reading = normalizeReading(inside);
    const byProgram = !inGb2312(character) && isRead(character, reading);
    if (!byProgram && (AUTHORED.exec(reading)?.[0] === reading || isRead(character, reading))) count++;
  }
  return count;
}
