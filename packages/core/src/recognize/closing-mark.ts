import { blockRule } from '../apparatus/rule.js';
import { type BodySpan, bodySpan } from './page/zones.js';
import { foldedLine } from './words/letters.js';

/** （完）, 【END】 and their like under the last line. */
export default blockRule<BodySpan>({
  name: 'recognize/closing-mark',
  summary: 'Takes a line that only says that the text is at its end (完, END) out of the body.',
  because: [{ seen: 'news agencies and public accounts', says: 'a mark on its own line closes the text' }],
  examples: [
    { before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（完）', after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。' },
  ],
  exceptions: [{ keep: '渡口停了二十年。\n完\n头一班船离岸的时候，岸上的人都鼓起掌来。', because: 'above prose it closes nothing' }],
  gate: bodySpan,
  propose(block, _document, span) {
    if (
      block.index > span.last &&
      /^[\s(（【[\-—=*~]*(?:完|全文完|本文完|正文完|正文已结束.{0,30}|end|the end|fin)[\s)）】\]\-—=*~.。]*$/.test(foldedLine(block))
    )
      return { is: 'omitted' };
  },
});
