import { textSources } from '@zhengwen/core';
import type { Library, PassageOptions, SharedPlace, Summary } from '@zhengwen/library';
import { counted } from '../output.js';
import { paintFor } from '../paint.js';
import { safe } from '../safe.js';
import type { ConvertText } from '../script-asked.js';
import { columns, paragraph } from '../table.js';
import { dayOf, titleOf } from '../titles.js';
import { type Answer, articleNamed, NEUTRAL, oneLine } from './reuse.js';

/** A shared place with its words and where they stand in the source. */
type Cited = SharedPlace & { readonly text: string; readonly source?: readonly [number, number] };

/** What one article shares with others, with the places in its source. */
export async function sharedAnswer(library: Library, name: string, { min, in: least }: PassageOptions): Promise<Answer> {
  const summary = await articleNamed(library, name);
  const id = summary?.id ?? '';
  const article = await library.get(id);
  const apparatus = await library.apparatus(id);
  const sources = apparatus?.ok ? textSources(apparatus.article) : undefined;
  const shared = summary ? await library.sharedIn(id, { min, in: least }) : [];
  const cited = shared.map((place): Cited => {
    const { start, end } = place;
    return { ...place, text: article?.text.slice(start, end) ?? '', ...(sources ? { source: sources(start, end) } : {}) };
  });
  const summaries = new Map((await library.list()).map((one) => [one.id, one]));
  return {
    found: cited.length,
    nothing: summary ? `${name} shares no ${min} characters with another article` : `${name} is no article of ${counted(library.size, 'article')}`,
    json: () => ({ id, places: cited }),
    csv: () => ({
      header: ['passage', 'length', 'articles', 'start', 'end', 'source start', 'source end', 'within a longer one'],
      rows: cited.map(({ text, length, articles, start, end, source, isInner }) => [
        oneLine(text),
        length,
        articles,
        start,
        end,
        source?.[0],
        source?.[1],
        isInner ? 'yes' : 'no',
      ]),
    }),
    graph: () => ({
      nodes: [...new Set([id, ...cited.flatMap(({ others }) => others.map((place) => place.id))])].map((one) => {
        const known = summaries.get(one);
        return { id: one, is: { kind: 'article', label: known && titleOf(known), date: known?.datePublished?.value } };
      }),
      edges: cited.flatMap(({ text, length, others }) =>
        [...new Set(others.map((place) => place.id))].map((other) => ({ from: id, to: other, is: { passage: oneLine(text), length } })),
      ),
    }),
    lines: (show) => linesOf(cited, summary as Summary, summaries, show),
  };
}

function* linesOf(cited: readonly Cited[], summary: Summary, summaries: ReadonlyMap<string, Summary>, show: ConvertText): Generator<string> {
  const paint = paintFor(process.stdout);
  const cells = columns();
  for (const { text, length, articles, others, source, isInner } of cited) {
    const indent = isInner ? '  ' : '';
    for (const line of paragraph(safe(oneLine(show(summary, text).text)), cells - 2)) yield indent + (isInner ? line : paint.bold(line));
    const where = source ? `; source ${source[0]}–${source[1]}` : '';
    yield `${indent}  ${counted(length, 'character')} in ${counted(articles, 'article')}${where}`;
    for (const id of isInner ? [] : new Set(others.map((place) => place.id))) {
      const other = summaries.get(id);
      if (other) for (const line of paragraph(`${dayOf(other.datePublished)}  ${titleOf(other)}`, cells - 4, 2)) yield paint.faint(`    ${line}`);
    }
    yield '';
  }
  if (cited.length > 0) yield NEUTRAL;
}
