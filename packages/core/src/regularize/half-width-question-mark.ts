import { textRule } from '../apparatus/rule.js';
import { widened, widthWasLost } from './width.js';

/** `?` after Han. */
export default textRule({
  name: 'regularize/half-width-question-mark',
  summary: 'Prints the question mark after Han in its full width, where a copy has lost the width of its marks.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '4.2', says: 'the form of the question mark is ？' },
    { seen: 'scraped news pages', says: 'the copy folds ， ： ； ？ ！ （ ） to ASCII and leaves 。 、 and quotation marks' },
  ],
  examples: [{ before: '“渡口还开吗?”他问,没有人答。“真的吗?”', after: '“渡口还开吗？”他问,没有人答。“真的吗？”' }],
  exceptions: [
    { keep: '他們?nèi)r還早,渡口開了,船來了。', because: 'a letter after it: what is left of a character that was lost' },
    { keep: '渡口??船,今年又有了船,来往的人都说方便。', because: 'a run of them may stand for characters that an encoding lost' },
  ],
  signs: '?',
  gate: widthWasLost('?', '？'),
  *propose(block) {
    for (const edit of widened(block, '?', '？')) {
      const around = `${block.reading[edit.start - 1] ?? ''}|${block.reading[edit.end] ?? ''}`;
      if (!/\?|\|[\p{Script=Latin}\d]|^[\p{Script=Latin}\d]/u.test(around)) yield edit;
    }
  },
});
