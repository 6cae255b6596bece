import { fact } from '../../apparatus/fact.js';
import type { BlockFacts, DocumentFacts } from '../../apparatus/rule.js';
import { readCredits } from '../words/credits.js';
import { isNamedCaption } from '../words/element-names.js';
import { metadataOf } from '../words/metadata-fields.js';
import { blockBeside, positionAfter, printedAfter } from './neighbours.js';
import { isProse } from './prose.js';

/** The printed blocks from the first prose to the last; indexes are those of `document.blocks`. `undefined` when there is none. */
export interface BodySpan {
  readonly first: number;
  readonly last: number;
}

/** A stanza: lines broken within one block, none of them long. */
function isVerse(block: BlockFacts): boolean {
  return block.type === 'paragraph' && block.han >= 6 && /\S\n/.test(block.line) && block.line.split('\n').every((line) => line.length <= 24);
}

/** A sentence right under an image: all that a page of pictures has. */
function isUnderFigure({ index, type, han, line }: BlockFacts, document: DocumentFacts): boolean {
  return (type === 'paragraph' || type === 'caption') && han >= 8 && /[。！？]/.test(line) && document.blocks[index - 1]?.type === 'figure';
}

function isOverByline(block: BlockFacts, document: DocumentFacts): boolean {
  if (block.han > 60) return false;
  if (blockBeside(document, block, -1)?.type !== 'figure') return false;
  const below = printedAfter(document, block);
  return below !== undefined && below.length <= 60 && metadataOf(below)?.kinds.has('credit') === true;
}

/** Whether a line of a date with its hour, or with other fields, stands right under a sentence and over the next. */
function isOverDate(block: BlockFacts, next: BlockFacts, document: DocumentFacts): boolean {
  if (block.han > 120 || document.format !== 'html') return false;
  const from = positionAfter(document, block.index);
  const between = document.printed.slice(from, positionAfter(document, next.index - 1));
  const read = between.length <= 2 ? between[0] && metadataOf(between[0]) : undefined;
  return read?.kinds.has('date') === true && read.claims.length > 1;
}

export const bodySpan = fact((document: DocumentFacts): BodySpan | undefined => {
  const prose = document.printed.filter(isProse);
  if (prose.length === 0) prose.push(...document.printed.filter(isVerse));
  if (prose.length === 0) prose.push(...document.printed.filter((block) => isUnderFigure(block, document)));
  // A sentence under an image, with the by-line under it, is the image's; one over the line of date and source is the deck.
  const [opening, second] = prose;
  const first =
    opening && second && (isNamedCaption(opening) || isOverByline(opening, document) || isOverDate(opening, second, document)) ? second : opening;
  const last = prose[prose.length - 1];
  return first && last ? { first: first.index, last: last.index } : undefined;
});

/** Whether a block stands above the first or below the last prose. */
export function atEdge(block: BlockFacts, span: BodySpan): boolean {
  return block.index < span.first || block.index > span.last;
}

/** Whether a block is credits right under the only sentence of a lead, with the text under it. */
export function isUnderLead(block: BlockFacts, document: DocumentFacts, span: BodySpan): boolean {
  const lead = document.blocks[span.first];
  if (document.format !== 'html' || !lead || block.index <= span.first || (lead.han > LEAD && !isStaff(block))) return false;
  const from = positionAfter(document, span.first);
  const between = document.printed.slice(from, from + CREDITS).filter((other) => other.index < block.index);
  const credited = (other: BlockFacts) => metadataOf(other)?.kinds.has('credit') || metadataOf(other)?.kinds.has('editor');
  return between.length < CREDITS && between.every(credited);
}

/** `河东报记者 方宁`: whose staff wrote it, on a line of its own. */
function isStaff({ line }: BlockFacts): boolean {
  return (
    line.length <= 20 &&
    /[记記]者\s/u.test(line) &&
    readCredits(line)?.credits.some(({ affiliation, role }) => role === 'reporter' && affiliation) === true
  );
}

/** How long a lead is, in Han, and how many lines of credits may stand under it. */
const LEAD = 60;
const CREDITS = 4;
