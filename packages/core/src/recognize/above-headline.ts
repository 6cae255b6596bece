import { type BlockFacts, blockRule, type DocumentFacts } from '../apparatus/rule.js';
import { blockBeside, inSameElement, linkedShare } from './page/neighbours.js';
import { readHeadline, type UnderHeadline } from './page/title-matter.js';
import { bodySpan } from './page/zones.js';
import { isCaptionLike } from './words/captions.js';
import { isNamedCaption } from './words/element-names.js';

/** Whether a line is the caption of an image that opens the article over its title. */
function isOfImage(block: BlockFacts, document: DocumentFacts): boolean {
  const before = isCaptionLike(block) ? blockBeside(document, block, -1) : undefined;
  return before?.type === 'figure' && before.omittedBy === undefined;
}

/** Whether a line says what the image right over it shows: the page has its words behind the image too, or calls its element so. */
function saysImage(block: BlockFacts, document: DocumentFacts): boolean {
  const before = blockBeside(document, block, -1);
  if (before?.type !== 'figure' || before.omittedBy !== undefined) return false;
  return before.image?.alt?.trim() === block.line || isNamedCaption(block);
}

/** Whatever is left above the headline. */
export default blockRule<UnderHeadline>({
  name: 'recognize/above-headline',
  summary: 'Takes lines that are left above the headline, or on a page between it and the text, and that no other rule could name, out of the body.',
  because: [{ seen: 'scraped news pages', says: 'what stands above the headline is the head of the page' }],
  examples: [
    {
      before:
        '河东网客户端 随时随地看新闻\n古渡口时隔二十年重新开渡\n2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n古渡口时隔二十年重新开渡',
      after: '2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n古渡口时隔二十年重新开渡',
      given: ['recognize/headline'],
    },
  ],
  exceptions: [
    {
      keep: '<html><body><div><a href="/">首页</a></div><article><div><img src="/a.jpg"><p class="img-caption">2018年3月，渡口的旧船。</p></div><div><h1>古渡口时隔二十年重新开渡</h1></div><div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p></div></article></body></html>',
      given: ['recognize/outside-article', 'recognize/headline'],
      because: 'an image may open the article over its title, and its caption is its own',
    },
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n开渡\n头一班船上坐着二十三个人，都是去赶集的。',
      because: 'without a headline there is nothing above it',
    },
  ],
  gate(document) {
    const headline = readHeadline(document);
    const span = bodySpan(document);
    return headline ? { headline: headline.index, first: span?.first ?? headline.index } : undefined;
  },
  propose(block, document, { headline, first }) {
    if (block.type !== 'paragraph' && !(document.format === 'html' && block.type === 'heading')) return;
    // On a page, links and scraps between title and text are the page's too.
    const linked = linkedShare(block) > 0.5;
    const home = block.type === 'heading' && inSameElement(block, document.blocks[first]);
    const scrap = document.format === 'html' && block.index < first && (linked || (block.layout.tag !== 'p' && block.han <= 8 && !home));
    if ((block.index < headline && !isOfImage(block, document)) || (scrap && !saysImage(block, document))) return { is: 'omitted' };
  },
});
