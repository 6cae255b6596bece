import type { Draft, DraftBlock } from './draft.js';
import type { BlockFacts, DocumentFacts } from './rule.js';
import { read, type Text } from './text.js';

/** Units matched at once: an array of all matches of a long text would take many times its memory. */
const CHUNK = 1 << 16;
const LETTER = /[\p{L}\p{Nd}]/gu;
const PROTECTED =
  /(?:https?|ftp):\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+|\b(?:www\.)[\w\-.]+\.[a-z]{2,}(?:\/[\w\-.~:/?#@!$&*+,;=%]*)?|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|`[^`\n]+`/gi;

/** Facts about a draft for the rules; blocks that did not change since `before` keep theirs. */
export function factsOf(draft: Draft, before?: { readonly draft: Draft; readonly facts: DocumentFacts }): DocumentFacts {
  const blocks = draft.blocks.map((block, index) => {
    const known = before?.draft.blocks[index] === block ? before.facts.blocks[index] : undefined;
    return known ?? blockFacts(block, index);
  });
  const printed = blocks.filter((block) => block.printed);
  let han: number | undefined;
  let letters: number | undefined;
  return {
    format: draft.format,
    path: draft.path,
    blocks,
    printed,
    claims: draft.claims,
    get han() {
      han ??= printed.reduce((sum, block) => sum + block.han, 0);
      return han;
    },
    get hanRatio() {
      letters ??= printed.reduce((sum, block) => sum + countOf(block.reading, LETTER), 0);
      return letters === 0 ? 0 : this.han / letters;
    },
  };
}

function blockFacts(block: DraftBlock, index: number): BlockFacts {
  const reading = read(block.text);
  const line = reading.trim();
  let han: number | undefined;
  let spans: readonly (readonly [number, number])[] | undefined;
  return {
    index,
    type: block.type,
    layout: block.layout,
    containers: block.containers,
    image: block.image,
    reading,
    line,
    omittedBy: block.omittedBy,
    printed: block.omittedBy === undefined && line !== '' && block.type !== 'carrier',
    get han() {
      han ??= hanIn(reading);
      return han;
    },
    protects(start, end) {
      if (block.type === 'code') return true;
      spans ??= [...reading.matchAll(PROTECTED)].map((match) => [match.index, match.index + match[0].length] as const);
      let low = 0;
      for (let high = spans.length; low < high; ) {
        const middle = (low + high) >> 1;
        if ((spans[middle] as readonly [number, number])[1] <= start) low = middle + 1;
        else high = middle;
      }
      return (spans[low]?.[0] ?? Number.POSITIVE_INFINITY) < Math.max(end, start + 1);
    },
  };
}

/** How often a global pattern of single characters occurs; `countOf('疫情2022', /\d/g)` is 4. */
export function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (let at = 0; at < text.length; at += CHUNK) count += text.slice(at, at + CHUNK).match(pattern)?.length ?? 0;
  return count;
}

/** Han characters in a text, by the blocks of Unicode that hold them; one beyond the Basic Multilingual Plane counts once. */
export function hanIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0x2e80) continue;
    if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || (unit >= 0xf900 && unit <= 0xfaff)) count++;
    else if (unit <= 0x2fd5 || unit === 0x3005 || unit === 0x3007 || (unit >= 0xd840 && unit <= 0xd888)) count++;
  }
  return count;
}

/** Facts about one bare text, for a rule tried alone. */
export function factsOfText(text: Text): BlockFacts {
  return blockFacts({ type: 'paragraph', text, marks: [], containers: [], layout: {} }, 0);
}
