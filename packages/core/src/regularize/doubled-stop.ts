import { matchesIn } from '../apparatus/matches.js';
import { textRule } from '../apparatus/rule.js';

const DOUBLED = /([。，、；：])\1(?![。，、；：])/g;
/** What it may end. */
const ENDED = /[\p{Script=Han}\p{Script=Latin}\d”’」』》）%]$/u;

/** `。。`. */
export default textRule({
  name: 'regularize/doubled-stop',
  summary: 'Prints a stop, comma, pause mark, semicolon or colon once where it stands twice.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '5.1', says: 'a stop, a comma, a pause mark, a semicolon and a colon take the place of one character' },
    { seen: 'feeds and hand-typed posts', says: 'a key is struck twice, or two sentences are joined with the mark of each' },
  ],
  examples: [
    { before: '渡口停了二十年。。今年又有了船，，来往的人、、学生都说方便。', after: '渡口停了二十年。今年又有了船，来往的人、学生都说方便。' },
  ],
  exceptions: [
    { keep: '渡口停了二十年。。。今年又有了船，，，真好！！真的？？', because: 'three of them are an ellipsis, and doubled exclamations are meant' },
    { keep: '请在此填写：。。', because: 'nothing stands before it that it could end' },
  ],
  *propose(block) {
    const { reading } = block;
    for (const { index } of matchesIn(reading, DOUBLED)) {
      if (ENDED.test(reading.slice(Math.max(0, index - 2), index)) && !block.protects(index, index + 2))
        yield { start: index + 1, end: index + 2, value: '' };
    }
  },
});
