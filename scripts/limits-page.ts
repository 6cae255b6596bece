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
- **Machine-made Traditional is kept.** \`保証\` or \`隻\` where \`只\` was meant stay: this copy says so. \`script.machineConverted\` tells.
- **Masked words stay masked.** \`**\`, \`×\`, dropped words: nothing is put in their place.
- **Names are not checked.** A credit is what the copy prints under a label. Nobody is identified.
- **Dates without a zone** are not given one; the zone a reader would assume stands apart, in \`assumed\`.
- **Conversion of script is by tables.** It is for reading. Quote the source.

## Known failures

Each of these is a case under \`packages/core/test/known-failures\` that is expected to fail; the test turns red when it passes, and the case moves.`;
