import { neighbourRule } from '../apparatus/rule.js';
import { headingRuns } from './page/heading-lines.js';

/** A heading of two clauses, one a line. */
export default neighbourRule<{ readonly seconds: ReadonlySet<number> }>({
  name: 'recognize/heading-on-two-lines',
  summary: 'Joins two short lines that stand together above prose into one heading, with a space between its clauses.',
  because: [{ seen: 'a scraped news page', says: 'headings of two parallel clauses are set on two lines' }],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n守住一条河\n摆渡两岸人\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n守住一条河 摆渡两岸人\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
    },
  ],
  exceptions: [
    { keep: '他念了四句：\n春水绿\n渡船轻\n撑一篙\n到前村\n念完就笑了，船上的人也跟着笑起来。', because: 'verse has more than two short lines' },
    {
      keep: '渡口停了二十年。\n守住一条河\n船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。',
      because: 'a heading on one line has nothing to be joined to',
    },
  ],
  gate(document) {
    const seconds = new Set(headingRuns(document).flatMap((run) => (run.length === 2 ? [run[1] as number] : [])));
    return seconds.size > 0 ? { seconds } : undefined;
  },
  propose([, second], _document, { seconds }) {
    if (seconds.has(second.index)) return { glue: ' ' };
  },
});
