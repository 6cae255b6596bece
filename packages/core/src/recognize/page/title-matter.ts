import { fact } from '../../apparatus/fact.js';
import type { BlockFacts, DocumentFacts } from '../../apparatus/rule.js';
import { unbracket } from '../words/brackets.js';
import { isCaptionLike } from '../words/captions.js';
import { dateIn } from '../words/dates.js';
import { isAccount, isNamedPart } from '../words/element-names.js';
import { headsRelated } from '../words/leads.js';
import { areHan, containment, foldedLine, lettersOf, lettersOfLine, mayOpenWith } from '../words/letters.js';
import { metadataOf } from '../words/metadata-fields.js';
import { isPersonName, withoutOrnament } from '../words/names.js';
import { OUTLET } from '../words/vocabulary.js';
import { isMarkedOriginal } from './accounts.js';
import { inSameElement, linkedShare, printedAfter } from './neighbours.js';
import { isEdition, titlesOf } from './page-title.js';
import { isTitleLike, titleOverMetadata } from './title-lines.js';
import { bodySpan } from './zones.js';

/** The lines above a text that are its title, by index in `document.blocks`. */
export interface TitleMatter {
  readonly headline: number;
  readonly kicker?: number;
  readonly deck?: number;
}

const METADATA = /^recognize\/(?:date-line|source-line|editor-line|byline|metadata-line|author-line|source-logo|particulars|print-line)$/;
const DASHED_END = /[—–―－─]{2,}$|——$|--+$/;
const DASHED_START = /^(?:[—–―－─]{1,}|--+)/;

/** The line that was read as the headline. */
export function readHeadline(document: DocumentFacts): BlockFacts | undefined {
  return document.blocks.find((block) => block.omittedBy === 'recognize/headline');
}

/** What lies on a page between the headline and the text, by index in `document.blocks`. */
export interface UnderHeadline {
  readonly headline: number;
  readonly first: number;
}

export function underHeadline(document: DocumentFacts): UnderHeadline | undefined {
  const headline = document.format === 'html' ? readHeadline(document) : undefined;
  const span = headline && bodySpan(document);
  return span ? { headline: headline.index, first: span.first } : undefined;
}

/** Title matter for the rule that reads `field` from it, as long as it has not done so: a text has each line of its title once. */
export function unreadTitle(document: DocumentFacts, field: 'headline' | 'kicker' | 'alternativeHeadline'): TitleMatter | undefined {
  return document.claims.some((claim) => claim.field === field && claim.rule.startsWith('recognize/')) ? undefined : titleMatter(document);
}

/**
 * Finds headline, kicker and deck among the lines above the first prose, by what stands around them: a copy at the foot,
 * a title in the head of the file, a date or by-line underneath, dashes. `undefined` where the copy has lost its headline.
 */
