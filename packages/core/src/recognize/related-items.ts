import { type BlockFacts, blockRule, type DocumentFacts } from '../apparatus/rule.js';
import type { Related } from '../article.js';
import { linkedShare, opensElement } from './page/neighbours.js';
import { endsSentence, isNotice, isProse } from './page/prose.js';
import { unbracket } from './words/brackets.js';
import { findDate } from './words/dates.js';
import { headsRelated } from './words/leads.js';
import { foldedLine } from './words/letters.js';
import { metadataOf } from './words/metadata-fields.js';
import { APPEAL, FOOTER, FURNITURE } from './words/vocabulary.js';

interface Tail {
  readonly heading: number;
  /** By block: the item whose title, or summary, stands there. */
  readonly roles: ReadonlyMap<number, { readonly item?: Related }>;
}

/** The list of other items below an article: kept as `related`, never part of the body. */
export default blockRule<Tail>({
  name: 'recognize/related-items',
  summary: 'Takes the list of other items under a heading such as 推荐阅读 out of the body and keeps its titles, summaries and dates.',
  because: [
    {
      seen: 'scraped news pages',
      says: 'recommended items with their own datelines and dates follow the article; merged, their words would be credited to it',
    },
  ],
  examples: [
    {
      before:
        '村里的老戏台修好了，正月里要连唱三天，邻村的人也赶来看。\n（责任编辑：方宁）\n推荐阅读\n新桥今日通车\n  河东日报讯 连接两岸的新桥今日通车，全长一千二百米。…\n返回顶部',
      after: '村里的老戏台修好了，正月里要连唱三天，邻村的人也赶来看。\n（责任编辑：方宁）\n返回顶部',
      claims: { related: [{ title: '新桥今日通车', summary: '河东日报讯 连接两岸的新桥今日通车，全长一千二百米。…' }] },
    },
    {
      before:
        '村里的老戏台修好了，正月里要连唱三天，邻村的人也赶来看。\n相关报导\n· 新桥今日通车 2021-03-04\n· 县里的夜校开学，第一课来了四十多位学员 (2021-03-05)',
      after: '村里的老戏台修好了，正月里要连唱三天，邻村的人也赶来看。',
      claims: {
        related: [
          { title: '新桥今日通车', datePublished: { value: '2021-03-04', precision: 'day' } },
          { title: '县里的夜校开学，第一课来了四十多位学员', datePublished: { value: '2021-03-05', precision: 'day' } },
        ],
      },
      note: 'each with its day',
    },
    {
      before: '村里的老戏台修好了，正月里要连唱三天，邻村的人也赶来看。\n相关问答\n戏台修好以后还收不收门票？\n正月里一共唱几天？',
      after: '村里的老戏台修好了，正月里要连唱三天，邻村的人也赶来看。',
      claims: { related: [{ title: '戏台修好以后还收不收门票？' }, { title: '正月里一共唱几天？' }] },
      note: 'or what others asked',
    },
  ],
  exceptions: [
    {
      keep: '读书会每月一次，由图书馆的老师带着大家读。\n推荐阅读\n这个月推荐的是一本写河流的书，作者沿着河走了三年，写下了两岸的人家。\n下个月读的是一本讲种子的书，作者是一位在乡下住了半辈子的农艺师。',
      because: 'under a heading of the article itself stands its own prose',
    },
    { keep: '相关新闻很快传遍了全城，人们纷纷赶到河边去看。', because: 'the words stand in a sentence' },
  ],
  gate(document) {
    const heading = headingOf(document);
    return heading === undefined ? undefined : { heading, roles: itemsOf(document, heading) };
  },
  propose(block, _document, { heading, roles }) {
    if (block.index === heading) return { is: 'omitted' };
    const role = roles.get(block.index);
    if (role) return { is: 'omitted', claims: role.item ? [{ field: 'related', value: role.item }] : [] };
  },
});

function headingOf(document: DocumentFacts): number | undefined {
  let tried = 0;
  let before = 0;
  let closed = false;
  for (const block of document.printed) {
    if (block.length <= 30 && block.han >= 3 && before > 0 && headsRelated(block) && tried++ < 20) {
      const rest = document.printed.filter((other) => other.index > block.index);
      const plainProse = rest.filter((other) => isProse(other) && !isTeaser(other));
      const late = before >= 0.6 * document.han;
      if (closed || (plainProse.length === 0 && (late || rest.length !== 1))) return block.index;
      if (late && plainProse.length < rest.length / 3 && !opensBox(block, plainProse[0], document)) return block.index;
    }
    if (isProse(block)) before += block.han;
    if (before > 0 && /编|校|审|来源/.test(foldedLine(block).slice(0, 12)) && metadataOf(block)) closed = true;
  }
  return undefined;
}

/** Whether a heading opens an element with what it heads, and the text goes on outside of it. */
function opensBox(heading: BlockFacts, prose: BlockFacts | undefined, document: DocumentFacts): boolean {
  const home = heading.layout.path?.at(-1) ?? -1;
  return opensElement(heading, document) && prose !== undefined && !prose.layout.path?.includes(home);
}

/** A summary that was cut off, or that is set under its title by an indent. */
function isTeaser(block: BlockFacts): boolean {
  if (block.containers.some((container) => container.type === 'list')) return true;
  return /(?:…|\.{3})\s*(?:[[（(【]?(?:详细|全文|查看|更多|阅读|詳細).{0,6})?$/.test(block.line) || linkedShare(block) > 0.5;
}

function itemsOf(document: DocumentFacts, heading: number): Map<number, { item?: Related }> {
  const roles = new Map<number, { item?: Related }>();
  let title: BlockFacts | undefined;
  let open = false;
  for (const block of document.printed) {
    if (block.index <= heading) continue;
    const folded = foldedLine(block);
    if (
      FURNITURE.test(unbracket(folded).inner) ||
      isNotice(block) ||
      metadataOf(block)?.kinds.has('editor') ||
      FOOTER.test(folded) ||
      APPEAL.test(folded)
    )
      continue;
    const fields = metadataOf(block);
    const known = title && roles.get(title.index)?.item;
    if (headsRelated(block)) {
      roles.set(block.index, {});
      title = undefined;
    } else if (title && known && fields) {
      const date = fields.claims.find((claim) => claim.field === 'datePublished')?.value as Related['datePublished'];
      roles.set(title.index, { item: { ...known, ...(date ? { datePublished: date } : {}) } });
      roles.set(block.index, {});
      open = false;
    } else if (title && known && open && (isTeaser(block) || endsSentence(block.line)) && block.length > title.length) {
      roles.set(title.index, { item: { ...known, summary: block.line } });
      roles.set(block.index, {});
      open = false;
    } else {
      roles.set(block.index, { item: relatedOf(block.line) });
      title = block;
      open = true;
    }
  }
  return roles;
}

function relatedOf(line: string): Related {
  const bare = line.replace(/^(?:[\s·•▪◆■●*\-—>»]|\d{1,2}(?:[.、．]\s*|\s+))+/u, '');
  const found = findDate(bare);
  const edge = found && (found.end >= bare.replace(/[\])）】\s]+$/u, '').length || found.start <= 1);
  const title = edge ? (bare.slice(0, found.start) + bare.slice(found.end)).replace(/[[(（【]\s*[\])）】]/g, '').trim() : bare;
  return { title: title || bare, ...(edge && title ? { datePublished: found.date } : {}) };
}
