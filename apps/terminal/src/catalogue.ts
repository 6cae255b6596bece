import type { Summary } from '@zhengwen/library';
import type { Paint } from './paint.js';
import { widthOf } from './reader/setting/cluster.js';
import { clip, pad } from './reader/setting/text.js';
import { safe } from './safe.js';
import type { ConvertText } from './script-asked.js';
import { columns, paragraph } from './table.js';
import { creditsNamed, dayOf, scriptOf, titleOf } from './titles.js';

const asFound: ConvertText = (_, text) => ({ text, at: (offset) => offset });

/** Cells that the source of an article takes at most. */
const SOURCE = 24;

/**
 * The catalogue as lines: date and headline, and below it source, script and credits in columns. A headline that is too long goes on in the next
 * line; nothing is cut but the name of a source.
 */
export function* catalogueOf(summaries: readonly Summary[], paint: Paint, show: ConvertText = asFound, cells = columns()): Generator<string> {
  const rows = summaries.map((summary) => ({
    date: dayOf(summary.datePublished),
    title: titleOf(summary, (text) => show(summary, text).text),
    source: clip(safe(summary.creditedSource ?? summary.publisher ?? '—'), SOURCE),
    script: scriptOf(summary.script),
    credits: creditsNamed(summary.credits ?? []),
  }));
  const widest = (of: (row: (typeof rows)[number]) => string) => Math.max(0, ...rows.map((row) => widthOf(of(row))));
  const date = widest((row) => row.date) + 2;
  const source = widest((row) => row.source);
  const script = widest((row) => row.script);
  for (const row of rows) {
    const [first = '', ...more] = paragraph(row.title, cells - date);
    yield `${pad(row.date, date)}${paint.bold(first)}`;
    for (const line of more) yield ' '.repeat(date) + paint.bold(line);
    const lead = `${' '.repeat(date)}${pad(row.source, source)}  ${pad(row.script, script)}`;
    const [names = '', ...others] = paragraph(row.credits, Math.max(16, cells - widthOf(lead) - 2));
    yield paint.faint(`${lead}  ${names}`.trimEnd());
    for (const line of others) yield paint.faint(' '.repeat(widthOf(lead) + 2) + line);
  }
}
