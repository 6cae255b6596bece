import { textRule } from '../apparatus/rule.js';

const DOUBLED = /(?<=[\p{Script=Han}\p{L}\p{N}”’」』）》])(?:。。|，，|、、|；；)(?![。，、；])/gu;

/** Omits the second of two full stops or commas. */
export default textRule({
  name: 'regularize/doubled-stop',
  summary: 'Writes one full stop, comma, enumeration comma or semicolon where the same one stands twice.',
  because: [
    {
      standard: 'GB/T 15834-2011',
      clause: '4.1',
      says: 'A full stop ends a sentence; no use of two is known to the standard, of which only ！ and ？ may be repeated (4.3.3).',
    },
  ],
  examples: [{ before: '渡口复航了。。两岸，，老人、、孩子都来看。', after: '渡口复航了。两岸，老人、孩子都来看。' }],
  exceptions: [
    { keep: '他沉默。。。然后走了。', because: 'Three are an ellipsis.' },
    { keep: '开船了！！真的？？', because: 'Exclamations and questions may be stressed so.' },
    { keep: '电文只有“。。”两个句号。', because: 'Behind no word it is shown.' },
  ],
  *propose(block) {
    if (block.type === 'code') return;
    for (const { index } of block.reading.matchAll(DOUBLED)) yield { start: index + 1, end: index + 2, value: '' };
  },
});
