import type { Bin, Frequencies, Stats } from '@zhengwen/library';
import { csvOf } from '@zhengwen/library/csv';
import { jsonOf } from '../formats.js';
import { type LibraryRequest, openFor, withLibrary } from '../library.js';
import { EXIT, type Exit } from '../outcome.js';
import { counted, grouped, misuse, print, say, sayFailure } from '../output.js';
import { safe } from '../safe.js';
import { type Row, table } from '../table.js';

export interface StatsRequest extends LibraryRequest {
  readonly words?: string;
  readonly synonyms?: boolean;
  readonly once?: boolean;
  readonly format?: 'text' | 'csv' | 'jsonl' | 'json';
}

/** `zhengwen stats`: what a library holds; with `--words`, hits by month and outlet beside the size of each. */
export async function statsCommand(paths: readonly string[], request: StatsRequest): Promise<Exit> {
  return withLibrary(openFor(paths, request), async (library) => {
    const { words, synonyms, once, format = 'text' } = request;
    (await library.failures()).forEach(sayFailure);
    if (words === undefined) {
      await print(writtenStats(await library.stats(), format));
      return library.size > 0 ? EXIT.done : EXIT.nothing;
    }
    const frequencies = await library.frequencies(words, { synonyms, once });
    if (frequencies.problem !== undefined) return misuse(frequencies.problem);
    frequencies.notes.forEach(say);
    await print(writtenFrequencies(frequencies, format));
    if (format !== 'json') say(frequencies.caution);
    return frequencies.total > 0 ? EXIT.done : EXIT.nothing;
  });
}

function writtenStats(stats: Stats, format: string): string {
  if (format === 'json' || format === 'jsonl') return `${jsonOf(stats, format === 'json' ? 2 : 0)}\n`;
  const { rules, bytes, stale, first, last, ...counts } = stats;
  const rows: Row[] = [
    ...Object.entries(counts).map(([name, count]): Row => [name, count]),
    ...(first && last ? [['dates', `${first} – ${last}`] as Row] : []),
    ...(stale ? [['read by another version of this program; index reads them again', stale] as Row] : []),
    ...(bytes === undefined ? [] : [['bytes of the index', bytes] as Row]),
    ...rules.map(({ value, count }): Row => [value, count]),
  ];
  return format === 'csv'
    ? csvOf(['what', 'count'], rows)
    : `${table(
        rows.map(([name, count]) => [count ?? '', name ?? '']),
        cell,
      ).join('\n')}\n`;
}

export const HEAD = ['hits', 'articles', 'of articles', 'characters', 'per million'] as const;

function writtenFrequencies(frequencies: Frequencies, format: string): string {
  if (format === 'json') return `${jsonOf(frequencies, 2)}\n`;
  const { months, outlets } = frequencies;
  const bins = [...months.map((bin) => ({ by: 'month', ...bin })), ...outlets.map((bin) => ({ by: 'outlet', ...bin }))];
  if (format === 'jsonl') return bins.map((bin) => `${jsonOf(bin)}\n`).join('');
  if (format === 'csv')
    return csvOf(
      ['by', 'value', ...HEAD],
      bins.map((bin) => [bin.by, bin.value, ...numbersOf(bin)]),
    );
  const part = (name: string, none: string, all: readonly Bin[]) =>
    table([[...HEAD, name], ...all.map((bin): Row => [...numbersOf(bin), bin.value ?? none])], cell).join('\n');
  const { words, total } = frequencies;
  return `${part('month', 'no date', months)}\n\n${part('outlet', 'no outlet', outlets)}\n\n${safe(words)}: ${counted(total, 'place')}\n`;
}

export function numbersOf({ hits, articles, size, perMillion }: Bin): readonly number[] {
  return [hits, articles, size.articles, size.characters, Number(perMillion.toFixed(1))];
}

export function cell(value: string | number): string {
  return typeof value === 'number' ? grouped(value) : safe(value);
}
