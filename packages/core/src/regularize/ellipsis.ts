import { textRule } from '../apparatus/rule.js';

/** Three dots or more, or stops typed for them, behind a Chinese character or mark. */
const DOTS = /(?<=[\p{Script=Han}，、；：“‘「『）》]) ?(?:\.{3,}|。{3,}|…?\.{2,}…?|[·・･]{3,}|⋯{1,2})(?![.·・･\w/])/gu;

/** Writes the Chinese ellipsis for dots that were typed for it. */
export default textRule({
  name: 'regularize/ellipsis',
  summary: 'Writes ……, the ellipsis of six dots, for full stops or dots that were typed for it in Chinese text.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '4.11.1', says: 'The form of the ellipsis is ……, six dots.' },
    { standard: 'GB/T 15834-2011', clause: '5.1.5', says: 'The ellipsis takes the space of two characters.' },
  ],
  examples: [
    { before: '船走远了...老罗还站着。“他说。。。算了。”', after: '船走远了……老罗还站着。“他说……算了。”' },
    { before: '等啊等・・・・・・天黑了', after: '等啊等……天黑了' },
  ],
  exceptions: [
    { keep: '见文件 ../src，函数 f(...args)，版本 1...5。', because: 'Code, paths and ranges.' },
    { keep: '他念道 wait... and see，走了。', because: 'Behind a Latin word it is a Western ellipsis.' },
    { keep: '船走远了……老罗还站着…', because: 'It is one already; a single one is left as it stands.' },
    { keep: '好吧。。', because: 'Two stops are a stop typed twice.' },
  ],
  *propose(block) {
    if (block.type === 'code') return;
    for (const { 0: dots, index } of block.reading.matchAll(DOTS)) {
      const end = index + dots.length;
      const start = index + (dots.startsWith(' ') ? 1 : 0);
      if (!block.protects(start, end)) yield { start, end, value: '……' };
    }
  },
});
