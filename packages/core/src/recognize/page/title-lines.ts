import { fact } from '../../apparatus/fact.js';
import type { BlockFacts } from '../../apparatus/rule.js';
import { DAY_BEHIND, readMetadataLine } from '../words/metadata-fields.js';
import { endsSentence } from './prose.js';

/** Units below which the first words of a block are no title. */
const SHORTEST = 4;

/** The title in a block that also holds its date or source, behind a line break or in brackets. */
export const titleOverMetadata = fact((block: BlockFacts): string | undefined => {
  if (block.layout.tag === 'h1' && /[\])）】]$/.test(block.line)) return DAY_BEHIND.exec(block.line)?.groups?.words;
  const at = block.length <= 160 ? block.line.indexOf('\n') : -1;
  if (at < 0) return /^h\d$/.test(block.layout.tag ?? '') && block.edges.length > 0 ? titleBeforeElement(block) : undefined;
  if (at < SHORTEST) return undefined;
  const [title, rest] = [block.line.slice(0, at).trim(), block.line.slice(at).trim()];
  const kinds = endsSentence(title) ? undefined : readMetadataLine(rest.replace(/\n/g, ' '))?.kinds;
  return kinds?.has('date') || kinds?.has('source') || (kinds?.has('credit') && readMetadataLine(title) === undefined) ? title : undefined;
});

/** The words of a heading before an element within it that holds its date, its source or what kind of text it is. */
function titleBeforeElement({ reading, edges }: BlockFacts): string | undefined {
  for (const [index, edge] of edges.entries()) {
    const title = reading.slice(0, edge).trim();
    const rest = [edge, ...edges.slice(index + 1)].map((cut, at) => reading.slice(cut, edges[index + 1 + at])).join(' ');
    const kinds = title.length >= SHORTEST ? readMetadataLine(rest.trim())?.kinds : undefined;
    if ((kinds?.has('date') || kinds?.has('source') || BADGE.test(rest.trim())) && readMetadataLine(title) === undefined) return title;
  }
  return undefined;
}

/** What a blog says beside a title of where the text is from. */
const BADGE = /^(?:转载|轉載|原创|原創)$/u;

/** `渡口停了二十年，今年又有了船。点这里`: a sentence of several clauses, and words behind it. */
const GOES_ON = /[，,].{2,}。\S/u;

/** A line that could be a title or a heading: short, no sentence, no address. The first heading of a page may have several lines. */
export function isTitleLike(block: BlockFacts): boolean {
  return (
    block.printed &&
    (block.type === 'paragraph' || block.type === 'heading') &&
    block.han >= 1 &&
    (block.length <= 80 || (titleOverMetadata(block)?.length ?? 81) <= 80) &&
    (!block.line.includes('\n') || (block.layout.tag === 'h1' && block.line.split('\n').length <= 3) || titleOverMetadata(block) !== undefined) &&
    !/[。；;，,、](?:\[\^?\w{1,4}\])*$/.test(block.line) &&
    !/https?:\/\//.test(block.line) &&
    !(block.type === 'paragraph' && GOES_ON.test(block.line))
  );
}
