import type { Edit } from '../apparatus/edit.js';
import { textRule } from '../apparatus/rule.js';
import { directions, MARKS } from './quotation.js';

/** `“甲“` and `。”“`. */
export default textRule<ReadonlyMap<number, readonly Edit[]>>({
  name: 'regularize/quotation-direction',
  summary: 'Turns a quotation mark that opens where it should close or closes where it should open, and drops a closing one with nothing to close.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '4.8', says: 'quotation marks come in pairs: “ opens, ” closes, ‘’ stand inside “”' },
    { seen: 'newspapers and blog mirrors', says: 'an opening mark is typed for the closing one, or the mark of a deleted quotation is left behind' },
  ],
  examples: [
    { before: '“渡口停了二十年，今年又有了‘新船’。“船老大介绍说。', after: '“渡口停了二十年，今年又有了‘新船’。”船老大介绍说。' },
    { before: '他们用“渡口通“订票，用“河东志”查水位。', after: '他们用“渡口通”订票，用“河东志”查水位。' },
    { before: '他每天擦船、敲钟、收票。”“船在人在，我不能走。”他说。', after: '他每天擦船、敲钟、收票。“船在人在，我不能走。”他说。' },
    { before: '”渡口开了。”船老大说。', after: '“渡口开了。”船老大说。' },
  ],
  exceptions: [
    {
      keep: '“渡口停了二十年。\n“今年又有了船。\n“来往的人都说方便。”',
      because: 'a quotation over several paragraphs opens in each and closes in the last',
    },
    { keep: '“渡口停了二十年。\n今年又有了船。”', because: 'what the paragraph before opened is closed here' },
    { keep: '他说：“船老大常讲‘船在人在’，我记得。”', because: 'it is sound' },
    { keep: '他说：“船老大常讲“船在人在”，我记得。”', because: 'one kind of marks within itself: which closes which cannot be told' },
    { keep: 'The ferryman’s ‘new’ boat, 渡口的新船。', because: 'an apostrophe' },
  ],
  signs: MARKS,
  gate: directions,
  *propose(block, _document, edits) {
    yield* edits.get(block.index) ?? [];
  },
});
