import { matchesIn } from '../apparatus/matches.js';
import { type BlockFacts, textRule } from '../apparatus/rule.js';
import { blocksWith } from '../apparatus/signs.js';

/** One or more line ends as letters, and the white space after them. */
const ENDS = /(?:(?:\\r\\n|\\n(?![a-z])|\\r(?![a-z])|x0dx0a|_x000[dD]_(?:\\n|_x000[aA]_)?)[ \t\u00a0\u3000]*)+/g;
const ABOUT = /换行符|換行符|换行字符|換行字元|转义|轉義|跳脫|正则|正規表/;
const SIGNS = '\\x';
/** Fewer may be meant. */
const ENOUGH = 3;

/** `\r\n` as text. */
export default textRule<true>({
  name: 'mend/literal-newline',
  summary: 'Reads a line end that stands in the text as the letters of its escape as a line end, where there are three or more.',
  because: [
    { standard: 'ECMA-404', clause: '9', says: '\\n and \\r stand for line ends inside a string' },
    { standard: 'ECMA-376', says: 'a spreadsheet writes a carriage return as _x000D_' },
    { seen: 'pages made from a database or a spreadsheet', says: 'a string is printed with its escapes: \\r\\n, x0dx0a, _x000d_' },
  ],
  examples: [
    {
      before: '渡口停了二十年。\\r\\n\\r\\n今年又有了船。\\r\\n来往的人都说方便。\\r\\n',
      after: '渡口停了二十年。\n今年又有了船。\n来往的人都说方便。',
    },
    { before: '渡口停了。x0dx0a今年有船。x0dx0a都说方便。_x000d_好。', after: '渡口停了。\n今年有船。\n都说方便。\n好。' },
  ],
  exceptions: [
    { keep: '渡口停了二十年。\\r\\n今年又有了船。', because: 'one alone may be meant' },
    { keep: '换行符在这里写作\\n，在那里写作\\r\\n，还有\\r，都一样。', because: 'a text about escapes' },
    { keep: '文件在C:\\new\\river\\night，也在https://example.cn/z0dx0dx0ax0dx0ax0dx0a.html。', because: 'a path and an address' },
  ],
  signs: SIGNS,
  gate(document) {
    const text = (blocks: readonly BlockFacts[]) => blocks.filter(({ type }) => type !== 'code');
    const count = text(blocksWith(SIGNS, document)).reduce((sum, { reading }) => sum + matchesIn(reading, ENDS).length, 0);
    return count >= ENOUGH && !text(document.printed).some(({ reading }) => ABOUT.test(reading)) ? true : undefined;
  },
  *propose(block) {
    const { reading } = block;
    for (const { 0: run, index } of reading.matchAll(ENDS)) {
      const end = index + run.length;
      if (block.protects(index, end)) continue;
      const edge = index === 0 || end === reading.length || reading[index - 1] === '\n' || reading[end] === '\n';
      yield { start: index, end, value: edge ? '' : '\n' };
    }
  },
});
