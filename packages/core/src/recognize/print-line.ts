import { blockRule, type ClaimProposal } from '../apparatus/rule.js';
import { atEdge, type BodySpan, bodySpan } from './page/zones.js';
import { findDate } from './words/dates.js';

const LINE =
  /^[\s（(【]*《\s*(?<paper>[^》]{2,20}?)\s*》\s*(?:[(（]\s*(?=[^()（）]+[)）])|(?=(?:19|20)\d\d[^()（）]+$))(?<inside>[^()（）]{4,40})[)）]?[\s）)】]*$/u;

/** （原载《某日报》2021年4月4日第3版）: whose text it was first. */
const FIRST =
  /^[\s（(【]*(?:本文)?(?:原载于?|原刊于?|刊于|刊载于|刊发于|原发于?|首发于?|首刊于?)\s*(?:\d{4}[-年/.\d月日\s]{4,8})?\s*《(?<paper>[^》]{2,20})》[^。！？]{0,40}$/u;

/** 《某日报》（2020年4月8日 06版）: where the text stood in print. */
export default blockRule<BodySpan>({
  name: 'recognize/print-line',
  summary: 'Reads a line that names newspaper, day and page as the printed place of the text.',
  because: [{ seen: "newspapers' own sites and reprints", says: 'the issue and page of the printed paper stand under the text' }],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n《河东日报》（2021年03月04日 06版）',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { outlet: ['河东日报'], datePublished: [{ value: '2021-03-04', precision: 'day' }], page: ['06'] },
    },
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（原载《河东日报》2021年3月4日第3版）',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { republishedFrom: ['河东日报'], page: ['3'], 'datePublished.signed': [{ value: '2021-03-04', precision: 'day' }] },
    },
  ],
  exceptions: [{ keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n《渡口》（修订本）', because: 'a book has no day of issue' }],
  gate: bodySpan,
  propose(block, _document, span) {
    if (!atEdge(block, span)) return;
    const first = FIRST.exec(block.line)?.groups;
    const { paper = '', inside = '' } = first ?? LINE.exec(block.line)?.groups ?? {};
    const day = findDate(first ? block.line : inside)?.date;
    if (!first && !day) return;
    const page = /([A-Z]?\d{1,3})\s*版/.exec(first ? block.line : inside)?.[1];
    const claims: ClaimProposal[] = [{ field: first ? 'republishedFrom' : 'outlet', value: paper }];
    // When it first came out is not when this copy did, unless nothing else is known.
    if (day) claims.push({ field: first ? 'datePublished.signed' : 'datePublished', value: day });
    if (page) claims.push({ field: 'page', value: page });
    return { is: 'omitted', claims };
  },
});
