import { type Authority, type Rule, rules } from '@zhengwen/core';
import { jsonOf } from '../formats.js';
import { EXIT, type Exit } from '../outcome.js';
import { misuse, print } from '../output.js';
import { type Paint, paintFor } from '../paint.js';
import { clip } from '../reader/setting/text.js';
import { safe, safeLines } from '../safe.js';
import { columns, paragraph } from '../table.js';

/** `zhengwen rules`: what each rule does, with an example, in the order in which they act; the rules named, with all that they are based on. */
export async function rulesCommand(names: readonly string[], options: { readonly json?: boolean }): Promise<Exit> {
  const known = new Map<string, Rule>(rules.map((rule) => [rule.name, rule]));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0) return misuse(`no rule is called ${unknown.join(', ')}; 'zhengwen rules' lists them`);
  const asked = names.length > 0 ? names.map((name) => known.get(name) as Rule) : rules;
  if (options.json) await print(`${jsonOf(asked, 2)}\n`);
  else for (const line of linesOf(asked, names.length > 0, paintFor(process.stdout))) await print(`${line}\n`);
  return EXIT.done;
}

function* linesOf(asked: readonly Rule[], whole: boolean, paint: Paint): Generator<string> {
  const cells = columns();
  for (const rule of asked) {
    yield paint.bold(rule.name);
    yield* indented(rule.summary, 2, cells);
    if (!whole) {
      const [{ before, after }] = rule.examples;
      const half = Math.floor((cells - 9) / 2);
      yield `    ${clip(safe(before), half)} ${paint.vermilion(`→ ${after === '' ? '∅' : clip(safe(after), half)}`)}`;
      continue;
    }
    yield '  because';
    for (const authority of rule.because) yield* indented(saidBy(authority), 4, cells);
    yield '  for example';
    for (const { before, after, note } of rule.examples) {
      yield* indented(before, 4, cells);
      yield* indented(`→ ${after === '' ? '∅' : after}`, 4, cells).map(paint.vermilion);
      if (note) yield* indented(note, 6, cells);
    }
    yield '  but not';
    for (const { keep, because } of rule.exceptions) {
      yield* indented(keep, 4, cells);
      yield* indented(`(${because})`, 6, cells);
    }
    yield '';
  }
}

function saidBy(authority: Authority): string {
  if ('standard' in authority) return [authority.standard, authority.clause, authority.says].filter((part) => part !== undefined).join(', ');
  return `seen in ${authority.seen}: ${authority.says}`;
}

function indented(text: string, indent: number, cells: number): string[] {
  const lead = ' '.repeat(indent);
  return safeLines(text)
    .split('\n')
    .flatMap((line) => paragraph(line.trimEnd(), cells - indent))
    .map((line) => lead + line);
}
