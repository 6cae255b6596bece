import type { Edit } from '../apparatus/edit.js';
import { textRule } from '../apparatus/rule.js';
import { straightPairs } from './straight-pairs.js';

const CURLY = /[“‘][ \u00a0\u3000]{1,4}(?=[^\s])[^“”‘’\n]{1,198}[ \u00a0\u3000][”’]/g;
const SPACE = /^[ \u00a0\u3000]+|[ \u00a0\u3000]+$/g;
const HAN = /\p{Script=Han}/u;

/** `" 砍一刀 "`. */
export default textRule({
  name: 'regularize/quote-inner-space',
  summary: 'Drops the spaces that stand inside both quotation marks around Han.',
  because: [
    { standard: 'W3C clreq', says: 'no space is typed between Chinese marks and what they enclose: the frame of the mark has it' },
    { seen: 'a news application carried by blog mirrors', says: 'quotations are written " 渡口 "' },
  ],
  examples: [{ before: '所谓 " 新渡口 "，就是“ 老渡口 ”换了船。', after: '所谓 "新渡口"，就是“老渡口”换了船。' }],
  exceptions: [
    { keep: '所谓“新渡口 2.0”，就是“ 老渡口”。', because: 'a space on one side only may belong to the words' },
    { keep: '他说 " ferry " 就是渡口。', because: 'no Han inside' },
    { keep: '甲" 乙 丙', because: 'a mark without its fellow' },
  ],
  *propose(block) {
    yield* unique([...inStraight(), ...inCurly()]);

    function* inStraight(): Generator<Edit> {
      for (const [open, close] of straightPairs(block)) yield* trimmed(block.reading.slice(open + 1, close), open + 1);
    }

    function* inCurly(): Generator<Edit> {
      for (const { 0: whole, index } of block.reading.matchAll(CURLY)) {
        if (!block.protects(index, index + whole.length)) yield* trimmed(whole.slice(1, -1), index + 1);
      }
    }
  },
});

function* trimmed(inner: string, start: number): Generator<Edit> {
  const spaces = [...inner.matchAll(SPACE)];
  if (spaces.length < 2 || !HAN.test(inner)) return;
  for (const { 0: space, index } of spaces) yield { start: start + index, end: start + index + space.length, value: '' };
}

function unique(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [edit.start, edit])).values()];
}
