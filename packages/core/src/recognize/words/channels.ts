import type { BlockFacts } from '../../apparatus/rule.js';
import { foldedLine } from './letters.js';

/** What the parts of a site are about. */
const TOPICS =
  '社会|国内|国际|时政|地方|民生|本地|综合|滚动|港澳|两岸|台湾|大陆|教育|健康|军事|汽车|房产|即时|即日|最新|中国|今日|头条|娱乐|体育|财经|科技|文化|旅游|生活|经济|法治|政务|图片|深度|热点|独家|世界|全球|政治|产经|商业|金融|股市|互联网|数码|历史|读书|时尚|美食|游戏|人物|港闻|澳闻|要闻|国际新闻|地产|论坛|评论|社评|副刊|艺文|影剧|运动|证券|理财|马经|东盟|狮城';

/** Parts of a site; its name stands beside them. */
export const CHANNEL = new RegExp(`(?:频道|栏目)$|^(?:${TOPICS})?(?:新闻|资讯|报道|头条|要闻|快讯|观察|视频)(?:中心)?$`);

/** A part of a site by what it is about. */
export const SECTION_OF_NEWS = new RegExp(`^(?:${TOPICS})(?:新闻|资讯|要闻|快讯)$`);

/** A part of a site in one word. */
export const TOPIC = new RegExp(`^(?:${TOPICS}|原创|观点|社论|专栏|副刊|首页|正文|其他|其它)$`);

/** What else stands where the name of an account may: a part of the site in a word, or what its words end in. */
const SECTION = new RegExp(`${TOPIC.source}|(?:新闻|资讯|要闻|动态|评论|专题|快讯|通知|公告|随笔|散文|小说|诗歌)$`);

/** Whether a short line names a part of a site and not whose the text is. */
export function isSection(block: BlockFacts): boolean {
  const folded = foldedLine(block);
  return SECTION.test(folded) || CHANNEL.test(folded);
}
