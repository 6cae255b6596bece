import { isAddress, type Library, type Summary } from '@zhengwen/library';
import { catalogueOf } from '../catalogue.js';
import { jsonOf } from '../formats.js';
import { type Exit, exitOf } from '../outcome.js';
import { print, say, sayFailure } from '../output.js';
import { paintFor } from '../paint.js';
import { type ScriptAsked, shownAs } from '../script-asked.js';
import { nearest } from '../suggestion.js';

/** Commands that are looked for in a path that leads nowhere. */
const COMMANDS = [
  'parse',
  'explain',
  'audit',
  'search',
  'concordance',
  'index',
  'stats',
  'set',
  'forget',
  'passages',
  'reprints',
  'compare',
  'figures',
  'config',
  'rules',
];

/** Prints the catalogue of a library, and what could not be read of it. */
export async function listCommand(library: Library, request: ScriptAsked & { readonly json?: boolean }): Promise<Exit> {
  const summaries: readonly Summary[] = await library.list();
  if (request.json) await print(`${jsonOf(summaries, 2)}\n`);
  else for (const line of catalogueOf(summaries, paintFor(process.stdout), await shownAs(request))) await print(`${line}\n`);
  const failures = await library.failures();
  failures.forEach(sayFailure);
  for (const { path, code } of failures) {
    if (isAddress(path)) say(`an address is fetched by 'zhengwen parse', 'explain' and 'audit'`);
    const meant = code === 'not-found' ? nearest(path, COMMANDS) : undefined;
    if (meant) say(`did you mean 'zhengwen ${meant}'?`);
  }
  if (library.leftOut.length > 0) say(`left out, being no text: ${library.leftOut.map(({ value, count }) => `${count} ${value}`).join(', ')}`);
  if (library.size + failures.length === 0) say(`no article was found in ${library.roots.join(', ')}`);
  return exitOf(library.size, failures.length);
}
