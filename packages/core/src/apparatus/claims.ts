import { block, type Claim, changed, type Draft } from './draft.js';
import { apply } from './edit.js';
import { fact } from './fact.js';
import { factsOfText } from './facts.js';
import { overlaps, type Range } from './range.js';
import type { BlockFacts, DocumentFacts, TextRule } from './rule.js';
import { hasSign } from './signs.js';
import { extent, pieceOf, read, verbatim } from './text.js';

/** What the claims of a document state as text, each string by itself. */
const statedIn = fact(({ claims }: DocumentFacts): readonly (readonly BlockFacts[])[] => {
  const stated: (readonly BlockFacts[])[] = [];
  for (const { value } of claims) stated.push(stringsIn(value).map(factsOfWords));
  return stated;
});

function factsOfWords(words: string): BlockFacts {
  return factsOfText([verbatim(words, 0)]);
}

function stringsIn(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter(isWords);
}

function isWords(item: unknown): item is string {
  return typeof item === 'string' && item !== '';
}

/** All of it as one text: most rules have nothing to say of any. */
const allStated = fact((document: DocumentFacts) => {
  const words: string[] = [];
  for (const { value } of document.claims) for (const word of stringsIn(value)) words.push(word);
  return words.length === 0 ? [] : [factsOfWords(words.join('\n'))];
});

/** Whether a rule that mends claims has anything to say of those of a document. */
export function concernsClaims(rule: TextRule, document: DocumentFacts): boolean {
  return rule.claims === true && concerns(rule, allStated(document));
}

function concerns({ signs }: TextRule, stated: readonly BlockFacts[]): boolean {
  if (signs === undefined) return stated.length > 0;
  return stated.some((text) => hasSign(text, signs));
}

/**
 * A text rule at what the head of a file states: of its edits those that are certain are made, since a value has no place for a mark of
 * doubt. The claim keeps the value as the source has it, and the words of the head that are left out of print are signed by the rule.
 */
export function mendClaims(draft: Draft, rule: TextRule, facts: DocumentFacts, evidence: unknown): Draft {
  const places: Range[] = [];
  const stated = statedIn(facts);
  const claims = draft.claims.map((claim, index): Claim => {
    if (!concerns(rule, stated[index] as readonly BlockFacts[])) return claim;
    const value = mended(claim.value, rule, facts, evidence);
    if (value === claim.value) return claim;
    if (claim.range) places.push(claim.range);
    return { ...claim, value, damaged: claim.damaged ?? claim.value };
  });
  if (claims.every((claim, index) => claim === draft.claims[index])) return draft;
  const blocks = draft.blocks.map((each) => {
    const here = extent(each.text);
    const met = places.filter((place) => overlaps(place, here));
    if (met.length === 0) return each;
    const text = each.text.map((piece) => {
      const signed = piece.kind === 'omitted' && met.some((place) => overlaps(place, piece.range)) && !piece.rules.includes(rule.name);
      const { kind, range, value, original, rules, confidence, alternatives } = piece;
      return signed ? pieceOf(kind, range, value, original, [...rules, rule.name], confidence, alternatives) : piece;
    });
    return block(each.type, text, each);
  });
  return changed(draft, blocks, claims);
}

/** A string, or the strings of a list; anything else is not text. */
function mended(value: unknown, rule: TextRule, facts: DocumentFacts, evidence: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => (typeof item === 'string' ? mended(item, rule, facts, evidence) : item));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (typeof value !== 'string' || value === '') return value;
  const text = [verbatim(value, 0)];
  const edits = [...rule.propose(factsOfText(text), facts, evidence)].filter((edit) => !edit.doubt && edit.confidence !== 'guess');
  return edits.length === 0 ? value : read(apply(text, edits, rule.name));
}
