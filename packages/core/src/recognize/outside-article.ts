import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';
import { blockRule } from '../apparatus/rule.js';
import { isProse } from './zones.js';

interface Region {
  readonly element: number;
  readonly first: number;
  readonly last: number;
}

/** Share of an element's prose that one of its children must hold to be the article's own. */
const SHARE = 0.6;
/** What a sentence in a list counts against one in running text: lists of leads have many. */
const LISTED = 0.25;
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
    return document.format === 'html' ? regionOf(document) : undefined;
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

/** Goes down from the root to the child that holds most of the prose, as long as one does. */
function regionOf(document: DocumentFacts): Region | undefined {
  const prose = document.printed.filter(isProse);
  const weight = (block: BlockFacts) => block.han * (block.containers.some((container) => container.type === 'list') ? LISTED : 1);
  let element: number | undefined;
  let total = prose.reduce((sum, block) => sum + weight(block), 0);
  let members = prose;
  for (let depth = 0; members.length > 1; depth++) {
    const counts = new Map<number, number>();
    for (const block of members) {
      const id = block.layout.path?.[depth];
      if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + weight(block));
    }
    const [best] = [...counts].sort((a, b) => b[1] - a[1]);
    if (!best || best[1] < SHARE * total) break;
    const inside = members.filter((block) => block.layout.path?.[depth] === best[0]);
    if (inside.length === 1 && members.length > 2) break;
    element = best[0];
    total = best[1];
    members = inside;
  }
  if (element === undefined) return undefined;
  const id = element;
  const within = document.blocks.filter((block) => block.layout.path?.includes(id) && block.line !== '');
  const first = within[0];
  const last = within[within.length - 1];
  return first && last ? { element: id, first: first.index, last: last.index } : undefined;
}
