import type { Found, Hit, Query, SearchResult } from '../library.js';
import { onceEach } from '../reuse/reprints.js';
import type { Match, Shelf } from '../shelf.js';
import { page } from './filter.js';
import { type Plan, planOf } from './plan.js';
import { type Folded, placesIn } from './readings.js';
import { snippetOf } from './snippet.js';
import { inTurns } from './turns.js';

/** How many answers are kept, for the pages after the first. */
const KEPT = 8;

interface Answer {
  readonly matches: readonly Match[];
  readonly total: number;
}

const kept = new WeakMap<Shelf, Map<string, { readonly state: unknown; readonly answer: Answer }>>();

/** All articles that answer a plan, in the order of the search; kept for the pages that follow. */
export async function answerOf(shelf: Shelf, plan: Plan, query: Query): Promise<Answer> {
  const answers = kept.get(shelf) ?? new Map();
  kept.set(shelf, answers);
  const name = JSON.stringify([plan.key, query.ids, query.outlets, query.years, query.scripts, query.sort, query.once]);
  const state = shelf.state();
  const known = answers.get(name);
  if (known?.state === state) return known.answer;
  const found: Match[] = [];
  for await (const candidates of inTurns(plan.empty ? [] : shelf.candidates(plan, query), query.signal)) {
    for (const candidate of candidates) {
      if (!plan.holds(candidate)) continue;
      found.push({ key: candidate.key, count: countIn(candidate.fields, plan) });
    }
  }
  const counted = query.once ? await onceEach(shelf, found, query.signal) : found;
  const answer = { matches: shelf.inOrder(counted, query.sort), total: counted.reduce((sum, { count }) => sum + count, 0) };
  answers.delete(name);
  answers.set(name, { state, answer });
  for (const old of [...answers.keys()].slice(0, -KEPT)) answers.delete(old);
  return answer;
}

/**
 * Every article in which all that is asked for stands, and every place where it stands. Most hits first, then newest; only the articles on the page
 * asked for get their hits written out.
 */
export async function search(shelf: Shelf, words: string, query: Query): Promise<SearchResult> {
  const plan = await planOf(words, query.synonyms);
  const { matches, total } = await answerOf(shelf, plan, query);
  const from = query.after === undefined ? Math.max(0, query.offset ?? 0) : following(shelf, matches, query.after);
  const shown = page(matches, query, from);
  const reached = from + shown.length;
  const last = shown.at(-1);
  const articles = shown.flatMap(({ key, count }) => foundAt(shelf, plan, key, count) ?? []);
  return {
    words,
    ...understood(plan),
    articles,
    found: matches.length,
    total,
    ...(last && reached < matches.length ? { next: `${reached}.${shelf.about(last.key)?.summary.id ?? ''}` } : {}),
  };
}

/** The articles that answer, the newest first, each found when it is asked for. */
export async function* matches(shelf: Shelf, words: string, query: Query): AsyncGenerator<Found> {
  const plan = await planOf(words, query.synonyms);
  if (plan.empty) return;
  const after = query.after === undefined ? undefined : shelf.keyOf(query.after);
  let left = query.limit ?? Number.POSITIVE_INFINITY;
  if (left <= 0) return;
  for await (const candidates of inTurns(shelf.candidates(plan, query, { after }), query.signal)) {
    for (const candidate of candidates) {
      if (!plan.holds(candidate)) continue;
      const found = foundAt(shelf, plan, candidate.key, countIn(candidate.fields, plan));
      if (!found) continue;
      yield found;
      if (--left <= 0) return;
    }
  }
}

export function understood({ notes, problem }: Plan): Pick<SearchResult, 'notes' | 'problem'> {
  return { notes, ...(problem === undefined ? {} : { problem }) };
}

export function countIn(fields: readonly Folded[], plan: Plan): number {
  let count = 0;
  for (const field of fields) {
    const finder = plan.finderFor(field.field);
    const [view] = field.views;
    count += field.views.length === 1 && view ? finder(view.folded).length : placesIn(field, finder).length;
  }
  return count;
}

/** Where the page after a `next` begins: behind the article it names, or, when that is gone, where it stood. */
function following(shelf: Shelf, matches: readonly Match[], next: string): number {
  const [place = '', id = ''] = next.split('.');
  const key = shelf.keyOf(id);
  const at = Number.parseInt(place, 10) || 0;
  if (key === undefined || matches[at - 1]?.key === key) return at;
  const found = matches.findIndex((match) => match.key === key);
  return found < 0 ? at : found + 1;
}

function foundAt(shelf: Shelf, plan: Plan, key: number, count: number): Found | undefined {
  const about = shelf.about(key);
  return about && { summary: about.summary, count, hits: count === 0 ? [] : hitsOf(shelf, plan, key, about.summary.id) };
}

function hitsOf(shelf: Shelf, plan: Plan, key: number, id: string): readonly Hit[] {
  return shelf.fields(key).flatMap((field) =>
    placesIn(field, plan.finderFor(field.field)).map((place) => ({
      id,
      field: field.field,
      ...(field.index === undefined ? {} : { index: field.index }),
      ...place,
      snippet: snippetOf(field.text, place.start, place.end),
    })),
  );
}
