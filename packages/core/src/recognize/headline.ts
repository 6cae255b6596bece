import { type BlockFacts, blockRule, type ClaimProposal, type DocumentFacts } from '../apparatus/rule.js';
import { titlesOf } from './page/page-title.js';
import { titleOverMetadata } from './page/title-lines.js';
import { type TitleMatter, unreadTitle, withoutDashes } from './page/title-matter.js';
import { lettersOf } from './words/letters.js';
import { readMetadataLine } from './words/metadata-fields.js';

/** 标题. Where A——B stand on one line, A is the headline and B the alternative one. */
export default blockRule<TitleMatter>({
  name: 'recognize/headline',
  summary: 'Reads the line above a text that its surroundings show to be the title as the headline.',
  because: [
    { seen: 'scraped news pages and blog mirrors', says: 'the title stands above the date, is repeated at the foot, or is the title of the file' },
    { standard: 'GB/T 15834-2011', clause: '4.13.3.2', says: 'a dash divides a title from its subtitle' },
  ],
  examples: [
    {
      before: '古渡口开渡 两岸人往来——河东县恢复三处老渡口见闻\n2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { headline: ['古渡口开渡 两岸人往来'], alternativeHeadline: ['河东县恢复三处老渡口见闻'] },
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡<br><span>2021-03-04 09:10　来源：河东日报</span></h1><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { headline: ['古渡口时隔二十年重新开渡'], creditedSource: ['河东日报'] },
      note: 'publishing systems set date and source within the heading',
    },
    {
      before: '<h2>古渡口时隔二十年重新开渡<span>河东日报<i>2021-03-04</i></span></h2><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { headline: ['古渡口时隔二十年重新开渡'], outlet: ['河东日报'] },
      note: 'or in an element within it, without a line break',
    },
    {
      before:
        '<title>古渡口时隔二十年重新开渡 - 河东网</title><h1><span>原创</span>古渡口时隔二十年重新开渡</h1><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { headline: ['古渡口时隔二十年重新开渡'] },
      note: 'what kind of text it is stands beside it in an element of its own',
    },
    {
      before: '<h1>古渡口时隔二十年重新开渡 <small>2021-03-04</small></h1><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { headline: ['古渡口时隔二十年重新开渡'], datePublished: [{ value: '2021-03-04', precision: 'day' }] },
    },
    {
      before:
        '<title>河边人的博客</title><h1>河边人的博客</h1><div><h2>我在渡口卖早点</h2><p>2021-03-04 09:10</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p></div>',
      after: '## 河边人的博客\n2021-03-04 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      claims: { headline: ['我在渡口卖早点'] },
      note: 'over a post the name of its blog, which is all that the head of the page says',
    },
  ],
  exceptions: [
    {
      keep: '<p>渡口停了二十年，今年春天又有了船。<a href="/x">点这里</a></p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p>',
      because: 'a sentence of several clauses is no title, whatever stands behind it',
    },
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大的春天\n船是新的，船老大是老的，来往的人都认得他。',
      because: 'a copy that begins with its first sentence has lost its headline; a heading further down is not it',
    },
  ],
  gate: (document) => unreadTitle(document, 'headline'),
  propose(block, document, { headline, deck }) {
    if (block.index !== headline) return;
    const over = titleOverMetadata(block);
    if (over !== undefined) return { is: 'omitted', claims: [{ field: 'headline', value: over }, ...fieldsUnder(block, over)] };
    if (block.line.includes('\n')) return { is: 'omitted', claims: linesOf(block, document) };
    const kind = /^[[【(（]/.test(block.line) ? KIND.exec(block.line)?.groups : undefined;
    if (kind?.rest && isTitle(kind.rest, document) && !isTitle(block.line, document)) {
      return { is: 'omitted', claims: [{ field: 'headline', value: kind.rest }] };
    }
    const labelled = LABELLED.exec(block.line)?.groups?.rest;
    if (labelled !== undefined) return { is: 'omitted', claims: [{ field: 'headline', value: labelled }] };
    const bare = withoutBadge(block, document);
    if (bare !== undefined) return { is: 'omitted', claims: [{ field: 'headline', value: bare }] };
    const parts = /^(.{4,}?)(?:——|──|－－|--)(.{4,})$/u.exec(block.line);
    if (!parts?.[1] || !parts[2] || deck !== undefined || isWithinMarks(parts[1])) {
      return { is: 'omitted', claims: [{ field: 'headline', value: block.line }] };
    }
    const at = block.reading.indexOf(block.line);
    return {
      is: 'omitted',
      claims: [
        { field: 'headline', value: parts[1].trim(), start: at, end: at + parts[1].length },
        { field: 'alternativeHeadline', value: parts[2].trim(), start: at + block.length - parts[2].length, end: at + block.length },
      ],
    };
  },
});

/** `标题：渡口的春天`, as a form has it. */
const LABELLED = /^(?:文章)?(?:标题|標題|题目|題目)\s*[:：]\s*(?<rest>\S.{3,})$/u;

/** `[原创] 渡口的春天`: forums set the kind of a thread before its title. */
const KIND = /^[[【(（](?=[^\]】)）]{2,6}[\]】)）])\p{L}+[\]】)）]\s*(?<rest>.{4,})$/u;

