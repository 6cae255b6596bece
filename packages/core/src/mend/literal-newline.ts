import { textRule } from '../apparatus/rule.js';

/** Line breaks as a program writes them down. */
const WRITTEN = /(?<![A-Za-z0-9:\\/.])(?:\\r\\n|\\n|\\r|x0dx0a|_x000[dD]_)+(?![A-Za-z0-9\\/])/g;
const LEAST = 3;
const SUBJECT = /换行符|換行符|转义|轉義|正则|正則|字符串/;

/** Breaks lines where a line break was written down as its name. */
export default textRule<true>({
  name: 'mend/literal-newline',
  summary: 'Breaks the line where a line break stands written out as \\n, x0dx0a or _x000d_.',
  because: [
    {
      seen: 'texts taken from databases, spreadsheets and program source',
      says: 'The escape of a line break was copied as characters, at the end of every paragraph.',
    },
    { standard: 'ECMA-376 Part 1', clause: '22.4.2.4', says: '_x000d_ stands for a carriage return in a spreadsheet’s strings.' },
  ],
  examples: [
    { before: '渡口昨日复航。\\n两岸居民都来看。\\n船票三元。\\n', after: '渡口昨日复航。\n两岸居民都来看。\n船票三元。' },
    { before: '一版。x0dx0a二版。x0dx0ax0dx0a三版。_x000d_四版。', after: '一版。\n二版。\n三版。\n四版。' },
  ],
  exceptions: [
    { keep: '换行符写作“\\n”，有的系统写作“\\r\\n”，也有“\\r”。', because: 'A text about line breaks names them.' },
    { keep: '文件在 C:\\news\\name\\readme 与 D:\\nas\\rota\\notes 里。', because: 'Paths hold backslashes.' },
    { keep: '渡口昨日复航。\\n只此一处。', because: 'Once is no pattern.' },
    { keep: '编号 a1x0dx0ab2、c3x0dx0ad4、e5x0dx0af6。', because: 'Inside an identifier it is part of it.' },
  ],
  gate(document) {
    const texts = document.printed.filter((block) => block.type !== 'code').map((block) => block.reading);
    const found = texts.reduce((sum, text) => sum + (text.match(WRITTEN)?.length ?? 0), 0);
    return found >= LEAST && !texts.some((text) => SUBJECT.test(text)) ? true : undefined;
  },
  *propose(block) {
    for (const { 0: written, index } of block.reading.matchAll(WRITTEN)) {
      const end = index + written.length;
      if (!block.protects(index, end)) yield { start: index, end, value: '\n' };
    }
  },
});
