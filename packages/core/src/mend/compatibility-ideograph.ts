import { textRule } from '../apparatus/rule.js';

/** Writes the unified ideograph for one that is in Unicode twice. */
export default textRule({
  name: 'mend/compatibility-ideograph',
  summary: 'Writes the unified ideograph for a compatibility ideograph that is canonically the same.',
  because: [
    {
      standard: 'The Unicode Standard 16.0',
      clause: '18.1',
      says: 'Compatibility ideographs are there to keep other standards’ doubles apart; all but twelve decompose canonically to a unified ideograph.',
    },
    { standard: 'UAX #15', clause: '1.1', says: 'Canonically equivalent characters are to be treated as the same.' },
  ],
  examples: [
    { before: '渡口的\uf90a星旅社，\uf9d1月\uf9c0草。', after: '渡口的金星旅社，六月燎草。' },
    { before: '\uf914聲', after: '樂聲' },
  ],
  exceptions: [
    { keep: '山\ufa11先生住在﨏谷。', because: 'Twelve of the block are unified ideographs of their own.' },
    { keep: '兼容汉字“\uf914”“\uf95c”“\uf9bf”是同一个字。', because: 'A text about compatibility ideographs shows them.' },
  ],
  gate(document) {
    return document.printed.some((block) => /兼容[汉字表]|相容[漢字表]|compatibility ideograph/i.test(block.reading)) ? undefined : true;
  },
  *propose(block) {
    if (block.type === 'code') return;
    for (const { 0: ideographs, index } of block.reading.matchAll(/[\uf900-\ufaff]+/g)) {
      const value = ideographs.normalize('NFC');
      if (value !== ideographs) yield { start: index, end: index + ideographs.length, value };
    }
  },
});
