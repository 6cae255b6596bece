import { blockRule, type DocumentFacts } from '../apparatus/rule.js';
import { readHeadline, underHeadline } from './page/title-matter.js';

interface Place {
  readonly headline: number;
  /** Of a page, the line that is such a name in brackets. */
  readonly label?: number;
}

/** `【河边人家】`: a page prints the column in brackets over the text. Where there are several such lines, they head its parts. */
function labelOver(document: DocumentFacts): Place | undefined {
  const under = underHeadline(document);
  if (!under) return undefined;
  const [label, ...more] = document.printed.filter(({ line }) => line.length <= 12 && LABEL.test(line));
  return label && more.length === 0 && label.index > under.headline && label.index < under.first ? { ...under, label: label.index } : undefined;
}

const LABEL = /^【\p{Script=Han}{2,10}】$/u;

/** The name of a column or channel, alone above the headline. */
export default blockRule<Place>({
  name: 'recognize/section-name',
  summary: 'Reads a short line above the headline, or one in brackets over the text of a page, as the section (栏目) in which the text stood.',
  because: [
    { seen: 'scraped news pages', says: 'the channel stands above the headline, without a path' },
    { standard: 'schema.org', clause: 'articleSection' },
  ],
  examples: [
    {
      before: '民生观察\n古渡口时隔二十年重新开渡\n2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      given: ['recognize/headline'],
      claims: { section: ['民生观察'] },
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><p>【渡口人家】</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      given: ['recognize/headline'],
      claims: { section: ['渡口人家'] },
      note: 'a page prints the column in brackets over the text',
    },
  ],
  exceptions: [
    {
      keep: '<h1>古渡口时隔二十年重新开渡</h1><p>【起因】</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>【经过】</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p>',
      given: ['recognize/headline'],
      because: 'several lines in brackets head the parts of a text',
    },
    {
      keep: '渡口停了二十年，今年春天又有了船。\n开渡\n头一班船上坐着二十三个人，都是去赶集的。',
      because: 'below the headline a short line is a heading',
    },
  ],
  gate(document) {
    if (document.format === 'html') return labelOver(document);
    const headline = readHeadline(document);
    return headline ? { headline: headline.index } : undefined;
  },
  propose(block, _document, { headline, label }) {
    if (label === block.index) return { is: 'omitted', claims: [{ field: 'section', value: block.line.slice(1, -1) }] };
    if (label !== undefined) return;
    if (block.index < headline && block.type !== 'figure' && block.length <= 10 && block.han >= 2 && !/[，。！？,!?]/.test(block.line)) {
      return { is: 'omitted', claims: [{ field: 'section', value: block.line }] };
    }
  },
});
