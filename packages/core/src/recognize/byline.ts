import { blockRule } from '../apparatus/rule.js';
import { atEdge, type BodySpan, bodySpan, isUnderLead } from './page/zones.js';
import { unbracket } from './words/brackets.js';
import { readCredits } from './words/credits.js';
import { metadataOf } from './words/metadata-fields.js';

/** A line of reporters, contributors, authors or photographers, with labels. */
export default blockRule<BodySpan>({
  name: 'recognize/byline',
  summary: 'Reads a line at the edge of a text that is only names with their roles (记者 王 勇 通讯员 杨 莉 文/摄).',
  because: [
    { seen: 'newspaper texts', says: 'the by-line stands under the headline or closes the text; two-character names are set to the width of three' },
  ],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n记者 方 宁 通讯员 何小满 文/摄 河东日报',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: {
        credit: [
          { name: '方宁', nameAsPrinted: '方 宁', role: 'reporter', label: '记者', work: ['text', 'photo'] },
          { name: '何小满', nameAsPrinted: '何小满', role: 'contributor', label: '通讯员', work: ['text', 'photo'] },
        ],
        outlet: ['河东日报'],
      },
    },
    {
      before: '河东观察记者 方宁 何小满\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: {
        credit: [
          { name: '方宁', nameAsPrinted: '方宁', role: 'reporter', label: '记者', affiliation: '河东观察' },
          { name: '何小满', nameAsPrinted: '何小满', role: 'reporter', label: '记者', affiliation: '河东观察' },
        ],
      },
    },
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（记者成宁）',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { credit: [{ name: '成宁', nameAsPrinted: '成宁', role: 'reporter', label: '记者' }] },
    },
  ],
  exceptions: [
    { keep: '记者在渡口看到，头一班船上坐着二十三个人，都是去赶集的。', because: 'a sentence that begins with 记者 is text' },
    { keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（记者手记）', because: 'what a column is called is no name' },
    {
      keep: '渡口开了。\n记者：您坐过几回船？\n他说记不清了，小时候天天坐，后来桥修好了，就再没坐过。',
      because: 'in an interview the label marks a question',
    },
  ],
  gate: bodySpan,
  propose(block, document, span) {
    if (!atEdge(block, span) && !isUnderLead(block, document, span)) return;
    const read = metadataOf(block);
    // `（记者成宁）`: in brackets a rarer surname is one too.
    const enclosed = !read && unbracket(block.line).start > 0 ? readCredits(block.line) : undefined;
    if (enclosed && !enclosed.editors) return { is: 'omitted', claims: enclosed.credits.map((value) => ({ field: 'credit', value })) };
    if (!read?.kinds.has('credit')) return;
    if ([...read.kinds].every((kind) => kind === 'credit' || kind === 'editor')) return { is: 'omitted', claims: read.claims };
  },
});
