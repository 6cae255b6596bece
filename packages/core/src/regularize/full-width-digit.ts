import { textRule } from '../apparatus/rule.js';

const DIGITS = /[０-９](?:[０-９]|[．.](?=[０-９]))*/g;

/** `３` and the point between two of them. */
export default textRule({
  name: 'regularize/full-width-digit',
  summary: 'Prints full-width digits, and the decimal point between them, in their ordinary width.',
  because: [
    { standard: 'GB/T 15835-2011', says: 'Arabic numerals take half the width of a Han character' },
    { standard: 'Unicode Standard Annex #15', says: 'U+FF10 to U+FF19 are compatibility forms of the digits' },
    { seen: 'newspapers carried by blog mirrors', says: 'the typesetting system writes every numeral in full width' },
  ],
  examples: [{ before: '３月２５日上午８点半，水位３．５米，来了1２人。', after: '3月25日上午8点半，水位3.5米，来了12人。' }],
  exceptions: [
    { keep: '①到⑩，Ⅳ级，㎡，第十二，二〇二一年，都不动。', because: 'numbers in circles, Roman, units and Han numerals are characters of their own' },
    { keep: '水位3.5米，来了12人。', because: 'they have their ordinary width' },
  ],
  signs: '０-９',
  *propose(block) {
    for (const { 0: digits, index } of block.reading.matchAll(DIGITS)) {
      if (!block.protects(index, index + digits.length)) yield { start: index, end: index + digits.length, value: digits.normalize('NFKC') };
    }
  },
});
