import type { Passage, PassageNode, Place, Summary } from '@zhengwen/library';
import { passageTrees } from '@zhengwen/library/reuse';
import type { Exit } from '../outcome.js';
import { counted } from '../output.js';
import { paintFor } from '../paint.js';
import { safe } from '../safe.js';
import type { ConvertText } from '../script-asked.js';
import { columns, paragraph } from '../table.js';
import { dayOf, titleOf } from '../titles.js';
import { all, answerReuse, articleIs, NEUTRAL, oneLine, type ReuseFormat } from './reuse.js';

export interface PassagesOptions extends ReuseFormat {
  readonly min: number;
  readonly in: number;
  readonly places?: boolean;
  /** Only those of this article, a file or an id, with their places in its source. */
  readonly of?: string;
  /** Stretches that are almost the same instead. */
  readonly fuzzy?: boolean;
}

/** `zhengwen passages`: 共用语段, the passages that articles share, each with its places. */
export async function passagesCommand(paths: readonly string[], options: PassagesOptions): Promise<Exit> {
  return answerReuse(paths, options, async (library) => {
    if (options.fuzzy) return (await import('./likenesses.js')).likenessesAnswer(library, options.of);
    if (options.of !== undefined) return (await import('./shared-in.js')).sharedAnswer(library, options.of, options);
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

function* linesOf(passages: readonly Passage[], summaries: ReadonlyMap<string, Summary>, withPlaces: boolean, show: ConvertText): Generator<string> {
  const trees = passageTrees(passages);
  for (const tree of trees) {
    yield* treeLines(tree, summaries, withPlaces, show, 0);
    yield '';
  }
  if (passages.length === 0) return;
  const parts = passages.length - trees.length;
  yield `${counted(trees.length, 'shared passage')}${parts > 0 ? `, and ${counted(parts, 'part')} of them that stand in other places too` : ''}. ${NEUTRAL}`;
}

/** How many levels of a tree are set in from one another. */
const LEVELS = 8;

/** A passage, and set in below it those that stand mostly within it. */
function* treeLines(
  { passage: { text, length, articles, places, own, within }, parts }: PassageNode,
  summaries: ReadonlyMap<string, Summary>,
  withPlaces: boolean,
  show: ConvertText,
  depth: number,
): Generator<string> {
  const paint = paintFor(process.stdout);
  const indent = '  '.repeat(Math.min(depth, LEVELS));
  const cells = columns() - indent.length;
  // The words are those of the first article that has them.
  const first = summaries.get(places[0]?.id ?? '');
  const said = safe(oneLine(first ? show(first, text).text : text));
  for (const line of paragraph(said, cells)) yield indent + (depth === 0 ? paint.bold(line) : line);
  const apart = within === undefined ? '' : `; ${own === 0 ? 'none' : counted(own, 'place')} outside longer passages`;
  for (const line of paragraph(
    `${counted(length, 'character')}, ${counted(places.length, 'place')} in ${counted(articles, 'article')}${apart}`,
    cells,
    2,
  ))
    yield indent + line;
  for (const [id, here] of withPlaces ? byArticle(places) : []) {
    const summary = summaries.get(id);
    if (!summary) continue;
    const where = `${dayOf(summary.datePublished)}  ${safe(summary.creditedSource ?? summary.publisher ?? '—')}  ${titleOf(summary, (words) => show(summary, words).text)}${here.length > 1 ? ` (${here.length})` : ''}`;
    for (const line of paragraph(where, cells - 2, 2)) yield paint.faint(`${indent}  ${line}`);
  }
  for (const part of parts) yield* treeLines(part, summaries, withPlaces, show, depth + 1);
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
