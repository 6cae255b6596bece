import { fact } from '../../apparatus/fact.js';
import type { BlockFacts } from '../../apparatus/rule.js';
import type { Credit } from '../../article.js';
import { EDITING } from './credit-labels.js';
import { type MetadataLine, readMetadataLine } from './metadata-fields.js';
import { isPersonName, mayBePerson } from './names.js';

/** A line of a paragraph that is metadata: where it stands in the reading, and what it says. */
export interface EdgeLine {
  readonly start: number;
  readonly end: number;
  readonly read: MetadataLine;
}

/** The lines at the ends of a paragraph that are metadata, set off from its sentences by a single line break. */
export interface EdgeLines {
  readonly above: readonly EdgeLine[];
  readonly below: readonly EdgeLine[];
}

const NONE: EdgeLines = { above: [], below: [] };

/** Where the text of a paragraph says who wrote it on lines of their own within it; none where nothing else would be left. */
export const edgeLines = fact((block: BlockFacts): EdgeLines => {
  if (block.type !== 'paragraph' || !block.line.includes('\n')) return NONE;
  const lines: { start: number; end: number; text: string }[] = [];
  for (const { 0: raw, index } of block.reading.matchAll(/[^\n]+/g)) {
    const text = raw.trim();
    if (text !== '') lines.push({ start: index + raw.indexOf(text), end: index + raw.indexOf(text) + text.length, text });
  }
  const found = lines.map(({ start, end, text }): EdgeLine | undefined => {
    const read = readMetadataLine(text);
    // `發稿時間：1520`: papers close with the clock, beside who wrote.
    const isClock = read?.kinds.has('date') && read.claims.length === 0;
    return read && (isClock || namesPeople(read)) ? { start, end, read } : undefined;
  });
  const first = found.indexOf(undefined);
  const last = found.lastIndexOf(undefined);
  if (first < 0) return NONE;
  return { above: found.slice(0, first) as EdgeLine[], below: found.slice(last + 1) as EdgeLine[] };
});

/** Whether a line surely names a source or people: in an interview `记者：谢谢您` does not. */
function namesPeople({ kinds, claims }: MetadataLine): boolean {
  const people = claims.filter(({ field }) => field === 'credit').map(({ value }) => value as Credit);
  // Of several who have a label each, a rarer surname is one too.
  const isWho = people.length > 1 ? mayBePerson : isPersonName;
  if (!people.every(({ name, role }) => EDITING.includes(role) || (isWho(name) && !/^(.)\1/u.test(name)))) return false;
  return people.length > 0 || (['source', 'republished'] as const).some((kind) => kinds.has(kind) && claims.length > 0);
}
