import { type BlockFacts, blockRule, type ClaimProposal } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { endsSentence, isProse } from './page/prose.js';
import { type UnderHeadline, underHeadline } from './page/title-matter.js';
import { bodySpan } from './page/zones.js';
import { CHANNEL } from './words/channels.js';
import { BEFORE_DAY, dateField, OTHER_DAY, OWN_DATE } from './words/date-labels.js';
import { dateIn, findDate, YEARLESS } from './words/dates.js';
import { RELATED_HEADING } from './words/leads.js';
import { foldedLine, wordsApart } from './words/letters.js';
import { readMetadataLine } from './words/metadata-fields.js';
import { isOutletName } from './words/outlet-names.js';
import { FURNITURE } from './words/vocabulary.js';

/** What stands before a source or a name. */
const LABEL =
  /(?:[来來]源|[转轉](?:[载載]|自)|稿源|出[处處]|作者|[记記]者|撰文|[编編][辑輯])\s*[:：]\s*\S|(?:^|[|｜])\s*(?:作者|[记記]者|撰文)\s+\S/u;
const SHORT = 120;
/** How far before a date the words stand that say what it is the date of. */
const BEFORE = 10;

/** A line between headline and text that says when it came out, among words that no list knows. */
export default blockRule<UnderHeadline & { readonly last: number; readonly dated: boolean; readonly sourced: boolean }>({
  name: 'recognize/dated-line',
  summary:
    'Reads a labelled date, a date with its hour, a source or a name under a label in a short line between the headline of a page and its text, whatever else stands there.',
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
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><p>2021年3月4日 09:10 放大镜 来源：河东日报 作者：方宁 3分钟读完</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/headline'],
      claims: {
        datePublished: [{ value: '2021-03-04T09:10', precision: 'minute', zone: '+08:00', assumed: ['zone'] }],
        creditedSource: ['河东日报'],
        credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author', label: '作者' }],
      },
      note: 'of the fields beside it those with a label are read too',
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><p>🔥 2021年3月4日 09:10 · 河东日报 · 已被32位读者收进书签里</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/headline'],
      claims: { outlet: ['河东日报'] },
      note: 'so is the one outlet that stands apart there',
    },
  ],
  exceptions: [
    {
      keep: '<h1>古渡口时隔二十年重新开渡</h1><p>编辑：一份旧报纸</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      given: ['recognize/headline'],
      because: 'what follows the label is no name',
    },
    {
      keep: '<h1>古渡口时隔二十年重新开渡</h1><p>2021年3月4日 渡口 晴</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      given: ['recognize/headline'],
      because: 'without hour or label a date under the headline may head the first part of the text',
    },
  ],
  gate(document) {
    const under = underHeadline(document);
    if (!under) return undefined;
    const reads = (name: string) => document.claims.some(({ field, rule }) => field === name && rule.startsWith('recognize/'));
    return { ...under, last: bodySpan(document)?.last ?? under.first, dated: reads('datePublished'), sourced: reads('creditedSource') };
  },
  propose(block, _document, { headline, first, last, dated, sourced }) {
    // Under the text a line says by its first words that it is the date of the text.
    const own = block.index > last && !dated && OWN_DATE.test(foldedLine(block));
    if (!own && (block.index < headline || block.index >= first)) return;
    if (block.type !== 'paragraph' || block.length > SHORT) return;
    const labelled = LABEL.test(block.line);
    if ((!labelled && !/\d/.test(block.line)) || isProse(block) || endsSentence(block.line)) return;
    const dates = datesIn(block);
    if (dates === undefined) return;
    // A second source is that of a picture or a film.
    const fields = (labelled ? fieldsIn(block) : []).filter(({ field }) => !sourced || field !== 'creditedSource');
    const days = dated ? [] : dates.flatMap(({ claim }) => claim ?? []);
    const sure = dates.some((date) => date.sure);
    const named = sure && !sourced && !fields.some(({ field }) => field === 'creditedSource') ? outletIn(block) : [];
    if (sure || fields.length > 0) return { is: 'omitted', claims: [...days, ...fields, ...named] };
  },
});

