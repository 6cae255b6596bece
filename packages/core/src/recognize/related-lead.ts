import { blockRule } from '../apparatus/rule.js';
import { foldedLine } from './zones.js';

const LEAD =
  /^[\s▼▲◆■●★☆→>»·•►▶|\-—=#【[(（]*(?:延伸|相关|推荐|扩展|拓展|更多|热门)(?:阅读|新闻|报道|报导|文章|链接|影音)[】\])）]?\s*[:|/／︱丨》>]\s*(?<title>\S.{5,80})$/u;

/** A lead to another item between two paragraphs: 延伸閱讀：…, with the title as a link. */
export default blockRule({
  name: 'recognize/related-lead',
  summary: 'Takes a line that is a label such as 延伸阅读 and the linked title of another item out of the body and keeps the title as related.',
  because: [{ seen: 'saved web pages', says: 'a lead to another item stands between the paragraphs of an article, a link behind its label' }],
  examples: [
    {
      before:
        '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p><a href="/2">延伸閱讀：三處老渡口今年都要開</a></p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      claims: { related: [{ title: '三處老渡口今年都要開' }] },
    },
  ],
  exceptions: [
    {
      keep: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>延伸阅读：《渡船史话》，河东文史馆编</p>',
      because: 'a book that is named is no link to another item',
    },
  ],
  gate: (document) => (document.format === 'html' || document.format === 'front-matter' ? true : undefined),
  propose(block) {
    if (block.line.length > 100 || (block.layout.linked ?? 0) <= 0.5) return;
    const folded = foldedLine(block);
    const title = LEAD.exec(folded)?.groups?.title;
    // `►渡口重開`: a mark, and nothing but a link.
    const marked = (block.layout.linked ?? 0) >= 0.9 ? /^[►▶▸➤☞]\s*(?<title>\S.{5,80})$/u.exec(block.line)?.groups?.title : undefined;
    if (marked) return { is: 'omitted', claims: [{ field: 'related', value: { title: marked } }] };
    if (title) return { is: 'omitted', claims: [{ field: 'related', value: { title: block.line.slice(folded.length - title.length) } }] };
  },
});
