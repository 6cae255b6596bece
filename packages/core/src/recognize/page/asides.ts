import { fact } from '../../apparatus/fact.js';
import type { BlockFacts, DocumentFacts } from '../../apparatus/rule.js';
import { blocksWith, signsNumber } from '../../apparatus/signs.js';
import { fold } from '../../script/fold.js';
import { headsRelated } from '../words/leads.js';
import { foldedLine, mayHead, unitsOf, wordsApart } from '../words/letters.js';
import { hanOf, linkedShare, opensElement, positionAfter, printedBefore, standsIn } from './neighbours.js';
import { isProse } from './prose.js';

/** What stands over the remarks of readers; a column may be called 评论, so the bare word needs a number. */
export const HEADING =
  /^(?:(?:网友|热门|最新|全部|精彩|最热|用户|读者|文章)(?:评论|跟[帖贴]|留言|回复)|评论(?:区|列表)|跟[帖贴]|留言板?|评论(?=\s*[(（[【]?\s*\d)|这些(?:评论|回[复帖])亮了|(?:神|热)(?:评论?|回[复帖]))(?:列表|区)?\s*[(（[【]?\s*\d*\s*条?\s*[)）\]】]?$/;
/** The characters that such a heading begins with: most lines are told by their first. */
export const HEADING_BEGINS = '网热最全精用读文评跟留这神';
/** What heads the other texts of whoever wrote this one. */
const MORE =
  /^(?:more (?:from|by|stories|in)\b.*|recommended from .*|read next|related (?:posts|articles|stories)|you (?:may|might) also like|[^，。]{2,16}的(?:其他|更多)(?:内容|文章|作品)|更多[^，。]{1,12}的(?:内容|文章|作品)|更多相关(?:内容|话题|主题)|(?:今日)?(?:热点|热门|要闻|头条|推荐|动态)|(?:作者|关于)(?:简介|介绍|作者))$/;
const HEADS_REMARKS = unitsOf(HEADING_BEGINS);
const PLAIN_REMARKS = /^(?:网友|热门|最新|全部|精彩|最热|用户|读者)(?:评论|跟[帖贴]|留言)/;
const NONE: readonly BlockFacts[] = [];
/** The words of the buttons by a remark, and when it was written. */
const BUTTON = /(?:^|[\s\d])(?:回复|举报|点赞|赞|顶|踩)(?=[\s\d(（[]|$)|\d{1,2}:\d{2}|\d\s*(?:秒|分钟|小时|天|个?月)前/;
const LOOK = 10;
const SHORT = 30;
/** Blocks under one heading of leads. */
const LEADS = 120;

const CLOCK = /^(?:(?:\d{4}-)?\d\d-\d\d\s+)?(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?=\s|$)/;

/** Words between two leads: a summary, its date, its channel. */
const BETWEEN = 3;

/**
 * The blocks of a page that its own words set apart: what follows a heading of remarks in its element, with dates or buttons among it, and
 * the leads under a heading such as 相关阅读, with their summaries.
 */
export function asidesOf(document: DocumentFacts): ReadonlySet<number> {
  const found = new Set<number>(answersOf(document));
  for (const index of remarksIn(document)) found.add(index);
  for (const block of document.printed) {
    if (found.has(block.index)) continue;
    const mayBeRemarks = mayHead(block, HEADS_REMARKS);
    if (mayBeRemarks && saysRemarks(block))
      for (const { index } of [block, ...sectionUnder(block, document, Number.POSITIVE_INFINITY)]) found.add(index);
    if (block.length > SHORT || found.has(block.index)) continue;
    const remarks = mayBeRemarks && HEADING.test(foldedLine(block));
    if (remarks || headsRelated(block) || (block.type === 'heading' && MORE.test(foldedLine(block)))) {
      for (const { index } of asideUnder(block, document, remarks)) found.add(index);
    }
  }
  return found;
}

/** `网友评论：（只显示最新5条。评论内容只代表网友观点，与本站立场无关！）`: what a publishing system sets over the remarks, whether there are any. */
function saysRemarks({ line }: BlockFacts): boolean {
  return line.length <= 2 * SHORT && /^(?:网友|最新|用户|读者)?(?:评论|留言)\s*[:：]?\s*[（(].{0,16}(?:[只仅]显示|评论内容|网友观点)/.test(line);
}

/** A heading of remarks or of leads with what it opens, where that is one. */
function asideUnder(block: BlockFacts, document: DocumentFacts, remarks: boolean): readonly BlockFacts[] {
  const begins = sectionUnder(block, document, LEADS);
  // All of a section of remarks is found at once and never walked again; without the bound each heading of leads would walk to the end.
  // A name of more than one meaning needs the more of them.
  const least = PLAIN_REMARKS.test(foldedLine(block)) ? 1 : 2;
  const commented = remarks && begins.slice(0, LOOK).filter(isButton).length >= least;
  const isSmall = () => hanOf(begins.filter(isProse)) < SHARE * proseOf(document);
  // What a heading opens in an element of its own belongs to it, with links or without.
  const own = block.type === 'heading' && opensElement(block, document) && (!remarks || least === 1) && isSmall();
  const aside = commented ? sectionUnder(block, document, Number.POSITIVE_INFINITY) : own ? begins : leadsOf(begins);
  return aside.length >= (own ? 1 : 2) ? [block, ...aside] : NONE;
}

const proseOf = fact((document: DocumentFacts) => hanOf(document.printed.filter(isProse)));

/** What a line of a remark offers. */
const REPLY = /(?:^|[\s\d·|])(?:回复|回覆|举报)(?:$|[\s(（|])/;
const OFFERS = '回举舉';
signsNumber(OFFERS);

/** What stands in items of a list of which two or more offer to answer: remarks, whatever stands over them. */
function remarksIn(document: DocumentFacts): readonly number[] {
  const itemOf = ({ containers }: BlockFacts) => containers.findLast(({ type }) => type === 'item')?.id;
  const items = new Set<number>();
  for (const block of blocksWith(OFFERS, document)) {
    const item = itemOf(block);
    if (item !== undefined && block.length <= 2 * SHORT && REPLY.test(foldedLine(block))) items.add(item);
  }
  return items.size < 2 ? [] : document.printed.filter((block) => items.has(itemOf(block) ?? -1)).map(({ index }) => index);
}

/** How much of the prose of a page a section beside its article may hold. */
const SHARE = 0.4;

/** The leads that a section begins with; four lines without a link are a text of its own again. */
function leadsOf(section: readonly BlockFacts[]): readonly BlockFacts[] {
  let end = 0;
  let leads = 0;
  for (const [at, block] of section.entries()) {
    // Flashes stand under the clock, without links.
    if (linkedShare(block) <= 0.5 && !CLOCK.test(block.line)) {
      if (at - end >= BETWEEN) break;
      continue;
    }
    leads++;
    end = at + 1;
  }
  return leads >= 2 ? section.slice(0, end + BETWEEN) : [];
}

/** The printed blocks after a heading within its element, or, where that holds nothing but the heading, within the one around it. */
function sectionUnder(heading: BlockFacts, document: DocumentFacts, limit: number): readonly BlockFacts[] {
  const from = positionAfter(document, heading.index);
  const path = heading.layout.path ?? [];
  for (const depth of [path.length - 1, path.length - 2]) {
    if (depth < 0) continue;
    let to = from;
    for (let next = document.printed[to]; to - from < limit && next && standsIn(next, path, depth); next = document.printed[to]) to++;
    if (to > from) return document.printed.slice(from, to);
  }
  return [];
}

function isButton(block: BlockFacts): boolean {
  return block.length <= SHORT && BUTTON.test(foldedLine(block));
}

/** The floor that a line of a thread says it is: `3楼 2024-05-03 23:12 回复`, 沙发. */
const FLOOR = /(?:^|\s)(?:(?<number>\d{1,4})\s*[楼#]|(?<name>楼主|沙发|板凳|地板)#?)(?=$|[\s\d:：|])/u;
/** What such a line has before it is folded. */
const NUMBERS_FLOOR = '楼樓\uf94c#＃﹟沙板闆地';
signsNumber(NUMBERS_FLOOR);
const NAMED_FLOORS = ['', '楼主', '沙发', '板凳', '地板'];

/** Whether a line says that it is of the first post of a thread. */
export function isFirstFloor(block: BlockFacts): boolean {
  const groups = block.length <= 2 * SHORT && /[1楼樓]/.test(block.line) ? FLOOR.exec(fold(wordsApart(block)))?.groups : undefined;
  return groups?.number === '1' || groups?.name === '楼主';
}

/** In a thread each post stands in an element of its own, with its floor: what is below the first is answers. */
function answersOf(document: DocumentFacts): readonly number[] {
  const floors = new Map<number, BlockFacts>();
  let named = false;
  let shift = 0;
  for (const block of blocksWith(NUMBERS_FLOOR, document)) {
    if (block.length > 2 * SHORT) continue;
    const groups = FLOOR.exec(fold(wordsApart(block)))?.groups;
    const said = groups ? Number(groups.number ?? NAMED_FLOORS.indexOf(groups.name ?? '')) : 0;
    // Where the first post has a name, the first number may be the second's.
    if (said === 1 && groups?.number && named && floors.has(1)) shift = 1;
    if (groups?.name && said === 1) named = true;
    const floor = groups?.number ? said + shift : said;
    if (floor > 0 && !floors.has(floor)) floors.set(floor, block);
  }
  const first = floors.get(1);
  const second = floors.get(2)?.layout.path;
  if (!first || !second) return [];
  const apart = (path: readonly number[] = []) => path.findIndex((id, at) => second[at] !== undefined && second[at] !== id);
  const own = apart(first.layout.path);
  if (own < 0) return [];
  // The first may be named in the head of a thread, over the one element that holds its words and all answers.
  const after = document.printed.slice(positionAfter(document, first.index)).filter(isProse);
  const isHead = !after.some(({ layout }) => layout.path?.[own] === first.layout.path?.[own]);
  const depth = isHead ? Math.max(own, apart((floors.get(3) ?? after[0])?.layout.path)) : own;
  const posts = new Set([...floors].flatMap(([floor, block]) => (floor > 1 ? [block.layout.path?.[depth]] : [])));
  return document.printed.filter((block) => posts.has(block.layout.path?.[depth])).map((block) => block.index);
}

/** `<a>酱油和生抽的区别</a>`, and under it `方宁 · 今天 02:27`: whose the lead is, and when it was put out, by no label. */
export function isOfLead(block: BlockFacts, kinds: ReadonlySet<string>, document: DocumentFacts): boolean {
  if (!kinds.has('date') || !kinds.has('credit') || /[:：]\s*\D/.test(block.line)) return false;
  const title = printedBefore(document, block);
  return title !== undefined && title.han >= LEAST && linkedShare(title) > 0.9;
}

/** How many Han the title of a lead has at the least. */
const LEAST = 6;
