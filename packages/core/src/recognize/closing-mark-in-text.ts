import { textRule } from '../apparatus/rule.js';
import { bodySpan } from './page/zones.js';

/** `（完）`, or the ornament that magazines set behind the last word. */
const MARK = /[（(【[]\s{0,8}(?:完|全文完|本文完|END)\s{0,8}[)）】\]]$|(?<=[。！？”』」）])\s{0,8}[■◼▪◆]$/u;

/** UTF-16 units that the mark may take. */
const LONGEST = 32;

/** （完） after the last sentence. */
export default textRule<{ readonly last: number }>({
  name: 'recognize/closing-mark-in-text',
  summary: 'Takes （完） or a closing ornament (■) off the end of the last paragraph.',
  because: [{ seen: 'news agencies', says: 'a mark for the desk, that the text is whole, closes the last sentence' }],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到。（完）',
      after: '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到。',
    },
    {
      before: '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到。■',
      after: '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到。',
    },
  ],
  exceptions: [
    { keep: '他在最后一行的末尾画了一个方块，旁边写着：■', because: 'an ornament that no sentence ends before is text' },
    { keep: '他在上卷的末页写了一行小字，说这一卷写完了。（完）\n下卷他写了三年，比上卷还长，来往的人都等着看。', because: 'text goes on' },
    { keep: '这件事总算办完了，来往的人都说方便（完全没有想到）。', because: 'other words in brackets are text' },
  ],
  gate(document) {
    const span = bodySpan(document);
    return span ? { last: span.last } : undefined;
  },
  *propose(block, _document, { last }) {
    if (block.index !== last) return;
    const text = block.reading.trimEnd();
    const mark = MARK.exec(text.slice(-LONGEST))?.[0];
    if (mark === undefined) return;
    const start = text.slice(0, -mark.length).trimEnd().length;
    if (start > 0) yield { start, end: text.length, value: '' };
  },
});
