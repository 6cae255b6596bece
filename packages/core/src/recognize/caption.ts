import { type BlockFacts, blockRule, type DocumentFacts } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { LABELLED, photographersIn } from './captions.js';
import { isProse } from './zones.js';

const HINTED = /(?:^|[\s_-])(?:caption|tuzhu|pic-?(?:info|desc|txt)|img-?(?:info|desc|txt)|decsimg|photo-?desc)/;
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
    const claims = photographersIn(block.line);
    const captioned = isCaption(block, document, after, folded);
    if (captioned) yield { is: 'caption' };
    if (captioned && claims.length > 0) yield { is: 'witness', claims };
  },
});

function isCaption(block: BlockFacts, document: DocumentFacts, after: boolean, folded: string): boolean {
  if (!after) {
    const before = figureAfter(block, document) && block.line.length <= 90 && LABELLED.test(folded);
    return before || (MARKED.test(block.line) && block.line.length <= 80 && document.blocks.some((other) => other.type === 'figure'));
  }
  if (block.line.length <= 90 && MARKED.test(block.line)) return true;
  if (block.line.length <= 120 && LABELLED.test(folded) && !(isProse(block) && block.han > 80)) return true;
  return (block.han <= 80 && HINTED.test(block.layout.hints ?? '')) || isBareCaption(block, document) || isScrap(block, document);
}

/** A scrap of a line between an image and a bold heading or question, where it is not bold itself. */
function isScrap(block: BlockFacts, document: DocumentFacts): boolean {
  if (block.layout.strong || block.han < 3 || block.han > 30 || /[。！？!?：:，,]$/.test(block.line)) return false;
  const next = document.printed.find((other) => other.index > block.index && other.type !== 'figure');
  return next !== undefined && next.layout.strong === true && !isProse(next);
}

/** The image right above, with nothing printed between. */
function figureBefore(block: BlockFacts, document: DocumentFacts): boolean {
  for (let i = block.index - 1; i >= 0; i--) {
    const other = document.blocks[i] as BlockFacts;
    if (other.type === 'figure') return other.omittedBy === undefined;
    if (other.line !== '' || other.omittedBy) return false;
  }
  return false;
}

/** The image right below, with nothing printed between. */
function figureAfter(block: BlockFacts, document: DocumentFacts): boolean {
  const next = document.blocks.slice(block.index + 1).find((other) => other.type === 'figure' || other.line !== '' || other.omittedBy);
  return next?.type === 'figure' && next.omittedBy === undefined;
}

/** One short sentence between an image and prose, in a text whose paragraphs are long. */
function isBareCaption(block: BlockFacts, document: DocumentFacts): boolean {
  if (
    block.han < 4 ||
    block.han > 40 ||
    !/[。]$/.test(block.line) ||
    /[“”「」"‘’]/.test(block.line) ||
    /[。！？](?=.)/u.test(block.line.slice(0, -1))
  )
    return false;
  // A heading may stand between the caption and the text.
  const next = document.printed
    .filter((other) => other.index > block.index && other.type !== 'figure')
    .slice(0, 2)
    .find(isProse);
  if (!next || next.han < 2 * block.han) return false;
  const prose = document.printed.filter((other) => other.index !== block.index && isProse(other));
  const short = prose.filter((other) => other.han <= 40).length;
  return short <= prose.length / 4;
}
