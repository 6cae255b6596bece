import { blockRule } from '../apparatus/rule.js';
import { inSameElement } from './page/neighbours.js';
import { type BodySpan, bodySpan } from './page/zones.js';
import { foldedLine } from './words/letters.js';
import { metadataOf } from './words/metadata-fields.js';
import { FOOTER } from './words/vocabulary.js';

/** Whom to ask about what the text says. */
const CONTACT = /^(?:(?:联系|咨询|报名|监督|服务)(?:电话|人|方式)|(?:电话|传真|邮编|邮箱|地址)\s*[:：])/;

/** What stands at the very foot of every page of a site: licences, addresses, telephone numbers. */
export default blockRule<BodySpan>({
  name: 'recognize/page-footer',
  summary: "Takes the site's own footer (licence numbers, hot lines, addresses) out of the foot of a text.",
  because: [{ seen: 'scraped news pages', says: 'every page of a site ends with the same lines about the site' }],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n河东网 主办单位：河东日报社 互联网新闻信息服务许可证：00000000',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
    },
  ],
  exceptions: [
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n责任编辑：方宁 投稿邮箱：网上投稿',
      because: 'a line that names who saw the text through is read for that',
    },
    {
      keep: '<div><p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>咨询电话：0000-1234567</p></div>',
      because: 'a notice ends with whom to ask, in a paragraph of its own',
    },
    {
      keep: '渡口停了二十年，今年春天又有了船。\n有事可以打服务热线：渡口办公室全天有人。\n船票一块钱，老人和孩子不要钱，来往的人都说方便。',
      because: 'inside a text it tells the reader something',
    },
  ],
  gate: bodySpan,
  propose(block, document, span) {
    if (block.index <= span.last || block.length > 300 || !FOOTER.test(foldedLine(block))) return;
    // Who saw the text through may stand there with where to write to.
    const kinds = metadataOf(block)?.kinds;
    if (kinds?.has('editor') || kinds?.has('credit')) return;
    const isOwn = CONTACT.test(foldedLine(block)) && block.layout.tag === 'p' && inSameElement(block, document.blocks[span.last]);
    if (!isOwn) return { is: 'omitted' };
  },
});
