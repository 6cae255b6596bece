import type { Failure } from '@zhengwen/core';
import type { Summary } from '@zhengwen/library';
import { grouped } from '../../output.js';
import { safe } from '../../safe.js';
import { writtenIn } from '../../script-names.js';
import { dayOf } from '../../titles.js';
import type { Command } from '../keys.js';
import { blank, clipRow, hints, padRow, row, spread } from '../look/row.js';
import { BOLD, DIM, type Row, VERMILION } from '../look/style.js';
import { widthOf } from '../setting/cluster.js';
import { clip, pad } from '../setting/text.js';
import type { Stage } from '../stage.js';
import { failureSaid } from '../words/said.js';
import type { Words } from '../words/words.js';
import { type Narrowed, NOTHING_CHOSEN, narrow, toggle } from './facets.js';
import { renditionSaid } from './head.js';
import { follow, type Items, seen } from './items.js';
import { GUTTER, headOfList, WIDEST } from './list-head.js';
import { pick } from './pick.js';
import { facetItems, facetRows, hasSide, SIDE } from './side.js';
import type { Catalogue, Drawn, ListView, Request, View } from './view.js';

const HEAD = 2;
/** Cells of the longest name of an orthography. */
const SCRIPT = 14;

export function listView(catalogue: Catalogue): ListView {
  return {
    kind: 'list',
    catalogue,
    filter: '',
    chosen: NOTHING_CHOSEN,
    focus: 'list',
    facet: { selected: 0, top: 0 },
    picked: [],
    selected: 0,
    top: 0,
  };
}

/** The list with another filter, from its first article on. */
export function filtered(view: ListView, filter: string): ListView {
  return { ...view, filter, selected: 0, top: 0 };
}

/** The list with what has come and gone meanwhile: what was selected stays so, unless the list still stands at its beginning. */
export function renewed(view: ListView, catalogue: Catalogue): ListView {
  const next = { ...view, catalogue };
  if (view.selected === 0) return next;
  const [before, now] = [itemsShown(view).shown, itemsShown(next).shown];
  const id = before[view.selected]?.id;
  const found = id === undefined ? now.length + view.selected - before.length : now.findIndex((summary) => summary.id === id);
  const selected = found < 0 ? view.selected : found;
  return { ...next, selected, top: Math.max(0, view.top + selected - view.selected) };
}

/** The article of a list that is of one file, by its name, and of nothing else. */
export function onlyFile(view: View | undefined): string | undefined {
  if (view?.kind !== 'list' || isNarrowed(view)) return undefined;
  const { roots, summaries, failures } = view.catalogue;
  const [only, ...others] = summaries;
  return roots.length === 1 && others.length + failures.length === 0 && only?.paths.includes(roots[0] ?? '') ? only.id : undefined;
}

/** Whether fewer articles are shown than there are. */
export function isNarrowed({ filter, chosen }: Pick<ListView, 'filter' | 'chosen'>): boolean {
  return filter !== '' || Object.values(chosen).some((values) => values.length > 0);
}

/** The list with everything in it again. */
export function widened(view: ListView): ListView {
  return { ...view, filter: '', chosen: NOTHING_CHOSEN, focus: 'list', selected: 0, top: 0 };
}

export function moveList(view: ListView, command: Command, stage: Stage): ListView {
  if (typeof command === 'object' && hasSide(stage)) {
    const focus = command.x >= GUTTER + widthOfList(stage) ? 'facets' : 'list';
    if (focus !== view.focus) return moveList({ ...view, focus }, command, stage);
  }
  if (view.focus === 'facets') {
    const facet = pick(view.facet, facetItems(itemsShown(view).items), command, stage.rows - HEAD);
    return facet ? { ...view, facet } : view;
  }
  return pick(view, itemsOf(view, stage), command, stage.rows - HEAD) ?? view;
}

/** Articles that are set side by side at most: each is compared with each, and more are read by nobody at once. */
const MOST_PICKED = 8;

/** Picks the article that is selected, or no longer; `undefined` where as many are picked as can be. */
export function pickArticle(view: ListView): ListView | undefined {
  const id = itemsShown(view).shown[view.selected]?.id;
  if (id === undefined || view.focus === 'facets') return view;
  if (!view.picked.includes(id) && view.picked.length >= MOST_PICKED) return undefined;
  return { ...view, picked: view.picked.includes(id) ? view.picked.filter((each) => each !== id) : [...view.picked, id] };
}

/** Between the list and the facets at its side. */
export function otherSide(view: ListView): ListView {
  return { ...view, focus: view.focus === 'list' ? 'facets' : 'list' };
}

