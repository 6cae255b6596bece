import { blockRule } from '../apparatus/rule.js';
import { atEdge, type BodySpan, bodySpan } from './page/zones.js';
import { photographersIn } from './words/captions.js';
import { foldedLine } from './words/letters.js';

/** What only a caption says, without an image beside it to tell. */
const SAYS_SO = /^(?:图为|[(（]?(?:资料图|图源|图片)|.*摄[)）。]?$|.*(?:供图|资料图片?)[)）]?$)/u;

/** Whence the pictures of a page are, on a line of its own over the text or under it. */
const WHENCE =
  /^[(（【[]?(?:封面|首|题|头|文中|文内|配|本文|部分|资料|示意|封面示意)*(?:图片?|照片|摄影|影像|视频)(?:(?:来源|源|提供者?|均?由)?\s*[:/|丨]|均?来自|均?来源于)\s*:?\s*[^。！？]{2,24}[)）\]】]?$|^[(（【[][^()（）。]{2,24}(?:资料照片?|资料图|示意图)[)）\]】]$/u;

interface Lost {
  /** Of a page, that keeps its images. */
  readonly span?: BodySpan | undefined;
}

/** A caption whose image the copy has lost. */
export default blockRule<Lost>({
  name: 'recognize/lost-image-caption',
  summary:
    'Takes a line that says it is a caption (图为…, ▲…, 某某 摄) out of the body of a plain text, whose images are lost, and one at the ends of a page that says whence its pictures are.',
  because: [{ seen: 'scraped news pages', says: 'the text of a page keeps the words under its images and loses the images' }],
  examples: [
    {
      before:
        '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n图为头一班船离岸。\n方 宁 摄\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方 宁', role: 'photographer', label: '摄', work: ['photo'] }] },
    },
    {
      before: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p><p>图/受访者提供</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      note: 'under the text of a page, whence its pictures are',
    },
  ],
  exceptions: [
    {
      keep: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>图片来源：河东网</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      because: 'within the text of a page its images are there to tell',
    },
    { keep: '图书馆里坐满了人，都是来看渡口老照片的，来往的人都说方便。', because: 'a sentence of the text' },
    {
      keep: '图一说的是旧渡口，图二说的是新渡口，两张图隔了二十年，来往的人都说变化真大，大得认不出来了，只有那棵树还是原来的样子，站在岸边看船来船往。',
      because: 'a long line is text',
    },
  ],
  gate(document) {
    if (document.format === 'html') return { span: bodySpan(document) };
    return document.format === 'plain' && !document.blocks.some((block) => block.type === 'figure') ? {} : undefined;
  },
  propose(block, document, { span }) {
    if (block.type !== 'paragraph' || block.length > 90) return;
    if (document.format === 'html') {
      if (span && atEdge(block, span) && block.han <= 30 && WHENCE.test(foldedLine(block))) return { is: 'omitted' };
      return;
    }
    if (/^[▲△▼↑↓]/u.test(block.line) || (block.han <= 40 && SAYS_SO.test(foldedLine(block))))
      return { is: 'omitted', claims: photographersIn(block.line) };
  },
});
