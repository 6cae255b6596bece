import { blockRule } from '../apparatus/rule.js';
import { photographersIn } from './words/captions.js';
import { foldedLine } from './words/letters.js';

/** What only a caption says, without an image beside it to tell. */
const SAYS_SO = /^(?:图为|[(（]?(?:资料图|图源|图片)|.*摄[)）。]?$|.*(?:供图|资料图片?)[)）]?$)/u;

/** A caption whose image the copy has lost. */
export default blockRule<true>({
  name: 'recognize/lost-image-caption',
  summary: 'Takes a line that says it is a caption (图为…, ▲…, 某某 摄) out of the body of a plain text, whose images are lost.',
  because: [{ seen: 'scraped news pages', says: 'the text of a page keeps the words under its images and loses the images' }],
  examples: [
    {
      before:
        '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n图为头一班船离岸。\n方 宁 摄\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方 宁', role: 'photographer', label: '摄', work: ['photo'] }] },
    },
  ],
  exceptions: [
    { keep: '图书馆里坐满了人，都是来看渡口老照片的，来往的人都说方便。', because: 'a sentence of the text' },
    {
      keep: '图一说的是旧渡口，图二说的是新渡口，两张图隔了二十年，来往的人都说变化真大，大得认不出来了，只有那棵树还是原来的样子，站在岸边看船来船往。',
      because: 'a long line is text',
    },
  ],
  gate(document) {
    return document.format === 'plain' && !document.blocks.some((block) => block.type === 'figure') ? true : undefined;
  },
  propose(block) {
    if (block.type !== 'paragraph' || block.line.length > 90) return;
    if (/^[▲△▼↑↓]/u.test(block.line) || (block.han <= 40 && SAYS_SO.test(foldedLine(block))))
      return { is: 'omitted', claims: photographersIn(block.line) };
  },
});
