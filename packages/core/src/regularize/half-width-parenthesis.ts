import type { Edit } from '../apparatus/edit.js';
import { textRule } from '../apparatus/rule.js';
import { isOfHan, sidesOf, widthWasLost } from './width.js';

/** The longest that is taken for words in brackets, in UTF-16 units. */
const LONGEST = 400;
const HAN = /\p{Script=Han}/u;

/** `(…)` around Han. */
export default textRule({
  name: 'regularize/half-width-parenthesis',
  summary: 'Prints parentheses that enclose Han in their full width, where a copy has lost the width of its marks.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '4.9', says: 'the chief form of brackets is （）' },
    { seen: 'scraped news pages', says: 'the copy folds ， ： ； ？ ！ （ ） to ASCII and leaves 。 、 and quotation marks' },
  ],
  examples: [
    { before: '县文化馆(老馆)、县图书馆(11人)都来了,渡口又有了船。', after: '县文化馆（老馆）、县图书馆（11人）都来了,渡口又有了船。' },
    { before: '(记者 季桐)渡口停了二十年,今年又有了船。', after: '（记者 季桐）渡口停了二十年,今年又有了船。' },
  ],
  exceptions: [
    { keep: '渡口(dùkǒu)停了二十年,今年又有了船(GDP)、(1)和(a)。', because: 'no Han inside' },
    { keep: '他写了f(船)和1)渡口,都没有用。渡口停了二十年,今年又有了船。', because: 'a function, and a number with no opening parenthesis' },
    { keep: '县文化馆(老馆)都来了，渡口又有了船。', because: 'the other marks have their width: the writer chose these' },
  ],
  signs: '()',
  gate: widthWasLost(),
  *propose(block) {
    const { reading } = block;
    for (const [open, close] of pairsIn(reading)) {
      if (close - open > LONGEST || block.protects(open, close + 1) || !HAN.test(reading.slice(open + 1, close)) || !inChinese(reading, open, close))
        continue;
      yield* widen(reading, open, '(', '（');
      yield* widen(reading, close, ')', '）');
    }
  },
});

function* widen(reading: string, at: number, half: string, full: string): Generator<Edit> {
  if (reading[at] === half) yield { start: at, end: at + 1, value: full };
}

function inChinese(reading: string, open: number, close: number): boolean {
  const [before] = sidesOf(reading, open, open + 1);
  const [, after] = sidesOf(reading, close, close + 1);
  if (/[\p{Script=Latin}\d_]/u.test(before)) return isOfHan(after) && /\p{Script=Han}.*\p{Script=Han}/su.test(reading.slice(open, close));
  return isOfHan(before) || isOfHan(after) || before === '' || /[\s,:;?!"]/.test(before);
}

/** Matching parentheses of either width on one line, as places of their two ends. */
function pairsIn(reading: string): readonly (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let open: number[] = [];
  for (const { 0: mark, index } of reading.matchAll(/[(（)）\n]/g)) {
    if (mark === '\n') open = [];
    else if (mark === '(' || mark === '（') open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) pairs.push([start, index]);
    }
  }
  return pairs;
}
