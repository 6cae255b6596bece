import { type BlockFacts, blockRule, type DocumentFacts } from '../apparatus/rule.js';
import { isFirstFloor } from './page/asides.js';
import { isOtherDay, labelledBefore } from './page/labelled-cell.js';
import { positionAfter } from './page/neighbours.js';
import { atEdge, type BodySpan, bodySpan } from './page/zones.js';
import { OWN_DATE } from './words/date-labels.js';
import { foldedLine } from './words/letters.js';
import { metadataOf } from './words/metadata-fields.js';

/** A day in the element of the last paragraph, right under it or under the name of who signs. */
function isSignature(block: BlockFacts, document: DocumentFacts, span: BodySpan): boolean {
  const [from, to] = [positionAfter(document, span.last), positionAfter(document, block.index)];
  const home = document.blocks[span.last]?.layout.path?.at(-1);
  if (to - from > 2 || home === undefined) return false;
  return document.printed
    .slice(from, to)
    .every((other) => other.layout.path?.slice(-2).includes(home) && !other.containers.some((each) => each.type === 'item'));
}

/** A line that holds the date of publication and nothing else but separators. */
export default blockRule<BodySpan>({
  name: 'recognize/date-line',
  summary: 'Reads a line at the edge of a text that is only a date as the date of publication.',
  because: [
    { seen: 'scraped news pages', says: 'date and time stand on a line of their own under the headline, often with an empty field beside them' },
    { standard: 'schema.org', clause: 'datePublished' },
  ],
  examples: [
    {
      before: '古渡口时隔二十年重新开渡\n2021年3月4日09:10 |\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '古渡口时隔二十年重新开渡\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { datePublished: [{ value: '2021-03-04T09:10', precision: 'minute', zone: '+08:00', assumed: ['zone'] }] },
    },
    {
      before: '古渡口时隔二十年重新开渡\n最新更新：\n2021年3月4日09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '古渡口时隔二十年重新开渡\n最新更新：\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { dateModified: [{ value: '2021-03-04T09:10', precision: 'minute', zone: '+08:00', assumed: ['zone'] }] },
      note: 'a label on the line before says that it is the date of a change',
    },
  ],
  exceptions: [
    {
      keep: '渡口停了二十年，今年春天又有了船。\n2021年3月4日\n这一天，头一班船离岸，船上坐着二十三个人。',
      because: 'inside a text a date may be a heading',
    },
    { keep: '2021年3月4日，头一班船离岸，船上坐着二十三个人。', because: 'a date that begins a sentence belongs to it' },
  ],
  gate: bodySpan,
  propose(block, document, span) {
    if (!atEdge(block, span)) return;
    // Below the article of a page a bare date is another item's; one with its label is the article's.
    const beside =
      block.index < span.first ||
      document.format !== 'html' ||
      isFirstFloor(block) ||
      /^[^\d]{2,6}[:：]/u.test(block.line) ||
      OWN_DATE.test(foldedLine(block)) ||
      isSignature(block, document, span);
    const read = beside ? metadataOf(block) : undefined;
    if (!read || ![...read.kinds].every((kind) => kind === 'date')) return;
    // In a table of a document's particulars the label stands in the cell before.
    if (isOtherDay(block, document)) {
      return { is: 'omitted' };
    }
    // A day under a text, without hour or label, is the day it was signed: it belongs to the text.
    const signed = block.index > span.last && /^[^:：]*[日号號]?$/u.test(block.line) && !/[时時點点]/.test(block.line);
    if (signed) return { is: 'witness', claims: read.claims.map((claim) => ({ ...claim, field: 'datePublished.signed' })) };
    const changed = labelledBefore(block, document) === 'dateModified';
    return { is: 'omitted', claims: changed ? read.claims.map((claim) => ({ ...claim, field: 'dateModified' })) : read.claims };
  },
});
