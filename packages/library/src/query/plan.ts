import { fold, rules } from '@zhengwen/core';
import type { Summary } from '../library.js';
import { find, type Span } from './find.js';
import { type Needs, needsOf } from './grams.js';
import { hasWords, type Node, type Parsed, parseQuery, QueryProblem } from './language.js';
import { type Days, daysOf, isWithin, rangeOf } from './period.js';
import type { Finder, Folded } from './readings.js';

/** What is known of an article beside its text. */
export interface About {
  readonly summary: Summary;
  /** The names of the rules that acted in it. */
  readonly rules: readonly string[];
}

/** An article as a query sees it: `key` is its number on the shelf. */
export interface Candidate {
  readonly key: number;
  readonly fields: readonly Folded[];
  readonly about: () => About;
}

/** A query made ready: which articles answer it, and where in them. */
export interface Plan {
  readonly notes: readonly string[];
  readonly problem?: string;
  /** Whether anything is asked for. */
  readonly empty: boolean;
  /** Says the same for queries that mean the same. */
  readonly key: string;
  /** What an index of pairs must hold of an article for it to be a candidate; `undefined` when every article is one. */
  readonly needs?: Needs;
  /** Days within which every answer lies; a shelf must keep to it. */
  readonly days?: Days;
  readonly holds: (candidate: Candidate) => boolean;
  /** How the places of the query in a field are found. */
  readonly finderFor: (field: Folded['field']) => Finder;
}

type Matcher = (folded: string) => Span[];
type Matchers = ReadonlyMap<Node, Matcher>;

/** Makes a query ready. Never throws for what a query may hold: `problem` says why it can't be answered. */
export async function planOf(query: string, synonyms = false): Promise<Plan> {
  const nothing = { notes: [], empty: true, key: '', holds: () => false, finderFor: () => () => [] };
  try {
    const expand = synonyms ? (await import('./synonyms.js')).synonymsOf : undefined;
    const { node, notes }: Parsed = parseQuery(query, expand);
    if (!node) return { ...nothing, notes };
    const { days, rest } = withoutDays(node);
    const matchers = await matchersOf(node);
    return {
      notes: [...notes, ...unknownIn(node)],
      empty: false,
      key: JSON.stringify(node),
      needs: rest && needsIn(rest),
      ...(days ? { days } : {}),
      holds: rest ? (candidate) => holds(rest, candidate, matchers) : () => true,
      finderFor: (field) => finderOf(node, isTitle(field), matchers),
    };
  } catch (error) {
    if (!(error instanceof QueryProblem)) throw error;
    return { ...nothing, problem: error.message };
  }
}

function isTitle(field: Folded['field']): boolean {
  return field === 'headline' || field === 'kicker' || field === 'alternativeHeadline';
}

/** The dates that all answers must have, and what else is asked for. */
function withoutDays(node: Node): { days?: Days; rest?: Node } {
  const parts = node.type === 'and' ? node.parts : [node];
  const dates = parts.flatMap((part) => (part.type === 'filter' && part.field === 'date' ? [rangeOf(part.value)] : []));
  if (dates.length === 0) return { rest: node };
  const others = parts.filter((part) => !(part.type === 'filter' && part.field === 'date'));
  const days: Days = [
    dates
      .map(([first]) => first)
      .sort()
      .at(-1) as string,
    dates.map(([, last]) => last).sort()[0] as string,
  ];
  return { days, rest: others.length > 1 ? { type: 'and', parts: others } : others[0] };
}

/** The regular expressions of a query, compiled; also reads its dates, so that a wrong one is said at once. */
async function matchersOf(node: Node, known: Map<Node, Matcher> = new Map()): Promise<Matchers> {
  switch (node.type) {
    case 'and':
    case 'or':
      for (const part of node.parts) await matchersOf(part, known);
      break;
    case 'not':
      await matchersOf(node.part, known);
      break;
    case 'near':
      await matchersOf(node.left, known);
      await matchersOf(node.right, known);
      break;
    case 'pattern':
      known.set(node, await matcherOf(node.source));
      break;
    case 'filter':
      if (node.field === 'date') rangeOf(node.value);
      break;
  }
  return known;
}

const SCRIPTS = ['hans', 'hant', 'mixed', 'und'];

/** What is asked of rules and scripts that there are none of: nothing has them, and that is said. */
function unknownIn(node: Node): readonly string[] {
  switch (node.type) {
    case 'and':
    case 'or':
      return node.parts.flatMap(unknownIn);
    case 'not':
      return unknownIn(node.part);
    case 'filter':
      if (node.field === 'rule' && !rules.some(({ name }) => isNamed(name, node.value))) return [`there is no rule ${node.value}`];
      if (node.field === 'script' && !SCRIPTS.includes(node.value.toLowerCase()))
        return [`there is no script ${node.value}; these are Hans, Hant, mixed, und`];
      return [];
    default:
      return [];
  }
}

/** Whether a rule is asked for, by its name or that of its stage. */
function isNamed(rule: string, asked: string): boolean {
  return asked.endsWith('/*') ? rule.startsWith(asked.slice(0, -1)) : rule === asked;
}

