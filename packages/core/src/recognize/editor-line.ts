import { blockRule } from '../apparatus/rule.js';
import { printedBefore } from './page/neighbours.js';
import { isNames } from './page/title-matter.js';
import { atEdge, type BodySpan, bodySpan, isUnderLead } from './page/zones.js';
import { unbracket } from './words/brackets.js';
import { metadataOf, readMetadataLine } from './words/metadata-fields.js';

/** A line of editors and reviewers: 【编辑:…】, (責編:…、…), 责任编辑：… 审核：…; codes of staff are no names. */
export default blockRule<BodySpan>({
  name: 'recognize/editor-line',
  summary: 'Reads a line that is only editors, responsible editors or reviewers; staff codes are left off.',
  because: [{ seen: 'news pages', says: 'the editors of the page stand under the article, in brackets of every kind; they did not write it' }],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n(责编:方宁、何小满)',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: {
        credit: [
          { name: '方宁', nameAsPrinted: '方宁', role: 'responsible-editor', label: '责编' },
          { name: '何小满', nameAsPrinted: '何小满', role: 'responsible-editor', label: '责编' },
        ],
      },
    },
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n責任編輯:\n方宁',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'responsible-editor', label: '責任編輯' }] },
      note: 'the name stands on a line of its own under the label',
    },
  ],
  exceptions: [
    { keep: '编辑部里只剩下她一个人，她把稿子又看了一遍，才关灯下楼。', because: 'the word stands in a sentence' },
    { keep: '她做了三十年编辑。\n编辑：什么样的人\n她说，编辑是第一个读者，也是最挑剔的读者。', because: 'what follows the label is no name' },
  ],
  gate: bodySpan,
  propose(block, document, span) {
    if (!atEdge(block, span) && unbracket(block.line).start === 0 && !isUnderLead(block, document, span)) return;
    const above = block.index > span.last ? printedBefore(document, block) : undefined;
    const read =
      above && above.length <= 12 && /[:：]$/.test(above.line) && isNames(block) ? readMetadataLine(`${above.line}${block.line}`) : metadataOf(block);
    if (!read?.kinds.has('editor') || ![...read.kinds].every((kind) => kind === 'editor')) return;
    return { is: 'omitted', claims: read.claims.map(({ field, value }) => ({ field, value })) };
  },
});
