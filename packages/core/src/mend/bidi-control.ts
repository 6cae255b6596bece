import { textRule } from '../apparatus/rule.js';

const CONTROL = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** U+200E and its like. */
export default textRule({
  name: 'mend/bidi-control',
  summary: 'Takes the controls of writing direction out of a text that has no letters written from right to left.',
  because: [
    {
      standard: 'Unicode Standard Annex #9',
      clause: '2',
      says: 'the controls order text of both directions; without such text they do nothing but hide or disguise',
    },
    { seen: 'file names and pages copied from other systems', says: 'a mark is left before a number or a title' },
  ],
  claims: true,
  examples: [{ before: '\u200e渡口停了二十年，\u202a今年\u202c春天又有了船\u200f。', after: '渡口停了二十年，今年春天又有了船。' }],
  exceptions: [
    { keep: '渡口在希伯来文里是\u2067מעבורת\u2069，在阿拉伯文里是\u200fعبّارة\u200f。', because: 'letters written from right to left need them' },
  ],
  signs: '\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069',
  *propose(block) {
    if (RIGHT_TO_LEFT.test(block.reading)) return;
    for (const { 0: run, index } of block.reading.matchAll(CONTROL)) {
      // An override shows what follows in the other order: which order was meant cannot be told.
      const confidence = /[\u202d\u202e]/.test(run) ? 'guess' : 'certain';
      yield { start: index, end: index + run.length, value: '', confidence };
    }
  },
});
