import { fact } from '../apparatus/fact.js';
import { type BlockEdit, type BlockFacts, blockRule, type ClaimProposal, type DocumentFacts } from '../apparatus/rule.js';
import { blocksWith, signsNumber } from '../apparatus/signs.js';
import { isBesideDate, isDeclared, isDeclaredPerson, isMarkedOriginal } from './page/accounts.js';
import { articleRegion } from './page/article-region.js';
import { isFirstFloor, isOfLead } from './page/asides.js';
import { isOtherDay } from './page/labelled-cell.js';
import { inSameElement, linkedShare, positionAfter, printedAfter, printedBefore } from './page/neighbours.js';
import { ISSUE, siteInTitle, titlesOfIssue } from './page/page-title.js';
import { isNotice, isProse, isTakenFrom, sumsUp } from './page/prose.js';
import type { Region } from './page/region.js';
import { isNames } from './page/title-matter.js';
import { isCaptionLike } from './words/captions.js';
import { isLabelledDay, OWN_DATE } from './words/date-labels.js';
import { BY_THE_CLOCK_OF, dateIn } from './words/dates.js';
import { isAccount, isAuthor, isNamedCaption, TITLE } from './words/element-names.js';
import { behindLabel, headsRelated } from './words/leads.js';
import { foldedLine, lettersOfLine } from './words/letters.js';
import { metadataOf } from './words/metadata-fields.js';
import { isForeignName } from './words/names.js';
import { isOutletName } from './words/outlet-names.js';
import { readClosing } from './words/signatures.js';

/** How many blocks above and below the article may hold what belongs to it. */
const REACH = 14;
/** How deep an element lies that is more than the page itself. */
const INNER = 2;
/** How many may stand between them and the title under them. */
const OVER = 4;
/** How long a date may be that is a link. */
const LINKED = 40;
/** The least that a title has, in Han. */
const SHORTEST = 4;
/** Among how many lines at the head of a page its name stands. */
const FIRST = 3;
const OMITTED: BlockEdit = { is: 'omitted' };

