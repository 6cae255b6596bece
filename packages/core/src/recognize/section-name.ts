import { blockRule } from '../apparatus/rule.js';
import { readHeadline } from './page/title-matter.js';

/** The name of a column or channel, alone above the headline. */
export default blockRule<{ readonly headline: number }>({
  name: 'recognize/section-name',
  summary: 'Reads a short line above the headline as the section (栏目) in which the text stood.',
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
  ],
  exceptions: [
    {
      keep: '渡口停了二十年，今年春天又有了船。\n开渡\n头一班船上坐着二十三个人，都是去赶集的。',
      because: 'below the headline a short line is a heading',
    },
  ],
  gate(document) {
    if (document.format === 'html') return undefined;
    const headline = readHeadline(document);
    return headline ? { headline: headline.index } : undefined;
  },
  propose(block, _document, { headline }) {
    if (block.index < headline && block.type !== 'figure' && block.line.length <= 10 && block.han >= 2 && !/[，。！？,!?]/.test(block.line)) {
      return { is: 'omitted', claims: [{ field: 'section', value: block.line }] };
    }
  },
});
