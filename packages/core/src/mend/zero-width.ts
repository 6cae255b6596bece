import { textRule } from '../apparatus/rule.js';

const ZERO = /[\u200b-\u200d\u2060\ufeff]+/g;
const JOINERS = /[\u200c\u200d]/;
/** Han, kana, marks and digits, which need no hint for breaking or joining. */
const BESIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}\p{Nd}\s〇]/u;
/** Scripts and signs that joiners shape. */
const SHAPED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tibetan}\p{Script=Mongolian}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

/** U+200B and its like. */
export default textRule({
  name: 'mend/zero-width',
  summary: 'Takes zero-width spaces, joiners and byte order marks out of Chinese text, where they do nothing.',
  because: [
    { standard: 'Unicode Standard', clause: '23.2', says: 'U+200B and U+2060 are hints for line breaking; U+FEFF inside a text is deprecated' },
    { standard: 'Unicode Standard Annex #14', says: 'a line may break between Han without a hint' },
    { seen: 'blog editors and pages against copying', says: 'they are left at the ends of paragraphs and strewn between characters' },
  ],
  claims: true,
  examples: [
    { before: '\u200b渡口停了\u200b二十年，\ufeff今年\u2060春天又有了船。\u200b', after: '渡口停了二十年，今年春天又有了船。' },
    { before: 'GDP\u200d增长3\u200b%。', after: 'GDP增长3%。' },
  ],
  exceptions: [
    { keep: '一家人👨\u200d👩\u200d👧来坐船。', because: 'a joiner makes one sign of three' },
    { keep: 'می\u200cخواهم 是波斯文，क्\u200dष 是天城文。', because: 'joiners shape Arabic and Indic letters' },
    { keep: 'ferry\u200bboat 是渡船。', because: 'a hint inside a Latin word' },
  ],
  signs: '\u200b-\u200d\u2060\ufeff',
  *propose(block) {
    if (block.type === 'code') return;
    const { reading } = block;
    for (const { 0: run, index } of reading.matchAll(ZERO)) {
      const end = index + run.length;
      const before = [...reading.slice(Math.max(0, index - 2), index)].pop() ?? '\n';
      const after = String.fromCodePoint(reading.codePointAt(end) ?? 0x0a);
      if (JOINERS.test(run) && isShaped(before, after)) continue;
      if (BESIDE.test(before) || BESIDE.test(after)) yield { start: index, end, value: '' };
    }
  },
});

function isShaped(before: string, after: string): boolean {
  return [before, after].some((side) => SHAPED.test(side) && !/\d/.test(side));
}
