import type { Article, Audit } from '@zhengwen/core';
import type { Choice, FetchOptions } from '@zhengwen/library';
import { jsonOf } from '../formats.js';
import { EXIT, type Exit, exitOf } from '../outcome.js';
import { counted, grouped, print, say, sayFailure } from '../output.js';
import { paintFor } from '../paint.js';
import { answer, ask } from '../results.js';
import { safe } from '../safe.js';
import { table } from '../table.js';

/** What a rule did: how many entries it signed, how many of these are guesses, and how many source units (UTF-16) they cover in how many files. */
interface Deeds {
  readonly entries: number;
  readonly guesses: number;
  readonly units: number;
  readonly files: number;
}

export interface AuditRequest extends Choice, Pick<FetchOptions, 'allowPrivate'> {
  readonly json?: boolean;
  /** The rules alone. */
  readonly byRule?: boolean;
}

interface FileAudit {
  readonly path: string;
  readonly id: string;
  readonly audit: Audit;
  readonly rules: Readonly<Record<string, Deeds>>;
}

const COUNTS = ['characters', 'verbatim', 'emended', 'omitted', 'markup', 'inserted', 'lost'] as const;

/** `zhengwen audit`: what became of every unit of the sources, by file and by rule; exit code 1 where one is lost. */
export async function auditCommand(paths: readonly string[], options: AuditRequest): Promise<Exit> {
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
  if (options.json) await print(`${jsonOf(options.byRule ? { total, rules, failures } : { files, total, rules, failures }, 2)}\n`);
  else await print(textOf(options.byRule ? [] : fileLines(files, total), ruleLines(rules)));
  if (files.length + failures.length === 0) say('nothing to audit was found');
  else if (files.length > 0 && options.byRule && !options.json && Object.keys(rules).length === 0) say('no rule changed anything');
  if (total.lost > 0) {
    say(`${counted(total.lost, 'unit')} of the sources lost`);
    return EXIT.failed;
  }
  return exitOf(files.length, failures.length);
}

const cell = (value: string | number) => (typeof value === 'number' ? grouped(value) : value);

/** Tables with a blank line between them, without those that have no line. */
function textOf(...tables: readonly (readonly string[])[]): string {
  return tables
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

function fileLines(files: readonly FileAudit[], total: Audit): readonly string[] {
  if (files.length === 0) return [];
  const row = (audit: Audit) => COUNTS.map((count) => audit[count]);
  const rows = files.map(({ path, audit }) => [...row(audit), safe(path)]);
  if (files.length > 1) rows.push([...row(total), counted(files.length, 'file')]);
  return headed(table([[...COUNTS, 'file'], ...rows], cell));
}

function ruleLines(rules: Readonly<Record<string, Deeds>>): readonly string[] {
  if (Object.keys(rules).length === 0) return [];
  const deeds = Object.entries(rules).map(([name, { entries, guesses, units, files }]) => [entries, guesses, units, files, name]);
  return headed(table([['entries', 'guesses', 'units', 'files', 'rule'], ...deeds], cell));
}

function headed([head = '', ...lines]: readonly string[]): readonly string[] {
  return [paintFor(process.stdout).bold(head), ...lines];
}

function deedsIn(article: Article): Readonly<Record<string, Deeds>> {
  const deeds = article.entries.map(({ rules, range, confidence }) =>
    Object.fromEntries(rules.map((rule) => [rule, { entries: 1, guesses: Number(confidence === 'guess'), units: range[1] - range[0], files: 0 }])),
  );
  return Object.fromEntries(Object.entries(together(deeds)).map(([rule, deed]) => [rule, { ...deed, files: 1 }]));
}

const NONE: Deeds = { entries: 0, guesses: 0, units: 0, files: 0 };

/** The deeds added up, most entries first. */
function together(parts: readonly Readonly<Record<string, Deeds>>[]): Readonly<Record<string, Deeds>> {
  const sums = new Map<string, Deeds>();
  for (const part of parts) {
    for (const [rule, { entries, guesses, units, files }] of Object.entries(part)) {
      const sum = sums.get(rule) ?? NONE;
      sums.set(rule, { entries: sum.entries + entries, guesses: sum.guesses + guesses, units: sum.units + units, files: sum.files + files });
    }
  }
  return Object.fromEntries([...sums].sort(([a, first], [b, second]) => second.entries - first.entries || (a < b ? -1 : 1)));
}
