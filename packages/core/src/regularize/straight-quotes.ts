import { textRule } from '../apparatus/rule.js';
import type { Confidence } from '../apparatus/text.js';
import { straightPairs } from './straight-pairs.js';

const HAN = /\p{Script=Han}/u;
/** A double mark, also one typed as two single ones. */
const DOUBLE = /"|''/g;
/** A single mark that is no apostrophe. */
const SINGLE = /(?<![A-Za-z0-9'])'(?!')|(?<!')'(?![A-Za-z0-9'])/g;

/** So many double marks, three pairs, are no slip. */
const LOST = 6;

/** `"…"` around Han. */
export default textRule<{ readonly corner: boolean; readonly confidence: Confidence }>({
  name: 'regularize/straight-quotes',
  summary:
    'Prints straight quotation marks around Han as opening and closing ones, of the kind that the document has; a guess unless all of several are straight.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '4.8', says: 'quotation marks are “” and, inside them, ‘’' },
    { standard: 'W3C clreq', says: 'text in vertical tradition and in Taiwan uses 「」 and 『』' },
    { seen: 'blog mirrors and forum posts', says: 'the keyboard writes one mark for both' },
  ],
  examples: [
    { before: '"渡口开了。"船老大说，来往的人都说"方便"。', after: '“渡口开了。”船老大说，来往的人都说“方便”。' },
    { before: "''渡口''开了，船叫'河东号'。", after: '“渡口”开了，船叫‘河东号’。' },
    { before: '“船老大常讲"船在人在"，我记得。”', after: '“船老大常讲‘船在人在’，我记得。”' },
    { before: '「渡口開了。」船老大說，來往的人都說"方便"。', after: '「渡口開了。」船老大說，來往的人都說「方便」。' },
  ],
  exceptions: [
    { keep: '他买了27"的显示器和32"的电视，都放在渡口。', because: 'inches' },
    { keep: '"渡口开了。船老大说，来往的人都说方便。', because: 'a mark without its fellow' },
    { keep: '代码写作print("渡口")或class="渡口"，不要改。', because: 'code' },
    { keep: 'He said "the ferry is open" and left, 渡口。', because: 'a quotation of Latin text' },
    { keep: "It's the ferrymen's song, 渡口的歌，'95年写的。", because: 'apostrophes' },
  ],
  signs: '"\'',
  gate(document) {
    let corner = 0;
    let curly = 0;
    let straight = 0;
    for (const { reading } of document.printed) {
      corner += reading.split('「').length - 1;
      curly += reading.split('“').length - 1;
      straight += reading.split('"').length - 1;
    }
    // Not one that opens among several: this copy has lost them. One or two beside others, or alone, may be the writer's own.
    const confidence = corner + curly === 0 && straight >= LOST ? 'certain' : 'guess';
    return { corner: corner > curly, confidence };
  },
  *propose(block, _document, { corner, confidence }) {
    const { reading } = block;
    if (!/["']/.test(reading)) return;
    for (const marks of [DOUBLE, SINGLE]) {
      for (const { open, close, length, inside } of straightPairs(block, marks)) {
        const chinese = HAN.test(reading.slice(open, close));
        if (!chinese && (marks === SINGLE || !(HAN.test(reading.charAt(open - 1)) && HAN.test(reading.charAt(close + length))))) continue;
        const single = inside || marks === SINGLE;
        const shape = corner ? (single ? '『』' : '「」') : single ? '‘’' : '“”';
        yield { start: open, end: open + length, value: shape.charAt(0), confidence };
        yield { start: close, end: close + length, value: shape.charAt(1), confidence };
      }
    }
  },
});
