import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';
import { dateIn } from './dates.js';
import { foldedLine } from './letters.js';
import { metadataOf } from './metadata-fields.js';
import { isPersonName } from './names.js';
import { blockBeside, linkedShare } from './neighbours.js';
import { endsSentence } from './prose.js';
import { CHANNEL, FURNITURE } from './vocabulary.js';

/** Parts of a site, which stand there too. */
const SECTION = /(?:频道|栏目|新闻|资讯|要闻|动态|评论|专题|快讯|通知|公告|随笔|散文|小说|诗歌)$/;
/** What they are called in a word. */
const CHANNELS =
  /^(?:社会|国内|国际|时政|地方|民生|本地|综合|滚动|港澳|两岸|台湾|大陆|教育|健康|军事|汽车|房产|即时|最新|中国|今日|头条|娱乐|体育|财经|科技|文化|旅游|生活|经济|法治|政务|图片|视频|深度|热点|独家|原创|世界|全球|政治|产经|商业|金融|股市|互联网|数码|历史|读书|时尚|美食|游戏|人物|观点|社论|专栏|副刊|首页|正文)$/;

/** Whether a short line names a part of a site and not whose the text is. */
export function isSection(block: BlockFacts): boolean {
  const folded = foldedLine(block);
  return SECTION.test(folded) || CHANNELS.test(folded) || CHANNEL.test(folded);
}

/** Whether a line is a name that leads somewhere, right over the date and in one element with it: an account, whatever the page calls its elements. */
export function isBesideDate(block: BlockFacts, document: DocumentFacts): boolean {
  const { line, layout } = block;
  if (linkedShare(block) < 0.9 || line.length < 2 || line.length > 14 || !/^[\p{L}\p{Nd}·•._ -]+$/u.test(line) || endsSentence(line)) return false;
  if (isPersonName(line) || isSection(block) || FURNITURE.test(foldedLine(block)) || metadataOf(block)?.kinds.has('date')) return false;
  const next = blockBeside(document, block, 1, 'figure');
  const dated = next && (next.omittedBy ? DATED.test(next.omittedBy) : next.line.length <= LONGEST && dateIn(next) !== undefined);
  return dated === true && layout.path?.slice(-BOX).some((id) => next?.layout.path?.slice(-BOX).includes(id)) === true;
}

/** The rules that read a date in a line. */
export const DATED = /^recognize\/(?:date|dated|metadata)-line$/;

/** How long a line of the date with counters and places beside it may be. */
const LONGEST = 80;

/** How many elements around a name may be the box that it shares with the date. */
const BOX = 2;

/** Whether the head of the page says that somebody of this name wrote the text. */
export function isDeclared(name: string, document: DocumentFacts): boolean {
  return document.claims.some(({ field, value }) => /^(?:meta\.author|json-ld\.author)$/.test(field) && [value].flat().includes(name));
}
