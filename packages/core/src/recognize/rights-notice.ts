import { blockRule, type DocumentFacts } from '../apparatus/rule.js';
import { isNotice, isProse, saysWhence } from './page/prose.js';
import { metadataOf } from './words/metadata-fields.js';

/** Notices about rights and responsibility: moved to `rights`, word for word. */
export default blockRule<{ readonly places: ReadonlySet<number> }>({
  name: 'recognize/rights-notice',
  summary: 'Moves notices about rights and responsibility at the edges of a text to `rights`, word for word.',
  because: [
    { seen: 'reprints on platforms and news sites', says: 'a formula about ownership stands under, or above, the article and is no part of it' },
    { standard: 'schema.org', clause: 'copyrightNotice' },
  ],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n版权归原作者所有，向原创致敬',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { rights: ['版权归原作者所有，向原创致敬'] },
    },
    {
      before: '声明：本内容版权归作者所有，本号授权发布！\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { rights: ['声明：本内容版权归作者所有，本号授权发布！'] },
    },
    {
      before:
        '渡口又有了船\n2021-03-04 09:10\n来源：河东日报\n阅读量：1024\n收藏：98\n编辑：何小满\n作者：方宁\n版权声明：本文为原创文章，转载请附上原文出处。\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after:
        '渡口又有了船\n2021-03-04 09:10\n来源：河东日报\n阅读量：1024\n收藏：98\n编辑：何小满\n作者：方宁\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { rights: ['版权声明：本文为原创文章，转载请附上原文出处。'] },
      note: 'however many lines of fields stand over it',
    },
    {
      before:
        '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n清溪网版权与免责声明：凡本网注明“来源：清溪网”的作品，未经授权不得转载。\n如需转载请与《清溪晚报》报社联系。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { rights: ['清溪网版权与免责声明：凡本网注明“来源：清溪网”的作品，未经授权不得转载。', '如需转载请与《清溪晚报》报社联系。'] },
    },
    {
      before:
        '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n声明：转载此文是出于传递更多信息之目的。若有来源标注错误或侵犯了您的合法权益，请作者持权属证明与本网联系。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
    },
    {
      before:
        '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n1.河东网遵循行业规范，任何转载的稿件都会明确标注作者和来源；2.河东网的原创文章，请转载时务必注明文章作者和“来源：河东网”。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
    },
    {
      before:
        '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n【免责申明】本文仅代表作者本人观点，与河东网无关。请读者仅作参考，并请自行承担全部责任。\n免责声明：本站所提供的文章均由网友提供，仅供个人学习、交流使用。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
    },
  ],
  exceptions: [
    {
      keep: '两家出版社为一本画册打了三年官司。\n法院认为，画册的版权归原作者所有，出版社应当停止销售。\n判决之后，两家都说不再上诉。',
      because: 'inside a text, rights are what it reports on',
    },
    {
      keep: '新馆的章程昨天公布。\n有人问起馆藏的版权声明：馆方说，声明会在开馆以前写好，如需转载，先来馆里坐一坐。',
      because: 'a sentence that speaks of a notice is none',
    },
    { keep: '法院认为，画册的版权归原作者所有，出版社应当停止销售并登报道歉。', because: 'a text that would have nothing left is no notice' },
  ],
  gate(document) {
    const places = placesOf(document);
    return places.size > 0 ? { places } : undefined;
  },
  propose(block, _document, { places }) {
    if (places.has(block.index)) return { is: 'omitted', claims: [{ field: 'rights', value: block.line }] };
  },
});

/** How many lines that are no metadata may stand between a notice and the edge. */
const ABOVE = 6;
const BELOW = 12;

function placesOf(document: DocumentFacts): Set<number> {
  const places = new Set<number>();
  const printed = document.printed;
  let below = 0;
  for (const block of [...printed].reverse()) {
    if (isNotice(block)) places.add(block.index);
    else if (isProse(block) || (!metadataOf(block) && ++below > BELOW)) break;
  }
  let above = 0;
  for (const block of printed) {
    // A line may say whence and when, and then that it is nobody's opinion.
    if (isNotice(block) && !saysWhence(block.line)) places.add(block.index);
    else if (isProse(block) || (!metadataOf(block) && ++above > ABOVE)) break;
  }
  return printed.some((block) => !places.has(block.index) && block.han >= 8) ? places : new Set();
}
