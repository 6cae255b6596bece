import type { Authority, Rule } from '@zhengwen/core';

const STAGES: Readonly<Record<string, string>> = {
  decode: 'Bytes to text.',
  extract: 'Markup off.',
  mend: 'Damage undone: what a machine did to the words.',
  recognize: 'What a block is: headline, credit, date, furniture. What is read into metadata leaves the body and is an entry.',
  regularize: 'Writing brought to the printed norm: width, quotation marks, line breaks.',
};

/** The page `docs/rules.md`: every rule with its authority, its examples and what it must leave alone, in the order in which they act. */
export function rulesPage(rules: readonly Rule[]): string {
  const stages = [...new Set(rules.map((rule) => stageOf(rule)))];
  const head = [
    '# Rules',
    '',
    '<!-- Generated from the rules by `npm run docs`. Do not edit. -->',
    '',
    `${rules.length} rules, in the order in which they act. A rule proposes; one function edits and records. A \`·\` in a text below stands for a space, \`⏎\` for a line break.`,
    '',
    ...stages.map((stage) => `- [${stage}](#${stage}): ${rules.filter((rule) => stageOf(rule) === stage).length}`),
  ];
  const parts = stages.map((stage) => {
    const own = rules.filter((rule) => stageOf(rule) === stage);
    return [`## ${stage}`, ...(STAGES[stage] ? ['', STAGES[stage]] : []), ...own.flatMap((rule) => ['', ruleSection(rule)])].join('\n');
  });
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`;
}

const stageOf = (rule: Rule) => rule.name.split('/')[0] as string;

function ruleSection(rule: Rule): string {
  const lines = [`### ${rule.name}`, '', prose(rule.summary), '', ...rule.because.map((authority) => `- ${prose(authorityLine(authority))}`)];
  if (rule.gate) lines.push('- It acts only in a document that passes its gate.');
  lines.push('', '| before | after |', '|---|---|');
  for (const { before, after, claims, note } of rule.examples) {
    const read = Object.entries(claims ?? {}).map(([field, values]) => `${field}: ${values.map((value) => cell(inWords(value))).join(', ')}`);
    const more = [...read, ...(note ? [prose(note)] : [])].map((line) => `<br>${line}`).join('');
    lines.push(`| ${cell(before)} | ${after === '' ? '(not printed)' : cell(after)}${more} |`);
  }
  lines.push('', 'Left as it is:', '', ...rule.exceptions.map(({ keep, because }) => `- ${cell(keep)}: ${prose(because)}`));
  return lines.join('\n');
}

function authorityLine(authority: Authority): string {
  if ('seen' in authority) return `Seen in ${authority.seen}: ${authority.says}`;
  return [authority.standard, authority.clause].filter(Boolean).join(', ') + (authority.says ? `: ${authority.says}` : '');
}

/** A sentence in which nothing is markup. */
const prose = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('|', '\\|');

const inWords = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** A text as code in one cell: white space made visible where Markdown would swallow it. */
function cell(text: string): string {
  const visible = text
    .replaceAll('\r', '␍')
    .replaceAll('\n', '⏎')
    .replaceAll('\t', '⇥')
    .replace(/^ | $| (?= )/g, '·')
    .replace(/[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u3000\ufeff]/g, (sign) => `<U+${hex(sign)}>`)
    .replaceAll('|', '\\|');
  const fence = visible.includes('`') ? '``' : '`';
  const gap = fence === '``' ? ' ' : '';
  return `${fence}${gap}${visible}${gap}${fence}`;
}

const hex = (sign: string) => (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
