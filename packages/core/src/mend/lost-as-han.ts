import { textRule } from '../apparatus/rule.js';

/** Names the places where characters were lost and their replacement was then read as Chinese. */
export default textRule({
  name: 'mend/lost-as-han',
  summary:
    'Names the places where replacement characters were read as GBK or Big5 and now say 锟斤拷 or 嚙踝蕭, and where unset memory says 烫烫烫 or 屯屯屯.',
  because: [
    {
      standard: 'The Unicode Standard 16.0',
      clause: '5.22',
      says: 'U+FFFD stands for what could not be read; two of them in UTF-8 are the bytes of 锟斤拷 in GBK, so what stood there can’t be known.',
    },
    { seen: 'output of programs under Windows', says: 'memory that was never set is filled with CC or CD, which are 烫 and 屯 in GBK' },
  ],
  examples: [
    { before: '渡口锟斤拷锟斤拷昨日复航。', after: '渡口锟斤拷锟斤拷昨日复航。', note: 'The words stay; the place is named.' },
    { before: '石桥镇锟斤拷息', after: '石桥镇锟斤拷息' },
    { before: '石橋鎮嚙踝蕭嚙踝蕭昨日復航。', after: '石橋鎮嚙踝蕭嚙踝蕭昨日復航。' },
    { before: '水位：烫烫烫烫烫烫。', after: '水位：烫烫烫烫烫烫。' },
  ],
  exceptions: [
    { keep: '汤烫烫烫的，屯屯相连，斤斤计较。', because: 'Three in a row may be said.' },
    { keep: '网页上满是“锟斤拷”，读者看不懂。', because: 'In quotation marks it is quoted.' },
    { keep: '锟斤拷是怎么来的？先得说说乱码。', because: 'A text about it.' },
    { keep: '拷贝文件，斤两不差，锟铻剑。', because: 'Each of the characters is a word’s.' },
  ],
  signs: '锟嚙烫屯',
  gate(document) {
    return document.printed.some((block) => /乱码|亂碼|编码|編碼/.test(block.reading)) ? undefined : true;
  },
  *propose(block) {
    for (const { 0: lost, index } of block.reading.matchAll(/(?<![“‘「『"'])(?:(?:锟斤拷)+锟?斤?|(?:嚙踝蕭)+嚙?踝?|烫{5,}|屯{5,})(?![”’」』"'])/g)) {
      const end = index + lost.length;
      if (!block.protects(index, end)) yield { start: index, end, value: lost, confidence: 'guess', doubt: true };
    }
  },
});
