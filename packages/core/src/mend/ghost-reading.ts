import type { Edit } from '../apparatus/edit.js';
import type { DocumentFacts } from '../apparatus/rule.js';
import { blocksWith, signsNumber } from '../apparatus/signs.js';
import { isSimplifiedOnly } from '../script/detect.js';
import { type ByteReading, GHOST, type Listed, rereadBytes } from './byte-reading.js';
import { inGb2312, toGbk } from './gbk.js';
import { GLOSSED, glossEvidence } from './gloss-evidence.js';
import { type Likelihood, likelihoodOf } from './likelihood.js';
import { PINYIN_LETTERS } from './pinyin-letters.js';

/** What the broken places of a document are read by. */
export interface GhostEvidence {
  readonly likelihood: Likelihood;
  readonly listed: Listed;
  /** The blocks whose broken places are read; those of the others are only named. */
  readonly read: ReadonlySet<number>;
}

/** A broken place in a text: the mark and what certainly belongs to it. */
export interface Ghost {
  readonly index: number;
  readonly end: number;
}

/** To read one takes some hundredths of a second, and a page has a few: more of them than this are not worth the wait. */
const MOST = 60;

/** Readings of one place shown beside the best, if they are not much less likely, as a logarithm to base 2. */
const ALTERNATIVES = 7;
const NEAR = 16;

const BARE = new RegExp(`\\p{Script=Han}(?![(（] ?[${PINYIN_LETTERS}]{1,7} ?[)）])`, 'gu');
/** A broken place, with what stands behind it up to the next mark: it may be misread. */
const UNSOUND = new RegExp(`${GHOST.source}[^，。,\\n]{0,20}`, 'gu');

/** Broken places have one of these. */
const SIGNS = '?？\uFFFD';
signsNumber(SIGNS);

/** What the broken places that `find` sees are read by; `undefined` where there are none, or the document was not glossed by a program. */
export function ghostEvidence(document: DocumentFacts, find: (text: string) => readonly Ghost[]): GhostEvidence | undefined {
  const read = new Set<number>();
  let ghosts = 0;
  for (const block of blocksWith(SIGNS, document)) {
    const own = find(block.reading).length;
    ghosts += own;
    if (own > 0 && ghosts <= MOST) read.add(block.index);
  }
  const evidence = ghosts > 0 ? glossEvidence(document) : undefined;
  if (!evidence || ghosts > evidence.hits) return undefined;
  const { list } = evidence;
  const sound = document.printed.map((block) => block.reading.replace(UNSOUND, '\n')).join('\n');
  const bare = [...sound.matchAll(BARE)].map(([character]) => character).filter((character) => !inGb2312(character) && !list.has(character));
  const likelihood = likelihoodOf(sound.replace(GLOSSED, '$1'));
  return {
    read,
    likelihood: { ...likelihood, isKnown: (character) => likelihood.isKnown(character) && !isSimplifiedOnly(character) },
    listed: { has: (character) => list.has(character), pairs: new Set([...list.keys()].map(toGbk)), bare: new Set(bare) },
  };
}

/** The readings of a broken place, likeliest first. */
export function readingsAt(text: string, at: number, { likelihood, listed }: GhostEvidence): readonly ByteReading[] {
  return rereadBytes(text, at, likelihood, listed);
}

/** A guess at the first of some readings, with the next ones beside it. */
export function guessed(text: string, at: number, best: ByteReading, ranked: readonly ByteReading[]): Edit {
  const others = ranked
    .filter((other) => other.end <= best.end && best.score - other.score <= NEAR)
    .map((other) => other.value + text.slice(other.end, best.end).replace(GLOSSED, '$1'));
  const alternatives = [...new Set(others)].filter((value) => value !== best.value).slice(0, ALTERNATIVES);
  return { start: at, end: best.end, value: best.value, confidence: 'guess', ...(alternatives.length > 0 ? { alternatives } : {}) };
}

/** A place that is named and stays as it is. */
export function doubted(text: string, start: number, end: number): Edit {
  return { start, end, value: text.slice(start, end), confidence: 'guess', doubt: true };
}
