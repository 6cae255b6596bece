import { textRule } from '../apparatus/rule.js';

/** EF BB BF at the head of a line as code page 1252 and Latin-1 read it, once or twice over. */
const MARK = /^([^\S\n\r\u2028\u2029]*)((?:ï»¿|Ã¯Â»Â¿)+)/gm;

/** `ï»¿`. */
export default textRule({
  name: 'mend/misread-byte-order-mark',
  summary: 'Takes out the three Latin letters that a byte order mark of UTF-8 was read as, before Chinese text.',
  because: [
    { standard: 'The Unicode Standard 16.0', clause: '23.8', says: 'the byte order mark of UTF-8 is EF BB BF; it is no part of the text' },
    { seen: 'pages put together from files with the mark', says: 'each part begins with ï»¿' },
  ],
  signs: '»',
  claims: true,
  examples: [{ before: 'ï»¿渡口停了二十年。\nï»¿\n今年又有了船。', after: '渡口停了二十年。\n今年又有了船。' }],
  exceptions: [
    { keep: '文件以ï»¿开头，就是多了三个字节。', because: 'in the middle of a sentence it is quoted' },
    { keep: '“ï»¿”就是字节顺序标记。', because: 'in quotation marks it is quoted' },
  ],
  *propose(block) {
    for (const { 1: indent = '', 2: mark = '', index } of block.reading.matchAll(MARK)) {
      yield { start: index + indent.length, end: index + indent.length + mark.length, value: '' };
    }
  },
});
