import type { Article, Entry, TransmissionStep } from '@zhengwen/core';
import { grouped } from '../../output.js';
import { safe } from '../../safe.js';
import type { Command } from '../keys.js';
import { blank, clipRow, hints, row, spread } from '../look/row.js';
import { BOLD, DIM, type Row, VERMILION } from '../look/style.js';
import { alternativesOf, readingLines } from '../page/entry-lines.js';
import { laidOut } from '../page/laid-out.js';
import type { Place } from '../page/place.js';
import { sourceOffset, spotOfEntry } from '../page/source-spot.js';
import { setLines } from '../setting/lines.js';
import { pad } from '../setting/text.js';
import type { Stage } from '../stage.js';
import type { Words } from '../words/words.js';
import { headOf } from './head.js';
import { follow, type Items, seen } from './items.js';
import { pick } from './pick.js';
import { placeIn } from './source-places.js';
import type { ApparatusView, Drawn, Filter, Request } from './view.js';

const HEAD = 2;
const GUTTER = 2;
const WIDEST = 108;
/** Where a reading begins, below its place and rule. */
const INDENT = 6;
const FILTERS: readonly Filter[] = ['all', 'guesses', 'emend', 'omit', 'insert', 'doubt'];

/** What the apparatus of an article lists, read from it once. */
interface Matter {
  readonly steps: readonly TransmissionStep[];
  readonly entries: readonly Entry[];
}

const matters = new WeakMap<Article, Map<Filter, Matter>>();

function matterOf({ article, filter }: Pick<ApparatusView, 'article' | 'filter'>): Matter {
  const known = matters.get(article) ?? new Map<Filter, Matter>();
  matters.set(article, known);
  const all = known.get('all') ?? readMatter(article);
  known.set('all', all);
  const matter = known.get(filter) ?? { ...all, entries: all.entries.filter((entry) => passes(entry, filter)) };
  known.set(filter, matter);
  return matter;
}

function readMatter(article: Article): Matter {
  return { steps: article.transmission ?? [], entries: article.entries.filter((entry) => entry.kind !== 'markup') };
}

function passes(entry: Entry, filter: Filter): boolean {
  return filter === 'all' || (filter === 'guesses' ? entry.confidence === 'guess' : entry.kind === filter);
}

/** The apparatus, opened at the first entry about what the article's screen shows. */
export function apparatusView(article: Article, stage: Stage, top?: Place): ApparatusView {
  const matter = matterOf({ article, filter: 'all' });
  const from = top && top.part > 0 ? sourceOffset(laidOut(article, stage).parts, top.part) : 0;
  const first = matter.entries.findIndex((entry) => entry.range[0] >= from);
  const selected = from === 0 ? 0 : matter.steps.length + (first < 0 ? matter.entries.length - 1 : first);
  return { kind: 'apparatus', article, filter: 'all', selected: Math.max(0, selected), top: Math.max(0, selected) };
}

export function moveApparatus(view: ApparatusView, command: Command, stage: Stage): ApparatusView {
  if (command === 'filter') return { ...view, filter: nextFilter(view), selected: 0, top: 0 };
  return pick(view, itemsOf(view, stage), command, stage.rows - HEAD) ?? view;
}

/** The next kind of which the article has any. */
function nextFilter({ article, filter }: ApparatusView): Filter {
  const { entries } = matterOf({ article, filter: 'all' });
  const from = FILTERS.indexOf(filter);
  const order = [...FILTERS.slice(from + 1), ...FILTERS.slice(0, from + 1)];
  return order.find((each) => entries.some((entry) => passes(entry, each))) ?? 'all';
}

/** Where the article shows what the selected entry or step speaks of. */
export function openApparatus(view: ApparatusView, stage: Stage): Request | undefined {
  const { steps, entries } = matterOf(view);
  const entry = stepsShown(view, steps) > view.selected ? asEntry(steps[view.selected]) : entries[view.selected - stepsShown(view, steps)];
  const spot = entry && spotOfEntry(view.article, laidOut(view.article, stage).parts, entry);
  return spot ? { kind: 'go', spot } : entry && { kind: 'say', text: stage.words.nothingNear };
}

function asEntry(step: TransmissionStep | undefined): Entry | undefined {
  const range = step?.evidence[0];
  return range && { kind: 'omit', range, original: '', edited: '', rules: [], confidence: 'certain' };
}

/** How this copy came to be stands at the head of the whole apparatus, not of a choice from it. */
function stepsShown({ filter }: ApparatusView, steps: readonly TransmissionStep[]): number {
  return filter === 'all' ? steps.length : 0;
}

