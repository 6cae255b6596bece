import { textRule } from '../apparatus/rule.js';
import { widened, widthWasLost } from './width.js';

const REFERENCE = /&(?:#x?)?[a-z\d]+$/i;

/** `;` between Han. */
export default textRule({
  name: 'regularize/half-width-semicolon',
  summary: 'Prints the semicolon between Han in its full width, where a copy has lost the width of its marks.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '4.6', says: 'the form of the semicolon is ；' },
    { seen: 'scraped news pages', says: 'the copy folds ， ： ； ？ ！ （ ） to ASCII and leaves 。 、 and quotation marks' },
  ],
  examples: [{ before: '去时,船是满的;回时,船还是满的。', after: '去时,船是满的；回时,船还是满的。' }],
  exceptions: [
    { keep: '渡口停了二十年,今年又有了船。他写的是&lt;渡口。', because: 'the end of a character reference is no mark' },
    { keep: '渡口停了二十年,今年又有了船。for (;;) 是他写的。', because: 'no Han stands beside it' },
  ],
  signs: ';',
  gate: widthWasLost(';', '；'),
  *propose(block) {
    for (const edit of widened(block, ';', '；')) {
      if (!REFERENCE.test(block.reading.slice(Math.max(0, edit.start - 34), edit.start))) yield edit;
    }
  },
});
