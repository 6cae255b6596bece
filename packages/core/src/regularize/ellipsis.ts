import { matchesIn } from '../apparatus/matches.js';
import { textRule } from '../apparatus/rule.js';
import type { Confidence } from '../apparatus/text.js';
import { sidesOf } from './width.js';

const DOTS = /(?<![.．。·•・‧])(?:\.{3,6}|。{3,6}|(?:·{3}|•{3}|・{3}|‧{3}){1,2}|．{3,6}|⋯⋯)(?![.．。·•・‧])/g;
const BEFORE = /[\p{Script=Han}”’」』》）！？，]/u;
const QUOTE = /[“‘「『]/;
const HAN = /\p{Script=Han}/u;

/** `...` after Han. */
export default textRule<{ readonly confidence: Confidence }>({
  name: 'regularize/ellipsis',
  summary: 'Prints three or six dots or stops after Han as an ellipsis; a guess where the document has no ellipsis.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '4.11', says: 'the form of the ellipsis is ……' },
    { seen: 'forum posts and feeds', says: 'dots are typed for it: ... 。。。 ······ ⋯⋯' },
  ],
  examples: [
    { before: '渡口停了二十年...今年又有了船。。。来往的人······', after: '渡口停了二十年……今年又有了船……来往的人……' },
    { before: '船老大说：“...我记得。”', after: '船老大说：“……我记得。”' },
  ],
  exceptions: [
    {
      keep: '第一章............12\n第1...10条，v1...v2，渡口....................见https://example.cn/渡口...。',
      because: 'leaders, ranges, versions and addresses',
    },
    { keep: '渡口停了二十年……今年又有了船。', because: 'it is one' },
    { keep: '第一章······12\n第二章······30', because: 'leaders of a table of contents' },
  ],
  signs: '.。·•・‧．⋯',
  // Dots beside ellipses that are printed as such are a slip, or were lost; where all are dots, a writer may have meant them.
  gate: (document) => ({ confidence: document.printed.some(({ reading }) => reading.includes('……')) ? 'certain' : 'guess' }),
  *propose(block, _document, { confidence }) {
    for (const { 0: dots, index } of matchesIn(block.reading, DOTS)) {
      const end = index + dots.length;
      const [before, after] = sidesOf(block.reading, index, end);
      if (/\d/.test(after) || block.protects(index, end)) continue;
      const opens = before === '' || QUOTE.test(before);
      if (BEFORE.test(before) || (opens && HAN.test(after))) yield { start: index, end, value: '……', confidence };
    }
  },
});
