import { blockRule, type ClaimProposal } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { YEARLESS } from './dates.js';
import { dateField } from './metadata-fields.js';
import { OTHER_DAY } from './metadata-values.js';
import { bodySpan, dateIn, endsSentence, isProse } from './zones.js';

const LABELLED = /(?:时间|日期|发布|发表|更新|刊登)\s*(?:于|[:：/])?\s*$/;
const SHORT = 80;
/** How far before a date the words stand that say what it is the date of. */
const BEFORE = 10;

/** A line between headline and text that says when it came out, among words that no list knows. */
export default blockRule<{ readonly headline: number; readonly first: number; readonly dated: boolean }>({
  name: 'recognize/dated-line',
  summary: 'Reads a labelled date, or a date with its hour, in a short line between the headline of a page and its text, whatever else stands there.',
  because: [
    {
      seen: 'saved web pages',
      says: 'date and hour stand under the headline beside what each site adds of its own: reading time, a motto of the account, an earlier edition',
    },
  ],
  examples: [
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><p>2021年3月4日 下午4:40 · 两分钟读完</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/headline'],
      claims: { datePublished: [{ value: '2021-03-04T16:40', precision: 'minute', zone: '+08:00', assumed: ['zone'] }] },
    },
  ],
  exceptions: [
    {
      keep: '<h1>古渡口时隔二十年重新开渡</h1><p>2021年3月4日 渡口 晴</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      given: ['recognize/headline'],
      because: 'without hour or label a date under the headline may head the first part of the text',
    },
  ],
  gate(document) {
    if (document.format !== 'html') return undefined;
    const headline = document.blocks.find((block) => block.omittedBy === 'recognize/headline');
    const span = headline && bodySpan(document);
    if (!span) return undefined;
    const dated = document.claims.some((claim) => claim.field === 'datePublished' && claim.rule.startsWith('recognize/'));
    return { headline: headline.index, first: span.first, dated };
  },
  propose(block, _document, { headline, first, dated }) {
    if (block.index < headline || block.index >= first || block.type !== 'paragraph' || block.line.length > SHORT || !/\d/.test(block.line)) return;
    if (isProse(block) || endsSentence(block.line)) return;
    const at = block.reading.indexOf(block.line);
    const found = dateIn(block);
    const short = found ? null : YEARLESS.exec(block.line);
    const before = fold(block.line.slice(0, found?.start ?? short?.index ?? 0));
    const labelled = LABELLED.test(before);
    if (OTHER_DAY.test(before)) return;
    const field = dateField(before.slice(-BEFORE));
    // `專欄 | 2023-04-05`: a bar divides the day from a name, as it divides no words of a sentence.
    const barred = found !== undefined && block.line.length - (found.end - found.start) <= 12 && /[|｜·]/.test(block.line);
    if (found && (labelled || barred || /minute|second/.test(found.date.precision))) {
      const claim: ClaimProposal = { field: field ?? '', value: found.date, start: at + found.start, end: at + found.end };
      return { is: 'omitted', claims: dated || field === undefined ? [] : [claim] };
    } else if (short && labelled && field === 'datePublished') {
      const start = at + short.index;
      return { is: 'omitted', claims: [{ field: 'datePublished.yearless', value: short[0], start, end: start + short[0].length }] };
    }
  },
});
