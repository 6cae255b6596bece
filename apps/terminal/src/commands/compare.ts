import { statSync } from 'node:fs';
import type { Article } from '@zhengwen/core';
import type { Aligned, Comparison, Library, Side, SideBySide, Summary } from '@zhengwen/library';
import { sideBySide } from '@zhengwen/library/reuse';
import { jsonOf } from '../formats.js';
import { type LibraryRequest, openFor, withLibrary } from '../library.js';
import { EXIT, type Exit } from '../outcome.js';
import { counted, misuse, print, sayFailure } from '../output.js';
import { type Paint, paintFor } from '../paint.js';
import { safe, safeLines } from '../safe.js';
import { type ConvertText, misasked, type ScriptAsked, shownAs } from '../script-asked.js';
import { columns, paragraph } from '../table.js';
import { dayOf, titleOf } from '../titles.js';
import { articleNamed, NEUTRAL, oneLine, percent, rounded } from './reuse.js';

export interface CompareRequest extends LibraryRequest, ScriptAsked {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly graphml?: boolean;
}

/** `zhengwen compare`: articles set side by side by their words: files, or ids of what is in the folders named among them. */
export async function compareCommand(words: readonly string[], request: CompareRequest): Promise<Exit> {
  const wrong = misasked(request);
  if (wrong) return misuse(wrong);
  const folders = words.filter(isFolder);
  const names = words.filter((word) => !folders.includes(word));
  if (names.length < 2) return misuse('give two files or more, or two ids and the folder they are in');
  const roots = folders.length > 0 || request.library !== undefined ? folders : names;
  return withLibrary(openFor(roots, request), async (library) => {
    for (const failure of await library.failures()) sayFailure(failure);
    const summaries: Summary[] = [];
    for (const name of names) {
      const summary = await articleNamed(library, name);
      if (!summary) {
        misuse(`${name} is no article: give two files, or two ids and the folder they are in`);
        return EXIT.failed;
      }
      summaries.push(summary);
    }
    const show = await shownAs(request);
    if (request.graphml || summaries.length > 2) await writeSides(library, summaries, request, show);
    else await writePair(library, summaries[0] as Summary, summaries[1] as Summary, request, show);
    return EXIT.done;
  });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function writePair(library: Library, first: Summary, second: Summary, { json, csv }: CompareRequest, show: ConvertText): Promise<void> {
  const compared = (await library.comparison(first.id, second.id)) as Comparison;
  const texts = [(await library.get(first.id))?.text ?? '', (await library.get(second.id))?.text ?? ''] as const;
  const parts = compared.parts.map((part) => ({ ...part, inA: texts[0].slice(...part.a), inB: texts[1].slice(...part.b) }));
  if (json) return print(`${jsonOf({ ...compared, parts }, 2)}\n`);
  if (csv) {
    const { csvOf } = await import('@zhengwen/library/csv');
    const rows = parts.map(({ kind, a: [p], b: [q], inA, inB }) => [kind, p, inA, q, inB]);
    return print(csvOf(['kind', 'start in A', 'A', 'start in B', 'B'], rows));
  }
  const [inFirst, inSecond] = [show(first, texts[0]), show(second, texts[1])];
  const slice = ({ text, at }: typeof inFirst, [start, end]: readonly [number, number]) => text.slice(at(start), at(end));
  const shown = parts.map((part) => ({ ...part, inA: slice(inFirst, part.a), inB: slice(inSecond, part.b) }));
  for (const line of pairLines(compared, shown, show, paintFor(process.stdout))) await print(`${line}\n`);
}

type Part = Aligned & { readonly inA: string; readonly inB: string };

/** Both texts as one, with what only the first has between `[-` and `-]` and what only the second has between `{+` and `+}`, as in a word diff. */
function* pairLines({ a, b, relation, ofA, ofB }: Comparison, parts: readonly Part[], show: ConvertText, paint: Paint): Generator<string> {
  const cells = columns();
  for (const [mark, summary] of [
    ['A', a],
    ['B', b],
  ] as const)
    yield* headOf(mark, summary, cells, show, paint);
  yield `${relation === 'partial' ? '' : `${relation}: `}${percent(ofA)} of A is in B, ${percent(ofB)} of B is in A`;
  yield '';
  const merged = parts
    .map(({ kind, inA, inB }) => {
      if (kind === 'same') return inA;
      return `${inA.trim() === '' ? '' : `[-${inA.trim()}-]`}${inB.trim() === '' ? '' : `{+${inB.trim()}+}`}${/\n\s*$/.test(inA + inB) ? '\n\n' : ''}`;
    })
    .join('');
  for (const line of safeLines(merged).split(/\n+/)) {
    yield* paragraph(line, cells);
    yield '';
  }
}

/** Any number of articles, the earliest first: what any of them share, and what each changed beside the first. */
async function writeSides(library: Library, summaries: readonly Summary[], { json, csv, graphml }: CompareRequest, show: ConvertText): Promise<void> {
  const articles: Article[] = [];
  for (const { id } of summaries) articles.push((await library.get(id)) as Article);
  const compared = sideBySide(articles);
  if (json) return print(`${jsonOf(compared, 2)}\n`);
  if (csv) {
    const { csvOf } = await import('@zhengwen/library/csv');
    const rows = compared.passages.flatMap(({ text, length, places }) =>
      places.map(({ side, start, end }) => [oneLine(text), length, letterOf(side), compared.sides[side]?.id, start, end]),
    );
    return print(csvOf(['passage', 'length', 'side', 'id', 'start', 'end'], rows));
  }
  if (graphml) return print((await import('../graphml.js')).graphmlOf(graphOf(compared)));
  const byId = new Map(summaries.map((summary) => [summary.id, summary]));
  for (const line of sideLines(compared, byId, show, paintFor(process.stdout))) await print(`${line}\n`);
}

/** A, B, … Z, AA, AB: the articles by date. */
function letterOf(side: number): string {
  return (side >= 26 ? letterOf(Math.floor(side / 26) - 1) : '') + String.fromCharCode(65 + (side % 26));
}

function graphOf({ sides, passages }: SideBySide) {
  return {
    nodes: [
      ...sides.map(({ id, headline, opening, datePublished, outlet, toFirst }, side) => ({
        id: letterOf(side),
        is: { kind: 'article', article: id, label: headline ?? opening, date: datePublished?.value, outlet, relation: toFirst?.relation },
      })),
      ...passages.map(({ text, length }, index) => ({ id: `passage-${index + 1}`, is: { kind: 'passage', label: oneLine(text), length } })),
    ],
    edges: [
      ...sides.flatMap(({ toFirst }, side) =>
        toFirst
          ? [
              {
                from: letterOf(0),
                to: letterOf(side),
                is: { 'share of the first': rounded(toFirst.ofFirst), 'share of this': rounded(toFirst.ofThis) },
              },
            ]
          : [],
      ),
      ...passages.flatMap(({ places }, index) =>
        [...new Set(places.map(({ side }) => side))].map((side) => ({
          from: letterOf(side),
          to: `passage-${index + 1}`,
          is: { places: places.filter((place) => place.side === side).length },
        })),
      ),
    ],
  };
}

function* sideLines({ sides, passages }: SideBySide, summaries: ReadonlyMap<string, Summary>, show: ConvertText, paint: Paint): Generator<string> {
  const cells = columns();
  const shown = (side: Side, text: string) => safe(oneLine(show(summaries.get(side.id) as Summary, text).text));
  for (const [index, side] of sides.entries()) {
    yield* headOf(letterOf(index), summaries.get(side.id) as Summary, cells, show, paint);
    for (const { text } of side.headings) yield* paragraph(`   § ${shown(side, text)}`, cells, 5);
    if (side.toFirst) {
      const { relation, ofFirst, ofThis } = side.toFirst;
      yield `   ${relation === 'partial' ? '' : `${relation}: `}${percent(ofFirst)} of A is in ${letterOf(index)}, ${percent(ofThis)} of ${letterOf(index)} in A`;
    }
    yield '';
  }
  for (const { text, length, places } of passages) {
    const first = sides[places[0]?.side ?? 0] as Side;
    for (const line of paragraph(shown(first, text), cells)) yield paint.bold(line);
    const where = [...new Set(places.map(({ side }) => side))].map((side) => {
      const times = places.filter((place) => place.side === side).length;
      return letterOf(side) + (times > 1 ? `×${times}` : '');
    });
    yield `   ${where.join(' ')}  ${counted(length, 'character')}`;
  }
  for (const [index, side] of sides.entries()) {
    if (!side.toFirst || side.toFirst.relation === 'partial') continue;
    yield '';
    yield paint.bold(`What ${letterOf(index)} changed beside A`);
    for (const { kind, a, b } of side.toFirst.parts) {
      if (kind === 'same') continue;
      const [before, after] = [shown(sides[0] as Side, (sides[0] as Side).text.slice(...a)), shown(side, side.text.slice(...b))];
      yield* paragraph(`${before === '' ? '' : `[-${before}-]`}${after === '' ? '' : `{+${after}+}`}`, cells, 3);
    }
  }
  yield '';
  yield `${counted(passages.length, 'shared passage')}. ${NEUTRAL}`;
}

function* headOf(mark: string, summary: Summary, cells: number, show: ConvertText, paint: Paint): Generator<string> {
  for (const line of paragraph(`${mark}  ${titleOf(summary, (text) => show(summary, text).text)}`, cells, 3)) yield paint.bold(line);
  yield `   ${dayOf(summary.datePublished)} · ${safe(summary.creditedSource ?? summary.publisher ?? '—')} · ${summary.id}`;
}
