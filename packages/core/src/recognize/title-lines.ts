import { fact } from '../apparatus/fact.js';
import type { BlockFacts } from '../apparatus/rule.js';
import { DAY_BEHIND, readMetadataLine } from './metadata-fields.js';
import { endsSentence } from './prose.js';

/** The title in a block that also holds its date or source, behind a line break or in brackets. */
export const titleOverMetadata = fact((block: BlockFacts): string | undefined => {
  if (block.layout.tag === 'h1' && /[\])）】]$/.test(block.line)) return DAY_BEHIND.exec(block.line)?.groups?.words;
  const at = block.line.length <= 160 ? block.line.indexOf('\n') : -1;
  if (at < 4) return undefined;
  const [title, rest] = [block.line.slice(0, at).trim(), block.line.slice(at).trim()];
  const kinds = endsSentence(title) ? undefined : readMetadataLine(rest.replace(/\n/g, ' '))?.kinds;
  return kinds?.has('date') || kinds?.has('source') || (kinds?.has('credit') && readMetadataLine(title) === undefined) ? title : undefined;
});

/** A line that could be a title or a heading: short, no sentence, no address. The first heading of a page may have several lines. */
export function isTitleLike(block: BlockFacts): boolean {
  return (
    block.printed &&
    (block.type === 'paragraph' || block.type === 'heading') &&
    block.han >= 1 &&
    (block.line.length <= 80 || (titleOverMetadata(block)?.length ?? 81) <= 80) &&
    (!block.line.includes('\n') || (block.layout.tag === 'h1' && block.line.split('\n').length <= 3) || titleOverMetadata(block) !== undefined) &&
    !/[。；;，,、](?:\[\^?\w{1,4}\])*$/.test(block.line) &&
    !/https?:\/\//.test(block.line)
  );
}
