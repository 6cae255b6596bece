import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page `docs/limits.md`: what the program gets wrong, from the notes of the known failures, each of which is a test that must fail. */
export function limitsPage(folder: string): string {
  const slugs = existsSync(folder) ? readdirSync(folder).sort() : [];
  const notes = slugs.filter((slug) => existsSync(join(folder, slug, 'note.md')));
  const known = notes.map(
    (slug) =>
      `### ${slug}\n\n${readFileSync(join(folder, slug, 'note.md'), 'utf8')
        .replace(/^#+ .*\n+/, '')
        .trim()}`,
  );
  return `${[HEAD, known.length > 0 ? known.join('\n\n') : 'None is recorded yet.'].join('\n\n')}\n`;
}

const HEAD = `# Limits

<!-- Generated from the known failures by \`npm run generate\`. Do not edit. -->

## By design

- **Chinese news and articles.** Prose in paragraphs, with the customs of Chinese news pages. Verse, drama, tables of data and forums come through
  as text, without an understanding of their form.
- **One article a file.** A page with several articles gives the first as the body and the others, where they are known as such, as \`related\`.
- **What is lost stays lost.** Characters that a copy no longer holds are not invented. Where bytes allow a few readings, they are offered as a guess.
- **Encodings that browsers left behind** (HZ, ISO-2022-CN, UTF-32, and EUC-TW where a page says so) are a failure that names them. EUC-TW that nothing states is taken for GB18030.
- **Raised and lowered figures are set on the line.** \`10<sup>3</sup>\` reads \`103\`; its tags stand in the source alone. A numbered list begins at 1, whatever the page begins it with.
- **Markdown is CommonMark**, tables of bars, footnotes and callouts. What note programs add (\`[[links]]\`, \`![[images]]\`, \`==marks==\`) is printed as it stands.
- **Characters of which a byte or more is gone are named, not read.** UTF-8 that was taken for GBK and then lost its private-use characters has lost two bytes at about
  every fifth character: what is whole on such a line is read as a guess, each broken place is kept as it stands and named in the apparatus. Of 36 such lines 34 come right in
  part, 1 wholly.
- **A gloss that may be an author’s stays.** Readings with tones behind single characters come off where a text shows that a program put them there: at least ten, behind common
  characters, and at later mentions while the first is bare. A short text seldom shows that (14 % of the glosses in documents of six paragraphs); then they are printed
  and not named either, since a writer’s own would look the same.
- **Marks are set by the norm, as a guess.** Where a document shows that its marks were lost (no directed quotation mark among several, wide digits before a wide percent sign, the
  right dot or ellipsis elsewhere) the mark is certain; else it is the norm’s, and its entry says guess. \`without: ['regularize/*']\` leaves all as printed.
- **Machine-made Traditional is kept.** \`保証\` or \`隻\` where \`只\` was meant stay: this copy says so. \`script.machineConverted\` tells.
- **Masked words stay masked.** \`**\`, \`×\`, dropped words: nothing is put in their place.
- **Names are not checked.** A credit is what the copy prints under a label. Nobody is identified.
- **Dates without a zone** are not given one; the zone a reader would assume stands apart, in \`assumed\`.
- **Conversion of script is by tables.** It is for reading. Quote the source.

## Known failures

Each of these is a case under \`packages/core/test/known-failures\` that is expected to fail; the test turns red when it passes, and the case moves.`;