export const titleMatter = fact((document: DocumentFacts): TitleMatter | undefined => {
  const span = bodySpan(document);
  const until = span?.first ?? Number.POSITIVE_INFINITY;
  const above = document.printed.filter(
    (block) =>
      block.index < until && (block.containers.length === 0 || saysTitle(block, document)) && (isTitleLike(block) || isBrokenTitle(block, document)),
  );
  // Without any prose (verse, a list) only the first lines can be the title.
  const head = span ? above : above.slice(0, 3);
  if (head.length === 0 || head.length > 12) return undefined;
  const titles = titlesOf(document);
  const scored = head.map((block) => ({ block, score: score(block, head, document, titles) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score < 1 || (titles.length > 0 && !isGrounded(best.block, document, titles))) return undefined;
  const index = head.indexOf(best.block);
  const kicker = head[index - 1];
  const deck = head.slice(index + 1, index + 4).find(isNamedPart) ?? head[index + 1];
  return {
    headline: best.block.index,
    ...(kicker && isKicker(kicker, best.block, document, titles) ? { kicker: kicker.index } : {}),
    ...(deck && isDeck(deck, best.block, document, titles) ? { deck: deck.index } : {}),
  };
});

/** Whether a heading in a list says what the head of the page begins with: some blogs set title and date as items. */
function saysTitle(block: BlockFacts, document: DocumentFacts): boolean {
  if (block.type !== 'heading' || block.han < 6) return false;
  const letters = lettersOfLine(block);
  return titlesOf(document).some((title) => title.startsWith(letters));
}

/** Whether a block of two lines or three says the title that the head of the file has. */
function isBrokenTitle({ type, line }: BlockFacts, document: DocumentFacts): boolean {
  if ((type !== 'paragraph' && type !== 'heading') || line.length > 80 || !line.includes('\n') || line.split('\n').length > 3) return false;
  const letters = lettersOf(line);
  return letters.length >= 8 && titlesOf(document).some((title) => title.startsWith(letters));
}

/** Where the file names another title, a line is the headline only if something else shows it. */
function isGrounded(block: BlockFacts, document: DocumentFacts, titles: readonly string[]): boolean {
  const letters = lettersOf(titleOverMetadata(block) ?? block.line);
  if (titles.some((title) => containment(letters, title) >= 0.75) || block.layout.tag === 'h1') return true;
  return linesBeforeMetadata(block, document) <= 1 || isOnlyHeading(block, document) || isRepeated(block, letters, document);
}

/** The only heading of a page, over its text; one with a number is that of a part. */
function isOnlyHeading(block: BlockFacts, document: DocumentFacts): boolean {
  if (block.type !== 'heading' || block.han < 6 || linkedShare(block) > 0 || NUMBERED.test(block.line)) return false;
  return document.blocks.every((other) => other === block || other.type !== 'heading' || !other.printed);
}

const NUMBERED = /^\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）.、．]/u;

/** Whether the same words stand once more further down. */
function isRepeated(block: BlockFacts, letters: string, document: DocumentFacts): boolean {
  const initial = new Set([letters.charCodeAt(0)]);
  for (const other of document.printed) {
    if (other.index <= block.index || other.length > 120 || !mayOpenWith(other, initial)) continue;
    if (lettersOfLine(other) === letters) return true;
  }
  return false;
}

function score(block: BlockFacts, head: readonly BlockFacts[], document: DocumentFacts, titles: readonly string[]): number {
  // Over a post stands the name of its blog, which may be all that the head of the page says.
  if (head.length > 1 && block.length <= 16 && BLOG.test(foldedLine(block)) && head.some((other) => other !== block && other.type === 'heading'))
    return NOBODYS;
  const letters = lettersOf(titleOverMetadata(block) ?? block.line);
  // So may any line that the head of the page gives for the name of its site, where it has a title besides.
  if (isSite(letters, document) && titles.some((title) => !title.endsWith(letters) || title.length > 2 * letters.length)) return NOBODYS;
  let points = 0;
  if (block.han >= 6 && block.han <= 45) points += 1;
  if (block === head[0] && (block.han >= 6 || head.length === 1)) points += 1;
  const below = printedAfter(document, block);
  if (block.index === document.printed[0]?.index && (below?.layout.blankBefore ?? 0) > 0 && block.han >= 2) points += 1;
  if (block.type === 'heading') points += block.layout.tag === 'h1' ? 4 : isUnderRanked(block, head) ? 0 : 2;
  if (block.layout.strong) points += 1;
  const shares = titles.map((title) => containment(letters, title));
  if (shares.some((share) => share >= 0.75)) points += 2 + 4 * Math.max(...titles.map((title, at) => overlap(letters, title, shares[at] as number)));
  // Over a post stands the name of the blog, with which its title may begin as well.
  if (titles.includes(letters)) points += 5;
  if (isRepeated(block, letters, document)) points += 5;
  points += [3, 3, 1][linesBeforeMetadata(block, document)] ?? 0;
  if (isRowOfNames(block.line) || (dateIn(block) && titleOverMetadata(block) === undefined)) points -= 4;
  if (titleOverMetadata(block) !== undefined) points += 3;
  if (isNames(block)) points -= 6;
  if (/[：:]$/.test(block.line)) points -= 6;
  if (unbracket(block.line).start > 0) points -= 4;
  if (block.length <= 10 && OUTLET.test(foldedLine(block))) points -= 4;
  if ((block.line.match(/[>＞»›]|\s\/\s/g)?.length ?? 0) >= 2) points -= 8;
  if (isEdition(block.line) || headsRelated(block)) points -= 8;
  if (DASHED_END.test(block.line)) points -= 3;
  if (DASHED_START.test(block.line)) points -= 8;
  const alone = head.length === 1 && block.index === document.printed[0]?.index;
  if (block.han < 5 && !block.layout.strong && block.type !== 'heading' && !alone) points -= 2;
  return points;
}

/** Whether the head of the page has these letters for the name of its site. */
function isSite(letters: string, document: DocumentFacts): boolean {
  return document.claims.some(({ field, value }) => field === 'meta.og:site_name' && lettersOf(String(value)) === letters);
}

const BLOG = /的(?:博客|部落格|blog|空间|文集|日志)$/;
/** What a line scores that is the title of no text. */
const NOBODYS = -8;

/** Whether another heading above the text is of a higher rank. */
function isUnderRanked(block: BlockFacts, head: readonly BlockFacts[]): boolean {
  const rank = ({ type, layout }: BlockFacts) => (type === 'heading' ? Number(/^h([1-6])$/.exec(layout.tag ?? '')?.[1] ?? 9) : 9);
  return head.some((other) => rank(other) < rank(block));
}

/** How much of a title a line accounts for that has `share` of its pairs in it, 0 to 1: of two lines that a title glues together, the longer share is no headline by itself. */
function overlap(line: string, title: string, share: number): number {
  if (title.startsWith(line)) return 1;
  return share * Math.min(1, line.length / Math.max(1, title.length));
}

/** Whether a page sets a line beside the headline as a part of it: a heading, or an element named so, in the same element. */
function isTitlePart(line: BlockFacts, headline: BlockFacts): boolean {
  if (line.han < 4 || line.length > 40 || linkedShare(line) > 0.5) return false;
  const beside = inSameElement(line, headline);
  return beside && ((line.type === 'heading' && line.han >= 6) || isNamedPart(line));
}

/** Printed lines between a line and the metadata under it, names aside; 9 where there is none near. */
function linesBeforeMetadata(block: BlockFacts, document: DocumentFacts): number {
  let passed = 0;
  for (let i = block.index + 1; i < document.blocks.length && passed < 3; i++) {
    const next = document.blocks[i] as BlockFacts;
    if (isMetadata(next)) return passed;
    if (next.printed && isNames(next)) return passed;
    if (next.printed) passed += 2;
  }
  return 9;
}

/** A row of channels: four or more words of at most four Han. */
function isRowOfNames(line: string): boolean {
  const words = line.split(/[\s|｜]+/);
  return words.length >= 4 && words.every((word) => areHan(word, 1, 4));
}

/** Whether every word of a line is a person's name. */
export function isNameLine(line: string): boolean {
  const words = withoutOrnament(line)
    .replace(/[\s·•|｜–—-]+$/u, '')
    .split(/\s+[与與和及]\s+|[\s、,，&]+/u)
    .filter(Boolean);
  return (
    words.length > 0 &&
    words.length <= 4 &&
    (words.every(isPersonName) || (words.length === 2 && words.every((word) => word.length === 1) && isPersonName(words.join(''))))
  );
}

/** Whether every word of a block's line is a person's name. */
export const isNames = fact((block: BlockFacts) => isNameLine(block.line));

function isKicker(line: BlockFacts, headline: BlockFacts, document: DocumentFacts, titles: readonly string[]): boolean {
  if (metadataBetween(line, headline, document) || isNames(line)) return false;
  if (DASHED_END.test(line.line)) return true;
  if (document.format === 'html' && isTitlePart(line, headline) && !OUTLET.test(foldedLine(line)) && !dateIn(line)) return true;
  const named = titles.some((title) => containment(lettersOfLine(line), title) >= 0.75);
  return named || (titles.length === 0 && line.han >= 8 && !OUTLET.test(foldedLine(line)) && !isRowOfNames(line.line) && !dateIn(line));
}

function isDeck(line: BlockFacts, headline: BlockFacts, document: DocumentFacts, titles: readonly string[]): boolean {
  if (
    (!isNamedPart(line) && metadataBetween(headline, line, document)) ||
    isNames(line) ||
    dateIn(line) ||
    isCaptionLike(line) ||
    isAccount(line) ||
    isMarkedOriginal(line)
  )
    return false;
  if (DASHED_START.test(line.line)) return true;
  if (lettersOfLine(line) === lettersOfLine(headline)) return false;
  if (titles.some((title) => containment(lettersOfLine(line), title) >= 0.75)) return true;
  if (
    document.format === 'html' &&
    isNamedPart(line) &&
    (isTitlePart(line, headline) || (line.han >= 6 && metadataBetween(headline, line, document)))
  )
    return true;
  return line.han >= 6 && linesBeforeMetadata(line, document) === 0;
}

function metadataBetween(a: BlockFacts, b: BlockFacts, document: DocumentFacts): boolean {
  return document.blocks.slice(a.index + 1, b.index).some(isMetadata);
}

function isMetadata(block: BlockFacts): boolean {
  return block.omittedBy ? METADATA.test(block.omittedBy) : metadataOf(block) !== undefined;
}

/** A printed title without the dashes that tie it to its neighbour. */
export function withoutDashes(line: string): string {
  return line.replace(DASHED_END, '').replace(DASHED_START, '').trim();
}
