import type { Article } from '@zhengwen/core';
import type { Hit } from '@zhengwen/library';
import { safe } from '../../safe.js';
import type { Command } from '../keys.js';
import { blank, hints, type Mark, row, rowWidth } from '../look/row.js';
import { DIM, type Row, type Style, VERMILION } from '../look/style.js';
import { changesIn } from '../page/changes.js';
import { othersOf } from '../page/conversions.js';
import { conversionsOf, laidOut } from '../page/laid-out.js';
import type { Part } from '../page/part.js';
import { lastScreen, move, percent, reveal, screenFrom, TOP } from '../page/place.js';
import { unitShown } from '../page/shown.js';
import { hitMarks, inPageOrder, placeOfSpot, type Spot, shownMarks, spotOfHit } from '../page/spot.js';
import { scriptOf } from '../page/words.js';
import { measureOf, type Stage } from '../stage.js';
import type { ArticleView, Drawn, SharedPassage } from './view.js';

/** Never by colour alone: the margin says how many changes the line has. */
const CHANGED: Style = VERMILION;
const HIT: Style = { underline: true };
/** What other articles have too: the margin says how many. */
const COMMON: Style = { underline: true };
/** The words of a region, which are no spelling of the document's. */
const WORD: Style = { underline: true };
const CHOSEN: Style = { ...VERMILION, bold: true, underline: true };

/** An article at its beginning, or at the chosen one of the hits of a search. */
export function articleView(article: Article, stage: Stage, hits: readonly Hit[] = [], chosen?: number): ArticleView {
  const view: ArticleView = { kind: 'article', article, top: TOP, hits: inPageOrder(laidOut(article, stage).parts, hits) };
  const wanted = chosen === undefined ? undefined : hits[chosen];
  return wanted ? goToHit(view, view.hits.indexOf(wanted), stage) : view;
}

export function moveArticle(view: ArticleView, command: Command, stage: Stage): ArticleView {
  const flow = laidOut(view.article, stage);
  const by = (lines: number): ArticleView => ({ ...view, top: move(flow, view.top, lines, stage.rows) });
  const screen = Math.max(1, stage.rows - 2);
  switch (command) {
    case 'down':
      return by(1);
    case 'up':
      return by(-1);
    case 'page-down':
      return by(screen);
    case 'page-up':
      return by(-screen);
    case 'half-down':
      return by(Math.ceil(screen / 2));
    case 'half-up':
      return by(-Math.ceil(screen / 2));
    case 'top':
      return { ...view, top: TOP };
    case 'bottom':
      return { ...view, top: lastScreen(flow, stage.rows) };
    case 'next-hit':
      return view.hits.length > 0 ? goToHit(view, ((view.chosen ?? -1) + 1) % view.hits.length, stage) : view;
    case 'previous-hit':
      return view.hits.length > 0 ? goToHit(view, ((view.chosen ?? 0) + view.hits.length - 1) % view.hits.length, stage) : view;
    case 'next-conversion':
      return goToChoice(view, 1, stage);
    case 'previous-conversion':
      return goToChoice(view, -1, stage);
    case 'changes':
      return { ...view, changes: !view.changes };
    default:
      return view;
  }
}

/** Chooses a hit and brings it on the screen. */
function goToHit(view: ArticleView, chosen: number, stage: Stage): ArticleView {
  const hit = view.hits[chosen];
  const flow = laidOut(view.article, stage);
  const spot = hit && spotOfHit(flow.parts, hit);
  return {
    ...view,
    chosen,
    spot: undefined,
    choice: undefined,
    ...(spot ? { top: reveal(flow, view.top, placeOfSpot(flow, spot), stage.rows) } : {}),
  };
}

/** Brings a place that the apparatus names on the screen and marks it. */
export function goToSpot(view: ArticleView, spot: Spot, stage: Stage): ArticleView {
  const flow = laidOut(view.article, stage);
  const choice = conversionsOf(view.article, stage).choices.findIndex(({ part, start }) => part === spot.part && start === spot.start);
  return {
    ...view,
    spot,
    chosen: undefined,
    choice: choice < 0 ? undefined : choice,
    top: reveal(flow, view.top, placeOfSpot(flow, spot), stage.rows),
  };
}

/** Goes to the next or the previous of the characters that could be otherwise: from the last one, or from the top of the screen. */
function goToChoice(view: ArticleView, by: 1 | -1, stage: Stage): ArticleView {
  const { choices } = conversionsOf(view.article, stage);
  if (choices.length === 0) return view;
  const flow = laidOut(view.article, stage);
  const isBelow = ({ part, start }: Pick<Spot, 'part' | 'start'>) =>
    part > view.top.part || (part === view.top.part && flow.shown(part).at(start) >= view.top.at);
  const first = choices.findIndex(isBelow);
  const from = view.choice ?? (by > 0 ? (first < 0 ? choices.length : first) - 1 : first < 0 ? choices.length : first);
  const choice = (from + by + choices.length) % choices.length;
  const { part, start, end } = choices[choice] as (typeof choices)[number];
  return goToSpot(view, { part, start, end }, stage);
}

/** The same lines at the top in another script: their characters may lie elsewhere. */
export function inRendition(view: ArticleView, before: Stage, after: Stage): ArticleView {
  const { part, at } = view.top;
  const from = laidOut(view.article, before);
  const to = laidOut(view.article, after);
  if (!Number.isFinite(at) || at < 0) return { ...view, choice: undefined };
  const length = from.parts[part]?.text.length ?? 0;
  if (from.parts[part]?.columns || part >= to.parts.length)
    return { ...view, choice: undefined, top: part < to.parts.length ? view.top : lastScreen(to, after.rows) };
  return { ...view, choice: undefined, top: { part, at: to.shown(part).at(unitShown(from.shown(part), length, at)) } };
}

