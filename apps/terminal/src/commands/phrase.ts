import type { Bin, Phrase, PhraseOptions, Summary } from '@zhengwen/library';
import type { Exit } from '../outcome.js';
import { counted, say } from '../output.js';
import { paintFor } from '../paint.js';
import { safe } from '../safe.js';
import type { ConvertText } from '../script-asked.js';
import { type Row, table } from '../table.js';
import { dayOf, titleOf } from '../titles.js';
import { lineOf, shown } from './concordance.js';
import { answerReuse, NEUTRAL, oneLine, type ReuseFormat } from './reuse.js';
import { cell, HEAD, numbersOf } from './stats.js';

export interface PhraseRequest extends ReuseFormat, Pick<PhraseOptions, 'limit' | 'once' | 'width'> {}

/** `zhengwen phrase`: 提法, how words travel: by month and outlet, first seen, variants, each place in its context. */
export async function phraseCommand(words: string, paths: readonly string[], request: PhraseRequest): Promise<Exit> {
  return answerReuse(paths, request, async (library) => {
    const { limit = 40, once, width = 16 } = request;
    const found = await library.phrase(words, { once, width, ...(request.json ? {} : { limit }) });
    if (!request.json && found.total > 0) say(found.caution);
    const summaries = new Map(request.script === 'source' ? [] : (await library.list()).map((one) => [one.id, one] as const));
    return {
      found: found.total + found.variants.length,
      nothing: found.problem ?? `${words} was not found in ${counted(library.size, 'article')}`,
      json: () => found,
      csv: () => ({ header: ['by', 'value', ...HEAD, 'differs in'], rows: rowsOf(found) }),
      graph: () => graphOf(found),
      lines: (show) => linesOf(found, width, summaries, show),
    };
  });
}

function rowsOf({ months, outlets, variants }: Phrase): readonly (readonly (string | number | undefined)[])[] {
  return [
    ...months.map((bin) => ['month', bin.value, ...numbersOf(bin)]),
    ...outlets.map((bin) => ['outlet', bin.value, ...numbersOf(bin)]),
    ...variants.map(({ text, hits, articles, differs }) => ['variant', oneLine(text), hits, articles, undefined, undefined, undefined, differs]),
  ];
}

function graphOf({ words, outlets, variants }: Phrase) {
  const used = outlets.filter(({ hits, value }) => hits > 0 && value !== undefined);
  return {
    nodes: [
      { id: 'phrase', is: { kind: 'phrase', label: words } },
      ...used.map(({ value }, index) => ({ id: `outlet-${index + 1}`, is: { kind: 'outlet', label: value } })),
      ...variants.map(({ text, hits, articles }, index) => ({
        id: `variant-${index + 1}`,
        is: { kind: 'variant', label: oneLine(text), hits, articles },
      })),
    ],
    edges: [
      ...used.map(({ hits, perMillion }, index) => ({
        from: `outlet-${index + 1}`,
        to: 'phrase',
        is: { hits, 'per million': Number(perMillion.toFixed(1)) },
      })),
      ...variants.map(({ differs }, index) => ({ from: `variant-${index + 1}`, to: 'phrase', is: { 'differs in': differs } })),
    ],
  };
}

function* linesOf(found: Phrase, width: number, summaries: ReadonlyMap<string, Summary>, show: ConvertText): Generator<string> {
  const paint = paintFor(process.stdout);
  const { words, total, articles, first, last, months, outlets, variants, lines } = found;
  yield paint.bold(safe(words));
  yield `  ${counted(total, 'place')} in ${counted(articles, 'article')}`;
  if (first) yield `  first seen here: ${seen(first)}`;
  if (last && last.id !== first?.id) yield `  last seen here:  ${seen(last)}`;
  if (total > 0) {
    yield '';
    yield* binLines('month', 'no date', months);
    yield '';
    yield* binLines('outlet', 'no outlet', outlets);
  }
  if (variants.length > 0) {
    yield '';
    yield* table(
      [
        ['hits', 'articles', 'differs in', 'variant'],
        ...variants.map(({ text, hits, articles, differs }): Row => [hits, articles, differs, oneLine(text)]),
      ],
      cell,
    );
  }
  if (lines.length > 0) yield '';
  for (const line of lines) yield lineOf(shown(line, summaries.get(line.id), show), paint, width);
  if (lines.length < total) yield `… ${counted(total - lines.length, 'more place')}: --limit ${total}, or zhengwen concordance`;
  yield '';
  yield NEUTRAL;
}

function seen(summary: Summary): string {
  return `${dayOf(summary.datePublished)}  ${safe(summary.creditedSource ?? summary.publisher ?? '—')}  ${titleOf(summary)}`;
}

/** The bins that have hits. */
function binLines(name: string, none: string, bins: readonly Bin[]): readonly string[] {
  return table([[...HEAD, name], ...bins.filter(({ hits }) => hits > 0).map((bin): Row => [...numbersOf(bin), bin.value ?? none])], cell);
}
