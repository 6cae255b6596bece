import { matchesIn } from '../apparatus/matches.js';
import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';
import { blocksWith } from '../apparatus/signs.js';
import { inGb2312 } from './gbk.js';
import { CLOSING, GLOSSED, readingsIn } from './gloss-evidence.js';
import { isRead, isReadExactly } from './readings.js';
import { folded, wordLikelihood } from './words.js';

/** A character with the readings behind it, and where they stand in the reading of its block. */
export interface Gloss {
  readonly character: string;
  readonly readings: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** The glosses of a text that are all readings of their character, whatever the tone. */
export function* glossesIn(text: string): Generator<Gloss> {
  for (const { 1: character = '', 2: parentheses = '', index } of text.matchAll(GLOSSED)) {
    const readings = readingsIn(parentheses);
    const start = index + character.length;
    if (readings.every((reading) => isRead(character, reading))) yield { character, readings, start, end: start + parentheses.length };
  }
}

const SYLLABLE = /[(（] ?[^\s()（）]{1,7} ?[)）]/g;

/** A cheap look before any table is needed: whether the printed text has as many parentheses of one syllable as a rule asks for. */
function mayHave(document: DocumentFacts, least: number): boolean {
  let count = 0;
  for (const { reading, type } of blocksWith(CLOSING, document)) {
    if (type === 'code') continue;
    for (const _ of matchesIn(reading, SYLLABLE)) if (++count >= least) return true;
  }
  return false;
}

function proseOf(document: DocumentFacts): readonly BlockFacts[] {
  return document.printed.filter((block) => block.type !== 'code');
}

/** Readings of one syllable that are none of the character before: labels, units, an author's own words. */
function othersIn(text: string): number {
  let count = 0;
  for (const { 1: character = '', 2: parentheses = '' } of text.matchAll(GLOSSED)) {
    if (!readingsIn(parentheses).every((reading) => isRead(character, reading))) count++;
  }
  return count;
}

const REPEATED = { hits: 20, characters: 10, runs: 2, share: 0.45, others: 0.1 };

/** Whether a program put readings behind characters as often as they stand in a clause: nobody else writes one several times over. */
export function isGlossedOverAgain(document: DocumentFacts): boolean {
  if (!mayHave(document, REPEATED.hits)) return false;
  const text = proseOf(document)
    .map((block) => block.reading)
    .join('\n');
  const glosses = [...glossesIn(text)];
  const again = glosses.filter(({ readings }) => readings.length > 1 && new Set(readings).size === 1);
  if (glosses.length < REPEATED.hits) return false;
  if (again.length < REPEATED.runs && !again.some((gloss) => isCounted(text, gloss))) return false;
  if (new Set(glosses.map(({ character }) => character)).size < REPEATED.characters) return false;
  return glosses.length < document.han * REPEATED.share && othersIn(text) <= glosses.length * REPEATED.others;
}

/** Units that a clause reaches to either side, at most. */
const CLAUSE = 60;

/** Whether a reading stands as often as its character does in the clause, which tells how it came there. */
function isCounted(text: string, { character, readings, start, end }: Gloss): boolean {
  const before = /[^，。：；？！、,.:;?!\n]*$/u.exec(text.slice(Math.max(0, start - CLAUSE), start))?.[0] ?? '';
  const after = /^[^，。：；？！、,.:;?!\n]*/u.exec(text.slice(end, end + CLAUSE))?.[0] ?? '';
  return (before + after).split(character).length - 1 === readings.length;
}

const SCATTERED = { hits: 10, share: { least: 0.01, most: 0.2 }, common: 0.6, bareFirst: 5, bareFirstShare: 0.4, together: 0.25, others: 0.05 };
/** The likelihood of a common character, as a logarithm to base 2. */
const COMMON = -14;

/**
 * Whether a program put readings behind characters here and there: behind common ones, which need none, at any mention. An author glosses
 * what is rare, and where it comes first; a lesson glosses whole words.
 */
export function isGlossedHereAndThere(document: DocumentFacts): boolean {
  if (!mayHave(document, SCATTERED.hits)) return false;
  const text = proseOf(document)
    .map((block) => block.reading)
    .join('\n');
  const glosses = [...glossesIn(text)].filter(({ character, readings }) => readings.length === 1 && isReadExactly(character, readings[0] as string));
  const share = glosses.length / document.han;
  if (glosses.filter(({ character }) => inGb2312(character)).length < SCATTERED.hits) return false;
  if (share < SCATTERED.share.least || share > SCATTERED.share.most || othersIn(text) > glosses.length * SCATTERED.others) return false;
  if (/[(（][a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]*[ '’-][^()（）]*[)）]/.test(text)) return false;
  const common = glosses.filter(({ character }) => (wordLikelihood(folded(character)) ?? COMMON - 1) >= COMMON);
  if (common.length < glosses.length * SCATTERED.common) return false;
  const together = glosses.filter(({ start }, i) => glosses[i - 1]?.end === start - 1);
  if (together.length > glosses.length * SCATTERED.together) return false;
  return areUnlikeAnAuthors(text, glosses);
}

/** Whether glosses stand at later mentions while the first is bare, and one character has one reading. */
function areUnlikeAnAuthors(text: string, glosses: readonly Gloss[]): boolean {
  const byCharacter = new Map<string, Gloss[]>();
  for (const gloss of glosses) byCharacter.set(gloss.character, [...(byCharacter.get(gloss.character) ?? []), gloss]);
  let again = 0;
  let bareFirst = 0;
  let several = 0;
  for (const [character, own] of byCharacter) {
    if (new Set(own.map(({ readings }) => readings[0])).size > 1) several++;
    const first = text.indexOf(character);
    if (text.indexOf(character, first + 1) < 0) continue;
    again++;
    if (own[0]?.start !== first + 1) bareFirst++;
  }
  return bareFirst >= SCATTERED.bareFirst && bareFirst >= again * SCATTERED.bareFirstShare && several <= Math.max(1, byCharacter.size * 0.1);
}
