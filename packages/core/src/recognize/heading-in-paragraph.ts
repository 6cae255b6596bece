import { blockRule } from '../apparatus/rule.js';
import { headingRuns } from './page/heading-lines.js';

/** A heading that the copy carries as a plain paragraph. */
export default blockRule<{ readonly headings: ReadonlySet<number> }>({
  name: 'recognize/heading-in-paragraph',
  summary: 'Reads a short line without a final stop, between a finished sentence and prose, as a heading.',
  because: [
    { seen: 'blog mirrors and scraped pages', says: 'headings arrive as paragraphs of their own, bold or plain' },
    { standard: 'GB/T 15834-2011', clause: '4.1', says: 'a sentence ends with a stop; a title does not' },
  ],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n一条河 两岸人\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n## 一条河 两岸人\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
    },
  ],
  exceptions: [
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船是新的。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      because: 'a paragraph of one short sentence ends with its stop',
    },
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n他唱道：\n春水绿\n渡船轻\n撑一篙\n到前村\n唱完就笑了，船上的人也跟着笑起来。',
      because: 'verse',
    },
    { keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n河东县文化馆', because: 'nothing stands under it' },
  ],
  gate(document) {
    const headings = new Set(headingRuns(document).flatMap((run) => (run.length === 1 ? run : [])));
    return headings.size > 0 ? { headings } : undefined;
  },
  propose(block, _document, { headings }) {
    if (headings.has(block.index)) return { is: 'heading', depth: 2 };
  },
});