function itemsOf(view: ApparatusView, stage: Stage): Items {
  const { steps, entries } = matterOf(view);
  return { count: stepsShown(view, steps) + entries.length, height: (index) => itemRows(view, index, false, stage).length };
}

export function drawApparatus(view: ApparatusView, stage: Stage): Drawn {
  const items = itemsOf(view, stage);
  const window = follow(items, view, stage.rows - HEAD);
  const width = widthIn(stage);
  const { words } = stage;
  const rows: Row[] = [headOf(words.apparatusTitle, view.article, width, words), []];
  for (const index of seen(items, window, stage.rows - HEAD)) rows.push(...itemRows(view, index, index === window.selected, stage));
  if (items.count === 0) rows.push([blank(GUTTER), { text: words.nothingChanged }]);
  const total = matterOf(view).entries.length;
  const number = window.selected - stepsShown(view, matterOf(view).steps);
  const left = number >= 0 && total > 0 ? words.of(number + 1, total) : words.changes(total);
  return {
    rows: rows.slice(0, stage.rows),
    left: row(`${left}  ${words.showing(words.filter[view.filter])}`, DIM),
    right: hints(words.hint.help, words.hint.inText, words.hint.toText, words.hint.filter),
  };
}

function widthIn(stage: Stage): number {
  return Math.min(WIDEST, stage.columns - 2 * GUTTER);
}

function itemRows(view: ApparatusView, index: number, chosen: boolean, stage: Stage): readonly Row[] {
  const matter = matterOf(view);
  const { words } = stage;
  const width = widthIn(stage);
  const steps = stepsShown(view, matter.steps);
  const step = index < steps ? matter.steps[index] : undefined;
  const mark: Row = [{ text: chosen ? '› ' : '  ', style: BOLD }];
  if (step) {
    const heading = index === 0 ? [spread(headingRow(...words.transmission, width), row(words.placeAndConfidence, DIM), width + GUTTER)] : [];
    return [
      ...heading,
      spread(
        [...mark, ...row(safe(words.stages[step.stage] ?? step.stage), chosen ? BOLD : undefined)],
        row(stepFacts(step, view.article, words), DIM),
        width + GUTTER,
      ),
    ];
  }
  const entry = matter.entries[index - steps];
  if (!entry) return [];
  const heading = index === steps ? [...(steps > 0 ? [[]] : []), headingRow(words.entries, sums(matter.entries, words), width), []] : [];
  return [...heading, ...entryRows(entry, mark, chosen, view.article, width, words), []];
}

function headingRow(term: string, said: string, width: number): Row {
  return clipRow([blank(GUTTER), { text: term }, { text: `  ${said}`, style: DIM }], width);
}

function stepFacts(step: TransmissionStep, article: Article, words: Words): string {
  const [first] = step.evidence;
  const where = first ? placeIn(article, first[0]) + (step.evidence.length > 1 ? words.andMore(step.evidence.length - 1) : '') : '';
  return `${where}   ${step.confidence.toFixed(2).padStart(10)}`;
}

function sums(entries: readonly Entry[], words: Words): string {
  const kinds = (['emend', 'omit', 'insert', 'doubt'] as const).map(
    (kind) => [words.kinds[kind], entries.filter((entry) => entry.kind === kind).length] as const,
  );
  const guesses = entries.filter((entry) => entry.confidence === 'guess').length;
  const parts = kinds.filter(([, number]) => number > 0).map(([kind, number]) => `${kind} ${grouped(number)}`);
  return [...parts, ...(guesses > 0 ? [words.guesses(guesses)] : [])].join('   ');
}

function entryRows(entry: Entry, mark: Row, chosen: boolean, article: Article, width: number, words: Words): readonly Row[] {
  const kind: Row = [{ text: pad(words.kinds[entry.kind], INDENT - GUTTER), style: { ...VERMILION, bold: chosen } }];
  const facts: Row = [{ text: pad(placeIn(article, entry.range[0]), 10) }, { text: entry.rules.join(', '), style: DIM }];
  const sure: Row = entry.confidence === 'guess' ? row(words.guess, VERMILION) : row(words.certain, DIM);
  const others = alternativesOf(entry, words);
  const said = `${words.or}  ${others}`;
  const lines = others === '' ? [] : setLines(said, { cells: width - INDENT + GUTTER, rest: 4 }).slice(0, 2);
  return [
    spread([...mark, ...kind, ...facts], sure, width + GUTTER),
    ...readingLines(entry, article.pieces, width - INDENT + GUTTER, words).map((line): Row => [blank(INDENT), ...line]),
    ...lines.map((line): Row => [blank(INDENT + line.indent), { text: said.slice(line.start, line.shown), style: DIM }]),
  ];
}
