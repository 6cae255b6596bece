import { textRule } from '../apparatus/rule.js';

const DOUBLED = /(?<=[\p{Script=Han}\p{Script=Latin}\d”’」』》）%])([。，、；：])\1(?![。，、；：])/gu;

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
    for (const { index } of block.reading.matchAll(DOUBLED)) {
      if (!block.protects(index, index + 2)) yield { start: index + 1, end: index + 2, value: '' };
    }
  },
});
