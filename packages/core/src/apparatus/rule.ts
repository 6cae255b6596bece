import type { Claim, DraftBlock, Witness } from './draft.js';
import type { Edit } from './edit.js';
import type { Known } from './fact.js';

/** `stage/thing-it-finds`, equal to the rule's path under `src`. */
export type RuleName = `${'decode' | 'extract' | 'mend' | 'recognize' | 'regularize'}/${string}`;

/** Why a rule may act: a clause of a standard, or the kind of document in which the damage was seen. */
export type Authority =
  | { readonly standard: string; readonly clause?: string; readonly says?: string }
  | { readonly seen: string; readonly says: string };

/**
 * A small document before and after the rule alone. Blocks stand on lines of their own; an omitted block leaves none, and
 * a heading is written `## …`, a caption `[…]`. `claims` lists what is read from it, field by field.
 */
export interface Example {
  readonly before: string;
  readonly after: string;
  readonly claims?: Readonly<Record<string, readonly unknown[]>>;
  /** Rules that ran before, where this one builds on what they found. */
  readonly given?: readonly RuleName[];
  readonly note?: string;
}

/** A document that the rule must leave as it is, and why. */
export interface Exception {
  readonly keep: string;
  readonly because: string;
  readonly given?: readonly RuleName[];
}

export type NonEmpty<T> = readonly [T, ...T[]];

interface RuleBase<Evidence> {
  readonly name: RuleName;
  /** One sentence in the present tense: what it does. */
  readonly summary: string;
  readonly because: NonEmpty<Authority>;
  readonly examples: NonEmpty<Example>;
  readonly exceptions: NonEmpty<Exception>;
  /** Judges the whole document once; `undefined` closes the rule, anything else is its evidence. */
  gate?(document: DocumentFacts): Evidence | undefined;
}

/** Proposes edits to the reading of one block. */
export interface TextRule<Evidence = unknown> extends RuleBase<Evidence> {
  readonly on: 'text';
  /**
   * Characters of which a block must have one for the rule to have anything to say of it, written as in a character class: `'０-９．'`.
   * A document without any is not judged either. Absent, the rule sees every block.
   */
  readonly signs?: string;
  /** It mends what the head of a file states as well (titles, names, key words), where that is certain. */
  readonly claims?: true;
  propose(block: BlockFacts, document: DocumentFacts, evidence: Evidence): Iterable<Edit>;
}

/** Proposes what a block is. */
export interface BlockRule<Evidence = unknown> extends RuleBase<Evidence> {
  readonly on: 'block';
  propose(block: BlockFacts, document: DocumentFacts, evidence: Evidence): BlockEdit | undefined;
}

/** Proposes that a printed block and the next printed one are a single block, joined by `glue`. */
export interface NeighbourRule<Evidence = unknown> extends RuleBase<Evidence> {
  readonly on: 'neighbours';
  propose(pair: readonly [BlockFacts, BlockFacts], document: DocumentFacts, evidence: Evidence): Join | undefined;
}

export type Rule = TextRule | BlockRule | NeighbourRule;

/** A claim as a rule states it: the place by offsets in the block's reading, the whole block by default. */
export interface ClaimProposal {
  readonly field: string;
  readonly value: unknown;
  readonly witness?: Witness;
  readonly start?: number;
  readonly end?: number;
}

/** What may be proposed about a block. */
export type BlockEdit =
  | { readonly is: 'omitted'; readonly claims?: readonly ClaimProposal[] }
  | { readonly is: 'heading'; readonly depth: number }
  | { readonly is: 'caption'; readonly claims?: readonly ClaimProposal[] }
  | { readonly is: 'paragraph' }
  /** It stays in print and is a witness too. */
  | { readonly is: 'witness'; readonly claims: readonly ClaimProposal[] };

export interface Join {
  readonly glue: string;
}

/** What a rule may know of a block; more of it by `fact`. */
export interface BlockFacts extends Known {
  readonly index: number;
  readonly type: DraftBlock['type'];
  readonly layout: DraftBlock['layout'];
  readonly containers: DraftBlock['containers'];
  readonly image?: DraftBlock['image'];
  readonly footnote?: string;
  /** What it says now. */
  readonly reading: string;
  /** The reading without white space at its ends. */
  readonly line: string;
  /** UTF-16 units of the line. */
  readonly length: number;
  /** Han characters in the reading. */
  readonly han: number;
  readonly omittedBy?: string;
  /** In print and not empty. */
  readonly printed: boolean;
  /** Offsets in the reading at which an element of the line begins or ends between two characters, as spans set side by side do. */
  readonly edges: readonly number[];
  /** Whether `[start, end)` of the reading touches a URL, an address, code or a file name. */
  protects(start: number, end: number): boolean;
}

/** What a rule may know of the whole; more of it by `fact`. */
export interface DocumentFacts extends Known {
  readonly format: 'front-matter' | 'html' | 'markdown' | 'plain';
  readonly path: string;
  readonly blocks: readonly BlockFacts[];
  /** The printed blocks, in order. */
  readonly printed: readonly BlockFacts[];
  /** What a rule about blocks is asked of, in order: what is printed, and figures. What a footnote is, is known. */
  readonly standing: readonly BlockFacts[];
  readonly claims: readonly Claim[];
  /** Han characters in print. */
  readonly han: number;
  /** Share of Han among the printed letters and digits, 0 to 1. */
  readonly hanRatio: number;
}

/** Checks a rule's shape and gives it back; `export default textRule({ … })`. */
export const textRule = <E>(rule: Omit<TextRule<E>, 'on'>): TextRule => uniform('text', rule) as TextRule;
export const blockRule = <E>(rule: Omit<BlockRule<E>, 'on'>): BlockRule => uniform('block', rule) as BlockRule;
export const neighbourRule = <E>(rule: Omit<NeighbourRule<E>, 'on'>): NeighbourRule => uniform('neighbours', rule) as NeighbourRule;

/** All rules list the same properties: they are asked of every document, and what is built in one way is read sooner. */
function uniform(on: Rule['on'], rule: object): unknown {
  const { name, summary, because, examples, exceptions, gate, signs, claims, propose } = rule as Partial<TextRule>;
  return { on, name, summary, because, examples, exceptions, gate, signs, claims, propose };
}
