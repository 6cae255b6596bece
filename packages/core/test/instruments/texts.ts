import fc from 'fast-check';
import type { Edit } from '../../src/apparatus/edit.js';
import { emended, markup, omitted, type Piece, read, type Text, verbatim } from '../../src/apparatus/text.js';

/** One piece before it has a place: `source` is what stands in the file. */
interface Part {
  readonly kind: 'plain' | 'emended' | 'omitted' | 'markup' | 'inserted' | 'doubted' | 'guessed';
  readonly source: string;
  readonly value: string;
}

const words = fc.string({ unit: fc.constantFrom('疫', '情', '就', ',', '。', 'a', '1', ' ', '\n', '𠀀'), maxLength: 5 });
const some = fc.string({ unit: fc.constantFrom('区', '(', 'q', ')', '&', '；', '<', '𠀀'), minLength: 1, maxLength: 4 });

const part: fc.Arbitrary<Part> = fc.oneof(
  { weight: 4, arbitrary: some.map((source): Part => ({ kind: 'plain', source, value: source })) },
  fc
    .tuple(some, words)
    .map(([source, value]): Part => ({ kind: value === '' ? 'omitted' : 'emended', source, value: value === source ? `${value}x` : value })),
  some.map((source): Part => ({ kind: 'omitted', source, value: '' })),
  fc.tuple(some, fc.constantFrom('', '', '\n', ' ')).map(([source, value]): Part => ({ kind: 'markup', source, value })),
  some.map((value): Part => ({ kind: 'inserted', source: '', value })),
  some.map((source): Part => ({ kind: 'doubted', source, value: source })),
  fc.tuple(some, some).map(([source, value]): Part => ({ kind: 'guessed', source, value: value === source ? `${value}x` : value })),
);

/** Any text the stages could have made, at any place of a source. */
export const texts: fc.Arbitrary<Text> = fc.tuple(fc.nat(20), fc.array(part, { maxLength: 12 })).map(([offset, parts]) => place(parts, offset));

function place(parts: readonly Part[], offset: number): Text {
  let at = offset;
  return parts.map((one) => {
    const piece = made(one, at);
    at += one.source.length;
    return piece;
  });
}

function made(one: Part, at: number): Piece {
  switch (one.kind) {
    case 'plain':
      return verbatim(one.source, at);
    case 'omitted':
      return omitted(one.source, at, 'mend/before');
    case 'markup':
      return markup(one.source, at, 'extract/tag', one.value);
    case 'doubted':
      return { ...verbatim(one.source, at), rules: ['mend/before'], confidence: 'guess' };
    case 'guessed':
      return { ...emended(one.source, at, one.value, 'mend/before'), confidence: 'guess', alternatives: ['甲', '乙'] };
    case 'emended':
    case 'inserted':
      return emended(one.source, at, one.value, 'mend/before');
  }
}

/** What a pass proposes, before it is fitted to a text: gap and length in units, and the words to print. */
export interface Proposal {
  readonly gap: number;
  readonly length: number;
  readonly value: string;
  readonly doubt: boolean;
}

/** One pass of one rule. */
export const passes: fc.Arbitrary<readonly Proposal[]> = fc.array(
  fc.record({ gap: fc.nat(5), length: fc.nat(4), value: words, doubt: fc.constant(false) }),
  { maxLength: 6 },
);

/** One pass in which every other edit is a doubt. */
export const doubtingPasses: fc.Arbitrary<readonly Proposal[]> = fc.array(
  fc.record({ gap: fc.nat(5), length: fc.integer({ min: 1, max: 4 }), value: words, doubt: fc.boolean() }),
  { maxLength: 6 },
);

/** The proposals as edits that do not overlap and do not leave the reading. */
export function fit(text: Text, proposals: readonly Proposal[]): Edit[] {
  const reading = read(text);
  const edits: Edit[] = [];
  let at = 0;
  for (const { gap, length, value, doubt } of proposals) {
    const start = at + gap;
    const end = start + length;
    if (end > reading.length) break;
    edits.push({ start, end, value, ...(doubt ? { doubt } : {}) });
    at = end;
  }
  return edits;
}

/** Plain string editing: what `apply` must read like. */
export function splice(reading: string, edits: readonly Edit[]): string {
  let out = '';
  let from = 0;
  for (const edit of edits) {
    out += reading.slice(from, edit.start) + (edit.doubt ? reading.slice(edit.start, edit.end) : edit.value);
    from = edit.end;
  }
  return out + reading.slice(from);
}