/** What a site sets before its title, where the page marks it inside the phrase. */
const BADGED =
  /^(?:独家|獨家|原创|原創|首发|首發|视频|視頻|影片|图文|圖文|直播|专题|專題|热点|熱點|推荐|推薦|置顶|置頂)\s*[|｜丨:：]?\s*(?<rest>\S.{5,})$/u;

/** `<h1><span>原创</span>渡口的春天</h1>`: what kind of text it is, in an element of its own at one end, where the head of the file has the title without it. */
function withoutBadge(block: BlockFacts, document: DocumentFacts): string | undefined {
  const { reading, edges } = block;
  if (isTitle(block.line, document)) return undefined;
  const named = BADGED.exec(block.line)?.groups?.rest;
  if (named !== undefined && isTitle(named, document)) return named;
  if (edges.length === 0) return undefined;
  const [first, last] = [edges[0] as number, edges[edges.length - 1] as number];
  const ends = [
    { badge: reading.slice(0, first), rest: reading.slice(first) },
    { badge: reading.slice(last), rest: reading.slice(0, last) },
  ];
  return ends.find(({ badge, rest }) => /^\s*\p{L}{1,4}\s*$/u.test(badge) && lettersOf(rest).length >= 4 && isTitle(rest, document))?.rest.trim();
}

/** Whether marks that a text opens are still open at its end: a dash there divides what they hold, and no title. */
function isWithinMarks(text: string): boolean {
  return ['“”', '《》', '「」', '（）'].some(([open = '', close = '']) => text.lastIndexOf(open) > text.lastIndexOf(close));
}

/** Whether the title in the head of the file begins with a line. */
function isTitle(line: string, document: DocumentFacts): boolean {
  const letters = lettersOf(line);
  return titlesOf(document).some((title) => title.startsWith(letters));
}

/** What stands under the title in its own element. */
function fieldsUnder(block: BlockFacts, title: string): readonly ClaimProposal[] {
  const at = block.reading.indexOf(title) + title.length;
  const rest = block.reading.slice(at).trimEnd();
  const start = at + rest.length - rest.trimStart().length;
  const read = readMetadataLine(rest.trimStart().replace(/\n/g, ' '));
  return (read?.claims ?? []).map((claim) => ({ ...claim, start: start + (claim.start ?? 0), end: start + (claim.end ?? 0) }));
}

/** The lines of a title as one; behind a mark no space is needed. */
function joined(lines: readonly string[]): string {
  return lines.reduce((title, line) => (/[，。、：；！？—…]$/.test(title) ? title + line : `${title} ${line}`));
}

/** A heading of several lines: the one that the head of the file says is the headline, with the lines beside it; or all of them, where it says all. */
function linesOf(block: BlockFacts, document: DocumentFacts): readonly ClaimProposal[] {
  const lines: { readonly text: string; readonly start: number }[] = [];
  for (const { 0: raw, index } of block.reading.matchAll(/[^\n]+/g))
    if (raw.trim() !== '') lines.push({ text: raw.trim(), start: index + raw.indexOf(raw.trim()) });
  const titles = titlesOf(document);
  const says = (text: string) => titles.some((title) => title.includes(lettersOf(text)));
  const own = lines.filter(({ text }) => text.length >= 4 && says(text));
  const headline = own[0];
  if (headline === undefined || own.length > 1) return [{ field: 'headline', value: joined(lines.map(({ text }) => text)) }];
  return lines.map((line) => {
    const field = line === headline ? 'headline' : line.start < headline.start ? 'kicker' : 'alternativeHeadline';
    return { field, value: field === 'headline' ? line.text : withoutDashes(line.text), start: line.start, end: line.start + line.text.length };
  });
}
