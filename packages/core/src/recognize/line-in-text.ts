import { textRule } from '../apparatus/rule.js';
import { type BodySpan, bodySpan } from './page/zones.js';
import { edgeLines } from './words/edge-lines.js';

/** A line of names or of a source within the first or the last paragraph. */
export default textRule<BodySpan>({
  name: 'recognize/line-in-text',
  summary: 'Takes lines of names or of a source, which the page sets off by a single line break, out of the first and the last paragraph.',
  because: [{ seen: 'pages written with line breaks', says: 'the editor stands under the last sentence behind one break, in the same paragraph' }],
  examples: [
    {
      before: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。<br>编辑：方宁　审核：何小满</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
    },
    {
      before: '<p>记者 方宁<br>渡口停了二十年，今年春天又有了船，来往的人都说方便。<br>（来源：河东日报）</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
    },
  ],
  exceptions: [
    { keep: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。<br>记者：谢谢您</p>', because: 'in an interview the label marks who speaks' },
    {
      keep: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。<br>编辑：方宁<br>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      because: 'inside a paragraph such a line is text',
    },
  ],
  gate: bodySpan,
  *propose(block, _document, { first, last }) {
    if (block.index !== first && block.index !== last) return;
    const { above, below } = edgeLines(block);
    // The breaks between the lines are tags, and stay what they are.
    for (const { start, end } of [...(block.index === first ? above : []), ...(block.index === last ? below : [])]) yield { start, end, value: '' };
  },
});
