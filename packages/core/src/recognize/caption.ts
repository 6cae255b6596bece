import { type BlockFacts, blockRule, type DocumentFacts } from '../apparatus/rule.js';
import { positionAfter } from './page/neighbours.js';
import { isProse } from './page/prose.js';
import { LABELLED, photographersIn } from './words/captions.js';
import { CAPTION } from './words/element-names.js';
import { foldedLine } from './words/letters.js';

const MARKED = /^[▲△▼↑↓]/u;

interface Page {
  /** Most paragraphs are short. */
  readonly terse: boolean;
  /** Most paragraphs are centred. */
  readonly centred: boolean;
}

/** The words under, or beside, an image. */
export default blockRule<Page>({
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
    {
      before: `<p>${'渡口停了二十年，今年春天又有了船，来往的人都说方便。'.repeat(3)}</p><img src="https://example.cn/a.jpg" alt="头一班船离岸"><p>头一班船离岸</p><p>${'渡口停了二十年，今年春天又有了船，来往的人都说方便。'.repeat(3)}</p>`,
      after: `${'渡口停了二十年，今年春天又有了船，来往的人都说方便。'.repeat(3)}\n[头一班船离岸]\n${'渡口停了二十年，今年春天又有了船，来往的人都说方便。'.repeat(3)}`,
      note: 'what is shown in place of the image says the same',
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
  gate(document) {
    if (!document.blocks.some((block) => block.type === 'figure' && block.omittedBy === undefined)) return undefined;
    const prose = document.printed.filter(isProse);
    const centred = prose.filter((block) => block.layout.centred).length > prose.length / 2;
    return { centred, terse: prose.filter((block) => block.han <= 40).length > prose.length / 4 + 1 };
  },
  propose(block, document, evidence) {
    if (block.type !== 'paragraph' || block.containers.some((container) => container.type === 'item' || container.type === 'cell')) return;
    if (!isCaption(block, document, evidence)) return;
    return { is: 'caption', claims: photographersIn(block.line) };
  },
});

function isCaption(block: BlockFacts, document: DocumentFacts, { terse, centred }: Page): boolean {
  const short = block.length <= 90;
  const figure = nearest(block, document, -1);
  if (!figure) return short && (MARKED.test(block.line) || (LABELLED.test(foldedLine(block)) && nearest(block, document, 1) !== undefined));
  // What is shown in place of an image says what it shows.
  if (short && (MARKED.test(block.line) || figure.image?.alt === block.line)) return true;
  if (block.length <= 120 && LABELLED.test(foldedLine(block)) && !(isProse(block) && block.han > 80)) return true;
  if (block.layout.centred && !centred && block.han <= 60) return true;
  if (block.han <= 80 && CAPTION.test(block.layout.hints ?? '')) return true;
  return (!terse && isBareCaption(block, document)) || isScrap(block, document);
}

/** The first printed blocks after one, images aside. */
function next(block: BlockFacts, document: DocumentFacts, count: number): readonly BlockFacts[] {
  const at = positionAfter(document, block.index);
  return document.printed
    .slice(at, at + 4 + count)
    .filter((other) => other.type !== 'figure')
    .slice(0, count);
}

/** A scrap of a line between an image and a bold heading or question, where it is not bold itself. */
function isScrap(block: BlockFacts, document: DocumentFacts): boolean {
  if (block.layout.strong || block.han < 3 || block.han > 30 || /[。！？!?：:，,]$/.test(block.line)) return false;
  const [after] = next(block, document, 1);
  return after !== undefined && after.layout.strong === true && !isProse(after);
}

/** The image right above or below, with nothing printed between. */
function nearest(block: BlockFacts, document: DocumentFacts, step: 1 | -1): BlockFacts | undefined {
  for (let other = document.blocks[block.index + step]; other; other = document.blocks[other.index + step]) {
    if (other.type === 'figure') return other.omittedBy === undefined ? other : undefined;
    if (other.line !== '' || other.omittedBy) return undefined;
  }
  return undefined;
}

/** One short sentence between an image and prose, in a text whose paragraphs are long. */
function isBareCaption(block: BlockFacts, document: DocumentFacts): boolean {
  if (block.han < 4 || block.han > 40 || !/。$/.test(block.line)) return false;
  if (/[“”「」"‘’]/.test(block.line) || /[。！？](?=.)/u.test(block.line.slice(0, -1))) return false;
  // A heading may stand between the caption and the text.
  const prose = next(block, document, 2).find(isProse);
  return prose !== undefined && prose.han >= 2 * block.han;
}
