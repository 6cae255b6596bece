import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../src/apparatus/draft.js';
import type { Rule } from '../src/apparatus/rule.js';
import { run } from '../src/apparatus/run.js';
import { read } from '../src/apparatus/text.js';
import type { Format } from '../src/article.js';
import { extract } from '../src/extract/extract.js';
import { rules } from '../src/rules.js';
import { casesOf, seeds } from './instruments/corpus.js';
import { printedAndClaimed, turns } from './instruments/stages.js';

const SRC = new URL('../src/', import.meta.url);

/** An example as a small document, its format by its own first characters. */
function small(text: string): Draft {
  const format: Format = text.startsWith('---') ? 'front-matter' : text.startsWith('<') ? 'html' : 'plain';
  return extract(text, format, '');
}

/** The printed blocks, one a line: a heading is written `## …`, a caption `[…]`. */
function shown(draft: Draft): string {
  return draft.blocks
    .filter((block) => block.omittedBy === undefined && block.type !== 'carrier' && read(block.text).trim() !== '')
    .map((block) => {
      const line = read(block.text).trim();
      if (block.type === 'heading') return `## ${line}`;
      return block.type === 'caption' ? `[${line}]` : line;
    })
    .join('\n');
}

function claimsOf(draft: Draft, rule: Rule): Record<string, unknown[]> {
  const out: Record<string, unknown[]> = {};
  for (const { rule: by, field, value } of draft.claims) if (by === rule.name) out[field] = [...(out[field] ?? []), value];
  return out;
}

describe('every rule', () => {
  it('has a name of its own', () => {
    expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length);
    expect(rules.length).toBeGreaterThanOrEqual(20);
  });

  it('acts in an order that is read in one place', () => {
    expect(rules.map((rule) => rule.name)).toMatchInlineSnapshot(`
      [
        "decode/replacement-character",
        "mend/mojibake",
        "mend/misread-byte-order-mark",
        "mend/gbk-as-latin",
        "mend/utf-8-as-gbk",
        "mend/lost-as-han",
        "mend/entity-twice",
        "mend/control-character",
        "mend/zero-width",
        "mend/bidi-control",
        "mend/literal-newline",
        "mend/template-tag",
        "mend/private-use",
        "mend/inserted-symbol",
        "mend/radical-form",
        "mend/compatibility-ideograph",
        "mend/split-mark",
        "mend/pinyin-ghost",
        "mend/pinyin-gloss",
        "mend/repeated-gloss",
        "mend/scattered-gloss",
        "recognize/note-properties",
        "recognize/source-logo",
        "recognize/particulars",
        "recognize/date-in-parts",
        "recognize/outside-article",
        "recognize/server-error",
        "recognize/related-items",
        "recognize/related-lead",
        "recognize/previous-and-next",
        "recognize/breadcrumb",
        "recognize/site-name",
        "recognize/origin-note",
        "recognize/rights-notice",
        "recognize/page-footer",
        "recognize/page-furniture",
        "recognize/date-line",
        "recognize/source-line",
        "recognize/editor-line",
        "recognize/byline",
        "recognize/metadata-line",
        "recognize/print-line",
        "recognize/keyword-line",
        "recognize/original-title",
        "recognize/author-note",
        "recognize/closing-mark",
        "recognize/closing-mark-in-text",
        "recognize/appeal",
        "recognize/kicker",
        "recognize/alternative-headline",
        "recognize/headline",
        "recognize/repeated-headline",
        "recognize/dated-line",
        "recognize/account-line",
        "recognize/author-line",
        "recognize/section-name",
        "recognize/above-headline",
        "recognize/below-article",
        "recognize/caption",
        "recognize/spoken-label",
        "recognize/lost-image-caption",
        "recognize/heading-on-two-lines",
        "recognize/heading-in-paragraph",
        "recognize/dateline",
        "recognize/credit-in-text",
        "recognize/line-in-text",
        "regularize/soft-line-break",
        "regularize/full-width-percent",
        "regularize/full-width-digit",
        "regularize/full-width-letter",
        "regularize/straight-quotes",
        "regularize/quote-inner-space",
        "regularize/quotation-direction",
        "regularize/ellipsis",
        "regularize/doubled-stop",
        "regularize/middle-dot",
        "regularize/half-width-parenthesis",
        "regularize/half-width-colon",
        "regularize/half-width-semicolon",
        "regularize/half-width-question-mark",
        "regularize/half-width-exclamation-mark",
        "regularize/half-width-comma",
      ]
    `);
  });

  it('is in the table: no file of a rule is left out', async () => {
    const found: string[] = [];
    for (const stage of ['decode', 'extract', 'mend', 'recognize', 'regularize']) {
      const folder = new URL(`${stage}/`, SRC);
      if (!existsSync(folder)) continue;
      for (const file of readdirSync(folder)) {
        if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
        const module = (await import(`../src/${stage}/${file.replace(/\.ts$/, '')}.ts`)) as { default?: Partial<Rule> };
        if (module.default?.name && module.default.propose) found.push(module.default.name);
      }
    }
    expect(found.sort()).toEqual(rules.map((rule) => rule.name).sort());
  });

  const seen = new Set<string>();
  it('fires somewhere in the samples or the cases', () => {
    for (const { bytes, path } of [...seeds(), ...casesOf('cases')]) {
      for (const { rule, before, after } of turns(bytes, path)) if (after !== before) seen.add(rule.name);
    }
    expect(rules.map((rule) => rule.name).filter((name) => !seen.has(name))).toEqual([]);
  });
});

/** A small document as the rules before, where a rule builds on them, leave it. */
const prepared = (text: string, given: readonly string[] = []) =>
  run(
    small(text),
    rules.filter((rule) => given.includes(rule.name)),
  );

describe.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, rule) => {
  it('stands where its name says, and says in one sentence what it does, and by what right', async () => {
    const [stage, thing] = rule.name.split('/');
    const module = (await import(`../src/${stage}/${thing}.ts`)) as { default?: Rule };
    expect(module.default).toBe(rule);
    expect(rule.summary).toMatch(/^[A-Z].*\.$/s);
    expect(rule.summary).not.toContain('\n');
    expect(rule.because.length).toBeGreaterThan(0);
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.exceptions.length).toBeGreaterThan(0);
  });

  it.each(rule.exceptions.map((one) => [one.because, one] as const))('leaves alone: %s', (_why, { keep, given }) => {
    const before = prepared(keep, given);
    const after = run(before, [rule]);
    expect(shown(after)).toBe(shown(before));
    expect(printedAndClaimed(after)).toEqual(printedAndClaimed(before));
  });

  it.each(rule.examples.map((one) => [one.before.slice(0, 40), one] as const))('%s', (_head, { before, after, claims, given }) => {
    const draft = prepared(before, given);
    const ruled = run(draft, [rule]);
    expect(shown(ruled)).toBe(after);
    if (claims) for (const [field, values] of Object.entries(claims)) expect(claimsOf(ruled, rule)[field]).toEqual(values);
    expect(ruled === draft, 'an example on which the rule does nothing shows nothing').toBe(false);
    expect(printedAndClaimed(run(ruled, [rule]))).toEqual(printedAndClaimed(ruled));
  });
});
