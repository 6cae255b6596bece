import { type Article, convert, type Entry, type Rendition, restore, rules } from '@zhengwen/core';
import { type FetchOptions, openingOf } from '@zhengwen/library';
import { jsonOf } from '../formats.js';
import { EXIT, type Exit } from '../outcome.js';
import { counted, grouped, misuse, print, sayFailure } from '../output.js';
import { type Paint, paintFor } from '../paint.js';
import { type Place, placesOf, written } from '../places.js';
import { widthOf } from '../reader/setting/cluster.js';
import { clip } from '../reader/setting/text.js';
import { answerOne } from '../results.js';
import { safe, visible } from '../safe.js';
import { misasked, type ScriptAsked, scriptAsked, type Turn, turnsIn } from '../script-asked.js';
import { orthography } from '../script-names.js';
import { columns, paragraph, table } from '../table.js';
import { titleOf } from '../titles.js';

type FindPlace = (offset: number) => Place;

const KIND: Readonly<Record<Entry['kind'], string>> = { emend: '改', omit: '删', insert: '补', doubt: '存疑', markup: '标记' };
const DONE: Readonly<Record<Entry['kind'], string>> = { emend: 'changed', omit: 'left out', insert: 'put in', doubt: 'in doubt', markup: 'markup' };

/** How many places a step of the transmission names before it counts the rest. */
const WITNESSES = 4;

/** Cells that a change may take for its rule to stand on the same line. */
const SHORT = 18;

/** `zhengwen explain`: the apparatus of one file, with how this copy came to be at its head. */
export async function explainCommand(
  path: string,
  options: Pick<FetchOptions, 'allowPrivate'> & ScriptAsked & { readonly json?: boolean },
): Promise<Exit> {
  const wrong = misasked(options);
  if (wrong) return misuse(wrong);
  const result = await answerOne(path, { allowPrivate: options.allowPrivate });
  if (!result.ok) {
    sayFailure(result.failure);
    return EXIT.failed;
  }
  const { article } = result;
  const find = placesOf(restore(article));
  const script = await scriptAsked(options);
  const rendition = script && convert(article, script);
  if (options.json) await print(`${jsonOf(explained(article, find, rendition), 2)}\n`);
  else {
    const paint = paintFor(process.stdout);
    for (const line of page(article, find, paint)) await print(`${line}\n`);
    if (rendition) for (const line of converted(rendition, paint)) await print(`${line}\n`);
  }
  return EXIT.done;
}

/** What a rendition changes: how much, and each choice and each word of a region with what else it could be. */
function* converted({ tag, vocabulary, mends, changed }: Rendition, paint: Paint): Generator<string> {
  const total = turnsIn(changed, 'all').reduce((sum, { count }) => sum + count, 0);
  const choices = turnsIn(changed, 'choices');
  yield '';
  yield paint.bold(`轉換  ${orthography(mends ? 'Hant-mended' : tag, vocabulary)}, a rendition: ${counted(total, 'change')}`);
  if (total > 0) yield choices.length === 0 ? '  none could be otherwise' : '  of these could be otherwise';
  const said = ({ others, vocabulary: isWord }: Turn) => `or ${others.join(' · ')}${isWord ? '  a word of the region' : ''}`;
  yield* table(choices.map((turn) => [`  ${safe(turn.turn.replace('→', ' → '))}`, turn.count, safe(said(turn))]));
}

function explained(article: Article, find: FindPlace, rendition: Rendition | undefined): object {
  const { id, source, headline, audit, entries, transmission = [] } = article;
  return {
    id,
    source,
    ...(headline === undefined ? {} : { headline }),
    transmission: transmission.map((step) => ({ ...step, places: step.evidence.map(([start]) => find(start)) })),
    audit,
    entries: entries.map((entry) => ({ place: find(entry.range[0]), ...entry })),
    ...(rendition ? { rendition: recordOf(rendition) } : {}),
  };
}

/** The block or cell that a text belongs to is known by its place. */
function recordOf({ tag, vocabulary, mends, changed }: Rendition): object {
  return { tag, ...(vocabulary ? { vocabulary } : {}), ...(mends ? { mends } : {}), changed: changed.map(({ owner: _, ...text }) => text) };
}

