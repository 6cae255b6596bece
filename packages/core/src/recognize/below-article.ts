import { blockRule } from '../apparatus/rule.js';
import { linkedShare } from './page/neighbours.js';
import { type BodySpan, bodySpan } from './page/zones.js';

const CLOSING = /^recognize\/(?:editor-line|source-line|rights-notice|related-items|page-footer|metadata-line|repeated-headline|previous-and-next)$/;

/** The files of a notice, linked under it. */
const ATTACHED = /^附[件表圖图]?\s*[\d一二三四五]?\s*[:：]\s*\S/u;

/** Whatever is left below the lines that close an article. */
export default blockRule<BodySpan & { readonly closed: number | undefined }>({
  name: 'recognize/below-article',
  summary:
    'Takes short lines that are left below the editor, source or rights line of an article, and that no other rule could name, out of the body.',
  because: [{ seen: 'scraped news pages', says: 'what stands under the closing lines of an article is the foot of the page' }],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（责任编辑：方宁）\n河东网客户端 随时随地看新闻',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      given: ['recognize/editor-line'],
    },
  ],
  exceptions: [
    { keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n二〇二一年春 记于白河', because: 'no line has closed the article yet' },
  ],
  gate(document) {
    const span = bodySpan(document);
    const closed = span && document.blocks.find((block) => block.index > span.last && CLOSING.test(block.omittedBy ?? ''))?.index;
    return span ? { ...span, closed } : undefined;
  },
  propose(block, document, { last, closed }) {
    if (block.index <= last || (block.type !== 'paragraph' && block.type !== 'heading') || block.length > 80) return;
    // On a page, what is mostly links, or stands in no paragraph, is the page's even before a closing line.
    const loose =
      document.format === 'html' &&
      !ATTACHED.test(block.line) &&
      (linkedShare(block) > 0.5 || !/^(?:p|h[1-6]|section|font|li|dd|dt|td|th|blockquote|pre|figcaption)$/.test(block.layout.tag ?? 'p'));
    if (loose || (closed !== undefined && block.index > closed)) return { is: 'omitted' };
  },
});
