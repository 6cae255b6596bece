import type { Failure } from '@zhengwen/core';
import type { Summary } from '@zhengwen/library';
import { counted, grouped } from '../../output.js';
import { safe } from '../../safe.js';
import { writtenIn } from '../../script-names.js';
import { dayOf, UNTITLED } from '../../titles.js';
import type { Command } from '../keys.js';
import { blank, hints, row, spread } from '../look/row.js';
import { BOLD, DIM, type Row, VERMILION } from '../look/style.js';
import { widthOf } from '../setting/cluster.js';
import { clip, pad } from '../setting/text.js';
import type { Stage } from '../stage.js';
import { follow, type Items, seen } from './items.js';
import { pick } from './pick.js';
import type { Catalogue, Drawn, ListView, Request } from './view.js';

const HEAD = 2;
const GUTTER = 2;
const WIDEST = 108;
/** Cells of the longest name of an orthography. */
const SCRIPT = 14;
const TITLE: Row = [blank(GUTTER), { text: '正文', style: BOLD }, { text: ' Zhengwen   ' }];

export function listView(catalogue: Catalogue): ListView {
  return { kind: 'list', catalogue, selected: 0, top: 0 };
}

export function moveList(view: ListView, command: Command, stage: Stage): ListView {
  return pick(view, itemsOf(view.catalogue, stage), command, stage.rows - HEAD) ?? view;
}

export function openList(view: ListView): Request | undefined {
  const { summaries, failures } = view.catalogue;
  const summary = summaries[view.selected];
  if (summary) return { kind: 'open', id: summary.id };
  const failure = failures[view.selected - summaries.length];
  return failure && { kind: 'say', text: `${failure.path}: ${failure.message}` };
}

export function drawList(view: ListView, stage: Stage): Drawn {
  const { catalogue } = view;
  const width = Math.min(WIDEST, stage.columns - 2 * GUTTER);
  const items = itemsOf(catalogue, stage);
  const window = follow(items, view, stage.rows - HEAD);
  const where = catalogue.roots.length === 1 ? safe(catalogue.roots[0] ?? '') : `${grouped(catalogue.roots.length)} places`;
  const rows: Row[] = [spread([...TITLE, ...row(clip(where, width / 3), DIM)], row(sums(catalogue), DIM), width + GUTTER), []];
  const loose = isLoose(catalogue, stage);
  for (const index of seen(items, window, stage.rows - HEAD)) {
    const summary = catalogue.summaries[index];
    const failure = catalogue.failures[index - catalogue.summaries.length];
    const chosen = index === window.selected;
    if (summary) rows.push(...summaryRows(summary, chosen, width, stage), ...(loose ? [[]] : []));
    else if (failure) rows.push(...failureRows(failure, index === catalogue.summaries.length, chosen, width, loose));
  }
  if (items.count === 0) rows.push(...emptyRows(catalogue.roots));
  return { rows: rows.slice(0, stage.rows), left: leftOf(view, window.selected, stage), right: hints('? help', 'Enter open', '/ search', 'q quit') };
}

function itemsOf({ summaries, failures }: Catalogue, stage: Stage): Items {
  const loose = isLoose({ roots: [], summaries, failures }, stage);
  return {
    count: summaries.length + failures.length,
    height: (index) => (index < summaries.length ? (loose ? 3 : 2) : index > summaries.length ? 2 : loose ? 3 : 4),
  };
}

/** A short list has a blank line between its articles; a long one shows more of them. */
function isLoose({ summaries, failures }: Catalogue, stage: Stage): boolean {
  return summaries.length * 3 + failures.length * 2 + 2 <= stage.rows - HEAD;
}

function sums({ summaries, failures }: Catalogue): string {
  const guessed = summaries.filter((summary) => summary.changes.guesses > 0).length;
  const parts = [counted(summaries.length, 'article')];
  if (guessed > 0) parts.push(`${guessed} with guesses`);
  if (failures.length > 0) parts.push(`${failures.length} not read`);
  return parts.join(' · ');
}

function leftOf({ catalogue }: ListView, selected: number, { rendition }: Stage): Row {
  const all = catalogue.summaries.length;
  const summary = catalogue.summaries[selected];
  if (!summary) return row(all === 0 ? '' : `${all} articles`, DIM);
  const [path, ...others] = summary.paths;
  const script = rendition.script === 'source' ? '' : `  in ${rendition.name}, a rendition`;
  return row(
    `${selected + 1} of ${all}${script}  ${safe(path ?? '')}${others.length > 0 ? ` and ${counted(others.length, 'copy', 'copies')}` : ''}`,
    DIM,
  );
}

function summaryRows(summary: Summary, chosen: boolean, width: number, stage: Stage): readonly Row[] {
  const attention = attentionOf(summary);
  const mark: Row = [{ text: chosen ? '› ' : '  ', style: BOLD }];
  const style = chosen ? BOLD : undefined;
  const title: Row =
    summary.headline === undefined
      ? [
          { text: UNTITLED, style },
          { text: clip(` ${shown(summary.opening, summary, stage)}`, width), style: DIM },
        ]
      : [{ text: clip(shown(summary.headline, summary, stage), width), style }];
  return [spread([...mark, ...title], attention, width + GUTTER), [blank(GUTTER), ...row(factsOf(summary, width), DIM)]];
}

function shown(text: string, summary: Summary, stage: Stage): string {
  return safe(stage.rendition.of(summary)(text).text);
}

function attentionOf(summary: Summary): Row {
  const words: string[] = [];
  if (summary.changes.guesses > 0) words.push(`〔？〕${counted(summary.changes.guesses, 'guess', 'guesses')}`);
  if (summary.lost > 0) words.push(`! ${counted(summary.lost, 'character')} lost`);
  return row(words.join('  '), VERMILION);
}

/** Date, outlet, script, length and changes in columns; on a narrow screen the last ones give way. */
function factsOf(summary: Summary, width: number): string {
  const { emend, omit, insert, doubt } = summary.changes;
  const changes = emend + omit + insert + doubt;
  const columns = [
    pad(dayOf(summary.datePublished), 10),
    '',
    pad(writtenIn(summary.script) ?? '', SCRIPT),
    `${grouped(summary.counts.han)} 字`.padStart(9),
    counted(changes, 'change').padStart(14),
  ];
  while (columns.length > 2 && columns.reduce((sum, column) => sum + widthOf(column) + 2, 12) > width) columns.pop();
  const outlet = width - columns.reduce((sum, column) => sum + widthOf(column), 0) - 2 * (columns.length - 1);
  columns[1] = pad(safe(summary.creditedSource ?? summary.publisher ?? '—'), Math.min(outlet, 32));
  return clip(columns.join('  '), width);
}

function failureRows(failure: Failure, first: boolean, chosen: boolean, width: number, loose: boolean): readonly Row[] {
  const heading: readonly Row[] = first ? [...(loose ? [] : [[]]), [blank(GUTTER), { text: 'Not read', style: DIM }]] : [];
  return [
    ...heading,
    [{ text: chosen ? '› ' : '  ', style: BOLD }, ...row(clip(safe(failure.path), width), chosen ? BOLD : undefined)],
    [blank(GUTTER), ...row(clip(safe(failure.message), width), DIM)],
  ];
}

function emptyRows(roots: readonly string[]): readonly Row[] {
  return [
    [blank(GUTTER), { text: 'No article here.' }],
    [],
    ...roots.map((root) => [blank(GUTTER), { text: `Looked in ${safe(root)}`, style: DIM }]),
    [blank(GUTTER), { text: 'Give a folder of saved pages:  zhengwen ./folder', style: DIM }],
  ];
}
