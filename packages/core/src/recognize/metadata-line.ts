import { blockRule, type ClaimProposal } from '../apparatus/rule.js';
import type { PartialDate } from '../article.js';
import { atEdge, type BodySpan, bodySpan } from './page/zones.js';
import { metadataOf } from './words/metadata-fields.js';

function isDay({ field, value }: ClaimProposal): boolean {
  return field === 'datePublished' && (value as PartialDate).precision === 'day';
}

/** A line of several fields at once: date, source, author, editor, counts, in any order. */
export default blockRule<BodySpan>({
  name: 'recognize/metadata-line',
  summary: 'Reads a line at the edge of a text that holds several fields (date, source, credits, counts) and nothing else.',
  because: [
    {
      seen: 'scraped news pages',
      says: 'date, source and author share the line under the headline, in any order, divided by spaces, bars or nothing',
    },
  ],
  examples: [
    {
      before:
        '古渡口时隔二十年重新开渡\n2021-03-04 09:10:11 来源：河东日报 作者：方宁 阅读：1024\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '古渡口时隔二十年重新开渡\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: {
        datePublished: [{ value: '2021-03-04T09:10:11', precision: 'second', zone: '+08:00', assumed: ['zone'] }],
        creditedSource: ['河东日报'],
        credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author', label: '作者' }],
      },
    },
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n2021年3月4日（来源：河东日报）',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { creditedSource: ['河东日报'], 'datePublished.signed': [{ value: '2021-03-04', precision: 'day' }] },
      note: 'a day under a text is the day it was signed: another witness of its publication comes first',
    },
  ],
  exceptions: [
    {
      keep: '渡口停了二十年，今年春天又有了船。\n2021-03-04 离岸 09:10\n头一班船上坐着二十三个人，都是去赶集的。',
      because: 'a word that is no field makes it text',
    },
    { keep: '据来源：河东日报 的人说，渡口停了二十年，今年春天又有了船。', because: 'a label inside a sentence is text' },
  ],
  gate: bodySpan,
  propose(block, _document, span) {
    const read = atEdge(block, span) ? metadataOf(block) : undefined;
    if (!read || !(read.kinds.size > 1 || read.kinds.has('count') || read.kinds.has('print') || read.kinds.has('keywords'))) return;
    // A day that begins a line under a text, without hour or label, is the day it was signed.
    const signed = block.index > span.last && /^(?:19|20)\d\d\s*年[^:：]*日/u.test(block.line);
    const claims = read.claims.map((claim) => (signed && isDay(claim) ? { ...claim, field: 'datePublished.signed' } : claim));
    return { is: 'omitted', claims };
  },
});
