import type { Library } from '@zhengwen/library';
import { readConfig, settle } from '../config.js';
import { EXIT, type Exit } from '../outcome.js';
import { print } from '../output.js';
import { compose } from '../reader/page/compose.js';
import { flowOf } from '../reader/page/flow.js';
import { renditionIn } from '../reader/rendition.js';
import { setAmbiguousWidth } from '../reader/setting/cluster.js';
import { MEASURE } from '../reader/stage.js';
import { wordsIn } from '../reader/words/choose.js';
import { columns } from '../table.js';
import type { OpenRequest } from './open.js';

/** Prints the one article of a library as the reader sets it, without a single control code: to read in a pipe, or with what reads a screen aloud. */
export async function plainCommand(library: Library, request: Pick<OpenRequest, 'reader' | 'script' | 'vocabulary'>): Promise<Exit> {
  const { settings } = settle(request.reader ?? {}, readConfig());
  const [summary] = await library.list({ limit: 1 });
  const article = summary && (await library.get(summary.id));
  if (!article) return EXIT.failed;
  setAmbiguousWidth(settings.ambiguous === 'wide' ? 2 : 1);
  const cells = Math.min(columns(), request.reader?.measure ?? MEASURE);
  const { of } = await renditionIn(request.script, request.vocabulary);
  const page = { cells, spaced: settings.paragraphs === 'space', words: wordsIn(settings.language) };
  const flow = flowOf(compose(article, page), { cells }, of(article));
  for (const index of flow.parts.keys()) {
    const lines = flow.lines(index).map((line) => flow.draw(index, line, []));
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
