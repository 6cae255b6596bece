import { type BlockFacts, blockRule } from '../apparatus/rule.js';
import { positionAfter } from './page/neighbours.js';
import { siteInTitle } from './page/page-title.js';
import { bodySpan } from './page/zones.js';
import { foldedLine, lettersOf, lettersOfLine } from './words/letters.js';
import { OUTLET } from './words/vocabulary.js';

/** The name of the site, alone on a line above the article. */
export default blockRule<{ readonly until: number; readonly head: readonly BlockFacts[] }>({
  name: 'recognize/site-name',
  summary: 'Reads a line above the headline that is nothing but the name of an outlet as the publisher of this copy.',
  because: [{ seen: 'scraped news pages', says: "the logo's text stands first, before the path of sections" }],
  examples: [
    {
      before: '河东网\n古渡口时隔二十年重新开渡\n2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '古渡口时隔二十年重新开渡\n2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { publisher: ['河东网'] },
    },
  ],
  exceptions: [
    {
      keep: '织网\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      because: 'a short line that is the only thing above the text may be its title',
    },
    {
      keep: '古渡口重新开渡_河东网\n渡口停了二十年今年春天又有了船\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      because: 'the title of a page holds more than its name',
    },
    { keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n河东网', because: 'below the text it is not the head of the page' },
  ],
  gate(document) {
    const span = bodySpan(document);
    if (!span) return undefined;
    const head = document.printed.slice(0, positionAfter(document, span.first) - 1);
    return head.length > 40 ? undefined : { until: span.first, head };
  },
  propose(block, document, { until, head }) {
    // Several words of a menu may stand in one line.
    if (block.index >= until || block.length > 16 || block.edges.length > 2 || /[，,。:：|｜_]/.test(block.line)) return;
    // A name of any kind, where the title of the page ends with it.
    const named = document.format === 'html' && head.length > 1 && block === head[0] && lettersOfLine(block) === siteInTitle(document);
    if (!named && !OUTLET.test(foldedLine(block))) return;
    const crumbed = document.claims.some((claim) => claim.field === 'publisher' && lettersOf(String(claim.value)) === lettersOfLine(block));
    const first = head[0]?.index === block.index;
    const titled = head.some((other) => other.index > block.index && other.han >= 6 && other.han > block.han);
    if (named || crumbed || (first && titled && block.length >= 3 && /(?:网|网站|報|报|社|台|日报|晚报|客户端|在线)$/.test(foldedLine(block)))) {
      return { is: 'omitted', claims: [{ field: 'publisher', value: block.line }] };
    }
  },
});