/** What a whole page has around its article: navigation, lists, comments. */
export default blockRule<Region>({
  name: 'recognize/outside-article',
  summary: "Takes what lies outside the element that holds most of a page's prose out of the body, leaving the lines next to it to other rules.",
  because: [
    { seen: 'saved web pages', says: 'the sentences of an article share one element; navigation and lists are links without stops' },
    { standard: 'HTML Living Standard', clause: '4.3', says: 'sections, navigation and asides' },
  ],
  examples: [
    {
      before: `<html><body><div><ul>${'<li><a href="/a">别处的一条消息标题</a></li>'.repeat(20)}</ul></div><div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div></body></html>`,
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
    },
    {
      before:
        '<div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><div class="also-read"><span>参见：</span><h4>三处老渡口今年都要开</h4></div><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      note: 'an element between the paragraphs that is named for leading elsewhere',
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><div class="summary"><p>停了二十年的渡口又有了船，两岸的人来往都说方便。</p></div><div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div>',
      after:
        '## 古渡口时隔二十年重新开渡\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      note: 'an element of its own over the text that is named for summing it up',
    },
    {
      before:
        '<div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div><div><p>作者：河边人 时间：2021-03-05 10:20</p><p>我们那边也是这样</p></div>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      note: 'who answered and when, over the answer',
    },
    {
      before:
        '<div><span>存档自</span><p>2021年9月20日 10:11</p></div><div><h1>古渡口时隔二十年重新开渡</h1><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div>',
      after:
        '## 古渡口时隔二十年重新开渡\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      note: 'when an archive took the page',
    },
    {
      before:
        '<div><h1>我在渡口卖早点</h1><p>楼主：河边人 时间：2021-03-04 21:14</p></div><div><div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div><div><p>我们那边也是这样，来往的人都说方便，也都说想不到。</p><p>1楼 回复</p></div><div><p>写得真好，像是又回到了河边，听见了那口钟。</p><p>2楼 回复</p></div></div>',
      after:
        '## 我在渡口卖早点\n楼主：河边人 时间：2021-03-04 21:14\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      note: 'a thread whose head stands over the element of all posts',
    },
    {
      before:
        '<div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p><div><h4>作者简介</h4><p>方宁，河东日报记者，写了二十年的河。</p></div></div>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      note: 'what a heading of the page opens in an element of its own',
    },
    {
      before:
        '<h1>古渡口时隔二十年重新开渡</h1><p>2021-03-04 09:10</p><div class="abstract">停了二十年的渡口又有了船</div><div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div>',
      after:
        '## 古渡口时隔二十年重新开渡\n2021-03-04 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      note: 'so is a line without a stop there',
    },
    {
      before: `<div><h1>古渡口时隔二十年重新开渡</h1><div class="lead"><p>今年春天又有了船，来往的人都说方便。</p></div><div>${'<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p>'.repeat(7)}</div></div>`,
      after: `## 古渡口时隔二十年重新开渡${'\n渡口停了二十年，今年春天又有了船，来往的人都说方便。'.repeat(7)}`,
      note: 'words of the text, set over it in an element of their own',
    },
    {
      before:
        '<title>河东晚报</title><div><p>第17版：市井</p><ul><li><a href="/1">老渡口又开</a></li><li><a href="/2">桥头的早点铺</a></li></ul></div><table><tr><td>河东人家</td></tr><tr><td>老渡口又开</td></tr><tr><td><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></td></tr></table>',
      after: '第17版：市井\n老渡口又开\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      note: 'what an electronic paper lists among the titles of its page stays over the text',
    },
    {
      before:
        '<div><a href="/"><img src="/images/logo.png" alt="河东晚报"></a></div><div><h1>古渡口时隔二十年重新开渡</h1><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div>',
      after:
        '## 古渡口时隔二十年重新开渡\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      claims: { 'publisher.logo': ['河东晚报'] },
      note: 'a logo names the site where nothing else does',
    },
  ],
  exceptions: [
    {
      keep: '<div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p><h3>读者评论</h3><p>“我们那边也是这样”，来信的人说，渡口停了，路就远了。</p></div>',
      because: 'within the element of the text such a heading may be its own',
    },
    {
      keep: '<div class="related-news"><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div>',
      because: 'where the text itself stands in it, the name is not to be believed',
    },
    {
      keep: '<div class="summary"><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div>',
      because: 'the same holds of one that would sum it up',
    },
    {
      keep: '<div><div class="summary"><p>老船工方宁昨天收起了用了四十年的竹篙，把它送给了县里的文物馆。</p></div><div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div></div>',
      because: 'what the text does not say again is its opening, whatever its element is called',
    },
    {
      keep: '<div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p></div>',
      because: 'a fragment is the article',
    },
  ],
  gate(document) {
    return document.format === 'html' ? articleRegion(document) : undefined;
  },
  propose(block, document, region) {
    if (block.index >= region.first && block.index <= region.last)
      return region.isInset(block) ? leading(block) : region.isSetApart(block) ? OMITTED : undefined;
    if (block.index < region.first && isOfPaper(block, document, region))
      return { is: 'witness', claims: [{ field: LISTED_TITLE, value: block.line }] };
    if (block.index < region.first ? belongsAbove(block, document, region) : belongsBelow(block, document, region)) return;
    const item = region.related.get(block.index);
    return item === undefined ? aboutPage(block, document, region) : { is: 'omitted', claims: [{ field: 'related', value: { title: item } }] };
  },
});

/** What stands around an article may say of the page: over it the name of the site that the title ends with, below it who runs the site. */
function aboutPage(block: BlockFacts, document: DocumentFacts, region: Region): BlockEdit {
  if (block.index < region.first && block.length <= 20 && positionAfter(document, block.index) <= FIRST) {
    const site = siteInTitle(document);
    if (site !== undefined && lettersOfLine(block) === site) return saying({ field: 'publisher', value: block.line });
  }
  const logo = block.index < region.first ? nameInLogo(block) : undefined;
  if (logo !== undefined) return saying({ field: 'publisher.logo', value: logo });
  if (block.index > region.last && block.length <= 200 && /主[办辦]/.test(block.line)) {
    const host = HOST.exec(block.line)?.groups?.name;
    if (host) return saying({ field: 'publisher.host', value: host });
  }
  if (block.index < region.first && dateIn(block) && block.length <= 60 && isOfIssue(block, document)) {
    return saying({ field: 'datePublished.issue', value: dateIn(block)?.date });
  }
  if (block.index > region.last && region.near(block, 0) && isBareDay(block) && !region.isAside(block) && !region.listed(block)) {
    return saying({ field: 'datePublished.signed', value: dateIn(block)?.date });
  }
  return pageOf(block);
}

/** The name of an outlet that a page sets as its logo: the text of an image, or of an element that is named so. */
function nameInLogo({ image, line, layout: { hints = '' } }: BlockFacts): string | undefined {
  if (!hints.includes('logo') && !image?.url.includes('logo')) return undefined;
  const name = image ? image.alt?.trim() : hints.split(' ', 1).some((hint) => LOGO.test(hint)) ? line : undefined;
  return name && name.length >= 3 && name.length <= 16 && /^[\p{L}\d]+$/u.test(name) && isOutletName(name) ? name : undefined;
}

