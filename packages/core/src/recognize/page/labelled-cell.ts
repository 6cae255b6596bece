import type { BlockFacts, DocumentFacts } from '../../apparatus/rule.js';
import { DAY_LABEL, dateField, OTHER_DAY } from '../words/date-labels.js';
import { foldedLine } from '../words/letters.js';
import { type MetadataLine, metadataOf, readMetadataLine } from '../words/metadata-fields.js';
import { isOfficeName } from '../words/outlet-names.js';
import { blockBeside, printedBefore } from './neighbours.js';

const LABEL = /^[\p{Script=Han}\s]{2,8}[:：]?$/u;
const LONGEST = 60;
const FIELDS: ReadonlySet<string> = new Set(['publisher', 'creditedSource', 'credit', 'republishedFrom']);

/** What a block says as the value of the label in the cell before it: an outlet, or people; `undefined` where it says neither. */
export function particularOf(block: BlockFacts, document: DocumentFacts): MetadataLine | undefined {
  if (block.length > LONGEST || !block.printed) return undefined;
  const label = labelBeside(block, document);
  const own = label && metadataOf(block);
  // An outlet's bare name is what its label says it is.
  const read =
    label && (!own || [...own.kinds].every((kind) => kind === 'outlet')) && readMetadataLine(`${label.line.replace(/[:：]$/, '')}：${block.line}`);
  return read && names(read) ? read : undefined;
}

function names({ claims }: MetadataLine): boolean {
  return claims.length > 0 && claims.every(({ field, value }) => FIELDS.has(field) && (typeof value !== 'string' || isOfficeName(value)));
}

/** The cell before, or the term of a definition, where it holds a label. */
function labelBeside(block: BlockFacts, document: DocumentFacts): BlockFacts | undefined {
  const before = blockBeside(document, block, -1);
  if (!before || !LABEL.test(before.line)) return undefined;
  const beside =
    before.layout.tag === 'dt' || (/^t[dh]$/.test(before.layout.tag ?? '') && /^t[dh]$/.test(block.layout.tag ?? '')) || /[:：]$/.test(before.line);
  return beside ? before : undefined;
}

/** Whether the line before, a label in a cell of its own, says that a date is not that of publication. */
export function isOtherDay(block: BlockFacts, document: DocumentFacts): boolean {
  const before = printedBefore(document, block);
  return before !== undefined && before.length <= 12 && OTHER_DAY.test(foldedLine(before));
}

/** What a date is the date of where its label stands alone in the line before: `最新更新：`. */
export function labelledBefore(block: BlockFacts, document: DocumentFacts): 'datePublished' | 'dateModified' | undefined {
  const before = printedBefore(document, block);
  return before && before.length <= LONGEST_LABEL && DAY_LABEL.test(foldedLine(before)) ? dateField(foldedLine(before)) : undefined;
}

const LONGEST_LABEL = 10;