export function drawArticle(view: ArticleView, stage: Stage): Drawn {
  const flow = laidOut(view.article, stage);
  const { cells, margin } = measureOf(stage);
  const spot = markedSpot(view, flow.parts);
  const pointed = spot && placeOfSpot(flow, spot);
  const { words } = conversionsOf(view.article, stage);
  const rows = screenFrom(flow, view.top, stage.rows).flatMap(({ part, line }): readonly Row[] => {
    const regional = words.filter((word) => word.part === part).map(({ start, end }) => ({ start, end, style: WORD }));
    const marks = [...regional, ...marksIn(view, flow.parts[part], part === spot?.part ? spot : undefined)];
    const changes = view.changes ? changesIn(view.article, flow.parts, part) : [];
    const changed = changes.map((change) => ({ ...change, style: CHANGED }));
    const lines = flow.lines(part);
    const next = lines[lines.indexOf(line) + 1]?.at ?? Number.POSITIVE_INFINITY;
    const here = pointed?.part === part && line.at <= pointed.at && next > pointed.at;
    const own = flow.parts[part];
    const common = own && view.shared ? view.shared.flatMap((passage) => commonIn(own, passage)) : [];
    const text = flow.draw(part, line, shownMarks(flow, part, [...common, ...changed, ...marks]));
    const number = shownMarks(flow, part, changed).filter((change) => line.at >= 0 && line.at <= change.start && change.start < next).length;
    const left = here ? { text: '› '.padStart(margin), style: VERMILION } : blank(margin);
    const others = new Set(
      shownMarks(flow, part, common).flatMap((mark, i) => (line.at >= 0 && mark.start < next && mark.end > line.at ? (common[i]?.others ?? []) : [])),
    );
    const said: Row = number > 0 ? row(String(Math.min(99, number)), VERMILION) : others.size > 0 ? row(`=${Math.min(99, others.size)}`, DIM) : [];
    const set: Row = [left, ...text, ...(said.length > 0 ? [blank(cells - rowWidth(text) + 1), ...said] : [])];
    return line.ruby ? [[blank(margin), ...flow.drawRuby(part, line)], set] : [set];
  });
  return { rows, left: leftOf(view, percent(flow, view.top, stage.rows), stage), right: rightOf(view, stage) };
}

/** A passage that other articles have too, as marks on a part's own text, with the articles. */
function commonIn(part: Part, { start, end, others }: SharedPassage): readonly (Mark & { readonly others: readonly string[] })[] {
  return hitMarks(part, [{ field: 'text', start, end }], COMMON).map((mark) => ({ ...mark, others: others.map(({ id }) => id) }));
}

function markedSpot(view: ArticleView, parts: Parameters<typeof spotOfHit>[0]): Spot | undefined {
  if (view.spot) return view.spot;
  const hit = view.chosen === undefined ? undefined : view.hits[view.chosen];
  return hit && spotOfHit(parts, hit);
}

function marksIn(view: ArticleView, part: Parameters<typeof hitMarks>[0] | undefined, spot: Spot | undefined): readonly Mark[] {
  const marks = part ? hitMarks(part, view.hits, HIT) : [];
  return spot ? [...marks, { start: spot.start, end: spot.end, style: CHOSEN }] : marks;
}

function leftOf(view: ArticleView, percent: number, stage: Stage): Row {
  const at = `${String(percent).padStart(3)}%  `;
  const { choices } = conversionsOf(view.article, stage);
  const choice = view.choice === undefined ? undefined : choices[view.choice];
  if (choice) {
    const kind = choice.vocabulary ? `, ${stage.words.regionWord}` : '';
    const where = stage.words.of((view.choice ?? 0) + 1, choices.length);
    return [
      ...row(at, DIM),
      ...row(`${safe(choice.source)} → ${safe(choice.value)}`),
      ...row(`  ${stage.words.or} ${othersOf(choice)}${kind}  ${where}`, DIM),
    ];
  }
  const hit = view.chosen === undefined ? '' : `  ${stage.words.hitOf(view.chosen + 1, view.hits.length)}`;
  return row(`${at}${view.shared ? stage.words.neutral : scriptLine(view.article, stage)}${hit}`, DIM);
}

/** The script on the screen: the text's own, or a rendition, of what, and how much of it that changed. */
function scriptLine(article: Article, stage: Stage): string {
  const own = scriptOf(article.script, stage.words) ?? stage.words.scriptUnknown;
  const { script, name } = stage.rendition;
  if (script === 'source') return own;
  const { all } = conversionsOf(article, stage);
  // A text that is in the script already is not touched.
  if (all.length === 0) return stage.words.ownScript(name);
  return `${stage.words.renditionOf(name, own)}  ${stage.words.changes(all.length)}`;
}

function rightOf({ article }: ArticleView, stage: Stage): readonly Row[] {
  const { words } = stage;
  const { choices } = conversionsOf(article, stage);
  const open = choices.length > 0 ? hints(words.otherwise(choices.length)) : [];
  const changes = article.entries.filter((entry) => entry.kind !== 'markup');
  const guesses = changes.filter((entry) => entry.confidence === 'guess').length;
  const guessed = guesses > 0 ? [row(`〔？〕${words.guesses(guesses)}`, VERMILION)] : [];
  return [
    ...guessed,
    ...open,
    ...hints(words.changes(changes.length), words.hint.help, words.hint.toApparatus, words.hint.metadata, words.hint.changes),
  ];
}