const LOGO = /(?:^|[_-])logo(?:$|[_-])/;

/** Whether a line is a day and nothing more, as it stands under a text that is signed, or begins with a day and the time of a place. */
function isBareDay(block: BlockFacts): boolean {
  const found = block.length <= 32 && linkedShare(block) === 0 ? dateIn(block) : undefined;
  if (found === undefined || found.start > 0) return false;
  return found.end === block.length || STATED.test(block.line.slice(0, found.end));
}

const STATED = new RegExp(BY_THE_CLOCK_OF);

/** Whether a day over a text is that of a printed paper: its pages are named beside it, or the issues before and after it. */
function isOfIssue(block: BlockFacts, document: DocumentFacts): boolean {
  const at = positionAfter(document, block.index) - 1;
  const around = document.printed.slice(Math.max(0, at - OVER), at + OVER + 1);
  return around.some(({ line }) => line.length <= 60 && ISSUE.test(line));
}

/** Of what leads elsewhere from between the paragraphs, the linked titles are kept; one behind a label has a rule of its own. */
function leading(block: BlockFacts): BlockEdit | undefined {
  if (linkedShare(block) <= 0.5 || block.han < 6 || block.length > 80) return OMITTED;
  return behindLabel(block) === undefined ? saying({ field: 'related', value: { title: block.line } }) : undefined;
}

function saying(claim: ClaimProposal): BlockEdit {
  return { is: 'omitted', claims: [claim] };
}

/** `第A03版：要闻`: the page of a printed paper stands among its links. */
function pageOf(block: BlockFacts): BlockEdit {
  if (block.length > 40 || !block.line.includes('版')) return OMITTED;
  const page = /(?:^|\s)(?:第\s*)?(?<page>[A-Z]{0,2}\d{1,3})\s*版\s*[:：]\s*(?<title>\p{L}{2,10})(?=\s|$)/u.exec(block.line)?.groups;
  if (!page) return OMITTED;
  const claims = [
    { field: 'page', value: page.page },
    { field: 'pageTitle', value: page.title },
  ];
  return { is: 'omitted', claims };
}

/** Its title, path, date, source and names may stand above the article. */
function belongsAbove(block: BlockFacts, document: DocumentFacts, region: Region): boolean {
  const titled = region.title !== undefined && block.index > region.title;
  if (!titled && block.length <= 16 && headsRelated(block)) return false;
  const told = block.layout.tag === 'h1' || region.titles.has(block.index) || region.isPath(block) || isPartOfTitle(block, document, region);
  // Whatever else may stand above the title stands near, and there are hundreds of lines of navigation to be read otherwise.
  if (!titled && !told && !region.near(block, 2 * REACH)) return false;
  const linked = linkedShare(block) > 0.5;
  const path = /[>»›]|位置|[/|]\s*正文(?:\s|$)/.test(foldedLine(block));
  // A date over the title may lead to the page itself.
  const dated = linked && /\d\d[:：年/.-]\d/.test(block.line) && block.length <= LINKED && metadataOf(block)?.kinds.has('date') === true;
  if (!titled && !told && linked && !path && !dated) return false;
  if (block.type === 'figure' || block.type === 'caption' || (!told && (isCaptionLike(block) || isNamedCaption(block)) && !metadataOf(block)))
    return titled
      ? block.type === 'caption'
        ? region.near(block, REACH)
        : isCaptioned(block, document) || (region.near(block, 0) && SHOWN.test(block.line))
      : leadsTitle(block, document, region);
  if (isProse(block)) return titled && isLead(block, document, region);
  if (block.length > 120) return false;
  if (told) return true;
  if (titled && sumsUp(block, document)) return false;
  if (linked && !path && !dated) return titled && (region.near(block, OVER) || isByLine(block)) && saysItself(block, document, region);
  if (dated && (region.listed(block) || !region.near(block, OVER))) return false;
  // A title that the head of the page does not repeat is known by its element's name, or by the line of date and source under it.
  const named = () =>
    /^h[1-3]$/.test(block.layout.tag ?? '') ||
    TITLE.test(block.layout.hints ?? '') ||
    headsMetadata(block, document) ||
    (region.title === undefined && block.layout.strong === true && region.near(block, 0));
  if (block.han >= SHORTEST && block.length <= 60 && !region.listed(block) && named() && !metadataOf(block) && !headsRelated(block))
    return region.near(block, titled ? REACH : 6);
  if (isOtherDay(block, document)) return false;
  if (metadataOf(block) || isNotice(block) || isNames(block)) return titled || (region.near(block, REACH) && isOverTitle(block, document, region));
  if (path) return region.near(block, 2 * REACH);
  return titled && region.near(block, REACH) && !region.listed(block);
}

