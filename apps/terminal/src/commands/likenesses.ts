import type { Library, Likeness, Summary } from '@zhengwen/library';
import { counted } from '../output.js';
import { paintFor } from '../paint.js';
import { safe } from '../safe.js';
import type { ConvertText } from '../script-asked.js';
import { columns, paragraph } from '../table.js';
import { dayOf, titleOf } from '../titles.js';
import { type Answer, all, articleIs, articleNamed, NEUTRAL, oneLine, percent, rounded } from './reuse.js';

/** Stretches of two articles that are almost the same; of one article, where it is named. */
export async function likenessesAnswer(library: Library, of?: string): Promise<Answer> {
  const named = of === undefined ? undefined : await articleNamed(library, of);
  const found = of !== undefined && !named ? [] : await all(library.likenesses(named ? { id: named.id } : {}));
  const summaries = new Map((await library.list()).map((summary) => [summary.id, summary]));
  return {
    found: found.length,
    nothing:
      of !== undefined && !named
        ? `${of} is no article of ${counted(library.size, 'article')}`
        : `no two of ${counted(library.size, 'article')} have ten characters that are almost the same`,
    json: () => found,
    csv: () => ({
      header: ['alike', 'id of A', 'start in A', 'in A', 'id of B', 'start in B', 'in B'],
      rows: found.map(({ a, b, inA, inB, alike }) => [rounded(alike), a.id, a.start, oneLine(inA), b.id, b.start, oneLine(inB)]),
    }),
    graph: () => ({
      nodes: [...new Set(found.flatMap(({ a, b }) => [a.id, b.id]))].flatMap((id) => {
        const summary = summaries.get(id);
        return summary ? [{ id, is: articleIs(summary) }] : [];
      }),
      edges: found.map(({ a, b, inA, inB, alike }) => ({
        from: a.id,
        to: b.id,
        is: { alike: rounded(alike), 'in A': oneLine(inA), 'in B': oneLine(inB) },
      })),
    }),
    lines: (show) => linesOf(found, summaries, show),
  };
}

function* linesOf(found: readonly Likeness[], summaries: ReadonlyMap<string, Summary>, show: ConvertText): Generator<string> {
  const paint = paintFor(process.stdout);
  const cells = columns();
  for (const { a, b, inA, inB, alike } of found) {
    for (const [place, words] of [
      [a, inA],
      [b, inB],
    ] as const) {
      const summary = summaries.get(place.id);
      if (!summary) continue;
      yield* paragraph(safe(oneLine(show(summary, words).text)), cells);
      yield paint.faint(`  ${dayOf(summary.datePublished)}  ${titleOf(summary, (text) => show(summary, text).text)}`);
    }
    yield `  ${percent(alike)} alike`;
    yield '';
  }
  if (found.length > 0) yield `${counted(found.length, 'pair')} of passages that are almost the same. ${NEUTRAL}`;
}
