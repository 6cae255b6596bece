import { type BlockFacts, blockRule, type ClaimProposal, type DocumentFacts } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { DATED, isBesideDate, isDeclared, isDeclaredPerson } from './page/accounts.js';
import { blockBeside } from './page/neighbours.js';
import { endsSentence } from './page/prose.js';
import { isNames, type UnderHeadline, underHeadline } from './page/title-matter.js';
import { CHANNEL, isSection } from './words/channels.js';
import { isAccount } from './words/element-names.js';
import { foldedLine } from './words/letters.js';
import { metadataOf } from './words/metadata-fields.js';
import { isPersonName, mayBeName } from './words/names.js';
import { isOutletName, outletIn } from './words/outlet-names.js';
import { FURNITURE, OUTLET } from './words/vocabulary.js';

const LONGEST = 20;

/** The name of an account, in an element of its own under the headline. */
export default blockRule<UnderHeadline>({
  name: 'recognize/account-line',
  summary: 'Reads a short name between the headline of a page and its text, in an element that is named for it, as the account whose text it is.',
  because: [
    {
      seen: 'public accounts and platforms',
      says: 'the account stands under the headline without a label, in an element such as `author-name` or `nickname`; the author may stand beside it',
    },
  ],
  examples: [
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><p class="author-name">河东拾遗</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/headline'],
      claims: { outlet: ['河东拾遗'] },
    },
    {
      before:
        '<meta name="author" content="方宁"><h1>古渡口时隔二十年重新开渡</h1><div><span>方宁</span><a>河东拾遗</a></div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/headline'],
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author' }], outlet: ['河东拾遗'] },
      note: 'the head of the page says who the author is',
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><div><span>原创</span> <span>方宁</span> <a>河东拾遗</a></div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/headline'],
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author' }], outlet: ['河东拾遗'] },
      note: 'the mark of an original text stands before who wrote it',
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><div><p><a href="/u">河东拾遗</a></p><p>2021-03-04 09:10</p></div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '2021-03-04 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/headline'],
      claims: { 'outlet.beside-date': ['河东拾遗'] },
      note: 'a name that leads somewhere, in one element with the date',
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><div><span>原创</span><span>方宁</span><span><a href="/u">河东拾遗</a></span></div><div>2021-03-04 09:10</div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '2021-03-04 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/outside-article', 'recognize/alternative-headline', 'recognize/headline'],
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author' }], outlet: ['河东拾遗'] },
      note: 'the account is a link, and most of the line',
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><p>2021-03-04 09:10</p><p>河东报</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      given: ['recognize/date-line', 'recognize/headline'],
      claims: { outlet: ['河东报'] },
      note: 'an outlet of three characters beside the date',
    },
  ],
  exceptions: [
    {
      keep: '<h1>古渡口时隔二十年重新开渡</h1><p class="lead">二十年后的春天</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      given: ['recognize/headline'],
      because: 'a line in an element that is not named for it may be part of the title',
    },
    {
      keep: '<h1>古渡口时隔二十年重新开渡</h1><div><p><a href="/minsheng">民生</a></p><p>2021-03-04 09:10</p></div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      given: ['recognize/headline'],
      because: 'the part of a site stands beside the date too',
    },
    {
      keep: '<h1>古渡口时隔二十年重新开渡</h1><p class="user-name">渡口今年春天又开了。</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      given: ['recognize/headline'],
      because: 'a sentence is no name',
    },
  ],
  gate: underHeadline,
  propose(block, document, { headline, first }) {
    if (block.index < headline || block.index >= first || !/^(?:paragraph|heading)$/.test(block.type) || block.length > LONGEST) return;
    if (isDeclaredPerson(block.line, document))
      return { is: 'omitted', claims: [{ field: 'credit', value: { name: block.line, nameAsPrinted: block.line, role: 'author' } }] };
    const parts = partsOf(block);
    const marked = /^(?:原创|原創)$/u.test(parts[0] ?? '');
    const [who, whose] = marked ? parts.slice(1) : parts;
    const isWho = who !== undefined && !isOutletName(who) && (isDeclared(who, document) || (marked && mayBeName(who)));
    if (who && whose && isWho && isName(whose) && !/\d/.test(whose)) {
      const credit = { name: who, nameAsPrinted: who, role: 'author' };
      return {
        is: 'omitted',
        claims: [
          { field: 'credit', value: credit },
          { field: 'outlet', value: whose },
        ],
      };
    }
    const signed = parts.length > 1 ? signedParts(parts) : undefined;
    if (signed) return { is: 'omitted', claims: signed };
    if (marked && who && !whose && isName(who)) return { is: 'omitted', claims: [{ field: 'outlet', value: who }] };
    // `某报 7月12日`: the day without its year tells nothing, the name does.
    if (who && whose && isOutletName(who) && /^\d{1,2}月\d{1,2}日$/.test(whose)) return { is: 'omitted', claims: [{ field: 'outlet', value: who }] };
    if (isBesideDate(block, document)) return { is: 'omitted', claims: [{ field: 'outlet.beside-date', value: outletIn(block.line) }] };
    const outlet = OUTLET.test(foldedLine(block)) && block.length >= (isByDate(block, document) ? 3 : 4) && block.length <= 12;
    if (!(isAccount(block) || outlet || isBetween(block, document)) || !isName(block.line) || isNames(block)) return;
    if (!metadataOf(block)?.kinds.has('date')) return { is: 'omitted', claims: [{ field: 'outlet', value: outletIn(block.line) }] };
  },
});

/** Whether a date stands right over a line, or right under it: `大公报` is no word there. */
function isByDate(block: BlockFacts, document: DocumentFacts): boolean {
  return ([-1, 1] as const).some((step) => DATED.test(blockBeside(document, block, step)?.omittedBy ?? ''));
}

/** Whether a line too short for a part of the title stands right between the headline and the date. */
function isBetween(block: BlockFacts, document: DocumentFacts): boolean {
  const next = (step: 1 | -1) => blockBeside(document, block, step, 'figure')?.omittedBy ?? '';
  const short = block.han >= 4 && block.han <= 5 && block.length <= 6 && !isSection(block);
  return short && next(-1) === 'recognize/headline' && DATED.test(next(1));
}

/** An outlet and who wrote for it, each in an element of its own, with nothing beside them but the channel. */
function signedParts(parts: readonly string[]): readonly ClaimProposal[] | undefined {
  const rest = parts.filter((part) => !CHANNEL.test(fold(part)) && !FURNITURE.test(fold(part)));
  const outlet = rest.find((part) => part.length >= 4 && isOutletName(part) && isName(part));
  const [who, ...more] = rest.filter((part) => part !== outlet);
  if (outlet && !who) return [{ field: 'outlet', value: outlet }];
  if (!outlet || !who || more.length > 0 || !isPersonName(who)) return undefined;
  return [
    { field: 'outlet', value: outlet },
    { field: 'credit', value: { name: who, nameAsPrinted: who, role: 'author' } },
  ];
}

/** The words of a line by the elements that they stand in. */
function partsOf(block: BlockFacts): readonly string[] {
  const cuts = [0, ...block.edges, block.reading.length];
  return cuts.flatMap((cut, index) => block.reading.slice(cut, cuts[index + 1]).trim() || []);
}

function isName(line: string): boolean {
  return line.length >= 2 && /\p{L}/u.test(line) && !endsSentence(line) && !/[，。：:|、]/u.test(line);
}
