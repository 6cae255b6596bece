import { blockRule } from '../apparatus/rule.js';
import { lettersOf, lettersOfLine, mayOpenWith } from './letters.js';

/** The headline once more, at the foot or as a heading inside. */
export default blockRule<{ readonly copies: ReadonlySet<number>; readonly titles: ReadonlySet<string> }>({
  name: 'recognize/repeated-headline',
  summary: 'Takes a further copy of the headline out of the body; the copies differ at most in width, spaces and quotation marks.',
  because: [{ seen: 'scraped news pages', says: 'the share block at the foot repeats title, date and source' }],
  examples: [
    {
      before: '古渡口时隔二十年重新开渡\n2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。\n古渡口时隔二十年重新开渡',
      after: '2021年3月4日 09:10\n渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      given: ['recognize/headline'],
    },
  ],
  exceptions: [{ keep: '渡口停了二十年。\n开渡\n渡口开了。\n开渡', given: ['recognize/headline'], because: 'words of the text may repeat' }],
  gate(document) {
    const titles = document.claims.filter((claim) => claim.field === 'headline' || claim.field === 'kicker' || claim.field === 'alternativeHeadline');
    const values = titles.map((claim) => lettersOf(String(claim.value)));
    const letters = new Set([...values, ...values.flatMap((a) => values.map((b) => a + b))].filter((value) => value.length >= 6));
    if (letters.size === 0) return undefined;
    // A refrain is text: what recurs more often than a page repeats its title.
    const copies = new Set<number>();
    const initials = new Set(values.map((value) => value.charCodeAt(0)));
    for (const block of document.printed)
      if (block.line.length <= 120 && mayOpenWith(block, initials) && letters.has(lettersOfLine(block))) copies.add(block.index);
    return copies.size > 0 && copies.size <= 3 ? { copies, titles: new Set(values) } : undefined;
  },
  propose(block, _document, { copies, titles }) {
    if (!copies.has(block.index)) return;
    // A line of two titles is no title: claimed as one it would make longer lines into copies.
    return { is: 'omitted', claims: titles.has(lettersOfLine(block)) ? [{ field: 'headline', value: block.line }] : [] };
  },
});
