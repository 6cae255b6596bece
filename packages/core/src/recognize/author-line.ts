import { type BlockFacts, blockRule, type ClaimProposal, type DocumentFacts } from '../apparatus/rule.js';
import { printedAfter, printedBefore } from './page/neighbours.js';
import { isNameLine } from './page/title-matter.js';
import { atEdge, type BodySpan, bodySpan } from './page/zones.js';
import { unbracket } from './words/brackets.js';
import { withoutStanding } from './words/credit-values.js';
import { isAuthor } from './words/element-names.js';
import { metadataOf } from './words/metadata-fields.js';
import {
  DESK,
  isCommonName,
  isForeignName,
  isPersonName,
  isTranscribed,
  mayBeName,
  mayBePerson,
  splitNames,
  withoutOrnament,
} from './words/names.js';
import { readSignature } from './words/signatures.js';

/** Names alone on a line under the headline, or in brackets at the end: authors, since no role is printed. */
export default blockRule<BodySpan>({
  name: 'recognize/author-line',
  summary: 'Reads a line of names without any label, beside the headline or the date, or in brackets at the end, as the authors.',
  because: [{ seen: 'scraped news pages', says: 'the author stands alone between headline and date' }],
  examples: [
    {
      before: '古渡口时隔二十年重新开渡\n欧阳小满\n2021年3月4日09:10 |\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '古渡口时隔二十年重新开渡\n2021年3月4日09:10 |\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { credit: [{ name: '欧阳小满', nameAsPrinted: '欧阳小满', role: 'author' }] },
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><p>作者</p><p class="author">成宁</p><p>2021-03-04 09:10</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '作者\n2021-03-04 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/headline'],
      claims: { credit: [{ name: '成宁', nameAsPrinted: '成宁', role: 'author' }] },
      note: 'an element that is named for the author; its label may stand in one of its own',
    },
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（宣传部 方宁 何小满）',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: {
        credit: [
          { name: '方宁', nameAsPrinted: '方宁', role: 'author', affiliation: '宣传部' },
          { name: '何小满', nameAsPrinted: '何小满', role: 'author', affiliation: '宣传部' },
        ],
      },
    },
    {
      before: '古渡口时隔二十年重新开渡\n■方宁（河东学院教授）\n2021-03-04 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '古渡口时隔二十年重新开渡\n2021-03-04 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author' }] },
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><p class="author">Fang Xiao-Ning</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/headline'],
      claims: { credit: [{ name: 'Fang Xiao-Ning', nameAsPrinted: 'Fang Xiao-Ning', role: 'author' }] },
      note: 'a name in Latin letters in such an element',
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><p class="byline">河东编辑部</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/headline'],
      claims: {},
      note: 'a desk there is nobody by name',
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><p>2021-03-04 09:10</p><p>方宁 河东大学教授</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/date-line', 'recognize/headline'],
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author' }] },
      note: 'with what the author is behind the name',
    },
    {
      before: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p><p>何小满</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      claims: { credit: [{ name: '何小满', nameAsPrinted: '何小满', role: 'author' }] },
      note: 'who signs right under the last sentence of a page',
    },
  ],
  exceptions: [
    {
      keep: '<h1>古渡口时隔二十年重新开渡</h1><p class="author">河东日报</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      given: ['recognize/headline'],
      because: 'an outlet is nobody’s name, whatever its element is called',
    },
    {
      keep: '白河渡口\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      because: 'a short title alone above the text has no date or headline beside it',
    },
    { keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（河东学院 水利馆）', because: 'behind an office stands a place' },
    {
      keep: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。头一班船上的人是：</p><p>何小满</p><p>林一舟</p>',
      because: 'a list of names under a text is part of it',
    },
    {
      keep: '渡口停了二十年，今年春天又有了船。\n方宁\n他撑了一辈子船，头一班船还是他开的，来往的人都认得他。',
      because: 'inside a text a name may be a heading',
    },
  ],
  gate: bodySpan,
  propose(block, document, span) {
    if (!atEdge(block, span) || block.length > (/[A-Z]/.test(block.line) ? 60 : 24)) return;
    const { inner: bare, start } = unbracket(block.line);
    // `河东编辑部`, where the page has its author: nobody by name.
    if (
      (isAuthor(block) ? DESK.test(bare) && bare.length <= 13 && !/[^\p{L}]/u.test(bare) : OWN_DESK.test(bare)) &&
      block.index < span.first &&
      hasNeighbour(block, document)
    )
      return { is: 'omitted' };
    const signature = start > 0 && block.index > span.last ? readSignature(bare) : undefined;
    if (signature) return { is: 'omitted', claims: signature.map((value) => ({ field: 'credit', value })) };
    const inner = withoutNotes(withoutStanding(withoutOrnament(bare)).replace(/[\s·•|｜–—-]+$/u, ''));
    // A pen name needs no surname where brackets and its place say what it is.
    const signed = start > 0 && block.index > span.last && mayBeName(inner) && !/[完续略待图]|^(?:[记記]者|通[讯訊][员員])/u.test(inner);
    // So does one after the mark that papers set before an author, or in an element that the page calls so.
    const marked = withoutOrnament(bare) !== bare && mayBeName(inner);
    const named =
      isAuthor(block) &&
      (mayBePerson(inner.replace(SPREAD, '$1$2')) || isTranscribed(inner) || inner.split(/\s*[,，、]\s*|\s+and\s+/u).every(isForeignName));
    const housed = isAuthor(block) ? readSignature(inner) : undefined;
    if (housed?.some(({ affiliation }) => affiliation) && block.index < span.first && hasNeighbour(block, document))
      return { is: 'omitted', claims: housed.map((value) => ({ field: 'credit', value })) };
    if (isSignature(block, document, span)) return { is: 'omitted', claims: claimsOf(block.line) };
    if (
      !(isNameLine(inner) || isMixed(inner) || signed || marked || named) ||
      !(block.index < span.first ? hasNeighbour(block, document) : start > 0 || (block.index > span.last && inner !== bare && isPersonName(inner)))
    )
      return;
    return { is: 'omitted', claims: claimsOf(inner) };
  },
});