/** Chooses the facet's value that is selected, or no longer. */
export function chooseFacet(view: ListView): ListView {
  const item = itemsShown(view).items[view.facet.selected];
  if (!item) return view;
  const next = { ...view, chosen: toggle(view.chosen, item), selected: 0, top: 0 };
  // What is offered changes; the cursor stays with the value.
  const selected = itemsShown(next).items.findIndex(({ facet, value }) => facet === item.facet && value === item.value);
  return { ...next, facet: { ...view.facet, selected: Math.max(0, selected) } };
}

export function openList(view: ListView, { words }: Pick<Stage, 'words'>): Request | undefined {
  const { shown } = itemsShown(view);
  const summary = shown[view.selected];
  if (summary) return { kind: 'open', id: summary.id };
  const failure = failuresShown(view)[view.selected - shown.length];
  return failure && { kind: 'say', text: `${failure.path}: ${failureSaid(failure, words)}` };
}

export function drawList(view: ListView, stage: Stage): Drawn {
  const { catalogue } = view;
  const { words } = stage;
  const width = Math.min(WIDEST, stage.columns - 2 * GUTTER);
  const head = [headOfList(catalogue.roots, sums(view, words), stage), []];
  const narrowed = itemsShown(view);
  const aside = view.focus === 'facets';
  const side = facetRows(view, narrowed.items, stage, stage.rows - HEAD);
  if (!hasSide(stage) || narrowed.items.length === 0) {
    const rows = aside ? side : articleRows(view, narrowed, width, stage);
    return { rows: [...head, ...rows].slice(0, stage.rows), left: leftOf(view, stage), right: rightOf(view, words) };
  }
  const cells = widthOfList(stage);
  const articles = articleRows(view, narrowed, cells, stage);
  const rows: Row[] = [];
  for (let y = 0; y < Math.max(articles.length, side.length); y++) rows.push([...padRow(articles[y] ?? [], cells + GUTTER + 2), ...(side[y] ?? [])]);
  return { rows: [...head, ...rows].slice(0, stage.rows), left: leftOf(view, stage), right: rightOf(view, words) };
}

/** Cells of a list that has the facets at its side. */
function widthOfList({ columns }: Stage): number {
  return Math.min(WIDEST, columns - 2 * GUTTER) - SIDE - 2;
}

function itemsShown({ catalogue, filter, chosen }: ListView): Narrowed {
  return narrow(catalogue.summaries, filter, chosen);
}

/** What could not be read has no facets: it stands in the whole list alone. */
function failuresShown(view: ListView): readonly Failure[] {
  return isNarrowed(view) ? [] : view.catalogue.failures;
}

function articleRows(view: ListView, { shown }: Narrowed, width: number, stage: Stage): readonly Row[] {
  const items = itemsOf(view, stage);
  const window = follow(items, view, stage.rows - HEAD);
  const loose = isLoose(view, stage);
  const failures = failuresShown(view);
  const rows: Row[] = [];
  for (const index of seen(items, window, stage.rows - HEAD)) {
    const summary = shown[index];
    const failure = failures[index - shown.length];
    const chosen = index === window.selected && view.focus === 'list';
    if (summary) rows.push(...summaryRows(summary, chosen, view.picked.includes(summary.id), width, stage), ...(loose ? [[]] : []));
    else if (failure) rows.push(...failureRows(failure, index === shown.length, chosen, width, loose, stage.words));
  }
  if (items.count > 0) return rows;
  return isNarrowed(view)
    ? [[blank(GUTTER), { text: stage.words.nothingPasses }], clipRow([blank(GUTTER), { text: stage.words.nothingPassesHint, style: DIM }], width)]
    : view.catalogue.reading
      ? []
      : emptyRows(view.catalogue.roots, stage.words, width);
}

function itemsOf(view: ListView, stage: Stage): Items {
  const shown = itemsShown(view).shown.length;
  const loose = isLoose(view, stage);
  return {
    count: shown + failuresShown(view).length,
    height: (index) => (index < shown ? (loose ? 3 : 2) : index > shown ? 2 : loose ? 3 : 4),
  };
}

/** A short list has a blank line between its articles; a long one shows more of them. */
function isLoose(view: ListView, stage: Stage): boolean {
  return itemsShown(view).shown.length * 3 + failuresShown(view).length * 2 + 2 <= stage.rows - HEAD;
}

function sums(view: ListView, words: Words): string {
  const { summaries, failures, reading } = view.catalogue;
  if (isNarrowed(view)) {
    const asked = [
      ...(view.filter === '' ? [] : [`${words.filtered} ${safe(view.filter)}`]),
      words.shownOf(itemsShown(view).shown.length, summaries.length),
    ];
    return asked.join(' · ');
  }
  const guessed = summaries.filter((summary) => summary.changes.guesses > 0).length;
  const parts = reading ? [words.readingOf(reading.looked, reading.found)] : [];
  if (!reading || summaries.length > 0) parts.push(words.articles(summaries.length));
  if (guessed > 0) parts.push(words.withGuesses(guessed));
  if (failures.length > 0) parts.push(words.failed(failures.length));
  return parts.join(' · ');
}

