import { textRule } from '../apparatus/rule.js';

/** Names each place where the source has lost characters to U+FFFD: its own bytes broken, or broken when someone before us decoded them. */
export default textRule({
  name: 'decode/replacement-character',
  summary: 'Names every place where bytes that are no character were read as U+FFFD.',
  because: [
    {
      standard: 'The Unicode Standard 16.0',
      clause: '5.22',
      says: 'U+FFFD stands for what could not be read; what it stood for can’t be told from the text.',
    },
    { standard: 'WHATWG Encoding', clause: '4.1', says: 'A decoder in replacement mode puts U+FFFD for each ill-formed stretch.' },
  ],
  examples: [
    {
      before: '本报石桥四月三日讯 昨日，石桥镇的油菜花\uFFFD开了。',
      after: '本报石桥四月三日讯 昨日，石桥镇的油菜花\uFFFD开了。',
      note: 'The words stay; the place is named.',
    },
    { before: '<p>渡口\uFFFD\uFFFD\uFFFD边</p>', after: '渡口\uFFFD\uFFFD\uFFFD边', note: 'What stands together is one place.' },
  ],
  exceptions: [
    { keep: '乱码“锟斤拷”是替换字符又被误读的结果。', because: 'It is made of real characters, and a text may speak of it.' },
    { keep: '题中的□代表缺字。', because: 'A printed box for a missing character is the author’s own.' },
  ],
  signs: '\uFFFD',
  *propose(block) {
    for (const { 0: lost, index } of block.reading.matchAll(/\uFFFD+/g)) {
      yield { start: index, end: index + lost.length, value: lost, confidence: 'guess', doubt: true };
    }
  },
});
