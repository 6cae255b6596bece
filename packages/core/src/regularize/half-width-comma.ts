import { textRule } from '../apparatus/rule.js';
import { isNarrowed, widen } from './narrow-marks.js';

/** Widens commas of a document whose marks were narrowed. */
export default textRule<true>({
  name: 'regularize/half-width-comma',
  summary: 'Writes the full-width comma between Han characters in a document whose marks were narrowed.',
  because: [
    { standard: 'GB/T 15834-2011', clause: '5.1.1', says: 'The comma stands behind its words and takes the space of one character.' },
    { standard: 'W3C clreq', clause: '3.1', says: 'Marks of Chinese text are full-width; the half-width ones belong to Western text.' },
    { seen: 'scraped text that went through NFKC', says: 'Commas are narrow where the full stops, which have no narrow form in ASCII, are wide.' },
  ],
  examples: [
    { before: '渡口昨日复航,两岸居民都来了。船票三元,老人免费。', after: '渡口昨日复航，两岸居民都来了。船票三元，老人免费。' },
    {
      before: '“石桥号”有40个座位,载重5吨,比旧船(12座),大得多。去年运送12,800人。',
      after: '“石桥号”有40个座位，载重5吨，比旧船(12座)，大得多。去年运送12,800人。',
      note: 'A comma in a number stays.',
    },
    {
      before: '他给渡口写程序用Python,不用别的语言,开销减少5%,速度加快了一倍。“Hello, world”也能显示在屏幕上,不会乱码。',
      after: '他给渡口写程序用Python，不用别的语言，开销减少5%，速度加快了一倍。“Hello, world”也能显示在屏幕上，不会乱码。',
      note: 'Between a Latin word or a number and Han it is Chinese; in a Latin phrase it is not.',
    },
  ],
  exceptions: [
    { keep: '渡口昨日复航，两岸居民都来了，船票三元,老人免费。', because: 'Where the others are full-width, one narrow comma is the author’s.' },
    { keep: '去年运送1,234人、12,800吨，今年1,300人。', because: 'In numbers it groups digits.' },
    { keep: 'Stone Bridge, a ferry town, has 石桥镇 on its sign, and 渡口 too.', because: 'The text is not Chinese.' },
    { keep: '航线 甲,乙,丙', because: 'Without a full-width mark beside them nothing shows that they were narrowed.' },
  ],
  gate: isNarrowed,
  propose: (block) => widen(block, ',', '，'),
});
