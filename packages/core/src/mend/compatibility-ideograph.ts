import { textRule } from '../apparatus/rule.js';

const COMPATIBLE = /[\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu;
/** What is said of encoding. */
const ABOUT = /U\+F[9A][\da-f]{2}|U\+2F[89A][\da-f]{2}|兼容汉字|兼容漢字|相容漢字|相容表意|兼容表意/i;

/** U+F9E7 for `裏`. */
export default textRule<true>({
  name: 'mend/compatibility-ideograph',
  summary: 'Reads a compatibility ideograph as the ideograph that it is canonically equal to.',
  because: [
    { standard: 'Unicode Standard Annex #15', says: 'NFC replaces them: they exist to convert Korean, Japanese and Taiwanese codes both ways' },
    { seen: 'texts converted from Korean or Big5 sources', says: 'a search for the word does not find them' },
  ],
  claims: true,
  examples: [{ before: '渡口停了二十年，\uf9e1老大\uf967說，人都說方便。', after: '渡口停了二十年，\u674e老大\u4e0d說，人都說方便。' }],
  exceptions: [
    {
      keep: '\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29十二字，渡口。',
      because: 'twelve of the block are ideographs of their own',
    },
    { keep: '兼容汉字\uf967见于韩国编码，渡口。', because: 'a text about the characters themselves' },
  ],
  signs: '\uf900-\ufaff\ud87e',
  gate: (document) => (document.printed.some((block) => ABOUT.test(block.reading)) ? undefined : true),
  *propose(block) {
    for (const { 0: character, index } of block.reading.matchAll(COMPATIBLE)) {
      const value = character.normalize('NFC');
      if (value !== character) yield { start: index, end: index + character.length, value };
    }
  },
});
