import { blockRule } from '../apparatus/rule.js';
import { atEdge, type BodySpan, bodySpan } from './page/zones.js';
import { metadataOf } from './words/metadata-fields.js';

/** A line that says where a copy took the text from: 来源：…, 【来源：…】, 转载自…, also when it is left empty. */
export default blockRule<BodySpan>({
  name: 'recognize/source-line',
  summary: 'Reads a line at the edge of a text that names its source; an empty one is taken out and claims nothing.',
  because: [
    {
      seen: 'scraped news pages and reprints on platforms',
      says: 'the credited source stands on a line of its own above or below; the one above is often empty and the true one below',
    },
  ],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n【来源：河东日报】',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { creditedSource: ['河东日报'] },
    },
    {
      before: '来源:\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: {},
      note: 'an empty value does not swallow the next line',
    },
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（据河东日报）',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { outlet: ['河东日报'] },
      note: 'in brackets under a text the name of an outlet says whose it is',
    },
  ],
  exceptions: [
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（河东县）',
      because: 'what stands in brackets may be a place',
    },
    {
      keep: '渡口停了二十年，今年春天又有了船。\n来源：河水从哪里来\n河从西边的山里流下来，经过三个县，来往的人都说方便。',
      because: 'inside a text it may be a heading',
    },
    { keep: '来源不明的种子不要买，买了也不要往地里种，农技站的人说。', because: 'the word stands in a sentence' },
  ],
  gate: bodySpan,
  propose(block, _document, span) {
    const read = atEdge(block, span) ? metadataOf(block) : undefined;
    if (read && [...read.kinds].every((kind) => kind === 'source' || kind === 'republished' || kind === 'publisher'))
      return { is: 'omitted', claims: read.claims };
    // `（据河东日报）`, `（河东日报）`: under a text a name alone says whose it is.
    const closes = read && block.index > span.last && read.claims.length === 1 && ALONE.test(block.line);
    if (closes && [...read.kinds].every((kind) => kind === 'outlet')) return { is: 'omitted', claims: read.claims };
  },
});

const ALONE = /^[（(【《].*[）)】》]$|^[据據]|^[综綜]合\S+[报報][道导導]$/u;
