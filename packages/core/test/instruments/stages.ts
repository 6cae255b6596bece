import type { Draft } from '../../src/apparatus/draft.js';
import type { Rule } from '../../src/apparatus/rule.js';
import { run } from '../../src/apparatus/run.js';
import { decode } from '../../src/decode/decode.js';
import { detect } from '../../src/detect/detect.js';
import { extract } from '../../src/extract/extract.js';
import { rules } from '../../src/rules.js';

/** A document before any rule; `undefined` for bytes that are no text. */
export function draftOf(input: Uint8Array | string, path: string): Draft | undefined {
  const decoded = decode(input);
  if ('code' in decoded) return undefined;
  return extract(decoded.text, detect(decoded.text, path).format, path);
}

/** A rule's turn on a document: the draft as it found it, as it left it, and as it leaves that. */
export interface Turn {
  readonly rule: Rule;
  readonly before: Draft;
  readonly after: Draft;
  readonly again: Draft;
}

/** Every rule in its order, each given its own output once more before the next has its turn. */
export function* turns(input: Uint8Array | string, path: string): Generator<Turn> {
  let draft = draftOf(input, path);
  if (!draft) return;
  for (const rule of rules) {
    const after: Draft = run(draft, [rule]);
    yield { rule, before: draft, after, again: run(after, [rule]) };
    draft = after;
  }
}

/** What a draft prints and claims, as something to compare: a claim that is stated twice is stated once. */
export function printedAndClaimed(draft: Draft): unknown {
  return {
    blocks: draft.blocks,
    claims: [...new Set(draft.claims.map((claim) => JSON.stringify(claim)))],
  };
}
