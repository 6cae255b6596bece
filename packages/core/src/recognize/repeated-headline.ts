import { blockRule, type DocumentFacts } from '../apparatus/rule.js';
import { lettersOf, lettersOfLine, mayOpenWith } from './words/letters.js';

const TITLES: ReadonlySet<string> = new Set(['headline', 'kicker', 'alternativeHeadline']);
/** The least that a copy has, in letters. */
const SHORTEST = 6;

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
    const titles = new Set<string>();
    for (const { field, value } of document.claims) if (TITLES.has(field)) titles.add(lettersOf(String(value)));
    // Both parts of a title may stand on one line.
    const lines = new Set(titles);
    for (const first of titles) for (const second of titles) lines.add(first + second);
    // A refrain is text: what recurs more often than a page repeats its title.
    const copies = copiesOf(lines, document);
    return copies.size > 0 && copies.size <= 3 ? { copies, titles } : undefined;
  },
  propose(block, _document, { copies, titles }) {
    if (!copies.has(block.index)) return;
    // A line of two titles is no title: claimed as one it would make longer lines into copies.
    return { is: 'omitted', claims: titles.has(lettersOfLine(block)) ? [{ field: 'headline', value: block.line }] : [] };
  },
});

/** The blocks whose letters are those of one of some lines. */
function copiesOf(lines: ReadonlySet<string>, document: DocumentFacts): ReadonlySet<number> {
  const initials = new Set<number>();
  for (const line of lines) initials.add(line.charCodeAt(0));
  const copies = new Set<number>();
  for (const block of document.printed) {
    if (block.length > 120 || !mayOpenWith(block, initials)) continue;
    const letters = lettersOfLine(block);
    if (letters.length >= SHORTEST && lines.has(letters)) copies.add(block.index);
  }
  return copies;
}
