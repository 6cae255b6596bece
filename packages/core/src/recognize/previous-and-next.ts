import { blockRule } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { foldedLine } from './words/letters.js';

const LINK = /^(?:[\s>»<«←→[(（【]*)(?:上|下|前|后)一?(?:一)?(?:篇|条|则|页|主题)(?:新闻|文章|稿件)?[\])）】]?\s*[:：]\s*(\S.*)$/u;

/** The links to the article before and after: kept as related titles. */
export default blockRule({
  name: 'recognize/previous-and-next',
  summary: 'Takes lines such as 上一篇：… and 下一篇：… out of the body and keeps the titles as related items.',
  because: [{ seen: 'content management systems of Chinese news sites', says: 'a line for the neighbour in the list stands under the article' }],
  examples: [
    {
      before: '今年的茶收得早，清明前就下了头茬，价钱也比去年好一些。\n上一篇：春茶开采\n下一篇：没有了',
      after: '今年的茶收得早，清明前就下了头茬，价钱也比去年好一些。',
      claims: { related: [{ title: '春茶开采' }] },
    },
  ],
  exceptions: [{ keep: '上一篇文章写到河堤的来历，这一篇接着写守堤的人。', because: 'a sentence about an article is not a link to it' }],
  propose(block) {
    const match = LINK.exec(foldedLine(block));
    if (!match?.[1] || block.length > 80) return;
    const title = block.line.slice(block.length - match[1].length).trim();
    const none = /^(?:没有了?|无|暂无|已是|返回|很抱歉)/.test(fold(title));
    return { is: 'omitted', claims: none ? [] : [{ field: 'related', value: { title } }] };
  },
});
