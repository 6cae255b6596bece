import { textRule } from '../apparatus/rule.js';

const LETTERS = /[Ａ-Ｚａ-ｚ]+/g;

/** `ＧＤＰ`. */
export default textRule({
  name: 'regularize/full-width-letter',
  summary: 'Prints full-width Latin letters in their ordinary width.',
  because: [
    { standard: 'W3C clreq', says: 'Latin text in Chinese is set in proportional letters' },
    { standard: 'Unicode Standard Annex #15', says: 'U+FF21 to U+FF5A are compatibility forms of the letters' },
    { seen: 'newspapers carried by blog mirrors', says: 'the typesetting system writes letters in full width' },
  ],
  examples: [{ before: '全县ＧＤＰ增长，ｐＨ值正常，Ｈ股上涨。', after: '全县GDP增长，pH值正常，H股上涨。' }],
  exceptions: [{ keep: '互联网＋，①号，㎏，Ⅳ级，～，／，都不动。', because: 'signs, units and Roman numerals are no letters' }],
  signs: 'Ａ-Ｚａ-ｚ',
  *propose(block) {
    for (const { 0: letters, index } of block.reading.matchAll(LETTERS)) {
      if (!block.protects(index, index + letters.length)) yield { start: index, end: index + letters.length, value: letters.normalize('NFKC') };
    }
  },
});
