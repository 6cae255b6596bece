import type { Article, Audit } from '@zhengwen/core';
import type { Choice, FetchOptions } from '@zhengwen/library';
import { jsonOf } from '../formats.js';
import { EXIT, type Exit, exitOf } from '../outcome.js';
import { counted, grouped, print, say, sayFailure } from '../output.js';
import { paintFor } from '../paint.js';
import { answer, ask } from '../results.js';
import { safe } from '../safe.js';
import { table } from '../table.js';

/** What a rule did: how many entries it signed, and how many source units (UTF-16) they cover. */
interface Deeds {
  readonly entries: number;
  readonly units: number;
}

interface FileAudit {
  readonly path: string;
  readonly id: string;
  readonly audit: Audit;
  readonly rules: Readonly<Record<string, Deeds>>;
}

const COUNTS = ['characters', 'verbatim', 'emended', 'omitted', 'markup', 'inserted', 'lost'] as const;

/** `zhengwen audit`: what became of every unit of the sources, by file and by rule; exit code 1 where one is lost. */
export async function auditCommand(
  paths: readonly string[],
  options: Choice & Pick<FetchOptions, 'allowPrivate'> & { readonly json?: boolean },
): Promise<Exit> {
  const files: FileAudit[] = [];
  const failures: object[] = [];
  for await (const result of answer(await ask(paths, options), { allowPrivate: options.allowPrivate })) {
    if (result.ok) files.push({ path: result.path, id: result.article.id, audit: result.article.audit, rules: deedsIn(result.article) });
    else {
      failures.push(result.failure);
      sayFailure(result.failure);
    }
  }
  const total = Object.fromEntries(COUNTS.map((count) => [count, files.reduce((sum, { audit }) => sum + audit[count], 0)])) as unknown as Audit;
  const rules = together(files.map((file) => file.rules));
  if (options.json) await print(`${jsonOf({ files, total, rules, failures }, 2)}\n`);
  else if (files.length > 0) await print(report(files, total, rules));
  if (files.length + failures.length === 0) say('nothing to audit was found');
  if (total.lost > 0) {
    say(`${counted(total.lost, 'unit')} of the sources lost`);
    return EXIT.failed;
  }
  return exitOf(files.length, failures.length);
}

function report(files: readonly FileAudit[], total: Audit, rules: Readonly<Record<string, Deeds>>): string {
  const paint = paintFor(process.stdout);
  const row = (audit: Audit) => COUNTS.map((count) => audit[count]);
  const cell = (value: string | number) => (typeof value === 'number' ? grouped(value) : value);
  const rows = files.map(({ path, audit }) => [...row(audit), safe(path)]);
  if (files.length > 1) rows.push([...row(total), counted(files.length, 'file')]);
  const [head = '', ...lines] = table([[...COUNTS, 'file'], ...rows], cell);
  const deeds = Object.entries(rules).map(([name, { entries, units }]) => [entries, units, name]);
  const [ruleHead = '', ...ruleLines] = table([['entries', 'units', 'rule'], ...deeds], cell);
  return `${[paint.bold(head), ...lines, '', paint.bold(ruleHead), ...ruleLines].join('\n')}\n`;
}

function deedsIn(article: Article): Readonly<Record<string, Deeds>> {
  return together(article.entries.flatMap(({ rules, range }) => rules.map((rule) => ({ [rule]: { entries: 1, units: range[1] - range[0] } }))));
}

/** The deeds added up, most entries first. */
function together(parts: readonly Readonly<Record<string, Deeds>>[]): Readonly<Record<string, Deeds>> {
  const sums = new Map<string, Deeds>();
  for (const part of parts) {
    for (const [rule, { entries, units }] of Object.entries(part)) {
      const sum = sums.get(rule) ?? { entries: 0, units: 0 };
      sums.set(rule, { entries: sum.entries + entries, units: sum.units + units });
    }
  }
  return Object.fromEntries([...sums].sort(([a, first], [b, second]) => second.entries - first.entries || (a < b ? -1 : 1)));
}