function* page(article: Article, find: FindPlace, paint: Paint): Generator<string> {
  const { source, audit, entries, transmission = [] } = article;
  const cells = columns();
  yield safe(source.path);
  yield* paragraph(titleOf({ headline: article.headline, opening: openingOf(article) }), cells).map((line) => paint.bold(line));
  yield `${source.format}, ${source.encoding}, ${counted(source.length, 'UTF-16 unit')}:`;
  yield `  ${grouped(audit.verbatim)} as they stand, ${grouped(audit.emended)} changed, ${grouped(audit.omitted)} left out, ${grouped(audit.markup)} markup, ${grouped(audit.lost)} lost; ${grouped(audit.inserted)} put in`;
  yield '';
  yield paint.bold('此本由来  how this copy came to be');
  if (transmission.length === 0) yield '  nothing in the file tells';
  yield* table(transmission.map((step) => [` ${safe(step.stage)}`, step.confidence.toFixed(2), placesNamed(step.evidence, find)]));
  yield '';
  yield paint.bold(`校勘記  ${counted(entries.length, 'change')}`);
  if (entries.length > 0) yield `  ${kindsIn(entries)}`;
  const places = table(entries.map((entry) => [`  ${written(find(entry.range[0]))}`, `[${entry.range[0]}, ${entry.range[1]})`, KIND[entry.kind]]));
  const indent = ' '.repeat(Math.min(30, Math.max(0, ...places.map((place) => place.length)) + 3));
  for (const [i, entry] of entries.entries()) yield* entryLines(entry, places[i] as string, indent, cells, paint);
  yield '';
  yield* legend(entries, cells, paint);
}

/** `改 3 changed, 删 11 left out, of these 2 guesses`. */
function kindsIn(entries: readonly Entry[]): string {
  const kinds = Object.keys(KIND) as Entry['kind'][];
  const count = (kind: Entry['kind']) => entries.filter((entry) => entry.kind === kind).length;
  const said = kinds.filter((kind) => count(kind) > 0).map((kind) => `${KIND[kind]} ${grouped(count(kind))} ${DONE[kind]}`);
  const guesses = entries.filter((entry) => entry.confidence === 'guess').length;
  return said.join(', ') + (guesses > 0 ? `; ${counted(guesses, 'of these is a guess', 'of these are guesses')}` : '');
}

function* entryLines(entry: Entry, place: string, indent: string, cells: number, paint: Paint): Generator<string> {
  const room = Math.max(24, cells - indent.length);
  const half = Math.floor(room / 2) - 2;
  const reading = shown(entry.edited, half);
  const edited = entry.kind === 'doubt' ? '' : ` → ${paint.vermilion(reading)}`;
  const sure = entry.confidence === 'guess' ? `, ${paint.vermilion('a guess')}` : '';
  const others = (entry.alternatives ?? []).map((other) => shown(other, half));
  const change = `${shown(entry.original, room - 3 - widthOf(reading))}${edited}`;
  const named = `${paint.faint(entry.rules.join(', '))}${sure}`;
  const or = others.length > 0 ? `or ${others.join(' | ')}` : '';
  const gap = SHORT - widthOf(shown(entry.original, SHORT)) - (entry.kind === 'doubt' ? 0 : widthOf(reading) + 3);
  const fits = indent.length + SHORT + 2 + widthOf(entry.rules.join(', ')) + (sure ? 9 : 0) <= cells;
  if (gap >= 0 && fits && others.length === 0) return yield `${place.padEnd(indent.length - 2)} ${change}${' '.repeat(gap)}  ${named}`;
  yield `${place.padEnd(indent.length - 2)} ${change}`;
  const together = widthOf(entry.rules.join(', ')) + (sure ? 9 : 0) + 2 + widthOf(or) <= room;
  yield `${indent}${named}${or !== '' && together ? `; ${or}` : ''}`;
  if (or !== '' && !together) for (const line of paragraph(or, room)) yield indent + line;
}

function* legend(entries: readonly Entry[], cells: number, paint: Paint): Generator<string> {
  const counts = new Map<string, number>();
  for (const entry of entries) for (const rule of entry.rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  if (counts.size === 0) return;
  yield paint.bold('规则  the rules that acted');
  for (const rule of rules.filter(({ name }) => counts.has(name))) {
    yield `  ${grouped(counts.get(rule.name) ?? 0).padStart(5)}  ${rule.name}`;
    yield* paragraph(rule.summary, cells - 9).map((line) => ' '.repeat(9) + paint.faint(line));
  }
}

function placesNamed(evidence: readonly (readonly [number, number])[], find: FindPlace): string {
  const named = evidence.slice(0, WITNESSES).map(([start]) => written(find(start)));
  return named.join(', ') + (evidence.length > WITNESSES ? ` and ${grouped(evidence.length - WITNESSES)} more` : '');
}

/** A reading on one line: nothing as ∅, white space and invisible characters by name, a long one cut and counted. */
function shown(text: string, cells: number): string {
  if (text === '') return '∅';
  const seen = visible(/^\s+$/u.test(text) ? text.replaceAll(' ', '␠').replaceAll('\u3000', '⟨3000⟩') : text);
  const cut = clip(seen, cells);
  return cut === seen ? seen : `${clip(seen, Math.max(8, cells - 14))} (${grouped(text.length)} in all)`;
}
