import { type Choice, type Hit, openLibrary, type SearchResult, type Summary, wordsOf } from '@zhengwen/library';
import { jsonOf } from '../formats.js';
import { EXIT, type Exit, exitOf } from '../outcome.js';
import { counted, misuse, print, say, sayFailure } from '../output.js';
import { type Paint, paintFor } from '../paint.js';
import { showProgress } from '../progress.js';
import { safe } from '../safe.js';
import { columns, paragraph } from '../table.js';
import { dayOf, titleOf } from '../titles.js';

const FIELD: Readonly<Record<Hit['field'], string>> = { headline: '标题', kicker: '引题', alternativeHeadline: '副题', text: '', caption: '图' };
const READING: Readonly<Record<NonNullable<Hit['reading']>, string>> = { guess: 'a guess', source: 'in the source' };

/** `zhengwen search`: every place where the words stand, in either script. */
export async function searchCommand(words: string, paths: readonly string[], options: Choice & { readonly json?: boolean }): Promise<Exit> {
  if (wordsOf(words).length === 0) return misuse('there is nothing to search for');
  const progress = showProgress();
  const library = await openLibrary(paths.length > 0 ? paths : ['.'], { ...options, naming: 'given', onProgress: progress.show });
  progress.end();
  const result = await library.search(words);
  const failures = await library.failures();
  failures.forEach(sayFailure);
  if (options.json) await print(`${jsonOf(result, 2)}\n`);
  else for (const line of linesOf(result, paintFor(process.stdout))) await print(`${line}\n`);
  if (library.size === 0) {
    if (failures.length === 0) say('no article was found to search');
    return exitOf(0, failures.length);
  }
  if (result.total === 0) say(`${words} was not found in ${counted(library.size, 'article')}`);
  if (failures.length > 0) return EXIT.partly;
  return result.total === 0 ? EXIT.nothing : EXIT.done;
}

function* linesOf(result: SearchResult, paint: Paint): Generator<string> {
  const cells = columns();
  for (const { summary, count, hits } of result.articles) {
    yield* headOf(summary, count, cells, paint);
    for (const hit of hits) yield `  ${lineOf(hit, paint)}`;
    yield '';
  }
  if (result.total > 0) yield `${safe(result.words)}: ${counted(result.total, 'place')} in ${counted(result.articles.length, 'article')}`;
}

function* headOf(summary: Summary, count: number, cells: number, paint: Paint): Generator<string> {
  for (const line of paragraph(titleOf(summary), cells)) yield paint.bold(line);
  const outlet = summary.creditedSource ?? summary.publisher;
  yield [dayOf(summary.datePublished), ...(outlet ? [safe(outlet)] : []), counted(count, 'place')].join(' · ');
  for (const path of summary.paths) yield paint.faint(safe(path));
}

/** The words with the hit between 【】, since colour alone must not tell. */
function lineOf({ field, snippet, reading }: Hit, paint: Paint): string {
  const { text, start, end } = snippet;
  const words = `${safe(text.slice(0, start))}${paint.vermilion(`【${safe(text.slice(start, end))}】`)}${safe(text.slice(end))}`;
  const where = FIELD[field] ? `${FIELD[field]}  ` : '';
  return `${where}${words}${reading ? `  (${READING[reading]})` : ''}`;
}
