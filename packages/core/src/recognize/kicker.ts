import { blockRule } from '../apparatus/rule.js';
import { type TitleMatter, unreadTitle, withoutDashes } from './page/title-matter.js';

/** 引题, the line above the headline. */
export default blockRule<TitleMatter>({
  name: 'recognize/kicker',
  summary: 'Reads the line above the headline (引题, often ending in ——) as the kicker.',
  because: [{ seen: 'newspaper layout carried into posts', says: 'a title has up to three lines: 引题, 主题, 副题; the first often ends in a dash' }],
  examples: [
    {
      before: '河东县恢复三处老渡口——\n古渡口时隔二十年重新开渡\n2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '古渡口时隔二十年重新开渡\n2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { kicker: ['河东县恢复三处老渡口'] },
    },
  ],
  exceptions: [
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n春天的渡口——\n船是新的，船老大是老的，来往的人都认得他。',
      because: 'below the first sentence a line is a heading or text',
    },
  ],
  gate: (document) => unreadTitle(document, 'kicker'),
  propose(block, _document, { kicker }) {
    if (block.index === kicker) return { is: 'omitted', claims: [{ field: 'kicker', value: withoutDashes(block.line) }] };
  },
});
