import type { ConcordanceLine, ConcordanceOptions, Library, Summary } from '@zhengwen/library';
import { csvOf, csvRows } from '@zhengwen/library/csv';
import { jsonOf } from '../formats.js';
import { type LibraryRequest, openFor, withLibrary } from '../library.js';
import { EXIT, type Exit } from '../outcome.js';
import { counted, misuse, print, say, sayFailure } from '../output.js';
import { type Paint, paintFor } from '../paint.js';
import { widthOf } from '../reader/setting/cluster.js';
import { safe } from '../safe.js';
import { type ConvertText, misasked, type ScriptAsked, shownAs } from '../script-asked.js';
import { type Row, table } from '../table.js';

export interface ConcordanceRequest extends LibraryRequest, ScriptAsked, Pick<ConcordanceOptions, 'sort' | 'width' | 'synonyms'> {
  readonly collocates?: boolean;
  readonly format?: 'text' | 'csv' | 'jsonl';
}

/** `zhengwen concordance`: every hit in its context; or the words that stand near. */
export async function concordanceCommand(words: string, paths: readonly string[], request: ConcordanceRequest): Promise<Exit> {
  const wrong = misasked(request);
  if (wrong) return misuse(wrong);
  if (words.trim() === '') return misuse('there is nothing to search for');
  return withLibrary(openFor(paths, request), async (library) => {
    const failures = await library.failures();
    failures.forEach(sayFailure);
    // The same question, for what it says of the query; its hits are not written out.
    const { notes, problem, total } = await library.search(words, { limit: 0, synonyms: request.synonyms });
    if (problem !== undefined) return misuse(problem);
    notes.forEach(say);
    if (total === 0) {
      say(`${words} was not found in ${counted(library.size, 'article')}`);
      return failures.length > 0 ? EXIT.partly : EXIT.nothing;
    }
    if (request.collocates) await writeCollocates(library, words, request);
    else await writeLines(library, words, request);
    return failures.length > 0 ? EXIT.partly : EXIT.done;
  });
}

const COLUMNS = ['date', 'outlet', 'headline', 'left', 'hit', 'right', 'id', 'field', 'index', 'start', 'end'] as const;

async function writeLines(library: Library, words: string, request: ConcordanceRequest): Promise<void> {
  const { format = 'text', sort, width, synonyms } = request;
  const show = await shownAs(request);
  const summaries = new Map(format === 'text' && request.script !== 'source' ? (await library.list()).map((one) => [one.id, one] as const) : []);
  if (format === 'csv') await print(csvOf(COLUMNS, []));
  const paint = paintFor(process.stdout);
  const context = width ?? contextIn(process.stdout.columns, words);
  for await (const line of library.concordance(words, { sort, width: format === 'text' ? context : width, synonyms })) {
    if (format === 'jsonl') await print(`${jsonOf(line)}\n`);
    else if (format === 'csv') await print(csvRows([COLUMNS.map((column) => line[column])]));
    else await print(`${lineOf(shown(line, summaries.get(line.id), show), paint, context)}\n`);
  }
}

/** Context on either side, and what it leaves for brackets, date and outlet in a terminal. */
const CONTEXT = 20;
const BESIDE = 32;

/** Code points of context with which lines stay whole on a terminal of so many cells; where there is none, as many as anywhere. */
export function contextIn(cells: number | undefined, words: string): number {
  return cells === undefined ? CONTEXT : Math.max(4, Math.min(CONTEXT, Math.floor((cells - BESIDE - widthOf(words)) / 4)));
}

/** The line in the script that was asked for; it is converted as a whole, since a word may stand across its parts. */
export function shown(line: ConcordanceLine, summary: Summary | undefined, show: ConvertText): ConcordanceLine {
  if (!summary) return line;
  const { text, at } = show(summary, line.left + line.hit + line.right);
  const [start, end] = [at(line.left.length), at(line.left.length + line.hit.length)];
  return { ...line, left: text.slice(0, start), hit: text.slice(start, end), right: text.slice(end) };
}

/** The hits one below another. */
export function lineOf({ date, left, hit, right, outlet }: ConcordanceLine, paint: Paint, width: number): string {
  const before = safe(left);
  const indent = ' '.repeat(Math.max(0, width * 2 - widthOf(before)));
  const where = [date?.slice(0, 10) ?? '', outlet ?? ''].filter((part) => part !== '').join(' · ');
  return `${indent}${before}${paint.vermilion(`【${safe(hit)}】`)}${safe(right)}${where ? paint.faint(`  ${safe(where)}`) : ''}`;
}

async function writeCollocates(library: Library, words: string, { format = 'text', synonyms }: ConcordanceRequest): Promise<void> {
  const { collocates, how } = await library.collocates(words, { synonyms });
  if (format === 'jsonl') for (const one of collocates) await print(`${jsonOf(one)}\n`);
  else {
    const head = ['word', 'near', 'elsewhere', 'G²'];
    const rows = collocates.map(({ word, near, elsewhere, logLikelihood }): Row => [word, near, elsewhere, Number(logLikelihood.toFixed(1))]);
    await print(format === 'csv' ? csvOf(head, rows) : `${table([head, ...rows], (cell) => safe(String(cell))).join('\n')}\n`);
  }
  say(how);
}
