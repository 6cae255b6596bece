import { textRule } from '../apparatus/rule.js';

const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff]+/g;

/** Where nothing can join or break: Han, kana, marks of the Chinese page, white space and the edges. */
const CHINESE = /^$|[\p{Script=Han}\u3000-\u30ff\uff00-\uffef‘’“”…—·\s]/u;
/** Scripts that need joiners, and signs that are joined. */
const JOINING =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Thai}\p{Script=Mongolian}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]/u;

/** Omits characters without width that stand in Chinese text, where they do nothing but hide. */
export default textRule({
  name: 'mend/zero-width',
  summary: 'Omits zero-width spaces and joiners beside Han characters, Chinese marks and the edges of a text.',
  because: [
    {
      standard: 'The Unicode Standard 16.0',
      clause: '23.2',
      says: 'They control line breaks and joining; between ideographs a line may break anyway, and nothing joins.',
    },
    { standard: 'UAX #14', clause: 'ID', says: 'There is a break opportunity between ideographs without any mark.' },
  ],
  examples: [
    { before: '渡\u200b口\u200d昨\ufeff日复航。\u2060', after: '渡口昨日复航。' },
    { before: '\u200b石桥镇\u200bFerry 号', after: '石桥镇Ferry 号' },
  ],
  exceptions: [
    { keep: '船工一家👨\u200d👩\u200d👧来了。', because: 'A joiner makes one picture of several.' },
    { keep: '波斯语的 می\u200cخواهم 与印地语的 क्\u200dष 各有连写。', because: 'These scripts are spelled with joiners.' },
    { keep: 'foot\u200bnote', because: 'In a Latin word it says where the line may break.' },
  ],
  *propose(block) {
    if (block.type === 'code') return;
    for (const { 0: marks, index } of block.reading.matchAll(ZERO_WIDTH)) {
      const end = index + marks.length;
      const before = lastCharacter(block.reading.slice(Math.max(0, index - 2), index));
      const after = firstCharacter(block.reading.slice(end, end + 2));
      if (JOINING.test(before) || JOINING.test(after) || block.protects(index, end)) continue;
      const joiner = /[\u200c\u200d]/.test(marks);
      const [left, right] = [CHINESE.test(before), CHINESE.test(after)];
      if (joiner ? left && right : left || right) yield { start: index, end, value: '' };
    }
  },
});

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}

function firstCharacter(text: string): string {
  return [...text][0] ?? '';
}
