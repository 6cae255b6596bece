import { textRule } from '../apparatus/rule.js';

/** EF BB BF as code page 1252 and Latin-1 read it, alone or with U+FEFF read as three bytes twice over. */
const MARK = /(?:ï»¿|Ã¯Â»Â¿)+/g;

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
    for (const { 0: mark, index } of block.reading.matchAll(MARK)) {
      if (beginsLine(block.reading, index)) yield { start: index, end: index + mark.length, value: '' };
    }
  },
});

/** Whether nothing but white space stands before a place on its line. */
function beginsLine(reading: string, place: number): boolean {
  let at = place;
  while (at > 0 && reading[at - 1] !== '\n' && /\s/.test(reading.charAt(at - 1))) at--;
  return at === 0 || reading[at - 1] === '\n';
}
