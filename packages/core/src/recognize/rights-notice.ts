import { type DocumentFacts, blockRule } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { readMetadataLine } from './metadata-fields.js';
import { isProse } from './zones.js';

const NOTICE =
  /版权(?:归|属|所有|声明|为|均)|著作权(?:归|属)|copyright|©|(?:未经|非经).{0,14}(?:授权|许可|允许|同意|协议).{0,16}(?:不得|禁止|严禁|谢绝|请勿)|(?:转载|引用)(?:请|须|需|必须|时请).{0,4}(?:注明|标明|联系|保留)|(?:禁止|谢绝|严禁|不得)(?:任何形式的?)?转载|(?:授权|特此)(?:发布|声明)|如(?:有|涉及?)侵权|侵(?:权|犯).{0,12}(?:联系|删除)|(?:仅|只)代表(?:作者|本人|个人)|不代表.{0,14}(?:观点|立场)|向原创致敬/;
const OPENING = /^[\s【\[(（*※]*(?:(?:特别|免责|版权|郑重|本网|本站|法律|转载|著作权)?(?:声明|说明|提示|告示)|(?:本文|本内容|本稿|以上|文章|图文|稿件|凡本|如(?:有|涉)|版权|著作权|copyright|©|未经|转载|向原创|(?:本|该)(?:报|网|刊|站|号)))/;

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
  ],
  exceptions: [
    {
      keep: '两家出版社为一本画册打了三年官司。\n法院认为，画册的版权归原作者所有，出版社应当停止销售。\n判决之后，两家都说不再上诉。',
      because: 'inside a text, rights are what it reports on',
    },
    { keep: '法院认为，画册的版权归原作者所有，出版社应当停止销售并登报道歉。', because: 'a text that would have nothing left is no notice' },
  ],
  gate(document) {
    const places = placesOf(document);
    return places.size > 0 ? { places } : undefined;
  },
  *propose(block, _document, { places }) {
    if (places.has(block.index)) yield { is: 'omitted', claims: [{ field: 'rights', value: block.line }] };
  },
});

function placesOf(document: DocumentFacts): Set<number> {
  const places = new Set<number>();
  const isNotice = (index: number) => {
    const block = document.blocks[index];
    if (!block || block.line.length > 400) return false;
    const folded = fold(block.line);
    return NOTICE.test(folded) && (OPENING.test(folded) || !isProse(block));
  };
  const printed = document.printed;
  for (let i = printed.length - 1, passed = 0; i >= 0; i--) {
    const block = printed[i];
    if (!block) break;
    if (isNotice(block.index)) places.add(block.index);
    else if (isProse(block) || (!readMetadataLine(block.line) && ++passed > 12)) break;
  }
  for (const block of printed.slice(0, 6)) {
    if (isNotice(block.index)) places.add(block.index);
    else if (isProse(block)) break;
  }
  const left = printed.some((block) => !places.has(block.index) && block.han >= 8);
  return left ? places : new Set();
}
