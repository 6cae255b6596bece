import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';
import { blockRule } from '../apparatus/rule.js';
import { articleRegion, type Region } from './article-region.js';
import { isProse } from './zones.js';

/** How many blocks above and below the article's element may hold its title, date and credits. */
const REACH = { above: 14, below: 8 };

/** What a whole page has around its article: navigation, lists, comments. */
export default blockRule<Region>({
  name: 'recognize/outside-article',
  summary: "Takes what lies outside the element that holds most of a page's prose out of the body, leaving the lines next to it to other rules.",
  because: [
    { seen: 'saved web pages', says: 'the sentences of an article share one element; navigation and lists are links without stops' },
    { standard: 'HTML Living Standard', clause: '4.3', says: 'sections, navigation and asides' },
  ],
  examples: [
    {
      before: `<html><body><div><ul>${'<li><a href="/a">别处的一条消息标题</a></li>'.repeat(20)}</ul></div><div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div></body></html>`,
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
    },
  ],
  exceptions: [
    {
      keep: '<div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div>',
      because: 'a fragment is the article',
    },
  ],
  gate(document) {
    return document.format === 'html' ? articleRegion(document) : undefined;
  },
  *propose(block, document, region) {
    const inside = block.index >= region.first && block.index <= region.last;
    if (inside) return;
    const link = (block.layout.linked ?? 0) > 0.5;
    const listed = block.containers.some((container) => container.type === 'list' || container.type === 'table');
    const away = distance(block, document, region);
    const near = block.index < region.first ? away <= REACH.above : away <= REACH.below;
    const title = block.layout.tag === 'h1';
    if (title && block.index < region.first) return;
    if (!near || link || listed || isProse(block) || block.type === 'figure') yield { is: 'omitted' };
  },
});

/** Printed blocks between a block and the article. */
function distance(block: BlockFacts, document: DocumentFacts, region: Region): number {
  const [from, to] = block.index < region.first ? [block.index, region.first] : [region.last, block.index];
  return document.printed.filter((other) => other.index > from && other.index < to && (other.layout.linked ?? 0) <= 0.5).length;
}
