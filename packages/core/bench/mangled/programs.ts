import { parse } from '../../src/parse.js';
import type { Output } from './score.js';

/** A program that is given a text and gives one back. */
export type Program = (text: string) => Output;

/** Zhengwen at a bare text: what it recognizes as furniture and credits stays, since here every line is text. */
export const zhengwen: Program = (text) => {
  const result = parse(text, { path: 'mangled.txt', guesses: 'accept', without: ['recognize/*'] });
  if (!result.ok) return { text };
  const { article } = result;
  const meets = (start: number, end: number) => article.entries.filter(({ range }) => range[0] <= end && start <= range[1]);
  return {
    text: article.text.replace(/\n{2,}/g, '\n'),
    unsure: (start, end) => meets(start, end).some(({ kind, confidence }) => kind !== 'doubt' && confidence === 'guess'),
    named: (start, end) => meets(start, end).some(({ kind }) => kind === 'doubt'),
  };
};

/** The programs beside ours, where they are installed (`npm install` in this folder). */
export async function peers(): Promise<Readonly<Record<string, Program>>> {
  const out: Record<string, Program> = {};
  for (const [name, make] of Object.entries(PEERS)) {
    try {
      const program = make(await import(name));
      out[name] = (text) => ({ text: program(text) });
    } catch {
      console.error(`${name} is not installed`);
    }
  }
  return out;
}

// What these modules export is known here alone: they are no dependencies of the project.
// biome-ignore lint/suspicious/noExplicitAny: modules that may be absent have no types
const PEERS: Readonly<Record<string, (module: any) => (text: string) => string>> = {
  'autocorrect-node':
    ({ format }) =>
    (text) =>
      format(text),
  zhlint:
    ({ run }) =>
    (text) =>
      quietly(() => run(text, { rules: { preset: 'default' } }).result),
  pangu:
    ({ default: pangu }) =>
    (text) =>
      pangu.spacingText(text),
  'fix-utf8':
    ({ default: fixUtf8 }) =>
    (text) =>
      fixUtf8(text),
};

function quietly<T>(work: () => T): T {
  const { log } = console;
  console.log = () => undefined;
  try {
    return work();
  } finally {
    console.log = log;
  }
}
