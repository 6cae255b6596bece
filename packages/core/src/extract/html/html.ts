import type { Claim, DraftBlock } from '../../apparatus/draft.js';
import { withFootnotes } from '../footnotes.js';
import { withoutLayoutContainers } from './layout-containers.js';
import { Page } from './page.js';
import { tokenize } from './tokens.js';

/**
 * Reads `[start, end)` of the decoded source (UTF-16 units) as an HTML page or fragment: blocks in source order whose pieces tile that
 * stretch, and what head, JSON-LD and comments claim; relative links are completed with `address`, where the page was fetched. Never throws; any text is HTML.
 * `extractHtml('<p>正文</p>', 0, 9).blocks[0]` is a paragraph that reads `正文`, followed by a carrier.
 */
export function extractHtml(
  source: string,
  start: number,
  end: number,
  address?: string,
): { blocks: readonly DraftBlock[]; claims: readonly Claim[] } {
  const page = new Page(source, start, { address });
  tokenize(source, start, end, page);
  page.end();
  return { blocks: withFootnotes(withoutLayoutContainers(page.flow.end()), page.anchors), claims: page.claims };
}
