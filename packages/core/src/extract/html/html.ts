import type { Claim, DraftBlock } from '../../apparatus/draft.js';
import { withFootnotes } from '../footnotes.js';
import { keptArticle } from './kept.js';
import { withoutLayoutContainers } from './layout-containers.js';
import { Page, type PageOptions } from './page.js';
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
  const page = read(source, start, end, { address });
  const kept = keptArticle(source, start, end, { blocks: page.flow.blocks, claims: page.claims });
  const whole = kept ? read(source, start, end, { address, kept }) : page;
  return { blocks: withFootnotes(withoutLayoutContainers(whole.flow.blocks), whole.anchors), claims: whole.claims };
}

function read(source: string, start: number, end: number, options: PageOptions): Page {
  const page = new Page(source, start, options);
  tokenize(source, start, end, page);
  page.end();
  page.flow.end();
  return page;
}
