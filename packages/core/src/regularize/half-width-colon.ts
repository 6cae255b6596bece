import { textRule } from '../apparatus/rule.js';
import { widened, widthWasLost } from './width.js';

/** `:` between Han. */
export default textRule({
  name: 'regularize/half-width-colon',
  summary: 'Prints the colon between Han in its full width, where a copy has lost the width of its marks.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '4.7', says: 'the form of the colon is ：' },
    { seen: 'scraped news pages', says: 'the copy folds ， ： ； ？ ！ （ ） to ASCII and leaves 。 、 and quotation marks' },
  ],
  examples: [
    {
      before: '船老大说:“渡口停了二十年,今年又有了船。”\n开船:上午8:30,下午17:41,水位比是3:1。',
      after: '船老大说：“渡口停了二十年,今年又有了船。”\n开船：上午8:30,下午17:41,水位比是3:1。',
    },
  ],
  exceptions: [
    { keep: '渡口停了二十年,今年又有了船,每天8:30开,17:41收,见https://example.cn/渡口:新。', because: 'times and addresses' },
    { keep: '船老大说：渡口停了二十年，今年又有了船。', because: 'it has its width' },
  ],
  signs: ':',
  gate: widthWasLost(':', '：'),
  propose: (block) => widened(block, ':', '：'),
});
