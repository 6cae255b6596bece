import { blockRule } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { linkedShare } from './page/neighbours.js';
import { isProse } from './page/prose.js';
import { atEdge, type BodySpan, bodySpan } from './page/zones.js';
import { unbracket } from './words/brackets.js';
import { wordsApart } from './words/letters.js';
import { FURNITURE } from './words/vocabulary.js';

/** Lines that only a mid-article control of the page can be. */
const ANYWHERE =
  /^(?:.{0,30}(?:点我|按我|立即|马上)下载\s*app.{0,20}|请?继续往下(?:阅读|看)|(?:文章)?未完.{0,4}点击.{0,10}|\(?广告\)?|[-—]*\s*advertisement\s*[-—]*|图[像片]来源\s*,.{1,40}|图像加注文字\s*,?|(?:展开|浏览|打开|阅读|查看)(?:阅读)?全文|点击(?:查看|展开)(?:全文|更多)|(?:请?继续|请?往下)(?:往下)?(?:看|阅读|滑动?)(?:更多)?(?:新闻|精彩|内容|报导|文章)?[!！]?|\+\s?\d{1,3}|\(?推广\)?|[▼▲↓⬇👇]+\s*(?:点击.{2,14})?)[\s.…]*$/;

/** The page's own controls: font size, sharing, printing, back to top. */
export default blockRule<BodySpan>({
  name: 'recognize/page-furniture',
  summary: "Takes lines that are nothing but the page's controls (小字号, 分享, 打印本页, 返回顶部) out of the head and the foot.",
  because: [{ seen: 'scraped news pages', says: 'the words on buttons and links arrive as lines of text around the article' }],
  examples: [
    {
      before: '小字號\n渡口停了二十年，今年春天又有了船，來往的人都說方便。\n分享讓更多人看到\n返回頂部',
      after: '渡口停了二十年，今年春天又有了船，來往的人都說方便。',
    },
    {
      before: '【字号 大 中 小】 【留言】 【打印】 【关闭】\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
    },
    {
      before:
        '<p>您的浏览器不支持 video 标签。</p><p>00:00 / 03:12</p><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p><p>#渡口# #河东#</p><p>欢迎转发分享</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
    },
  ],
  exceptions: [
    {
      keep: '【2021-03-04】 【来源：河东日报】 【字号：大 中 小】\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      because: 'a day and a source beside the sizes of letters are fields',
    },
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n【甲】【乙】',
      because: 'without a control among them, words in brackets may be anything',
    },
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n首页\n画册的首页是一张旧照片，照片里的船还没有装上发动机。',
      because: 'inside the text such a word may be a heading',
    },
    { keep: '分享让更多的人看到了这条河，看到了河上的人家。', because: 'the words stand in a sentence' },
  ],
  gate: bodySpan,
  propose(block, _document, span) {
    if (block.length > 60 || isProse(block) || block.type === 'heading') return;
    const folded = fold(unbracket(block.line).inner);
    // An advertisement in the flow says so before its link.
    const advertised = /^广告\s*\S/.test(folded) && linkedShare(block) > 0.5;
    const isControl = () => isControls(folded) || (block.edges.length > 0 && isControls(fold(wordsApart(block))));
    // So does a bar of buttons, which lead somewhere.
    const barred = linkedShare(block) >= 0.9 && folded.startsWith('分享') && isControl();
    if (advertised || barred || ANYWHERE.test(folded) || (atEdge(block, span) && isControl())) return { is: 'omitted' };
  },
});

/** A row of controls in brackets, among them one that no page is without. */
const BUTTONS = /^(?=.*(?:字号|字体|打印|关闭))(?!.*(?:(?:19|20)\d\d[-年/.]|来源|作者|编辑|时间|日期))(?:[【[][^【】[\]]{1,14}[】\]]\s*){2,}$/;

function isControls(folded: string): boolean {
  if (FURNITURE.test(folded) || BUTTONS.test(folded)) return true;
  const words = folded.split(/[\s[\]【】()|]+/).filter(Boolean);
  return words.length > 1 && words.every((word) => FURNITURE.test(word));
}