/** What says by itself that it is a caption, where the copy has lost its image. */
const SHOWN = /^[图圖][为為].+[摄攝][)）]?$/u;

/** Whether a sentence between title and text opens it: in the element that holds the text or one of its own there, and not said again. */
function isLead(block: BlockFacts, document: DocumentFacts, region: Region): boolean {
  if (linkedShare(block) > 0.2 || region.isAside(block) || region.listed(block) || !region.near(block, OVER)) return false;
  const around = document.blocks[region.first]?.layout.path ?? [];
  const beside = block.layout.path?.slice(-2).some((id) => around.slice(-OVER).includes(id)) === true;
  if (!beside || sumsUp(block, document) || isTakenFrom(block, document) || isNotice(block)) return false;
  // Over the line of date and source it is the deck of the title.
  const from = positionAfter(document, block.index);
  return !document.printed.slice(from, positionAfter(document, region.first - 1)).some((other) => metadataOf(other) !== undefined);
}

/** Whether a line that is mostly link is metadata all the same: an account, a source with its label, a date beside the outlet. */
function saysItself(block: BlockFacts, document: DocumentFacts, region: Region): boolean {
  if (isAccount(block) || isBesideDate(block, document) || (isAuthor(block) && (isNames(block) || isForeignName(block.line))))
    return !region.listed(block);
  if (isDeclaredPerson(block.line, document) || (isNames(block) && isDeclared(block.line, document))) return true;
  if (isMarkedOriginal(block)) return !region.listed(block);
  const kinds = metadataOf(block)?.kinds;
  const labelled = kinds !== undefined && (kinds.has('source') || kinds.has('credit')) && (linkedShare(block) < 0.9 || LABELLED.test(block.line));
  return labelled || (['date', 'credit', 'editor'] as const).some((kind) => kinds?.has(kind) === true && !region.listed(block));
}

/** `撰文：方寧`: a field with its label in the link; counters and buttons may stand between it and the text. */
function isByLine(block: BlockFacts): boolean {
  return block.length <= LINKED && LABELLED.test(block.line) && metadataOf(block)?.kinds.has('credit') === true;
}

const LABELLED = /^\p{Script=Han}{2,4}\s*[:：]\s*\S/u;

/** Whether metadata may stand over the title: near it, and not the date of a lead that is summed up there. */
function isOverTitle(block: BlockFacts, document: DocumentFacts, region: Region): boolean {
  if (region.isAside(block) || (linkedShare(block) > 0 && region.listed(block))) return false;
  if (region.title === undefined) return true;
  const at = positionAfter(document, block.index);
  const between = document.printed.slice(at, positionAfter(document, region.title) - 1).filter((other) => linkedShare(other) <= 0.5);
  // What stands in the element of the title is the title's, whatever stands before that element.
  const home = document.blocks[region.title]?.layout.path?.at(-1);
  const shares = (other: BlockFacts) => home !== undefined && other.layout.path?.includes(home) === true;
  const before = document.printed.slice(Math.max(0, at - 3), at).filter((other) => !shares(block) || shares(other));
  return between.length <= OVER && ![...before, ...between].some(isProse);
}

/** A heading right above the title, in the same element. */
function isPartOfTitle(block: BlockFacts, document: DocumentFacts, region: Region): boolean {
  if (block.type !== 'heading' || region.title === undefined || linkedShare(block) > 0.5) return false;
  const next = printedAfter(document, block);
  return next?.index === region.title && inSameElement(next, block);
}

/** Whether an electronic paper whose head says no title lists a line, which is no link here, among the titles of its page. */
function isOfPaper(block: BlockFacts, document: DocumentFacts, region: Region): boolean {
  if (region.title !== undefined || block.han < SHORTEST || linkedShare(block) > 0 || !region.near(block, REACH)) return false;
  const known = document.claims.some(({ field, value }) => field === LISTED_TITLE && value === block.line);
  return known || titlesOfIssue(document).has(lettersOfLine(block));
}

const LISTED_TITLE = 'headline.listed';

/** Whether the next printed line says when it was published or whose it is. */
function headsMetadata(block: BlockFacts, document: DocumentFacts): boolean {
  const next = printedAfter(document, block);
  return next !== undefined && saysWhence(next);
}

