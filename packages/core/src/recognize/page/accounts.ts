import { fact } from '../../apparatus/fact.js';
import type { BlockFacts, DocumentFacts } from '../../apparatus/rule.js';
import { isSection } from '../words/channels.js';
import { dateIn } from '../words/dates.js';
import { isAuthor } from '../words/element-names.js';
import { foldedLine, wordsApart } from '../words/letters.js';
import { metadataOf } from '../words/metadata-fields.js';
import { DESK, isForeignName, isPersonName } from '../words/names.js';
import { isOutletName } from '../words/outlet-names.js';
import { FURNITURE } from '../words/vocabulary.js';
import { blockBeside, linkedShare } from './neighbours.js';
import { endsSentence } from './prose.js';

/** Whether a line is a name that leads somewhere, right over the date and in one element with it: an account, whatever the page calls its elements. */
export function isBesideDate(block: BlockFacts, document: DocumentFacts): boolean {
  const { line, layout } = block;
  if (linkedShare(block) < 0.9 || line.length < 2 || line.length > 14 || !/^[\p{L}\p{Nd}·•._ -]+$/u.test(line) || endsSentence(line)) return false;
  if (
    isPersonName(line) ||
    (isAuthor(block) && isForeignName(line)) ||
    isSection(block) ||
    FURNITURE.test(foldedLine(block)) ||
    metadataOf(block)?.kinds.has('date')
  )
    return false;
  const next = blockBeside(document, block, 1, 'figure');
  const dated = next && (next.omittedBy ? DATED.test(next.omittedBy) : next.length <= LONGEST && dateIn(next) !== undefined);
  return dated === true && layout.path?.slice(-BOX).some((id) => next?.layout.path?.slice(-BOX).includes(id)) === true;
}

/** The rules that read a date in a line. */
export const DATED = /^recognize\/(?:date|dated|metadata)-line$/;

/** How long a line of the date with counters and places beside it may be. */
const LONGEST = 80;

/** How many elements around a name may be the box that it shares with the date. */
const BOX = 2;

/** Whether the head of the page says that somebody of this name wrote the text. */
export function isDeclared(name: string, document: DocumentFacts): boolean {
  return document.claims.some(({ field, value }) => /^(?:meta\.author|json-ld\.author)$/.test(field) && [value].flat().includes(name));
}

/** Whom the data of the page call a person who wrote the text, pen names too; no outlet, no login and nobody by what they do. */
const declaredPersons = fact((document: DocumentFacts): ReadonlySet<unknown> => {
  const named = (fields: RegExp) => document.claims.flatMap(({ field, value }) => (fields.test(field) ? [value].flat() : []));
  const sites = new Set(named(/^(?:json-ld\.publisher|meta\.og:site_name)$/));
  return new Set(named(/^(?:json-ld|element)\.person$/).filter((name) => !sites.has(name) && mayBePenName(String(name))));
});

export function isDeclaredPerson(name: string, document: DocumentFacts): boolean {
  return declaredPersons(document).has(name);
}

function mayBePenName(name: string): boolean {
  if (name.length < 2 || name.length > 24 || isOutletName(name) || DESK.test(name) || KEEPER.test(name)) return false;
  return /\p{Script=Han}/u.test(name) || isForeignName(name);
}

/** Whoever looks after a site, by what they do. */
const KEEPER = /(?:[编編][辑輯]|管理[员員]|站[长長]|[记記]者|客服|工作室)$/u;

/** `原创 方宁 某号`: what accounts set before who wrote and whose account it is, each in an element of its own. */
export function isMarkedOriginal(block: BlockFacts): boolean {
  return block.line.startsWith('原') && block.length <= 40 && ORIGINAL.test(wordsApart(block));
}

const ORIGINAL = /^(?:原创|原創)\s+\S/u;