/** The one outlet that stands apart among words that nobody knows. */
function outletIn(block: BlockFacts): readonly ClaimProposal[] {
  const words = wordsApart(block).split(/[\s|｜·•]+/u);
  const outlets = new Set(
    words.filter(
      (word) =>
        NAME.test(word) && isOutletName(word) && !CHANNEL.test(fold(word)) && !FURNITURE.test(fold(word)) && !RELATED_HEADING.test(fold(word)),
    ),
  );
  return outlets.size === 1 ? [...outlets].map((value) => ({ field: 'outlet', value })) : [];
}

const NAME = /^\p{L}{3,14}$/u;

interface Dated {
  /** Whether label, hour or a bar says that it is no date in a sentence. */
  readonly sure: boolean;
  /** None for the day of something else. */
  readonly claim?: ClaimProposal;
}

/** The dates of a line, in its order; `undefined` where one of them is the day of what the text is about. */
function datesIn(block: BlockFacts): readonly Dated[] | undefined {
  const { line } = block;
  const at = block.reading.indexOf(line);
  const dates: Dated[] = [];
  let from = 0;
  for (let found = dateIn(block); found && dates.length < 3; found = findDate(line.slice(from))) {
    const [start, end] = [from + found.start, from + found.end];
    const before = fold(line.slice(from, start));
    if (OTHER_DAY.test(before)) return undefined;
    const field = dateField(before.slice(-BEFORE));
    // `專欄 | 2023-04-05`: a bar divides the day from a name, as it divides no words of a sentence.
    const barred = line.length - (end - start) <= 12 && /[|｜·]/.test(line);
    const sure = BEFORE_DAY.test(before) || barred || /minute|second/.test(found.date.precision);
    dates.push(sure && field ? { sure, claim: { field, value: found.date, start: at + start, end: at + end } } : { sure });
    from = end;
  }
  const short = dates.length === 0 ? YEARLESS.exec(line) : null;
  const before = fold(line.slice(0, short?.index ?? 0));
  if (!short || !BEFORE_DAY.test(before) || dateField(before.slice(-BEFORE)) !== 'datePublished') return dates;
  const start = at + short.index;
  return [{ sure: true, claim: { field: 'datePublished.yearless', value: short[0], start, end: start + short[0].length } }];
}

/** Those fields of a line that can be read, element by element and word by word. */
function fieldsIn(block: BlockFacts): readonly ClaimProposal[] {
  const cuts = [0, ...block.edges, block.reading.length].filter(
    (cut, index) => index === 0 || !/[:：]\s*$/.test(block.reading.slice(0, cut)) || cut === block.reading.length,
  );
  const claims: ClaimProposal[] = [];
  const read = (from: number, to: number) => {
    const text = block.reading.slice(from, to);
    const found = LABEL.test(text) ? readMetadataLine(text.trim())?.claims : undefined;
    const start = from + text.length - text.trimStart().length;
    for (const claim of found ?? [])
      if (!claim.field.startsWith('date')) claims.push({ ...claim, start: start + (claim.start ?? 0), end: start + (claim.end ?? 0) });
    return found !== undefined;
  };
  // `作者 方宁 | 发布日期 …`: between bars a field may have its label in an element of its own.
  const barred = [...block.reading.matchAll(/[^|｜]+/g)].map(({ 0: part, index }) => ({ from: index, to: index + part.length }));
  const known = barred.length > 1 ? barred.filter(({ from, to }) => read(from, to)) : [];
  for (const [index, cut] of cuts.slice(0, -1).entries()) {
    const end = cuts[index + 1] as number;
    if (known.some(({ from, to }) => cut >= from && cut < to) || read(cut, end)) continue;
    for (const { 0: word, index: at } of block.reading.slice(cut, end).matchAll(/[^\s|｜]+/g)) read(cut + at, cut + at + word.length);
  }
  return claims;
}
