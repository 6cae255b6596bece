import { blockRule } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { unbracket } from './credits.js';
import { type BodySpan, bodySpan, isProse } from './zones.js';

const APPEAL =
  /(?:点击|长按|戳|扫描?|识别|关注|搜索|添加|欢迎).{0,24}(?:二维码|公众号|视频号|在看|阅读原文|小程序|客户端|app|订阅|加群|蓝字)|(?:点个?|点亮|求|给个).{0,4}(?:在看|赞|关注|转发)|(?:转发|分享)(?:给|到).{0,10}(?:朋友|朋友圈)|更多(?:精彩|资讯|新闻|内容|报道|原创).{0,20}(?:请|关注|进入|下载|点击|尽在)|(?:欢迎|请).{0,6}(?:投稿|爆料|提供新闻线索|下载|关注)|新闻(?:爆料|线索).{0,14}(?:热线|电话|微信|[报爆]料)|(?:欢迎|可).{0,8}[报爆]料|(?:下载|打开).{0,14}(?:app|客户端)/;

/** A line between two like ornaments. */
const DECORATED = /^([☉※★☆◆◇●◎■□▲△♦♥])[^☉※★☆◆◇●◎■□▲△♦♥]+\1$/u;

/** A line that asks the reader to follow, scan, share or install. */
export default blockRule<BodySpan>({
  name: 'recognize/appeal',
  summary: 'Takes a line that only asks the reader to follow, scan, share or install something out of the edges of a text.',
  because: [{ seen: 'public accounts and news sites', says: 'the channel advertises itself above and below the article' }],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n长按识别二维码，关注河东观察公众号',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
    },
  ],
  exceptions: [
    {
      keep: '村里的人都学会了扫描二维码付船钱，连八十岁的老人也不例外。\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      because: 'a sentence of the text may be about it',
    },
  ],
  gate: bodySpan,
  *propose(block, document, span) {
    if (block.line.length > 90 || !(APPEAL.test(fold(block.line)) || DECORATED.test(block.line))) return;
    const last = document.printed[document.printed.length - 1];
    const closing =
      block.index === span.last &&
      last?.index === block.index &&
      block.han <= 30 &&
      /^(?:点击|长按|扫|识别|关注|欢迎|更多|转发|分享|下载|如果?您?有)/.test(fold(unbracket(block.line).inner));
    if ((!isProse(block) && (block.index < span.first || block.index > span.last)) || (closing && document.printed.filter(isProse).length > 2))
      yield { is: 'omitted' };
  },
});
