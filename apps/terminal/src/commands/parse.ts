import type { Article, Guesses, Script } from '@zhengwen/core';
import type { Choice, FetchOptions } from '@zhengwen/library';
import { EXTENSION, type FormatName, type Written, writerFor } from '../formats.js';
import { type Exit, exitOf } from '../outcome.js';
import { counted, misuse, print, say, sayFailure } from '../output.js';
import { answer, ask } from '../results.js';
import { safeLines } from '../safe.js';
import { misasked, scriptAsked, turnsIn } from '../script-asked.js';
import { mirror } from '../write-files.js';

export interface ParseRequest extends Written, Choice, Pick<FetchOptions, 'allowPrivate'> {
  readonly guesses: Guesses;
  readonly without?: readonly string[];
  readonly annotations?: boolean;
  /** The folder to write to, instead of the standard output. */
  readonly output?: string;
  /** The changes, instead of the articles. */
  readonly diff?: boolean;
}

/** `zhengwen parse`: every file and address as an article, in the format asked for. */
export async function parseCommand(paths: readonly string[], request: ParseRequest): Promise<Exit> {
  const unknown = await unknownRules(request.without ?? []);
  if (unknown.length > 0) return misuse(`no rule is called ${unknown.join(', ')}; 'zhengwen rules' lists them`);
  const wrong = misasked(request);
  if (wrong) return misuse(wrong);
  const { format, output } = request;
  if (request.diff && output !== undefined) return misuse('--diff shows the changes and writes no files: leave out -o');
  const asked = await ask(paths, request);
  const { guesses, without, annotations, allowPrivate } = request;
  const options = { guesses, without, annotations, allowPrivate };
  if (request.diff) return (await import('./diff.js')).diffCommand(asked, options);
  if (output === undefined && asked.files > 1 && format !== 'json' && format !== 'jsonl') {
    return misuse(`${counted(asked.files, 'file')} as ${format} need a folder to be written to: add -o DIR`);
  }
  const write = await writerFor(request);
  const script = request.vocabulary ? await scriptAsked(request) : undefined;
  const folder = output === undefined ? undefined : await mirror(output, EXTENSION[format], asked.location.files, paths.length);
  const list = output === undefined && format === 'json' && asked.several;
  let done = 0;
  let failed = 0;
  if (list) await print('[');
  for await (const result of answer(asked, options)) {
    if (!result.ok) {
      failed++;
      sayFailure(result.failure);
      continue;
    }
    const text = write(result.article);
    if (script) await sayWords(result.article, script);
    if (folder) {
      const put = await folder.put(result, text);
      if ('refused' in put) {
        failed++;
        say(put.refused);
        continue;
      }
    } else await print(list ? `${done > 0 ? ',' : ''}\n${text.trimEnd()}` : shown(text, format));
    done++;
  }
  if (list) await print(done > 0 ? '\n]\n' : ']\n');
  if (output !== undefined) say(`${counted(done, 'article')} written to ${output}`);
  if (done + failed === 0) say('nothing to parse was found');
  return exitOf(done, failed);
}

/** Names the words of a region that were put in: they are not the document's, and a format may not tell them from its own. */
async function sayWords(article: Article, script: Script): Promise<void> {
  const { convert } = await import('../renderers/conversion.js');
  const words = turnsIn(convert(article, script).changed, 'words');
  const named = words.map(({ turn, count }) => (count > 1 ? `${turn} ${count}` : turn)).join(', ');
  say(`${article.source.path}: ${words.length === 0 ? 'no word of the region was put in' : `words of the region put in: ${named}`}`);
}

/** What a pipe gets exactly, a terminal gets without control characters. JSON has none in either. */
function shown(text: string, format: FormatName): string {
  return process.stdout.isTTY && format !== 'json' && format !== 'jsonl' ? safeLines(text) : text;
}

/** Of the names given those that no rule has; `regularize/*` names a stage. */
async function unknownRules(names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return [];
  const { RULE_NAMES } = await import('../rule-names.js');
  return names.filter((name) => !RULE_NAMES.has(name));
}
