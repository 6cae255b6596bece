import { type BlockEdit, type BlockFacts, blockRule, type ClaimProposal } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { bodySpan } from './page/zones.js';
import { findDate } from './words/dates.js';
import { CRUMBS } from './words/element-names.js';
import { areHan, foldedLine, wordsApart } from './words/letters.js';
import { metadataOf, readMetadataLine } from './words/metadata-fields.js';
import { isOutletName } from './words/outlet-names.js';

const LABEL = /^(?:您|你)?的?(?:(?:当前|现在|目前)?(?:所在)?的?位置|当前所在)(?:是|在)?\s*[:：]?\s*/u;
const SEPARATOR = /\s*(?:>>|>|＞＞|＞|»|›|→|≫|::|\s[-/]\s)\s*/u;
const GENERIC = /^(?:首页|主页|网站首页|正文|新闻正文|内容|详情|新闻详情|文章|阅读|home)$/i;

/** The path of sections above an article. */
export default blockRule<{ readonly until: number }>({
  name: 'recognize/breadcrumb',
  summary: 'Reads the line of sections above an article as its breadcrumb, and the site that heads it as the publisher.',
  because: [
    { seen: 'scraped news pages', says: 'the navigation path stands above the headline, joined by > or >>' },
    { standard: 'schema.org', clause: 'BreadcrumbList' },
  ],
  examples: [
    {
      before: '河东网>>新闻>>乡村\n古渡口重开\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '古渡口重开\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { breadcrumb: [['河东网', '新闻', '乡村']], publisher: ['河东网'] },
    },
    {
      before: '您当前的位置：首页 > 要闻 > 正文\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { breadcrumb: [['首页', '要闻', '正文']] },
    },
    {
      before: '河东网 / 乡村振兴 / 正文 2021.03.04 09:10\n古渡口重开\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '古渡口重开\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: {
        breadcrumb: [['河东网', '乡村振兴', '正文']],
        publisher: ['河东网'],
        datePublished: [{ value: '2021-03-04T09:10', precision: 'minute', zone: '+08:00', assumed: ['zone'] }],
      },
      note: 'the date may stand at the end of the path',
    },
  ],
  exceptions: [
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n春 > 夏 > 秋',
      because: 'a path stands above the article, not below its first sentence',
    },
    {
      keep: '文 / 方宁 来自 / 河东日报\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      because: 'strokes divide labels from names, too',
    },
    {
      keep: '来自 / 河东日报\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      because: 'such a label and its outlet, on a line of their own',
    },
    { keep: '3 > 2\n渡口停了二十年，今年春天又有了船，来往的人都说方便。', because: 'a comparison names no sections' },
  ],
  gate(document) {
    const span = bodySpan(document);
    return span ? { until: span.first } : undefined;
  },
  propose(block, _document, { until }) {
    return block.index < until && block.length <= 120 && mayLead(block) ? pathIn(block) : undefined;
  },
});

/** Whether a line has what divides sections, or a label or an element named for them: most have none. */
function mayLead(block: BlockFacts): boolean {
  return SEPARATOR.test(block.line) || /[-/]正文/.test(block.line) || CRUMBS.test(block.layout.hints ?? '') || LABEL.test(foldedLine(block));
}

/** The sections that a line leads through, and the site where the path begins with one. */
function pathIn(block: BlockFacts): BlockEdit | undefined {
  // Where each section stands in an element of its own, the path is put together from its parts.
  if (CRUMBS.test(block.layout.hints ?? '') && !SEPARATOR.test(block.line.slice(0, -1))) {
    const part = block.line.replace(/^[\s>＞»›/|]+|[\s>＞»›/|]+$/gu, '').replace(LABEL, '');
    return { is: 'omitted', claims: part === '' ? [] : [{ field: 'breadcrumb.part', value: part }] };
  }
  // `文 / 方宁 来自 / 河东网`: strokes divide labels from names, too.
  const fields = /[/／]/.test(block.line) ? metadataOf(block)?.kinds : undefined;
  if (fields?.has('credit') || fields?.has('source')) return undefined;
  const { path, fields: beside } = pathOf(block);
  const label = LABEL.exec(foldedLine(block))?.[0] ?? '';
  const labelled = label !== '';
  const crumbs = path
    .slice(label.length)
    .split(labelled && /[|｜]/.test(block.line) ? /\s*[|｜]\s*/u : SEPARATOR)
    .map((crumb) => crumb.trim())
    .filter(Boolean);
  const named = crumbs.every((crumb) => crumb.length <= 24 && /\p{L}/u.test(crumb) && !/[。！？，,]/.test(crumb));
  if (
    !named ||
    crumbs.length < (labelled ? 1 : 2) ||
    (crumbs.length === 2 && !labelled && !crumbs.every((crumb) => isOutletName(crumb) || GENERIC.test(fold(crumb)) || areHan(crumb, 2, 6)))
  )
    return undefined;
  const site = crumbs.find((crumb) => !GENERIC.test(fold(crumb)));
  const claims: ClaimProposal[] = [...beside, { field: 'breadcrumb', value: crumbs, witness: 'body' }];
  if (site !== undefined && site === crumbs[0] && isOutletName(site) && !/(?:中心|新闻|频道|资讯|党建|发布)$/.test(fold(site))) {
    claims.push({ field: 'publisher', value: site, witness: 'body' });
  }
  return { is: 'omitted', claims };
}

/** `首页 > 乡村 > 正文 2021-03-04 09:10`: the date, and what is beside it, may stand at the end of the path. */
function pathOf(block: BlockFacts): { readonly path: string; readonly fields: readonly ClaimProposal[] } {
  const whole = { path: block.line, fields: [] };
  if (!/\d{4}.*\d/.test(block.line)) return whole;
  const line = wordsApart(block).replace(/\s*\/(?=正文)/, ' / ');
  const at = findDate(line)?.start ?? 0;
  const [path = ''] = /^.+?(?=\s+(?:\S{2,5}[:：]\s*)?$)/u.exec(line.slice(0, at)) ?? [];
  const fields = SEPARATOR.test(path) ? readMetadataLine(line.slice(path.length).trim())?.claims : undefined;
  return fields ? { path, fields: fields.map(({ field, value }) => ({ field, value })) } : whole;
}
