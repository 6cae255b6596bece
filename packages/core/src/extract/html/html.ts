import type { Claim, DraftBlock } from '../../apparatus/draft.js';
import { read as textOf } from '../../apparatus/text.js';
import { withFootnotes } from '../footnotes.js';
import { isEscaped } from './escaped.js';
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
  const unfolded = holdsArticle(source, start, end, page.flow.blocks) ? read(source, start, end, { address, unfolds: true }) : page;
  return { blocks: withFootnotes(withoutLayoutContainers(unfolded.flow.blocks), unfolded.anchors), claims: unfolded.claims };
}

function read(source: string, start: number, end: number, options: PageOptions): Page {
  const page = new Page(source, start, options);
  tokenize(source, start, end, page);
  page.end();
  page.flow.end();
  return page;
}

/** Words that tell whether a text is printed. */
const WORDS = /\p{Script=Han}{8,}/u;

/** Whether a field of the page holds an article that the page itself does not print. */
function holdsArticle(source: string, start: number, end: number, blocks: readonly DraftBlock[]): boolean {
  if (!source.includes('&lt;p')) return false;
  const printed = blocks.map(({ type, text }) => (type === 'carrier' ? '' : textOf(text))).join('\n');
  for (let at = source.indexOf('<textarea', start); at >= 0 && at < end; ) {
    const from = source.indexOf('>', at) + 1;
    if (from === 0) return false;
    const close = source.indexOf('</textarea', from);
    const to = close < 0 ? end : close;
    const words = isEscaped(source, from, to) ? WORDS.exec(source.slice(from, to))?.[0] : undefined;
    if (words !== undefined && !printed.includes(words)) return true;
    at = source.indexOf('<textarea', to);
  }
  return false;
}
