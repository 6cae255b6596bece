import type { Passage, Place, Summary } from '@zhengwen/library';
import type { Exit } from '../outcome.js';
import { counted } from '../output.js';
import { paintFor } from '../paint.js';
import { safe } from '../safe.js';
import type { ConvertText } from '../script-asked.js';
import { columns, paragraph } from '../table.js';
import { dayOf, titleOf } from '../titles.js';
import { all, answerReuse, type ReuseFormat } from './reuse.js';

export interface PassagesOptions extends ReuseFormat {
  readonly min: number;
  readonly in: number;
  readonly places?: boolean;
}

/** `zhengwen passages`: 共用语段, the passages that articles share, each with its places. */
export async function passagesCommand(paths: readonly string[], options: PassagesOptions): Promise<Exit> {
  return answerReuse(paths, options, async (library) => {
    const passages = await all(library.passages({ min: options.min, in: options.in }));
    const summaries = new Map((await library.list()).map((summary) => [summary.id, summary]));
    const placed = passages.flatMap((passage) => passage.places.map((place) => ({ passage, place, summary: summaries.get(place.id) })));
    return {
      found: passages.length,
      nothing: `no ${options.in} of ${counted(library.size, 'article')} share ${options.min} characters or more`,
      json: () => passages,
      csv: () => ({
        header: ['passage', 'length', 'articles', 'own places', 'within', 'id', 'date', 'outlet', 'headline', 'start', 'end'],
        rows: placed.map(({ passage: { text, length, articles, own, within }, place: { id, start, end }, summary }) => [
          oneLine(text),
          length,
          articles,
          own,
          within && oneLine(within),
          id,
          summary?.datePublished?.value,
          summary?.creditedSource ?? summary?.publisher,
          summary?.headline,
          start,
          end,
        ]),
      }),
      graph: () => ({
        nodes: [
          ...[...summaries.values()].map((summary) => ({ id: summary.id, is: articleIs(summary) })),
          ...passages.map(({ text, length }, index) => ({ id: `passage-${index + 1}`, is: { kind: 'passage', label: oneLine(text), length } })),
        ],
        edges: passages.flatMap(({ places }, index) =>
          [...byArticle(places)].map(([id, here]) => ({ from: id, to: `passage-${index + 1}`, is: { places: here.length } })),
        ),
      }),
      lines: (show) => linesOf(passages, summaries, options.places ?? false, show),
    };
  });
}

/** What a graph says of an article. */
export function articleIs(summary: Summary): Readonly<Record<string, string | undefined>> {
  return { kind: 'article', label: titleOf(summary), date: summary.datePublished?.value, outlet: summary.creditedSource ?? summary.publisher };
}

function* linesOf(passages: readonly Passage[], summaries: ReadonlyMap<string, Summary>, withPlaces: boolean, show: ConvertText): Generator<string> {
  const paint = paintFor(process.stdout);
  const cells = columns();
  for (const { text, length, articles, places, own, within } of passages) {
    // The words are those of the first article that has them.
    const first = summaries.get(places[0]?.id ?? '');
    const said = (words: string) => safe(oneLine(first ? show(first, words).text : words));
    for (const line of paragraph(said(text), cells)) yield paint.bold(line);
    const part = within ? `; ${own === 0 ? 'always' : `${counted(places.length - own, 'time')}`} within ${said(within)}` : '';
    yield* paragraph(`${counted(length, 'character')}, ${counted(places.length, 'place')} in ${counted(articles, 'article')}${part}`, cells, 2);
    for (const [id, here] of withPlaces ? byArticle(places) : []) {
      const summary = summaries.get(id);
      if (!summary) continue;
      const where = `${dayOf(summary.datePublished)}  ${safe(summary.creditedSource ?? summary.publisher ?? '—')}  ${titleOf(summary, (words) => show(summary, words).text)}${here.length > 1 ? ` (${here.length})` : ''}`;
      for (const line of paragraph(where, cells - 2, 2)) yield paint.faint(`  ${line}`);
    }
    yield '';
  }
  if (passages.length > 0) yield `${counted(passages.length, 'shared passage')}. A shared phrase is no evidence of copying or intent.`;
}

function byArticle(places: Passage['places']): ReadonlyMap<string, Passage['places']> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    const group = groups.get(place.id);
    if (group) group.push(place);
    else groups.set(place.id, [place]);
  }
  return groups;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
