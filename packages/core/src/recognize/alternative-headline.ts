import { blockRule } from '../apparatus/rule.js';
import { type TitleMatter, unreadTitle, withoutDashes } from './page/title-matter.js';

/** 副题, the line below the headline. */
export default blockRule<TitleMatter>({
  name: 'recognize/alternative-headline',
  summary: 'Reads the line below the headline (副题, often beginning with ——) as the alternative headline, without its dash.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '4.13.3.2', says: 'a dash before a subtitle' },
    { seen: 'newspaper layout carried into posts', says: 'a title has up to three lines: 引题, 主题, 副题' },
  ],
  examples: [
    {
      before: '古渡口时隔二十年重新开渡\n——河东县恢复三处老渡口见闻\n2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '古渡口时隔二十年重新开渡\n2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { alternativeHeadline: ['河东县恢复三处老渡口见闻'] },
    },
  ],
  exceptions: [
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n——船老大的话\n船是新的，船老大是老的，来往的人都认得他。',
      because: 'below the first sentence a line is a heading or text',
    },
  ],
  gate: (document) => unreadTitle(document, 'alternativeHeadline'),
  propose(block, _document, { deck }) {
    if (block.index === deck) return { is: 'omitted', claims: [{ field: 'alternativeHeadline', value: withoutDashes(block.line) }] };
  },
});
