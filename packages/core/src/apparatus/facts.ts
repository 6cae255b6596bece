import { block, type Draft, type DraftBlock } from './draft.js';
import { matchesIn } from './matches.js';
import type { BlockFacts, DocumentFacts } from './rule.js';
import { originalOf, read, type Text } from './text.js';
import { isHanUnit, unitAt } from './unit.js';

/** One tag of an element that marks words inside a phrase, as a search does. */
const INSIDE_A_PHRASE = /^<\/?(?:em|mark|font|u|s|wbr)\b[^<]*$/i;
const LETTER = /^[\p{L}\p{Nd}]/u;
const PROTECTED =
  /(?:https?|ftp):\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+|\b(?:www\.)[\w\-.]+\.[a-z]{2,}(?:\/[\w\-.~:/?#@!$&*+,;=%]*)?|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|`[^`\n]+`/gi;

/** Facts about a draft for the rules; blocks that did not change since `before` keep theirs. */
export function factsOf(draft: Draft, before?: { readonly draft: Draft; readonly facts: DocumentFacts }): DocumentFacts {
  if (before && before.draft.blocks === draft.blocks) return new FactsOfDocument(draft, before.facts);
  if (before && before.draft.blocks.length === draft.blocks.length) return new FactsOfDocument(draft, listsSince(before, draft.blocks));
  // Pushed one by one: once engines have compiled `map`, the arrays it makes are of another form, and whatever reads them is compiled anew.
  const blocks: BlockFacts[] = [];
  for (const block of draft.blocks) {
    const index = blocks.length;
    const known = before?.draft.blocks[index] === block ? before.facts.blocks[index] : undefined;
    blocks.push(known ?? new FactsOfBlock(block, index));
  }
  return new FactsOfDocument(draft, { blocks, printed: blocks.filter(isPrinted), standing: blocks.filter(isStanding) });
}

type Lists = Pick<DocumentFacts, 'blocks' | 'printed' | 'standing'>;

/** The lists of facts where as many blocks stand as before. */
function listsSince({ draft, facts }: { readonly draft: Draft; readonly facts: DocumentFacts }, drafted: readonly DraftBlock[]): Lists {
  const blocks = facts.blocks.slice();
  let entered = false;
  for (let index = 0; index < drafted.length; index++) {
    const block = drafted[index] as DraftBlock;
    if (block === draft.blocks[index]) continue;
    const was = blocks[index] as BlockFacts;
    const now = new FactsOfBlock(block, index);
    entered ||= (now.printed && !was.printed) || (isStanding(now) && !isStanding(was));
    blocks[index] = now;
  }
  // Most rules change few blocks, and take them out of print: of a page with hundreds few are left to look through.
  const [printed, standing] = entered ? [blocks, blocks] : [facts.printed, facts.standing];
  return { blocks, printed: nowAmong(blocks, printed, isPrinted), standing: nowAmong(blocks, standing, isStanding) };
}

/** Those blocks as they are now, that still are what is asked. */
function nowAmong(blocks: readonly BlockFacts[], known: readonly BlockFacts[], isStill: (block: BlockFacts) => boolean): readonly BlockFacts[] {
  const now: BlockFacts[] = [];
  for (const { index } of known) {
    const block = blocks[index] as BlockFacts;
    if (isStill(block)) now.push(block);
  }
  return now;
}

const isPrinted = (block: BlockFacts) => block.printed;

const isStanding = (block: BlockFacts) => (block.printed || block.type === 'figure') && block.footnote === undefined;

class FactsOfDocument implements DocumentFacts {
  readonly known: unknown[] = [];
  readonly format: DocumentFacts['format'];
  readonly path: string;
  readonly claims: DocumentFacts['claims'];
  readonly blocks: readonly BlockFacts[];
  readonly printed: readonly BlockFacts[];
  readonly standing: readonly BlockFacts[];
  #han: number | undefined;
  #letters: number | undefined;

  constructor(draft: Draft, { blocks, printed, standing }: Pick<DocumentFacts, 'blocks' | 'printed' | 'standing'>) {
    this.blocks = blocks;
    this.printed = printed;
    this.standing = standing;
    this.format = draft.format;
    this.path = draft.path;
    this.claims = draft.claims;
  }

  get han(): number {
    this.#han ??= this.printed.reduce((sum, block) => sum + block.han, 0);
    return this.#han;
  }

  get hanRatio(): number {
    this.#letters ??= this.printed.reduce((sum, block) => sum + lettersIn(block.reading), 0);
    return this.#letters === 0 ? 0 : this.han / this.#letters;
  }
}

/** A view of a block: it holds what is asked of nearly every one, and a page has hundreds. */
class FactsOfBlock implements BlockFacts {
  readonly known: unknown[] = [];
  readonly type: DraftBlock['type'];
  readonly layout: DraftBlock['layout'];
  readonly reading: string;
  readonly line: string;
  // Asked of nearly every block by nearly every rule; a text of which engines have met many forms has to be asked the long way.
  readonly length: number;
  readonly printed: boolean;
  readonly #block: DraftBlock;
  #han = -1;
  #edges: readonly number[] | undefined;
  #spans: readonly (readonly [number, number])[] | undefined;

  constructor(
    block: DraftBlock,
    readonly index: number,
  ) {
    const isOmitted = block.omittedBy !== undefined;
    this.#block = block;
    this.type = block.type;
    this.layout = block.layout;
    // Nothing of it is printed.
    this.reading = isOmitted ? '' : read(block.text);
    this.line = isOmitted ? '' : this.reading.trim();
    this.length = this.line.length;
    this.printed = this.length > 0 && block.type !== 'carrier';
  }

  get containers(): DraftBlock['containers'] {
    return this.#block.containers;
  }

  get image(): DraftBlock['image'] {
    return this.#block.image;
  }

  get footnote(): string | undefined {
    return this.#block.footnote;
  }

  get omittedBy(): string | undefined {
    return this.#block.omittedBy;
  }

  get han(): number {
    if (this.#han < 0) this.#han = hanIn(this.reading);
    return this.#han;
  }

  get edges(): readonly number[] {
    this.#edges ??= edgesIn(this.#block.text);
    return this.#edges;
  }

  protects(start: number, end: number): boolean {
    if (this.type === 'code') return true;
    this.#spans ??= matchesIn(this.reading, PROTECTED).map((match) => [match.index, match.index + match[0].length] as const);
    const spans = this.#spans;
    let low = 0;
    for (let high = spans.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((spans[middle] as readonly [number, number])[1] <= start) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.[0] ?? Number.POSITIVE_INFINITY) < Math.max(end, start + 1);
  }
}

function edgesIn(text: Text): readonly number[] {
  const edges: number[] = [];
  let at = 0;
  let tags = '';
  for (const piece of text) {
    if (piece.value !== '') {
      if (at > 0 && tags !== '' && !INSIDE_A_PHRASE.test(tags)) edges.push(at);
      tags = '';
    } else if (piece.kind === 'markup') tags += originalOf(piece).slice(0, 40);
    at += piece.value.length;
  }
  return edges;
}

/** Letters and decimal digits in a text; one beyond the Basic Multilingual Plane counts once. */
function lettersIn(text: string): number {
  const { length } = text;
  let count = 0;
  for (let at = 0; at < length; at++) {
    const unit = unitAt(text, at);
    if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)) count++;
    else if (unit >= 0x80 && LETTER.test(text.slice(at, at + 2))) count++;
  }
  return count;
}

/** Characters in a text but white space; one beyond the Basic Multilingual Plane counts once. */
export function charactersIn(text: string): number {
  const { length } = text;
  let count = 0;
  for (let at = 0; at < length; at++) {
    const unit = unitAt(text, at);
    if (at > 0 && (unit & 0xfc00) === 0xdc00 && (unitAt(text, at - 1) & 0xfc00) === 0xd800) continue;
    const isPlain = (unit > 0x20 && unit < 0xa0) || (unit > 0x3000 && unit !== 0xfeff);
    if (isPlain || !/\s/.test(text.charAt(at))) count++;
  }
  return count;
}

/** Han characters in a text, by the blocks of Unicode that hold them; one beyond the Basic Multilingual Plane counts once. */
export function hanIn(text: string): number {
  const { length } = text;
  let count = 0;
  for (let at = 0; at < length; at++) {
    if (isHanUnit(unitAt(text, at))) count++;
  }
  return count;
}

/** Facts about one bare text, for a rule tried alone. */
export function factsOfText(text: Text): BlockFacts {
  return new FactsOfBlock(block('paragraph', text), 0);
}