function saysWhence(block: BlockFacts): boolean {
  const kinds = metadataOf(block)?.kinds ?? new Set();
  return kinds.has('date') || kinds.has('source');
}

/** Whether an image with a caption stands right over the title, in an element that holds title and text. */
function leadsTitle(block: BlockFacts, document: DocumentFacts, { first, title }: Region): boolean {
  const heading = title === undefined ? undefined : document.blocks[title];
  if (!heading || block.index > heading.index || !isCaptioned(block, document)) return false;
  if (positionAfter(document, heading.index) - positionAfter(document, block.index) > OVER) return false;
  const [over = [], text = []] = [heading.layout.path, document.blocks[first]?.layout.path];
  const home = over.findLast((id) => text.includes(id));
  return home !== undefined && over.indexOf(home) >= INNER && block.layout.path?.includes(home) === true;
}

/** An image with its caption, or the caption with its image. */
function isCaptioned(block: BlockFacts, document: DocumentFacts): boolean {
  const step = block.type === 'figure' ? 1 : -1;
  const wanted = block.type === 'figure' ? 'caption' : 'figure';
  const near = document.blocks.slice(Math.min(block.index, block.index + 2 * step), Math.max(block.index, block.index + 2 * step) + 1);
  return near.some((other) => other.type === wanted || (wanted === 'caption' && isCaptionLike(other)));
}

/** Its credits, source and rights may stand below. */
function belongsBelow(block: BlockFacts, document: DocumentFacts, region: Region): boolean {
  const linked = linkedShare(block) > 0.6;
  // An answer's date leads to the answer.
  if (block.type === 'figure' || (linked && !(region.near(block, OVER) && OWN_DATE.test(foldedLine(block))))) return false;
  if (isNotice(block)) return block.han >= 3 && !region.listed(block);
  if (region.near(block, OVER) && readClosing(block.line).length > 0) return true;
  if (!region.near(block, REACH)) return false;
  const read = metadataOf(block);
  const own = !region.isSetApart(block) && (isFirstFloor(block) || OWN_DATE.test(foldedLine(block)) || closingDate(document) === block.index);
  if (!own && read && [headsRemark, headsLinks, isOfLead].some((isOther) => isOther(block, read.kinds, document))) return false;
  // The account beside the day of a lead is the lead's.
  const others = region.isAside(block) || block.type === 'heading' ? ['date', 'count', 'outlet'] : ['date', 'count'];
  if (own && dateIn(block) && block.length <= 120) return true;
  return read !== undefined && [...read.kinds].some((kind) => own || !others.includes(kind));
}

/** Whether a line says who wrote the words under it, and when: an answer to the article, in its own. */
function headsRemark(block: BlockFacts, kinds: ReadonlySet<string>, document: DocumentFacts): boolean {
  if (!kinds.has('date') || !kinds.has('credit')) return false;
  const next = printedAfter(document, block);
  return next !== undefined && next.han >= SHORTEST && linkedShare(next) === 0 && !metadataOf(next) && !isNotice(next);
}

/** Whether a line that could be an outlet's name stands over a link: 今日头条 over the leads of the day. */
function headsLinks(block: BlockFacts, kinds: ReadonlySet<string>, document: DocumentFacts): boolean {
  const { line } = block;
  const next = printedAfter(document, block);
  return kinds.size === 1 && kinds.has('outlet') && /^\p{L}+$/u.test(line) && next !== undefined && linkedShare(next) > 0.9;
}

/** 主办单位：…, at the foot of a page. */
const HOST = /(?:主办|主辦)(?:单位|單位)?\s*[:：]\s*(?<name>\p{Script=Han}{4,20})(?=$|[\s|｜,，；;])/u;

const DIVIDES = ':：';
signsNumber(DIVIDES);

/** The one line below the article that gives a day under a label, where nothing above the article gives one, and nothing linked stands over it. */
const closingDate = fact((document: DocumentFacts): number | undefined => {
  const region = articleRegion(document);
  if (!region) return undefined;
  const dated = blocksWith(DIVIDES, document).filter(
    (block) => block.length <= 40 && /[\d年]/.test(block.line) && isLabelledDay(block) && metadataOf(block)?.kinds.has('date'),
  );
  const [only] = dated;
  if (dated.length !== 1 || !only || only.index < region.last || region.listed(only)) return undefined;
  const before = printedBefore(document, only);
  if (before && linkedShare(before) > 0.5) return undefined;
  const above = document.printed.filter((block) => block.index < region.first && block.index > (region.title ?? region.first));
  return above.some((block) => metadataOf(block)?.kinds.has('date')) ? undefined : only.index;
});
