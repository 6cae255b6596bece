import { blockRule } from '../apparatus/rule.js';
import { openingOf } from './page/article-region.js';
import { particularOf } from './page/labelled-cell.js';
import type { Region } from './page/region.js';

/** How many lines may stand between the table and the text. */
const REACH = 28;

/** What stands in a cell beside its label. */
export default blockRule<{ readonly region: Region; readonly first: number }>({
  name: 'recognize/particulars',
  summary: 'Reads the cell beside a label (发布机构, 来源, 作者) in a table or list of particulars.',
  because: [
    { seen: 'pages of offices', says: 'a table above the text holds index number, issuing office, day and title, each label in a cell of its own' },
  ],
  examples: [
    {
      before:
        '<table><tr><td>索引号：</td><td>0143-5/2021</td><td>发文机关：</td><td>河东县交通局</td></tr><tr><td>文号：</td><td>河交〔2021〕8号</td><td>主题：</td><td>渡口</td></tr></table><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      after: '索引号：\n0143-5/2021\n发文机关：\n文号：\n河交〔2021〕8号\n主题：\n渡口\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { publisher: ['河东县交通局'] },
    },
  ],
  exceptions: [
    {
      keep: '<table><tr><td>船名</td><td>河东一号</td></tr><tr><td>来源</td><td>旧船改建</td></tr></table><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      because: 'what stands beside the label is no name of an outlet',
    },
    {
      keep: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><table><tr><td>作者</td><td>方宁</td></tr><tr><td>书名</td><td>渡口</td></tr></table><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      because: 'a table inside the text is the text’s',
    },
  ],
  gate: openingOf,
  propose(block, document, { region, first }) {
    const read = block.index < first && region.near(block, REACH) ? particularOf(block, document) : undefined;
    if (read) return { is: 'omitted', claims: read.claims.map(({ field, value }) => ({ field, value })) };
  },
});
