import { blockRule } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { atEdge, type BodySpan, bodySpan } from './page/zones.js';
import { unbracket } from './words/brackets.js';
import { readMetadataLine } from './words/metadata-fields.js';

const LABEL = /^(?:本文)?原(?:标题|题为|题|文标题)\s*[:：为]?\s*/u;

/** 原标题：…, the title under which the credited source ran the text. */
export default blockRule<BodySpan>({
  name: 'recognize/original-title',
  summary: 'Reads a line such as 原标题：… at the edge of a text as another witness of its headline.',
  because: [{ seen: 'reprints on news sites', says: 'the site gives the text a title of its own and prints the old one above or below' }],
  examples: [
    {
      before: '原标题：古渡口时隔二十年重新开渡\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { 'headline.original': ['古渡口时隔二十年重新开渡'] },
    },
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n原标题：古渡口时隔二十年重新开渡 责任编辑：方宁',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: {
        'headline.original': ['古渡口时隔二十年重新开渡'],
        credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'responsible-editor', label: '责任编辑' }],
      },
      note: 'another field may share the line',
    },
  ],
  exceptions: [{ keep: '原标题用的是“渡口”两个字，编者觉得太短，又添了三个字。', because: 'a sentence about a title is text' }],
  gate: bodySpan,
  propose(block, _document, span) {
    if (block.length > 100 || !(atEdge(block, span) || unbracket(block.line).start > 0)) return;
    const { inner, start } = unbracket(block.line);
    const label = LABEL.exec(fold(inner));
    if (!label || !/[:：为]/.test(label[0])) return;
    // `原标题：渡口开渡 责任编辑：方宁`: another field may follow.
    const rest = inner.slice(label[0].length);
    const credit = /\s+(?=(?:责任编辑|责编|编辑|作者|记者|来源)\s*[:：])/u.exec(rest);
    const read = credit && readMetadataLine(rest.slice(credit.index + credit[0].length));
    const title = (read ? rest.slice(0, credit.index) : rest).replace(/^[《“"「]|[》”"」]$/g, '').trim();
    if (title && !/[。]/.test(title)) {
      const from = start + inner.indexOf(title, label[0].length);
      const more = read ? read.claims.map(({ field, value }) => ({ field, value })) : [];
      return { is: 'omitted', claims: [{ field: 'headline.original', value: title, start: from, end: from + title.length }, ...more] };
    }
  },
});
