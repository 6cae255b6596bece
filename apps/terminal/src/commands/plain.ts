import type { Library } from '@zhengwen/library';
import type { Whole } from '../config.js';
import { EXIT, type Exit } from '../outcome.js';
import { print } from '../output.js';
import { compose } from '../reader/page/compose.js';
import { flowOf } from '../reader/page/flow.js';
import { renditionIn } from '../reader/rendition.js';
import { setAmbiguousWidth } from '../reader/setting/cluster.js';
import { wordsIn } from '../reader/words/choose.js';
import type { ScriptAsked } from '../script-asked.js';
import { columns } from '../table.js';

/** Prints the one article of a library as the reader sets it, without a single control code: to read in a pipe, or with what reads a screen aloud. */
export async function plainCommand(library: Library, settings: Whole, { script, vocabulary }: ScriptAsked): Promise<Exit> {
  const [summary] = await library.list({ limit: 1 });
  const article = summary && (await library.get(summary.id));
  if (!article) return EXIT.failed;
  setAmbiguousWidth(settings.ambiguous === 'wide' ? 2 : 1);
  const cells = Math.min(columns(), settings.measure);
  const { of } = await renditionIn(script, vocabulary);
  const page = { cells, spaced: settings.paragraphs === 'space', words: wordsIn(settings.language) };
  const flow = flowOf(compose(article, page), { cells }, of(article));
  for (const index of flow.parts.keys()) {
    const lines = flow.lines(index).flatMap((line) => [...(line.ruby ? [flow.drawRuby(index, line)] : []), flow.draw(index, line, [])]);
    for (const spans of lines)
      await print(
        `${spans
          .map(({ text }) => text)
          .join('')
          .trimEnd()}\n`,
      );
  }
  return EXIT.done;
}