/** RE2: its time grows with the text alone, whatever the expression. */
async function matcherOf(source: string): Promise<Matcher> {
  const { RE2JS } = await import('re2js');
  let compiled: ReturnType<typeof RE2JS.compile>;
  try {
    compiled = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
  } catch (error) {
    throw new QueryProblem(`/${source}/ is no regular expression: ${error instanceof Error ? error.message : String(error)}`);
  }
  return (folded) => {
    const spans: Span[] = [];
    const matcher = compiled.matcher(folded);
    while (matcher.find()) if (matcher.end() > matcher.start()) spans.push([matcher.start(), matcher.end()]);
    return spans;
  };
}

/** Words of which an index is asked for any, at most: with more every article is looked through. */
const MOST = 100;

/** What the index must hold for the node to hold; `undefined` when it can't tell. */
function needsIn(node: Node): Needs | undefined {
  const all = (parts: readonly (Needs | undefined)[]): Needs | undefined => {
    const there = parts.filter((part) => part !== undefined);
    return there.length > 1 ? { all: there } : there[0];
  };
  const any = (parts: readonly (Needs | undefined)[]): Needs | undefined => {
    const there = parts.filter((part) => part !== undefined);
    if (there.length < parts.length || there.length > MOST) return undefined;
    return there.length > 1 ? { any: there } : there[0];
  };
  switch (node.type) {
    case 'and':
      return all(node.parts.map(needsIn));
    case 'or':
      return any(node.parts.map(needsIn));
    case 'near':
      return all([needsIn(node.left), needsIn(node.right)]);
    case 'words':
      return any(node.words.map(needsOf));
    case 'pattern':
      return all(node.literals.map(needsOf));
    default:
      return undefined;
  }
}

function holds(node: Node, candidate: Candidate, matchers: Matchers): boolean {
  switch (node.type) {
    case 'and':
      return node.parts.every((part) => holds(part, candidate, matchers));
    case 'or':
      return node.parts.some((part) => holds(part, candidate, matchers));
    case 'not':
      return !holds(node.part, candidate, matchers);
    case 'words':
      return candidate.fields.some(
        ({ field, views }) => (!node.title || isTitle(field)) && views.some(({ folded }) => node.words.some((word) => folded.includes(word))),
      );
    case 'near':
    case 'pattern':
      return candidate.fields.some(({ field, views }) => {
        const finder = finderOf(node, isTitle(field), matchers);
        return views.some(({ folded }) => finder(folded).length > 0);
      });
    case 'filter':
      return passes(node, candidate.about());
  }
}

function passes({ field, value }: Extract<Node, { type: 'filter' }>, { summary, rules: acted }: About): boolean {
  const has = (text: string | undefined) => text !== undefined && fold(text).includes(fold(value));
  switch (field) {
    case 'publisher':
      return has(summary.publisher);
    case 'source':
      return has(summary.creditedSource);
    case 'credit':
      return (summary.credits ?? []).some(({ name, nameAsPrinted }) => has(name) || has(nameAsPrinted));
    case 'script':
      return summary.script.value.toLowerCase() === value.toLowerCase();
    case 'date':
      return isWithin(daysOf(summary.datePublished), rangeOf(value));
    case 'rule':
      return acted.some((rule) => isNamed(rule, value));
  }
}

const finders = new WeakMap<Node, { title?: Finder; other?: Finder }>();

/** The finder of a node, made once. */
function finderOf(node: Node, title: boolean, matchers: Matchers): Finder {
  const known = finders.get(node) ?? {};
  finders.set(node, known);
  const which = title ? 'title' : 'other';
  known[which] ??= makeFinder(node, title, matchers);
  return known[which];
}

/** All places of the words of a query in a text, from left to right and not overlapping; where two begin at one place the longer counts. */
function makeFinder(node: Node, title: boolean, matchers: Matchers): Finder {
  const words: string[] = [];
  const others: Finder[] = [];
  const gather = (part: Node) => {
    switch (part.type) {
      case 'and':
      case 'or':
        part.parts.forEach(gather);
        break;
      case 'words':
        if (title || !part.title) words.push(...part.words);
        break;
      case 'pattern':
        if (title || !part.title) others.push(matchers.get(part) as Matcher);
        break;
      case 'near':
        others.push(nearFinder(part, title, matchers));
        break;
    }
  };
  if (hasWords(node)) gather(node);
  if (others.length === 0) return (folded) => find(folded, words);
  return (folded) => apart([...find(folded, words), ...others.flatMap((finder) => finder(folded))]);
}

/** The places of both sides that stand within the distance of one of the other side. */
function nearFinder({ left, right, distance }: Extract<Node, { type: 'near' }>, title: boolean, matchers: Matchers): Finder {
  const [one, other] = [finderOf(left, title, matchers), finderOf(right, title, matchers)];
  return (folded) => {
    const [lefts, rights] = [one(folded), other(folded)];
    return [...within(lefts, rights, distance), ...within(rights, lefts, distance)];
  };
}

/** Those spans that stand at most `distance` units from one of the others, which they don't overlap. Both are in order. */
function within(spans: readonly Span[], others: readonly Span[], distance: number): Span[] {
  let from = 0;
  return spans.filter(([start, end]) => {
    while (from < others.length && (others[from] as Span)[1] < start - distance) from++;
    for (let i = from; i < others.length; i++) {
      const [first, last] = others[i] as Span;
      if (first > end + distance) return false;
      if (last <= start || first >= end) return true;
    }
    return false;
  });
}

function apart(spans: Span[]): Span[] {
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept: Span[] = [];
  let reached = 0;
  for (const span of spans) {
    if (span[0] < reached) continue;
    kept.push(span);
    reached = span[1];
  }
  return kept;
}
