import { textRule } from '../apparatus/rule.js';

/** Digits and letters, and between or behind digits the point and the percent sign. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ]+|(?<=[0-9０-９])．(?=[0-9０-９])|(?<=[0-9０-９])％/g;

/** Narrows full-width digits and letters. */
export default textRule({
  name: 'regularize/full-width-digit',
  summary: 'Writes half-width digits and Latin letters for full-width ones, with the point and the percent sign of a number.',
  because: [
    { standard: 'GB/T 15835-2011', clause: '5.1.7', says: 'Arabic numerals take half the width of a Han character.' },
    {
      standard: 'Unicode Standard Annex #11',
      clause: '2',
      says: 'Full-width Latin letters and digits are compatibility forms, kept for older East Asian sets.',
    },
  ],
  examples: [
    { before: '３月２５日上午８点，水位１．７米，涨了１０％。', after: '3月25日上午8点，水位1.7米，涨了10%。' },
    { before: '京东Ａ座ｂ区', after: '京东A座b区' },
    { before: '涨幅3％', after: '涨幅3%' },
  ],
  exceptions: [
    { keep: '第①步，面积3㎡，第Ⅳ章，互联网＋，比例％', because: 'Circled numbers, units, Roman numerals and signs are not digits or letters.' },
    { keep: 'カタカナ，（渡口）：开！', because: 'Kana and marks keep their width.' },
  ],
  *propose(block) {
    if (block.type === 'code') return;
    for (const { 0: wide, index } of block.reading.matchAll(WIDE)) yield { start: index, end: index + wide.length, value: wide.normalize('NFKC') };
  },
});
