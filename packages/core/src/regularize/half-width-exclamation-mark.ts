import { textRule } from '../apparatus/rule.js';
import { widened, widthWasLost } from './width.js';

/** `!` after Han. */
export default textRule({
  name: 'regularize/half-width-exclamation-mark',
  summary: 'Prints the exclamation mark after Han in its full width, where a copy has lost the width of its marks.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '4.3', says: 'the form of the exclamation mark is ！' },
    { seen: 'scraped news pages', says: 'the copy folds ， ： ； ？ ！ （ ） to ASCII and leaves 。 、 and quotation marks' },
  ],
  examples: [{ before: '“开船了!”船老大喊,来往的人都笑了。“走!”', after: '“开船了！”船老大喊,来往的人都笑了。“走！”' }],
  exceptions: [
    { keep: '渡口停了二十年,今年春天又有了船。这家店叫Yahoo!,那家店叫Wow!', because: 'a mark of a Latin name' },
    { keep: '渡口开了！来往的人都说方便。', because: 'it has its width' },
  ],
  signs: '!',
  gate: widthWasLost('!', '！'),
  propose: (block) => widened(block, '!', '！'),
});
