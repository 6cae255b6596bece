import { type BlockFacts, type DocumentFacts, blockRule } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { isProse } from './zones.js';

const LABELLED = /^[\s▲△▼↑↓图注：:【\[(（]*(?:图(?:为|片|说|中|示|注|源|文|\d|[一二三四五六七八九十])|左图|右图|上图|下图|资料图|组图|配图|照片)|(?:摄|供图|(?:资料|制|效果|示意|截)图|图片来源.{0,20}|摄影|摄影报道)[)）】\]。\s]*$|(?:摄影?|供图|图)\s*[/:：|]\s*\S{2,8}$/u;
const MARKED = /^[▲△▼↑↓]/u;

/** The words under, or beside, an image. */
export default blockRule({
  name: 'recognize/caption',
  summary: 'Reads a short line beside an image as its caption: one that says so, or a single short sentence before long prose.',
  because: [
    { seen: 'blog mirrors and saved pages', says: 'the caption follows the image as a plain paragraph' },
    { standard: 'HTML Living Standard', clause: '4.4.13', says: 'figcaption' },
  ],
  examples: [
    {
      before: `<p><img src="https://example.cn/a.jpg"></p><p>头一班船离岸。</p><p>${'渡口停了二十年，今年春天又有了船，来往的人都说方便。'.repeat(3)}</p>`,
      after: `[头一班船离岸。]\n${'渡口停了二十年，今年春天又有了船，来往的人都说方便。'.repeat(3)}`,
    },
    {
      before: `<p>${'渡口停了二十年，今年春天又有了船，来往的人都说方便。'.repeat(3)}</p><img src="https://example.cn/a.jpg"><p>图为头一班船离岸 方宁 摄</p>`,
      after: `${'渡口停了二十年，今年春天又有了船，来往的人都说方便。'.repeat(3)}\n[图为头一班船离岸 方宁 摄]`,
    },
  ],
  exceptions: [
    {
      keep: '<p>渡口停了二十年。</p><img src="https://example.cn/a.jpg"><p>今年春天又有了船。</p><p>来往的人都说方便。</p><p>老人也坐，孩子也坐。</p>',
      because: 'where all paragraphs are short, one beside an image is text',
    },
    {
      keep: `<p>渡口停了二十年，今年春天又有了船。</p><img src="https://example.cn/a.jpg"><p>“坐船好！”他说，“比绕桥快，也比绕桥省钱。”</p><p>${'渡口停了二十年，今年春天又有了船，来往的人都说方便。'.repeat(3)}</p>`,
      because: 'speech is text',
    },
  ],
  *propose(block, document) {
    if (block.type !== 'paragraph' || block.containers.some((container) => container.type === 'item' || container.type === 'cell')) return;
    const after = figureBefore(block, document);
    const folded = fold(block.line);
    if (after && block.line.length <= 120 && LABELLED.test(folded) && !(isProse(block) && block.han > 80)) yield { is: 'caption' };
    else if (after && block.layout.hints && /(?:^|[\s_-])(?:caption|tuzhu|pic-?(?:info|desc|txt)|img-?(?:info|desc|txt)|decsimg|photo-?desc)/.test(block.layout.hints) && block.han <= 80) yield { is: 'caption' };
    else if (after && isBareCaption(block, document)) yield { is: 'caption' };
    else if (!after && MARKED.test(block.line) && block.line.length <= 80 && document.blocks.some((other) => other.type === 'figure')) yield { is: 'caption' };
  },
});

/** The image right above, with nothing printed between. */
function figureBefore(block: BlockFacts, document: DocumentFacts): boolean {
  for (let i = block.index - 1; i >= 0; i--) {
    const other = document.blocks[i] as BlockFacts;
    if (other.type === 'figure') return other.omittedBy === undefined;
    if (other.line !== '' || other.omittedBy) return false;
  }
  return false;
}

/** One short sentence between an image and prose, in a text whose paragraphs are long. */
function isBareCaption(block: BlockFacts, document: DocumentFacts): boolean {
  if (block.han < 4 || block.han > 40 || !/[。]$/.test(block.line) || /[“”「」"‘’]/.test(block.line) || /[。！？](?=.)/u.test(block.line.slice(0, -1))) return false;
  const next = document.printed.find((other) => other.index > block.index && other.type !== 'figure');
  if (!next || next.han < 2 * block.han || !isProse(next)) return false;
  const prose = document.printed.filter((other) => other.index !== block.index && isProse(other));
  const short = prose.filter((other) => other.han <= 40).length;
  return short <= prose.length / 4;
}
