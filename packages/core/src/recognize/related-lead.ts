import { type BlockFacts, blockRule, type DocumentFacts } from '../apparatus/rule.js';
import { linkedShare, positionAfter, printedAfter } from './page/neighbours.js';
import { isProse } from './page/prose.js';
import { type BodySpan, bodySpan } from './page/zones.js';
import { behindLabel, isLabel, titlesUnderLabel } from './words/leads.js';
import { foldedLine } from './words/letters.js';

/** What a page hands out, which a text may list between its sentences. */
const HANDED_OUT = /附件|下载|全文|原文|https?:|\.(?:docx?|xlsx?|pdf|pptx?|zip|rar)\b|[:：]$/;

/** Whether a line is a link and nothing else, long enough for a title. */
function isTitleOfOther(block: BlockFacts): boolean {
  return block.type === 'paragraph' && linkedShare(block) >= 0.9 && block.han >= 8 && block.length <= 60 && !isProse(block);
}

interface Leads extends BodySpan {
  /** So few lines are links that none of them heads a part of the text. */
  readonly rare: boolean;
}

/** A lead to another item between two paragraphs: 延伸閱讀：…, with the title as a link. */
export default blockRule<Leads>({
  name: 'recognize/related-lead',
  summary:
    'Takes a label such as 延伸阅读 with the linked title of another item, and a line between two sentences that is a link and nothing else, out of the body and keeps the title as related.',
  because: [{ seen: 'saved web pages', says: 'a lead to another item stands between the paragraphs of an article, a link behind its label' }],
  examples: [
    {
      before:
        '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p><a href="/2">延伸閱讀：三處老渡口今年都要開</a></p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      claims: { related: [{ title: '三處老渡口今年都要開' }] },
    },
    {
      before:
        '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>同場加映：</p><p><a href="/2">三處老渡口今年都要開</a></p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p><p>来往的人都说方便，也都说想不到。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。\n来往的人都说方便，也都说想不到。',
      claims: { related: [{ title: '三處老渡口今年都要開' }] },
      note: 'a line that is a link and nothing else, between two sentences',
    },
    {
      before:
        '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>【相关报道】</p><p><a href="/2">三处老渡口今年都要开了</a></p><p><a href="/3">两岸的老人们都在等船</a></p><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      claims: { related: [{ title: '三处老渡口今年都要开了' }, { title: '两岸的老人们都在等船' }] },
      note: 'under a label of its own line there may be several',
    },
    {
      before:
        '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><div>相关阅读：<a href="/2">三处老渡口今年都要开了</a><br><a href="/3">两岸的老人们都在等船</a></div><p>船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。</p>',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      claims: { related: [{ title: '三处老渡口今年都要开了' }, { title: '两岸的老人们都在等船' }] },
      note: 'or in one paragraph with it, a line for each',
    },
  ],
  exceptions: [
    {
      keep: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p><a href="/2">附件：渡船时刻表与票价一览</a></p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      because: 'what a page hands out belongs to it',
    },
    {
      keep: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p><a href="/2">第一处 渡口新修的石头码头</a></p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p><p><a href="/3">第二处 渡口后面的老榕树下</a></p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      because: 'where every second line is a link, they head the parts of the text',
    },
    {
      keep: '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>延伸阅读：《渡船史话》，河东文史馆编</p>',
      because: 'a book that is named is no link to another item',
    },
  ],
  gate(document) {
    const span = document.format === 'html' || document.format === 'front-matter' ? bodySpan(document) : undefined;
    if (!span) return undefined;
    const inside = document.printed.filter(({ index }) => index > span.first && index < span.last);
    const titles = inside.filter(isTitleOfOther).length;
    return { ...span, rare: titles <= 1 || titles * 4 <= inside.length };
  },
  propose(block, document, leads) {
    if (block.length > 100 && !block.line.includes('\n')) return;
    const folded = foldedLine(block);
    const next = printedAfter(document, block);
    if (isLabel(block) && next && linkedShare(next) > 0.9 && block.index > leads.first) return { is: 'omitted' };
    if (linkedShare(block) <= 0.5) return;
    const titles = linkedShare(block) > 0.7 ? titlesUnderLabel(block) : [];
    if (titles.length > 0) return { is: 'omitted', claims: titles.map((title) => ({ field: 'related', value: { title } })) };
    const title = behindLabel(block);
    // `►渡口重開`: a mark, and nothing but a link.
    const marked = linkedShare(block) >= 0.9 ? /^[►▶▸➤☞]\s*(?<title>\S.{5,80})$/u.exec(block.line)?.groups?.title : undefined;
    if (marked) return { is: 'omitted', claims: [{ field: 'related', value: { title: marked } }] };
    if (title) return { is: 'omitted', claims: [{ field: 'related', value: { title } }] };
    if (isUnderLabel(block, document, leads)) return { is: 'omitted', claims: [{ field: 'related', value: { title: block.line } }] };
    if (leads.rare && isTitleOfOther(block) && isBetweenSentences(block, document, leads) && !HANDED_OUT.test(folded))
      return { is: 'omitted', claims: [{ field: 'related', value: { title: block.line } }] };
  },
});

/** Whether a line is nothing but a link, right under a label such as 相关报道 or under other such lines there. */
function isUnderLabel(block: BlockFacts, document: DocumentFacts, { first }: BodySpan): boolean {
  if (linkedShare(block) < 0.9 || block.han < 4 || block.index <= first) return false;
  const at = positionAfter(document, block.index) - 1;
  const over = document.printed.slice(Math.max(0, at - LEADS), at).findLast((other) => linkedShare(other) < 0.9);
  return over !== undefined && over.index > first && isLabel(over);
}

/** How many leads may stand under one label. */
const LEADS = 6;

/** Whether the printed lines over it and under it are sentences, its label aside. */
function isBetweenSentences(block: BlockFacts, document: DocumentFacts, { first, last }: BodySpan): boolean {
  if (block.index <= first || block.index >= last) return false;
  const at = positionAfter(document, block.index) - 1;
  const over = document.printed.slice(Math.max(0, at - 3), at).reverse();
  const under = document.printed.slice(at + 1, at + 4);
  const isBeside = (others: readonly BlockFacts[]) => {
    const beside = others.find((other) => other.type !== 'figure' && other.type !== 'caption' && !isTitleOfOther(other) && !isLabel(other));
    return beside !== undefined && isProse(beside) && !/[:：]$/.test(beside.line);
  };
  return isBeside(over) && isBeside(under);
}
