import { concernsClaims, mendClaims } from './claims.js';
import { block, type Claim, changed, type Draft, type DraftBlock } from './draft.js';
import { apply, omit } from './edit.js';
import { factsOf } from './facts.js';
import type { BlockEdit, BlockFacts, BlockRule, ClaimProposal, DocumentFacts, NeighbourRule, Rule, TextRule } from './rule.js';
import { blocksWith, signsNumber } from './signs.js';
import { omitted, type Piece, pieceOf, sourceRange, type Text } from './text.js';

/** Runs the rules in their order, each over the whole document as the one before it left it. */
export function run(draft: Draft, rules: readonly Rule[]): Draft {
  for (const rule of rules) if (rule.on === 'text' && rule.signs !== undefined) signsNumber(rule.signs);
  let known = { draft, facts: factsOf(draft) };
  for (const rule of rules) {
    const next = runOne(known.draft, known.facts, rule);
    if (next !== known.draft) known = { draft: next, facts: factsOf(next, known) };
  }
  return known.draft;
}

function runOne(draft: Draft, facts: DocumentFacts, rule: Rule): Draft {
  const concerned = rule.on === 'text' && rule.signs !== undefined ? blocksWith(rule.signs, facts) : facts.printed;
  if (rule.on === 'text' && concerned.length === 0 && !concernsClaims(rule, facts)) return draft;
  const evidence = rule.gate ? rule.gate(facts) : true;
  if (evidence === undefined) return draft;
  switch (rule.on) {
    case 'text':
      return runText(draft, facts, rule, evidence, concerned);
    case 'block':
      return runBlock(draft, facts, rule, evidence);
    case 'neighbours':
      return runNeighbours(draft, facts, rule, evidence);
  }
}

function runText(draft: Draft, facts: DocumentFacts, rule: TextRule, evidence: unknown, concerned: readonly BlockFacts[]): Draft {
  let blocks: DraftBlock[] | undefined;
  for (const known of concerned) {
    const was = draft.blocks[known.index] as DraftBlock;
    const text = apply(was.text, rule.propose(known, facts, evidence), rule.name);
    if (text === was.text) continue;
    blocks ??= [...draft.blocks];
    blocks[known.index] = block(was.type, text, was);
  }
  const ruled = blocks ? changed(draft, blocks) : draft;
  return rule.claims ? mendClaims(ruled, rule, facts, evidence) : ruled;
}

function runBlock(draft: Draft, facts: DocumentFacts, rule: BlockRule, evidence: unknown): Draft {
  const { propose } = rule;
  const edits: [BlockFacts, BlockEdit][] = [];
  for (const known of facts.standing) {
    const edit = propose(known, facts, evidence);
    if (edit !== undefined) edits.push([known, edit]);
  }
  return edits.length === 0 ? draft : withEdits(draft, edits, rule.name);
}

function withEdits(draft: Draft, edits: readonly (readonly [BlockFacts, BlockEdit])[], rule: string): Draft {
  const claims: Claim[] = [];
  let blocks: DraftBlock[] | undefined;
  for (const [known, edit] of edits) {
    const was = draft.blocks[known.index] as DraftBlock;
    if ('claims' in edit && edit.claims) for (const claim of edit.claims) claims.push(stated(claim, was.text, known, rule));
    const next = edited(was, edit, rule);
    if (next === was) continue;
    blocks ??= [...draft.blocks];
    blocks[known.index] = next;
  }
  return blocks || claims.length > 0 ? changed(draft, blocks ?? draft.blocks, [...draft.claims, ...claims]) : draft;
}

function edited(was: DraftBlock, edit: BlockEdit, rule: string): DraftBlock {
  switch (edit.is) {
    case 'omitted':
      return block(was.type, omit(was.text, rule), was, rule);
    case 'heading':
      return block('heading', was.text, { ...was, depth: edit.depth });
    case 'caption':
    case 'paragraph':
      return block(edit.is, was.text, was);
    case 'witness':
      return was;
  }
}

function stated(claim: ClaimProposal, text: Text, block: BlockFacts, rule: string): Claim {
  const lead = block.reading.length - block.reading.trimStart().length;
  const range = sourceRange(text, claim.start ?? lead, claim.end ?? lead + block.length);
  return { field: claim.field, value: claim.value, witness: claim.witness ?? 'body', range, rule };
}

function runNeighbours(draft: Draft, facts: DocumentFacts, rule: NeighbourRule, evidence: unknown): Draft {
  const glue = new Map<number, string>();
  let before: BlockFacts | undefined;
  for (const known of facts.blocks) {
    if (!known.printed) {
      if (known.type !== 'carrier') before = undefined;
      continue;
    }
    const join = before && rule.propose([before, known], facts, evidence);
    if (join) glue.set(known.index, join.glue);
    before = known;
  }
  return glue.size === 0 ? draft : changed(draft, rejoined(draft, facts, glue, rule.name));
}

/** The blocks, each that has glue made one with the last printed before it and with what stands between the two. */
function rejoined(draft: Draft, facts: DocumentFacts, glue: ReadonlyMap<number, string>, rule: string): readonly DraftBlock[] {
  const out: Part[][] = [];
  let open = 0;
  for (const { index, printed } of facts.blocks) {
    const part = { block: draft.blocks[index] as DraftBlock, glue: glue.get(index) };
    if (part.glue !== undefined) {
      const between = out.splice(open + 1);
      for (const each of [...between.flat(), part]) out[open]?.push(each);
    } else {
      if (printed) open = out.length;
      out.push([part]);
    }
  }
  return out.map((parts) => joined(parts, rule));
}

/** A block of a join, with what joins it to the printed one before; nothing joins a carrier. */
interface Part {
  readonly block: DraftBlock;
  readonly glue?: string;
}

/** All parts at once: a paragraph of many lines would be copied for each of them otherwise. */
function joined(parts: readonly Part[], rule: string): DraftBlock {
  const first = (parts[0] as Part).block;
  if (parts.length === 1) return first;
  const text: Piece[] = [];
  for (const { block: part, glue } of parts) {
    const at = text.length;
    // One by one: a line may have more pieces than a call takes arguments.
    for (const piece of glue ? apply(part.text, [{ start: 0, end: 0, value: glue }], rule) : part.text) text.push(piece);
    if (glue === '') sign(text, at, rule);
  }
  return block(first.type, text, { ...first, marks: parts.flatMap((part) => part.block.marks) });
}

/**
 * A join without glue prints nothing, so a carrier piece between the two, the first of the second block or the last before it, carries the rule's
 * name. Where nothing lies between them, a piece of no length does: every change is cited.
 */
function sign(text: Piece[], joint: number, rule: string): void {
  const signs = (at: number) => {
    const piece = text[at] as Piece;
    if (piece.kind !== 'markup' || piece.range[1] === piece.range[0]) return false;
    text[at] = pieceOf('omitted', piece.range, piece.value, piece.original, [...piece.rules, rule], 'certain');
    return true;
  };
  for (let at = joint; text[at]?.value === ''; at++) if (signs(at)) return;
  for (let at = joint - 1; text[at]?.value === ''; at--) if (signs(at)) return;
  const end = text[joint - 1]?.range[1] ?? 0;
  text.splice(joint, 0, omitted('', end, rule));
}
