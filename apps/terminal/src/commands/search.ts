import type { Facets, Hit, Query, SearchResult, Summary } from '@zhengwen/library';
import { csvOf } from '@zhengwen/library/csv';
import { jsonOf } from '../formats.js';
import { type LibraryRequest, openFor, withLibrary } from '../library.js';
import { EXIT, type Exit, exitOf } from '../outcome.js';
import { counted, misuse, print, say, sayFailure } from '../output.js';
import { type Paint, type Painted, painted, paintFor, plain } from '../paint.js';
import { setLines } from '../reader/setting/lines.js';
import { safe } from '../safe.js';
import { type ConvertText, misasked, type ScriptAsked, shownAs } from '../script-asked.js';
import { columns, paragraph, table } from '../table.js';
import { dayOf, titleOf } from '../titles.js';

const FIELD: Readonly<Record<Hit['field'], string>> = { headline: '标题', kicker: '引题', alternativeHeadline: '副题', text: '', caption: '图' };
/** Hits stand further in than what they are of, and what does not fit on their line further still. */
const INDENT = 2;
const READING: Readonly<Record<NonNullable<Hit['reading']>, string>> = { guess: 'a guess', source: 'in the source' };

export interface SearchRequest extends LibraryRequest, ScriptAsked, Pick<Query, 'sort' | 'limit' | 'after' | 'synonyms' | 'once'> {
  readonly facets?: boolean;
  readonly json?: boolean;
  readonly format?: 'text' | 'csv' | 'jsonl';
}

/** `zhengwen search`: every place where the words stand, in either script. JSON keeps the script of each text, since its places cite it. */
export async function searchCommand(words: string, paths: readonly string[], request: SearchRequest): Promise<Exit> {
  const wrong = misasked(request);
  if (wrong) return misuse(wrong);
  if (words.trim() === '') return misuse('there is nothing to search for');
  return withLibrary(openFor(paths, request), async (library) => {
    const { sort, limit, after, synonyms, once } = request;
    const result = await library.search(words, { sort, limit, after, synonyms, once });
    if (result.problem !== undefined) return misuse(result.problem);
    const facets = request.facets ? await library.facets({ words, synonyms, once }) : undefined;
    const failures = await library.failures();
    failures.forEach(sayFailure);
    result.notes.forEach(say);
    if (request.json) await print(`${jsonOf(facets ? { ...result, facets } : result, 2)}\n`);
    else if (request.format === 'csv') await print(csvOf(COLUMNS, rowsOf(result)));
    else if (request.format === 'jsonl') for (const found of result.articles) await print(`${jsonOf(found)}\n`);
    else for (const line of linesOf(result, facets, await shownAs(request), paintFor(process.stdout))) await print(`${line}\n`);
    if (library.size === 0) {
      if (failures.length === 0) say('no article was found to search');
      return exitOf(0, failures.length);
    }
    if (result.found === 0) say(`${words} was not found in ${counted(library.size, 'article')}`);
    if (failures.length > 0) return EXIT.partly;
    return result.found === 0 ? EXIT.nothing : EXIT.done;
  });
}

const COLUMNS = ['date', 'outlet', 'headline', 'snippet', 'hit', 'reading', 'id', 'path', 'field', 'index', 'start', 'end'] as const;

/** A row for each hit; an article without, since only its date or the like was asked for, has one of its own. */
function rowsOf({ articles }: SearchResult): readonly (readonly (string | number | undefined)[])[] {
  return articles.flatMap(({ summary, hits }) => {
    const { id, headline, datePublished, creditedSource, publisher, paths } = summary;
    const article = [datePublished?.value, creditedSource ?? publisher, headline];
    if (hits.length === 0) return [[...article, undefined, undefined, undefined, id, paths[0], undefined, undefined, undefined, undefined]];
    return hits.map(({ snippet: { text, start, end }, ...hit }) => {
      const place = [hit.field, hit.index, hit.start, hit.end];
      return [...article, text, text.slice(start, end), hit.reading, id, paths[0], ...place];
    });
  });
}

function* linesOf(result: SearchResult, facets: Facets | undefined, show: ConvertText, paint: Paint): Generator<string> {
  const cells = columns();
  for (const { summary, count, hits } of result.articles) {
    yield* headOf(summary, count, cells, show, paint);
    for (const hit of hits) yield* hitLines(hit, summary, show, paint, process.stdout.isTTY ? cells : undefined);
    yield '';
  }
  if (facets) yield* facetLines(facets, paint);
  if (result.found > 0) yield `${safe(result.words)}: ${counted(result.total, 'place')} in ${counted(result.found, 'article')}`;
}

function* facetLines(facets: Facets, paint: Paint): Generator<string> {
  for (const [name, values] of Object.entries(facets) as [string, Facets['years']][]) {
    yield paint.bold(name);
    yield* table(values.map(({ value, count }) => [count, safe(value)]));
    yield '';
  }
}

function* headOf(summary: Summary, count: number, cells: number, show: ConvertText, paint: Paint): Generator<string> {
  const title = titleOf(summary, (text) => show(summary, text).text);
  for (const line of paragraph(title, cells)) yield paint.bold(line);
  const outlet = summary.creditedSource ?? summary.publisher;
  yield [dayOf(summary.datePublished), ...(outlet ? [safe(outlet)] : []), counted(count, 'place')].join(' · ');
  for (const path of summary.paths) yield paint.faint(safe(path));
}

/** The words with the hit between 【】, since colour alone must not tell: in the lines of a terminal, or else in one, as other programs like it. */
export function hitLines(
  { field, snippet, reading }: Pick<Hit, 'field' | 'snippet' | 'reading'>,
  summary: Pick<Summary, 'script' | 'credits'>,
  show: ConvertText,
  paint: Paint,
  cells?: number,
): readonly string[] {
  const { text, at } = show(summary, snippet.text);
  const [start, end] = [at(snippet.start), at(snippet.end)];
  const parts: readonly Painted[] = [
    [(FIELD[field] ? `${FIELD[field]}  ` : '') + safe(text.slice(0, start)), plain],
    [`【${safe(text.slice(start, end))}】`, paint.vermilion],
    [safe(text.slice(end)) + (reading ? `  (${READING[reading]})` : ''), plain],
  ];
  const whole = parts.map(([words]) => words).join('');
  const lines = cells === undefined ? [{ start: 0, shown: whole.length, indent: 0 }] : setLines(whole, { cells: cells - INDENT, rest: INDENT });
  return lines.map((line) => ' '.repeat(INDENT + line.indent) + painted(parts, line.start, line.shown));
}
