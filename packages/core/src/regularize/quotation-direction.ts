import type { Edit } from '../apparatus/edit.js';
import { type BlockFacts, textRule } from '../apparatus/rule.js';
import { judge, type QuotationMark } from './quotation-plan.js';

const KINDS = [
  { open: '“', close: '”', marks: /[“”]/g },
  // Between Latin letters or behind a number it is an apostrophe.
  { open: '‘', close: '’', marks: /‘(?![A-Za-z]+[\s’])|(?<![A-Za-z0-9] ?)’/g },
] as const;

/** Turns quotation marks that face the wrong way, and drops a closing one with nothing to close. */
export default textRule<ReadonlyMap<number, readonly Edit[]>>({
  name: 'regularize/quotation-direction',
  summary: 'Turns a quotation mark that faces the wrong way, and omits a closing one that closes nothing before another quotation.',
  because: [
    {
      standard: 'GB/T 15834-2011',
      clause: '4.8',
      says: 'Quotation marks come in pairs; each paragraph of a quotation of several opens anew, and the last alone closes.',
    },
    { seen: 'news copied through feeds', says: 'A closing mark was typed as an opening one, or one stands twice where two quotations were joined.' },
  ],
  examples: [
    { before: '“渡口是全镇的‘大门’。“船工老罗说。', after: '“渡口是全镇的‘大门’。”船工老罗说。' },
    { before: '“昨天试航。”船一早就到了岸。”“大家来看，都说好。”老罗说。', after: '“昨天试航。”船一早就到了岸。“大家来看，都说好。”老罗说。' },
    { before: '船公司與“石橋旅社“商量，聯票價格不變。', after: '船公司與“石橋旅社”商量，聯票價格不變。' },
    { before: '老罗说：”船来了，快上船。”', after: '老罗说：“船来了，快上船。”' },
  ],
  exceptions: [
    { keep: '“他说‘船来了’，大家都跑。”老罗说，“我也跑。”', because: 'Quotation marks within quotation marks.' },
    {
      keep: '“渡口的历史很长。\n“早年只有一条木船。\n“后来才有轮渡。”老人说。',
      because: 'A quotation of several paragraphs opens each and closes the last.',
    },
    { keep: '“渡口的历史很长。\n早年只有一条木船，后来才有轮渡。”老人说。', because: 'Some open the first alone.' },
    { keep: '“他喊“开船”的时候我听见了”，老罗说。', because: 'The same marks twice over, opened and closed in turn, are the author’s way.' },
    { keep: '老罗说：“船来了，快上船。', because: 'What was never closed may have been cut off; nothing is put in.' },
    { keep: '船来了，快上船。”老罗说。', because: 'Its opening mark is lost, and nothing tells where it stood.' },
    { keep: 'It’s the ferrymen’s ’90s song, 老罗说。', because: 'Apostrophes.' },
  ],
  gate(document) {
    const plan = new Map<number, readonly Edit[]>();
    for (const kind of KINDS) {
      let entering = false;
      document.printed.forEach((block, i) => {
        const marks = block.type === 'code' ? [] : marksOf(block, kind.marks, kind.open);
        const next = document.printed[i + 1];
        const leaves =
          block.type === 'paragraph' && next?.type === 'paragraph' && (next.line.startsWith(kind.open) || closesFirst(next, kind.marks, kind.close));
        const { corrections, open } = marks.length > 0 ? judge(marks, entering, leaves) : { corrections: [], open: entering };
        const turn = (at: number) => (block.reading.startsWith(kind.open, at) ? kind.close : kind.open);
        const edits = corrections.map(({ at, is }): Edit => ({ start: at, end: at + 1, value: is === 'dropped' ? '' : turn(at) }));
        if (edits.length > 0) plan.set(block.index, [...(plan.get(block.index) ?? []), ...edits]);
        entering = open && block.type === 'paragraph';
      });
    }
    return plan.size > 0 ? plan : undefined;
  },
  propose: (block, _document, plan) => plan.get(block.index) ?? [],
});

function marksOf(block: BlockFacts, pattern: RegExp, open: string): readonly QuotationMark[] {
  return [...block.reading.matchAll(pattern)]
    .filter(({ index }) => !block.protects(index, index + 1))
    .map(({ 0: mark, index }) => ({
      at: index,
      opens: mark === open,
      before: block.reading.slice(0, index).trimStart().slice(-1),
      after: block.reading
        .slice(index + 1)
        .trimEnd()
        .slice(0, 1),
    }));
}

/** Whether the first mark of a paragraph closes. */
function closesFirst(block: BlockFacts, pattern: RegExp, close: string): boolean {
  return block.reading.match(pattern)?.[0] === close;
}
