import { textRule } from '../apparatus/rule.js';
import { widened, widthWasLost } from './width.js';

/** `,` between Han. */
export default textRule({
  name: 'regularize/half-width-comma',
  summary: 'Prints the comma between Han in its full width, where a copy has lost the width of its marks.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '4.4', says: 'the form of the comma is ，' },
    { standard: 'W3C clreq', clause: '3.1', says: 'the marks of Chinese text occupy a full-width frame' },
    { seen: 'scraped news pages', says: 'the copy folds ， ： ； ？ ！ （ ） to ASCII and leaves 。 、 and quotation marks' },
  ],
  examples: [
    { before: '渡口停了二十年,今年春天又有了船,来往的人都说方便。', after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。' },
    { before: '船修好了,3条新船也到了,占全县的40%,“都是新的”,他说。', after: '船修好了，3条新船也到了，占全县的40%，“都是新的”，他说。' },
  ],
  exceptions: [
    { keep: '今年运了1,234人，比去年多。渡口的人都说方便,', because: 'no half-width mark stands between Han: a number has its own comma' },
    { keep: '渡口停了二十年,今年又开了.来往的人都说方便,船是新的.', because: 'a text with Western stops is set in Western marks throughout' },
    { keep: 'The ferry, 渡口,船, was closed for twenty years, and nobody knew why it was closed.', because: 'Latin text' },
    { keep: '<p>渡口停了二十年。今年又有了船。</p><pre><code>渡口,船</code></pre>', because: 'code' },
  ],
  signs: ',',
  gate: widthWasLost(),
  propose: (block) => widened(block, ',', '，'),
});
