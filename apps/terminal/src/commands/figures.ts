import { type Annotation, type Article, sentenceOf } from '@zhengwen/core';
import type { Choice, FetchOptions } from '@zhengwen/library';
import { jsonOf } from '../formats.js';
import { EXIT, type Exit, exitOf } from '../outcome.js';
import { counted, misuse, print, say, sayFailure } from '../output.js';
import { type Paint, paintFor } from '../paint.js';
import { answer, ask } from '../results.js';
import { safe } from '../safe.js';
import { columns, paragraph, table } from '../table.js';
import { dayOf, titleOf } from '../titles.js';

export interface FiguresOptions extends Choice, Pick<FetchOptions, 'allowPrivate'> {
  readonly dates?: boolean;
  readonly json?: boolean;
  readonly jsonl?: boolean;
  readonly csv?: boolean;
}

/** A figure with the sentence it stands in. */
type Figure = Annotation & { readonly sentence: string };

/** The figures of one file. */
interface Listed {
  readonly path: string;
  readonly article: Article;
  readonly figures: readonly Figure[];
}

/** `zhengwen figures`: every number and quantity of the articles, with its value, bound, unit and sentence; dates and times where asked for. */
export async function figuresCommand(paths: readonly string[], options: FiguresOptions): Promise<Exit> {
  if ([options.json, options.jsonl, options.csv].filter(Boolean).length > 1) return misuse('choose one of --json, --jsonl and --csv');
  const paint = paintFor(process.stdout);
  const first = new Map<string, string>();
  const kept: Listed[] = [];
  let articles = 0;
  let failed = 0;
  let figures = 0;
  for await (const result of answer(await ask(paths, options), { annotations: true, allowPrivate: options.allowPrivate })) {
    if (!result.ok) {
      failed++;
      sayFailure(result.failure);
      continue;
    }
    articles++;
    const { article, path } = result;
    const same = first.get(article.id);
    if (same !== undefined) {
      say(`${path} is ${same} again, and its figures are listed once`);
      continue;
    }
    first.set(article.id, path);
    const listed = { path, article, figures: figuresOf(article, options.dates ?? false) };
    figures += listed.figures.length;
    if (options.json || options.csv) kept.push(listed);
    else if (options.jsonl) for (const record of recordsOf(listed)) await print(`${jsonOf(record)}\n`);
    else for (const line of linesOf(listed, paint)) await print(`${line}\n`);
  }
  if (options.json) await print(`${jsonOf(kept.flatMap(recordsOf), 2)}\n`);
  if (options.csv) await print((await import('@zhengwen/library/csv')).csvOf(HEADER, kept.flatMap(rowsOf)));
  if (articles + failed === 0) say('no article was found');
  else if (articles > 0 && figures === 0) say(`no figure was found in ${counted(articles, 'article')}`);
  const exit = exitOf(articles, failed);
  return exit === EXIT.done && figures === 0 ? EXIT.nothing : exit;
}

function figuresOf(article: Article, dates: boolean): readonly Figure[] {
  const wanted = (article.annotations ?? []).filter(({ type }) => dates || (type !== 'date' && type !== 'time'));
  return wanted.map((annotation) => ({ ...annotation, sentence: sentenceOf(article, annotation) }));
}

function recordsOf({ path, article, figures }: Listed): readonly object[] {
  const { id, headline, datePublished } = article;
  return figures.map((figure) => ({ id, path, headline, datePublished: datePublished?.value, ...figure }));
}

const HEADER = [
  'value',
  'to',
  'bound',
  'unit',
  'type',
  'precision',
  'surface',
  'sentence',
  'inferred',
  'headline',
  'date',
  'path',
  'id',
  'start',
  'end',
] as const;

function rowsOf({ path, article: { id, headline, datePublished }, figures }: Listed): readonly (readonly (string | number | undefined)[])[] {
  return figures.map(({ value, to, bound, unit, type, precision, surface, sentence, inferred, range: [start, end] }) => [
    value,
    to,
    bound,
    unit,
    type,
    precision,
    surface,
    sentence.replace(/\s+/g, ' '),
    inferred?.map(({ part, from }) => `${part} from ${from}`).join('; '),
    headline,
    datePublished?.value,
    path,
    id,
    start,
    end,
  ]);
}

/** The head of the article, then a row for each figure, its words between 【】 in their sentence. */
function* linesOf({ path, article, figures }: Listed, paint: Paint): Generator<string> {
  if (figures.length === 0) return;
  const cells = columns();
  for (const line of paragraph(titleOf({ headline: article.headline, opening: article.text.slice(0, 24) }), cells)) yield paint.bold(line);
  yield paint.faint([dayOf(article.datePublished), safe(path), counted(figures.length, 'figure')].join(' · '));
  const rows = table(figures.map(({ value, to, bound, unit, type }) => [valueShown(value, to), bound ?? '', safe(unit ?? ''), type]));
  for (const [index, { surface, sentence }] of figures.entries()) {
    yield `  ${rows[index]}`;
    const [before = '', ...after] = safe(sentence).split(safe(surface));
    for (const line of paragraph(`${before}【${safe(surface)}】${after.join(safe(surface))}`, cells - 6)) yield `      ${paint.faint(line)}`;
  }
  yield '';
}

/** As digits in groups of three; a date as it is. */
function valueShown(value: string | undefined, to: string | undefined): string {
  const one = (digits: string) =>
    /^-?\d{5,}(?:\.\d+)?$/.test(digits) ? digits.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')) : digits;
  if (value === undefined) return '—';
  return to === undefined ? one(value) : `${one(value)}…${one(to)}`;
}
