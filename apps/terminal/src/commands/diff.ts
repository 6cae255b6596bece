import { type Article, type Piece, restore } from '@zhengwen/core';
import { type Exit, exitOf } from '../outcome.js';
import { counted, print, say, sayFailure } from '../output.js';
import { type Paint, type Painted, painted, paintFor, plain } from '../paint.js';
import { placesOf, written } from '../places.js';
import { setLines } from '../reader/setting/lines.js';
import { type Asked, answer, type Options } from '../results.js';
import { safe, visible } from '../safe.js';
import { columns, paragraph } from '../table.js';

/** UTF-16 units of sound text shown on each side of a change; changes nearer than twice that stand together. */
const AROUND = 14;
/** UTF-16 units of one side of a change that are shown: of a longer one the middle is left out. */
const LONGEST = 160;
/** The rules stand under a change, further in. */
const INDENT = 9;

/** Changes that stand near each other on a line of the source, with the text around them. */
interface Hunk {
  readonly at: number;
  readonly pieces: readonly Piece[];
}

/** `zhengwen parse --diff`: what the source has beside what is printed, place by place, with the rules. */
export async function diffCommand(asked: Asked, options: Options): Promise<Exit> {
  const paint = paintFor(process.stdout);
  let done = 0;
  let failed = 0;
  for await (const result of answer(asked, options)) {
    if (result.ok) {
      done++;
      for (const line of page(result.path, result.article, paint)) await print(`${line}\n`);
    } else {
      failed++;
      sayFailure(result.failure);
    }
  }
  if (done + failed === 0) say('nothing to parse was found');
  return exitOf(done, failed);
}

function* page(path: string, article: Article, paint: Paint): Generator<string> {
  const find = placesOf(restore(article));
  yield paint.bold(`${safe(path)}  ${counted(article.entries.length, 'change')}`);
  for (const { at, pieces } of hunksOf(article.pieces)) {
    yield* changeLines(`${written(find(at))} `, pieces, paint);
    const rules = [...new Set(pieces.flatMap(rulesOf))].join(', ');
    for (const line of paragraph(rules, columns() - INDENT)) yield ' '.repeat(INDENT) + paint.faint(line);
  }
  yield '';
}

/** The hunks of an article in their order: markup, and sound text far from any change, are left out. */
function* hunksOf(pieces: readonly Piece[]): Generator<Hunk> {
  let hunk: Piece[] = [];
  let before: Piece | undefined;
  for (const piece of pieces) {
    if (isChange(piece)) {
      if (hunk.length === 0 && before) hunk.push(cut(before, -AROUND));
      hunk.push(piece);
      before = undefined;
    } else if (piece.kind === 'verbatim') {
      if (hunk.length > 0 && (piece.value.length > 2 * AROUND || piece.value.includes('\n'))) {
        yield { at: startOf(hunk), pieces: [...hunk, cut(piece, AROUND)] };
        hunk = [];
      } else if (hunk.length > 0) hunk.push(piece);
      before = piece;
    } else if (hunk.length > 0 && /\n/.test(piece.value + (piece.original ?? ''))) {
      yield { at: startOf(hunk), pieces: hunk };
      [hunk, before] = [[], undefined];
    }
  }
  if (hunk.length > 0) yield { at: startOf(hunk), pieces: hunk };
}

function isChange(piece: Piece): boolean {
  return piece.kind !== 'markup' && piece.rules.length > 0;
}

/** Where the first change of a hunk stands in the source. */
function startOf(hunk: readonly Piece[]): number {
  return (hunk.find(isChange) as Piece).range[0];
}

/** The last or first units of a sound piece that stand on the line of the change. */
function cut(piece: Piece, units: number): Piece {
  const near = units < 0 ? (piece.value.slice(units).split('\n').pop() as string) : (piece.value.slice(0, units).split('\n')[0] as string);
  const broken = units < 0 ? near.replace(/^[\udc00-\udfff]/, '') : near.replace(/[\ud800-\udbff]$/, '');
  return { ...piece, value: broken };
}

function rulesOf(piece: Piece): readonly string[] {
  return isChange(piece) ? piece.rules.map((rule) => (piece.confidence === 'guess' ? `${rule} (a guess)` : rule)) : [];
}

/** What is taken out stands in `[-…-]`, what is printed instead in `{+…+}`, what is in doubt in `[?…?]`, with or without colour. */
function changeLines(place: string, pieces: readonly Piece[], paint: Paint): readonly string[] {
  const parts = pieces.flatMap((piece): readonly Painted[] => {
    if (!isChange(piece)) return [[visible(piece.value), plain]];
    if (piece.kind === 'verbatim') return [[`[?${shown(piece.value)}?]`, paint.vermilion]];
    const taken = piece.original === '' || piece.original === undefined ? '' : `[-${shown(piece.original)}-]`;
    return [
      [taken, paint.faint],
      [piece.value === '' ? '' : `{+${shown(piece.value)}+}`, paint.vermilion],
    ];
  });
  const text = parts.map(([words]) => words).join('');
  return setLines(text, { cells: columns() - INDENT }).map(
    ({ start, shown: end }, index) => (index === 0 ? place.padStart(INDENT) : ' '.repeat(INDENT)) + painted(parts, start, end),
  );
}

function shown(text: string): string {
  if (text.length <= LONGEST) return visible(text);
  const half = LONGEST / 2;
  return `${visible(text.slice(0, half))}…${counted(text.length - LONGEST, 'unit')}…${visible(text.slice(-half))}`;
}
