import { textRule } from '../apparatus/rule.js';

const DOT = /(?<=\p{Script=Han})[•‧・∙⋅･](?=\p{Script=Han})/gu;

/** Writes the middle dot of names for the other dots that stand for it. */
export default textRule({
  name: 'regularize/middle-dot',
  summary: 'Writes the middle dot · for a bullet, a hyphenation point or a katakana dot between Han characters.',
  because: [
    {
      standard: 'GB/T 15834-2011',
      clause: '4.14',
      says: 'The separation dot, ·, stands between the parts of a foreign name and between a book and its chapter.',
    },
    { standard: 'W3C clreq', clause: '3.1', says: 'The interpunct is U+00B7.' },
  ],
  examples: [
    { before: '工程师约翰•史密斯与安娜・科瓦奇同船。', after: '工程师约翰·史密斯与安娜·科瓦奇同船。' },
    { before: '《渡口志‧沿革》', after: '《渡口志·沿革》' },
  ],
  exceptions: [
    { keep: '• 渡口\n• 航线', because: 'At the head of a line it is a bullet.' },
    { keep: '渡口 • 航线 • 船票', because: 'Between blanks it sets items apart.' },
    { keep: 'フェリー・ターミナル', because: 'Between kana it is Japanese.' },
  ],
  *propose(block) {
    if (block.type === 'code') return;
    for (const { index } of block.reading.matchAll(DOT)) yield { start: index, end: index + 1, value: '·' };
  },
});
