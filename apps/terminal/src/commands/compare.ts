import { type Aligned, type Choice, type Comparison, openLibrary, type Summary } from '@zhengwen/library';
import { jsonOf } from '../formats.js';
import { EXIT, type Exit } from '../outcome.js';
import { misuse, print, sayFailure } from '../output.js';
import { type Paint, paintFor } from '../paint.js';
import { safeLines } from '../safe.js';
import { type ConvertText, misasked, type ScriptAsked, shownAs } from '../script-asked.js';
import { columns, paragraph } from '../table.js';
import { dayOf, titleOf } from '../titles.js';
import { percent } from './reuse.js';

/** `zhengwen compare`: two articles, files or ids of what is under `paths`, set side by side by their words. */
export async function compareCommand(
  a: string,
  b: string,
  paths: readonly string[],
  options: Choice & ScriptAsked & { readonly json?: boolean; readonly csv?: boolean },
): Promise<Exit> {
  const wrong = misasked(options);
  if (wrong) return misuse(wrong);
  const library = await openLibrary(paths.length > 0 ? paths : [a, b], { ...options, naming: 'given' });
  for (const failure of await library.failures()) sayFailure(failure);
  const summaries = await library.list();
  const named = (name: string) => summaries.find(({ id, paths }) => id === name || paths.includes(name));
  const [first, second] = [named(a), named(b)];
  if (!first || !second) {
    misuse(`${first ? b : a} is no article: give two files, or two ids and the folder they are in`);
    return EXIT.failed;
  }
  const compared = (await library.comparison(first.id, second.id)) as Comparison;
  const texts = [(await library.get(first.id))?.text ?? '', (await library.get(second.id))?.text ?? ''] as const;
  const parts = compared.parts.map((part) => ({ ...part, inA: texts[0].slice(...part.a), inB: texts[1].slice(...part.b) }));
  if (options.json) await print(`${jsonOf({ ...compared, parts }, 2)}\n`);
  else if (options.csv) {
    const { csvOf } = await import('../csv.js');
    await print(
      csvOf(
        ['kind', 'start in A', 'A', 'start in B', 'B'],
        parts.map(({ kind, a: [p], b: [q], inA, inB }) => [kind, p, inA, q, inB]),
      ),
    );
  } else {
    const show = await shownAs(options);
    const [inFirst, inSecond] = [show(first, texts[0]), show(second, texts[1])];
    const slice = ({ text, at }: typeof inFirst, [start, end]: readonly [number, number]) => text.slice(at(start), at(end));
    const shown = parts.map((part) => ({ ...part, inA: slice(inFirst, part.a), inB: slice(inSecond, part.b) }));
    for (const line of linesOf(compared, shown, show, paintFor(process.stdout))) await print(`${line}\n`);
  }
  return EXIT.done;
}

type Part = Aligned & { readonly inA: string; readonly inB: string };

/** Both texts as one, with what only the first has between `[-` and `-]` and what only the second has between `{+` and `+}`, as in a word diff. */
function* linesOf({ a, b, relation, ofA, ofB }: Comparison, parts: readonly Part[], show: ConvertText, paint: Paint): Generator<string> {
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

function* headOf(mark: string, summary: Summary, cells: number, show: ConvertText, paint: Paint): Generator<string> {
  for (const line of paragraph(`${mark}  ${titleOf(summary, (text) => show(summary, text).text)}`, cells, 3)) yield paint.bold(line);
  yield `   ${dayOf(summary.datePublished)} · ${summary.creditedSource ?? summary.publisher ?? '—'} · ${summary.id}`;
}
