import { block, type Claim, type Draft, type DraftBlock } from '../apparatus/draft.js';
import type { Format } from '../article.js';
import { bomPieces } from '../decode/bom.js';
import { extractFrontMatter } from './front-matter/front-matter.js';
import { extractHtml } from './html/html.js';
import { extractMarkdown } from './markdown/markdown.js';
import { extractPlain } from './plain/plain.js';

type Extract = (source: string, start: number, end: number, address?: string) => { blocks: readonly DraftBlock[]; claims: readonly Claim[] };

const BY_FORMAT: Readonly<Record<Format, Extract>> = {
  'front-matter': extractFrontMatter,
  html: extractHtml,
  markdown: extractMarkdown,
  plain: extractPlain,
};

/**
 * Takes the markup off: the document as blocks in order, nothing judged. Their pieces together tile `source`; a byte order mark at its
 * start is an omitted piece of the first block. `address` is where the source was fetched.
 */
export function extract(source: string, format: Format, path: string, address?: string): Draft {
  const mark = bomPieces(source);
  const { blocks, claims } = BY_FORMAT[format](source, mark.length, source.length, address);
  const fetched: readonly Claim[] = address === undefined ? [] : [{ field: 'address', value: address, witness: 'http', rule: 'extract/address' }];
  return { format, path, blocks: led(blocks, mark), claims: [...fetched, ...claims] };
}

function led(blocks: readonly DraftBlock[], mark: DraftBlock['text']): readonly DraftBlock[] {
  if (mark.length === 0) return blocks;
  const [first, ...rest] = blocks;
  return first ? [block(first.type, [...mark, ...first.text], first), ...rest] : [block('carrier', mark)];
}