function rightOf(view: ListView, { hint }: Words): readonly Row[] {
  if (view.focus === 'facets') return hints(hint.help, hint.choose, hint.toList);
  if (view.picked.length > 0) return hints(hint.sideBySide, hint.help, hint.pick, hint.unpick);
  return hints(hint.help, hint.open, hint.search, hint.quit, hint.filter, hint.facets);
}

function leftOf(view: ListView, stage: Stage): Row {
  const { words } = stage;
  const { shown } = itemsShown(view);
  const { selected } = follow(itemsOf(view, stage), view, stage.rows - HEAD);
  const summary = shown[selected];
  if (!summary) return row(shown.length === 0 ? '' : words.articles(shown.length), DIM);
  const [path, ...others] = summary.paths;
  const picked = view.picked.length === 0 ? '' : `  ${words.picked(view.picked.length)}`;
  return row(
    `${words.of(selected + 1, shown.length)}${picked}${renditionSaid(stage)}  ${safe(path ?? '')}${others.length > 0 ? words.copies(others.length) : ''}`,
    DIM,
  );
}

function summaryRows(summary: Summary, chosen: boolean, picked: boolean, width: number, stage: Stage): readonly Row[] {
  const { words } = stage;
  const attention = attentionOf(summary, words);
  const mark: Row = [{ text: chosen ? '› ' : '  ', style: BOLD }];
  const style = chosen ? BOLD : undefined;
  const title: Row =
    summary.headline === undefined
      ? [
          { text: words.untitled, style },
          { text: clip(` ${shown(summary.opening, summary, stage)}`, width), style: DIM },
        ]
      : [{ text: clip(shown(summary.headline, summary, stage), width), style }];
  return [
    spread([...mark, ...title], attention, width + GUTTER),
    [{ text: picked ? '✓ ' : '  ', style: BOLD }, ...row(factsOf(summary, width, words), DIM)],
  ];
}

function shown(text: string, summary: Summary, stage: Stage): string {
  return safe(stage.rendition.of(summary)(text).text);
}

function attentionOf(summary: Summary, words: Words): Row {
  const said: string[] = [];
  if (summary.changes.guesses > 0) said.push(`〔？〕${words.guesses(summary.changes.guesses)}`);
  if (summary.lost > 0) said.push(`! ${words.lost(summary.lost)}`);
  return row(said.join('  '), VERMILION);
}

/** Date, outlet, script, length and changes in columns; on a narrow screen the last ones give way. */
function factsOf(summary: Summary, width: number, words: Words): string {
  const { emend, omit, insert, doubt } = summary.changes;
  const changes = words.changes(emend + omit + insert + doubt);
  const columns = [
    pad(dayOf(summary.datePublished, words.undated), 10),
    '',
    pad(writtenIn(summary.script) ?? '', SCRIPT),
    `${grouped(summary.counts.han)} 字`.padStart(9),
    `${' '.repeat(Math.max(0, 14 - widthOf(changes)))}${changes}`,
  ];
  while (columns.length > 2 && columns.reduce((sum, column) => sum + widthOf(column) + 2, 12) > width) columns.pop();
  const outlet = width - columns.reduce((sum, column) => sum + widthOf(column), 0) - 2 * (columns.length - 1);
  columns[1] = pad(safe(summary.creditedSource ?? summary.publisher ?? '—'), Math.min(outlet, 32));
  return clip(columns.join('  '), width);
}

function failureRows(failure: Failure, first: boolean, chosen: boolean, width: number, loose: boolean, words: Words): readonly Row[] {
  const heading: readonly Row[] = first ? [...(loose ? [] : [[]]), [blank(GUTTER), { text: words.notRead, style: DIM }]] : [];
  return [
    ...heading,
    [{ text: chosen ? '› ' : '  ', style: BOLD }, ...row(clip(safe(failure.path), width), chosen ? BOLD : undefined)],
    [blank(GUTTER), ...row(clip(safe(failureSaid(failure, words)), width), DIM)],
  ];
}

function emptyRows(roots: readonly string[], words: Words, width: number): readonly Row[] {
  const lines: readonly Row[] = [
    [blank(GUTTER), { text: words.noArticle }],
    [],
    ...roots.map((root): Row => [blank(GUTTER), { text: `${words.lookedIn} ${safe(root)}`, style: DIM }]),
    [blank(GUTTER), { text: words.giveFolder, style: DIM }],
  ];
  return lines.map((line) => clipRow(line, width + GUTTER));
}
