import { blockRule } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { isProse } from './page/prose.js';
import { atEdge, type BodySpan, bodySpan } from './page/zones.js';
import { unbracket } from './words/brackets.js';
import { foldedLine } from './words/letters.js';
import { APPEAL, LOG_IN } from './words/vocabulary.js';

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
    {
      before:
        '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（责任编辑：方宁）\n下载“河东通”客户端，或关注公众号，即可随时了解两岸的消息，知道今天有没有船。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（责任编辑：方宁）',
    },
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n小心意大意义，小额赞助河东周刊！',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
    },
  ],
  exceptions: [
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n下载河东通客户端的船客越来越多，船老大也学会了用它收船钱。',
      because: 'a sentence that does not say what the reader gets by it tells something',
    },
    {
      keep: '村里的人都学会了扫描二维码付船钱，连八十岁的老人也不例外。\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      because: 'a sentence of the text may be about it',
    },
  ],
  gate: bodySpan,
  propose(block, document, span) {
    if (block.length > 120 || !(atEdge(block, span) || block.index === span.last)) return;
    const folded = foldedLine(block);
    if (!(APPEAL.test(folded) || LOG_IN.test(folded) || DECORATED.test(block.line))) return;
    const last = document.printed[document.printed.length - 1];
    const closing =
      block.index === span.last &&
      last?.index === block.index &&
      block.han <= 30 &&
      /^(?:点击|长按|扫|识别|关注|欢迎|更多|转发|分享|下载|订阅|加入|追踪|支持|赞助|喜欢[这本]|如果?[您你]?(?:有|也|喜欢|觉得|认为|愿意))/.test(
        fold(unbracket(block.line).inner),
      );
    if ((!isProse(block) && atEdge(block, span)) || (closing && document.printed.filter(isProse).length > 2)) return { is: 'omitted' };
  },
});
