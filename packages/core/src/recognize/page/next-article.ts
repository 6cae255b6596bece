import type { BlockFacts, DocumentFacts } from '../../apparatus/rule.js';
import { lettersOfLine } from '../words/letters.js';
import { metadataOf } from '../words/metadata-fields.js';
import { positionAfter } from './neighbours.js';
import type { Span } from './region.js';

/** How many lines under a heading its date may stand. */
const DATED = 3;

/**
 * Whether sentences are those of another article, under a heading of the title's rank and a date of their own as a reader scrolls on, or the same
 * ones for another screen.
 */
export function isAnother(beside: readonly BlockFacts[], inside: readonly BlockFacts[], title: number | undefined, document: DocumentFacts): boolean {
  const rank = title === undefined ? undefined : document.blocks[title]?.layout.tag;
  const last = (inside[inside.length - 1] as BlockFacts).index;
  const next = beside.find(({ index }) => index > last);
  if (next === undefined) return false;
  const between = document.printed.slice(positionAfter(document, last), positionAfter(document, next.index - 1));
  const heading = between.findIndex(({ layout }) => layout.tag === rank && /^h[12]$/.test(layout.tag ?? ''));
  if (heading >= 0 && isDated(between, heading)) return true;
  const said = new Set(inside.map(lettersOfLine));
  return beside.every((block) => said.has(lettersOfLine(block)));
}

/** Where one element holds several articles, each under a heading of the rank of the first's and a date, the first ends before the next. */
export function untilNext(span: Span, titles: readonly number[], prose: readonly BlockFacts[], document: DocumentFacts): Span {
  const title = titles[0] === undefined ? undefined : document.blocks[titles[0]];
  const opening = prose.find(({ index }) => index >= span.first && index > (title?.index ?? 0));
  if (!title || !opening || opening.index > span.last || !/^h[12]$/.test(title.layout.tag ?? '')) return span;
  const from = positionAfter(document, opening.index);
  const within = document.printed.slice(from, positionAfter(document, span.last));
  // Or the same article again, for another screen.
  const again = prose.findLast((block) => lettersOfLine(block) === lettersOfLine(opening))?.index ?? -1;
  const own = new Set(titles);
  const next = within.findIndex(
    (block, at) => block.layout.tag === title.layout.tag && (own.has(block.index) ? block.index < again : isDated(within, at)),
  );
  return next < 0 ? span : { first: span.first, last: (document.printed[from + next - 1] as BlockFacts).index };
}

function isDated(blocks: readonly BlockFacts[], heading: number): boolean {
  return blocks.slice(heading + 1, heading + 1 + DATED).some((block) => metadataOf(block)?.kinds.has('date'));
}
