import type { Edit } from '../apparatus/edit.js';
import { textRule } from '../apparatus/rule.js';

const LONGEST = 200;
const HAN = /\p{Script=Han}/u;

/** A straight mark as Chinese is typed with it: twice a single one, a double one, a single one that is no apostrophe. */
const STYLES = [/''/g, /(?<!=)"/g, /(?<![A-Za-z0-9'])'(?!')|(?<!')'(?![A-Za-z0-9'])/g] as const;

interface Marks {
  readonly double: readonly [string, string];
  readonly single: readonly [string, string];
}

/** Writes directed quotation marks for straight ones in Chinese text. */
export default textRule<Marks>({
  name: 'regularize/straight-quotes',
  summary: 'Writes opening and closing quotation marks for straight ones that enclose Chinese text, in the shape that the document uses.',
  because: [
    {
      standard: 'GB/T 15834-2011',
      clause: '4.8.1',
      says: 'The forms of the quotation mark are the double “ ” and the single ‘ ’; in vertical text and in Taiwan and Hong Kong they are 「」 and 『』.',
    },
    { seen: 'feeds and forms that know ASCII only', says: 'Both marks of a pair are written with the one key.' },
  ],
  examples: [
    { before: '他们抵制"砍一刀"式的"优惠"。', after: '他们抵制“砍一刀”式的“优惠”。' },
    { before: "船叫'石桥号'，''渡口''是地名。", after: '船叫‘石桥号’，“渡口”是地名。' },
    { before: '老人說「渡口」舊名"義渡"。', after: '老人說「渡口」舊名「義渡」。', note: 'A document with corner marks gets corner marks.' },
  ],
  exceptions: [
    { keep: '他有一台15.6"的屏幕，27"的也有。', because: 'Behind a number it is inches.' },
    { keep: '他写了"开船，没写完。', because: 'One mark is no pair.' },
    { keep: 'It\'s the ferry\'s "Stone Bridge", 一艘船。', because: 'What encloses nothing Chinese is a Western quotation.' },
    { keep: '见 https://example.com/?q="渡口"&p="船" 。', because: 'An address is no text.' },
    { keep: '“渡口"的船，没有人管。', because: 'Beside directed marks it is one of a broken pair.' },
  ],
  gate(document) {
    if (document.hanRatio < 0.5) return undefined;
    const count = (pattern: RegExp) => document.printed.reduce((sum, { reading }) => sum + (reading.match(pattern)?.length ?? 0), 0);
    return count(/[「」]/g) > count(/[“”]/g) ? { double: ['「', '」'], single: ['『', '』'] } : { double: ['“', '”'], single: ['‘', '’'] };
  },
  *propose(block, _document, { double, single }) {
    const { reading } = block;
    if (block.type === 'code' || !/['"]/.test(reading)) return;
    for (const [i, style] of STYLES.entries()) {
      const marks = i === 2 ? single : double;
      if (reading.includes(i === 2 ? '‘' : '“') || reading.includes(i === 2 ? '’' : '”')) continue;
      const found = withoutInches(
        reading,
        [...reading.matchAll(style)].filter(({ 0: mark, index }) => !block.protects(index, index + mark.length)),
      );
      if (found.length > 0 && found.length % 2 === 0) yield* paired(reading, found, marks);
    }
  },
});

/** Behind a digit a mark can close what is open, and is a sign for inches otherwise. */
function withoutInches(reading: string, found: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  let open = false;
  return found.filter(({ index }) => {
    if (!open && /\d/.test(reading.charAt(index - 1))) return false;
    open = !open;
    return true;
  });
}

/** All pairs of a paragraph or none: if one encloses too much, they were counted wrong. */
function* paired(reading: string, found: readonly RegExpExecArray[], marks: readonly [string, string]): Generator<Edit> {
  const edits: Edit[] = [];
  let chinese = 0;
  for (let i = 0; i + 1 < found.length; i += 2) {
    const [open, close] = [found[i] as RegExpExecArray, found[i + 1] as RegExpExecArray];
    const inside = reading.slice(open.index + open[0].length, close.index);
    if (inside.trim() === '' || inside.length > LONGEST) return;
    if (HAN.test(inside)) chinese++;
    edits.push(
      { start: open.index, end: open.index + open[0].length, value: marks[0] },
      { start: close.index, end: close.index + close[0].length, value: marks[1] },
    );
  }
  if (chinese * 2 > edits.length / 2) yield* edits;
}