/** `方 宁`: a name of two characters, set to the width of three. */
const SPREAD = /^(\p{Script=Han})\s{1,3}(\p{Script=Han})$/u;

/** `方宁1　何小满2`: the figures behind names refer to notes that say where each of them works. */
function withoutNotes(line: string): string {
  return NOTED.test(line) ? line.replace(/[\d*＊]+(?:[,，]\d+)*(?=[\s、,，]|$)/gu, '') : line;
}

const NOTED = /^(?:\p{Script=Han}{2,4}(?:\d(?:[,，]\d)*[*＊]?|[*＊])[\s、,，]+)+\p{Script=Han}{2,4}(?:\d(?:[,，]\d)*[*＊]?|[*＊])$/u;

function claimsOf(line: string): readonly ClaimProposal[] {
  return (splitNames(line) ?? []).map(({ name, printed }) => ({ field: 'credit', value: { name, nameAsPrinted: printed, role: 'author' } }));
}

/** Names that leave no doubt right under the last sentence of a page, where no list of them follows. */
function isSignature(block: BlockFacts, document: DocumentFacts, span: BodySpan): boolean {
  if (document.format !== 'html' || block.index < span.last || !block.line.split(/[\s、,，]+/).every(isCommonName)) return false;
  const after = printedAfter(document, block);
  return printedBefore(document, block)?.index === span.last && !(after && isNameLine(after.line));
}

/** Who writes for a paper as the paper, wherever that stands. */
const OWN_DESK = /^(?:本[报報刊网網台社])?(?:社[论論]|社[评評]|[编編][辑輯]部|主[笔筆]室|新[闻聞]部|[编編][译譯]中心|(?<=[报報刊网網台社])[讯訊])$/u;

/** `KATE FANG, 方宁`: foreign names with a Chinese one among them. */
function isMixed(line: string): boolean {
  const names = /[A-Z]/.test(line) ? splitNames(line) : undefined;
  return names?.some(({ name }) => isPersonName(name)) === true && names.every(({ name }) => isPersonName(name) || /^[A-Z]/.test(name));
}

/** A label, or a mark between fields, in an element of its own. */
const LABEL = /^(?:作者|[记記]者|撰文|文|by|[-–—·•|｜/／]+)$/iu;

/** A headline before it or a line of metadata after it. */
function hasNeighbour(block: BlockFacts, document: DocumentFacts): boolean {
  const near = (step: number) => {
    for (let i = block.index + step; i >= 0 && i < document.blocks.length; i += step) {
      const other = document.blocks[i] as BlockFacts;
      if (other.omittedBy === 'recognize/page-furniture' || LABEL.test(other.line)) continue;
      if (other.omittedBy || other.line !== '') return other;
    }
    return undefined;
  };
  const before = near(-1);
  const after = near(1);
  const titled = before?.omittedBy !== undefined && /^recognize\/(?:headline|kicker|alternative-headline)$/.test(before.omittedBy);
  const dated = [before, after].some((other) =>
    other?.omittedBy
      ? /^recognize\/(?:(?:date|source|metadata|account)-line|source-logo|particulars)$/.test(other.omittedBy)
      : other && metadataOf(other),
  );
  return titled || dated;
}
