import { blockRule } from '../apparatus/rule.js';
import { type BodySpan, bodySpan } from './page/zones.js';

/** A list of search words above, or below, a text. */
export default blockRule<BodySpan>({
  name: 'recognize/keyword-line',
  summary: 'Reads a line at the edge of a text that is a list of at least three short terms, divided by commas or bars, as its keywords.',
  because: [
    { seen: 'scraped pages', says: "the page's keywords, meant for search engines, stand as its first line" },
    { standard: 'schema.org', clause: 'keywords' },
  ],
  examples: [
    {
      before: '白河天气,白河渡口,白河新闻\n古渡口时隔二十年重新开渡\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '古渡口时隔二十年重新开渡\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { keywords: [['白河天气', '白河渡口', '白河新闻']] },
    },
  ],
  exceptions: [
    {
      keep: '守住一条河，摆渡两岸人，说说渡口的事\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      because: 'clauses are longer than terms, and a title may have commas',
    },
    { keep: '他带的东西是：\n米,油,盐\n渡口停了二十年，今年春天又有了船，来往的人都说方便。', because: 'single characters are no search words' },
  ],
  gate: bodySpan,
  propose(block, _document, span) {
    if ((block.index >= span.first && block.index <= span.last) || block.type !== 'paragraph' || block.length > 120) return;
    const terms = block.line.split(/[,，、|｜]\s*/).filter(Boolean);
    if (terms.length < 3) return;
    const short = terms.every((term) => /^[\p{L}\p{Nd}]{2,10}$/u.test(term));
    // Full-width commas also divide the clauses of a title: there every term must share its first word with another.
    const plain =
      /[,|｜]/.test(block.line) || terms.every((term, index) => terms.some((other, at) => at !== index && other.slice(0, 2) === term.slice(0, 2)));
    if (short && plain) return { is: 'omitted', claims: [{ field: 'keywords', value: terms }] };
  },
});
