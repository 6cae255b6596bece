import { textRule } from '../apparatus/rule.js';

const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Omits controls of writing direction from text that has one direction only. */
export default textRule({
  name: 'mend/bidi-control',
  summary: 'Omits controls of writing direction from a text in Han characters that has nothing written from right to left.',
  because: [
    {
      standard: 'UAX #9',
      clause: '2',
      says: 'They order text of both directions; where there is one, they change nothing or make the text show other than it is stored.',
    },
    { standard: 'UTR #36', clause: '3.2', says: 'Such controls are a way to make text look like other text.' },
  ],
  examples: [{ before: '\u202a渡口\u202c昨日\u200e复航\u202e。', after: '渡口昨日复航。' }],
  exceptions: [
    { keep: '店名写作 \u2067שלום\u2069，意为平安。', because: 'Hebrew in a Chinese line needs them.' },
    { keep: 'name\u200e (file)', because: 'A text without Han may hold them for a reason of its own.' },
  ],
  *propose(block) {
    if (block.type === 'code' || block.han === 0 || RIGHT_TO_LEFT.test(block.reading)) return;
    for (const { 0: controls, index } of block.reading.matchAll(CONTROLS)) yield { start: index, end: index + controls.length, value: '' };
  },
});
