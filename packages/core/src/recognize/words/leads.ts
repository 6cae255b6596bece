import type { BlockFacts } from '../../apparatus/rule.js';
import { fold } from '../../script/fold.js';
import { foldedLine, mayHead, unitsOf } from './letters.js';

/** 相关阅读 and its like, in the folded form. */
const ITEMS =
  '(?:相关|延伸|拓展|扩展|推荐|更多|热门|精彩|编辑推荐|同类|往期(?:精彩|好文|热文|精选)?)(?:/推荐)?(?:阅读|新闻|视频|报[道导]|链接|文章|推荐|内容|资讯|稿件|话题|专题|回顾|精选|影音|图[集辑]|问答|知识|百科|帖子|博文)';
const NAME = `(?:${ITEMS}|更多[㐀-䶿一-鿿]{2,8}报[道导]|(?:看|阅读)更多(?:新闻|文章|报导)?|同场加映|参[见看]|另见)`;
const BEFORE = String.raw`[\s▼▲◆■●★☆→↓>»·•►▶|\-—=#【[(（]*`;
const LEAD = new RegExp(String.raw`^${BEFORE}${NAME}[】\])）]?\s*(?:[:|/／︱丨》>]|[↓▼】]+\n)\s*(?<title>\S.{5,80})$`, 'u');
const LISTED = new RegExp(String.raw`^${BEFORE}${NAME}[】\])）]?\s*[:|︱丨》>]?\s*(?:[^\n。]{4,60}\n)+[^\n。]{4,60}$`, 'u');
/** The label alone, with the lead on the next line. */
const LABEL = new RegExp(String.raw`^${BEFORE}${NAME}[】\])）]?[\s:↓▼>»]*$`, 'u');

/** The title behind a label such as 延伸阅读. */
export function behindLabel(block: BlockFacts): string | undefined {
  // The label may stand in an element of its own, without a mark.
  const label = block.edges.length > 0 ? block.reading.slice(0, block.edges[0]).trim() : '';
  const apart = label !== '' && label.length <= 12 && LABEL.test(fold(label)) ? block.line.slice(label.length).replace(/^[\s:：|｜]+/u, '') : '';
  if (apart.length >= 6 && apart.length <= 80) return apart;
  const title = LEAD.exec(foldedLine(block))?.groups?.title;
  return title && block.line.slice(block.length - title.length);
}

/** The titles of a block that is such a label and, each on a line of its own, several titles. */
export function titlesUnderLabel(block: BlockFacts): readonly string[] {
  if (!block.line.includes('\n') || !LISTED.test(foldedLine(block))) return [];
  const [first = '', ...titles] = block.line.split('\n').map((line) => line.trim());
  const beside = /[:：|｜/／>》]\s*(?<title>\S.{3,60})$/u.exec(first)?.groups?.title;
  return beside === undefined ? titles : [beside, ...titles];
}

/** Whether a line is such a label alone. */
export function isLabel(block: BlockFacts): boolean {
  return block.length <= 16 && LABEL.test(foldedLine(block));
}

const RELATED_NAMES: readonly string[] = [
  ITEMS,
  '(?:热点|热门|热文|头条|今日|新闻|阅读|点击|本周|本月|小时)(?:新闻|推荐|热点|热文|要闻|排行榜?)|热新闻|本版(?:新闻|标题)(?:导航)?|排行榜|热文|热读|热榜|热搜榜?',
  '(?:最新|图片|小编|精选|编辑)(?:文章|新闻|资讯|消息|推荐|快讯|动态|公告)|同场加映|更多精彩|精彩推荐',
  '更多[㐀-䶿一-鿿]{0,8}(?:报道|报导|新闻|快讯|消息)|(?:7\\s*[x×*]\\s*24(?:小时)?|滚动|实时)(?:快讯|新闻|播报|直播)?|猜你喜欢|为[您你]推荐|大家都在看|[你您]?可能(?:还|也)?(?:想看|感兴趣|喜欢)的?(?:内容|文章|新闻)?|也许喜欢|接下来看什么|看[了过]?(?:这|本|此).{0,4}的人.{0,3}[也还](?:在?看|喜欢)了?[.…]*|(?:阅读)?下一篇(?:阅读)?',
  '其[他它](?:新闻|文章|报[道导]|消息|资讯|作品)|播客推荐',
];

/** Lines that head a list of other items. */
export const RELATED_HEADING = new RegExp(
  String.raw`^[\s▼▲◆■●★☆→>»·•|\-—=#]*(?:本站|本网|频道|栏目|\d{2}小时|一周|每日|七日)?(?:${RELATED_NAMES.join('|')})\s*[>»》:：]*\s*(?:更多[>»]*)?\s*(?:\/\s*[a-z ]+)?[>»▼]*$`,
);

/** The characters that such a line begins with. */
export const RELATED_BEGINS = ' \n▼▲◆■●★☆→>»·•|—-=#本频栏一每七0123456789相延拓扩推更热头精编同往今新阅点小排最图猜为你您可也大接下滚实看其播';

const HEADS_RELATED = unitsOf(RELATED_BEGINS);

/** Whether a line heads a list of other items. */
export function headsRelated(block: BlockFacts): boolean {
  return mayHead(block, HEADS_RELATED) && RELATED_HEADING.test(foldedLine(block));
}
