import type { Library, Summary } from '@zhengwen/library';
import { jsonOf } from '../formats.js';
import type { Graph } from '../graphml.js';
import { type LibraryRequest, openFor, withLibrary } from '../library.js';
import { EXIT, type Exit, exitOf } from '../outcome.js';
import { misuse, print, say, sayFailure } from '../output.js';
import { type ConvertText, misasked, type ScriptAsked, shownAs } from '../script-asked.js';
import { titleOf } from '../titles.js';

/** What is said wherever passages are shown. */
export const NEUTRAL = 'A shared phrase is no evidence of copying or intent.';

/** How a result about several articles is written. */
export interface ReuseFormat extends LibraryRequest, ScriptAsked {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly graphml?: boolean;
}

type Row = readonly (string | number | undefined)[];

/** One result in each of its forms; only the one that is asked for is made. */
export interface Answer {
  readonly found: number;
  readonly json: () => unknown;
  readonly csv: () => { readonly header: readonly string[]; readonly rows: readonly Row[] };
  readonly graph: () => Graph;
  /** For people to read, in the script that they asked for; the other forms cite the source's. */
  readonly lines: (show: ConvertText) => Iterable<string>;
  /** What is said where nothing was found. */
  readonly nothing: string;
}

/** Opens what is under `paths`, asks it, and prints the answer as it is wanted. */
export async function answerReuse(paths: readonly string[], format: ReuseFormat, ask: (library: Library) => Promise<Answer>): Promise<Exit> {
  const wrong = misasked(format);
  if (wrong) return misuse(wrong);
  return withLibrary(openFor(paths, format), async (library) => {
    const failures = await library.failures();
    failures.forEach(sayFailure);
    if (library.size === 0) {
      if (failures.length === 0) say('no article was found');
      return exitOf(0, failures.length);
    }
    const answer = await ask(library);
    await write(answer, format);
    if (answer.found === 0) say(answer.nothing);
    if (failures.length > 0) return EXIT.partly;
    return answer.found === 0 ? EXIT.nothing : EXIT.done;
  });
}

async function write(answer: Answer, asked: ReuseFormat): Promise<void> {
  const { json, csv, graphml } = asked;
  if (json) return print(`${jsonOf(answer.json(), 2)}\n`);
  if (graphml) return print((await import('../graphml.js')).graphmlOf(answer.graph()));
  if (csv) {
    const { header, rows } = answer.csv();
    return print((await import('@zhengwen/library/csv')).csvOf(header, rows));
  }
  for (const line of answer.lines(await shownAs(asked))) await print(`${line}\n`);
}

/** All that an answer gives one by one. */
export async function all<T>(found: AsyncIterable<T>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const item of found) items.push(item);
  return items;
}

/** A share with three decimals. */
export function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/** A share for people: `93 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Words on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** What a graph says of an article. */
export function articleIs(summary: Summary): Readonly<Record<string, string | undefined>> {
  return { kind: 'article', label: titleOf(summary), date: summary.datePublished?.value, outlet: summary.creditedSource ?? summary.publisher };
}

/** The article that is named by its id or its path. */
export async function articleNamed(library: Library, name: string): Promise<Summary | undefined> {
  return (await library.summary(name)) ?? (await library.list()).find(({ paths }) => paths.includes(name));
}
