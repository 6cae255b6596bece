import type { Edit } from '../apparatus/edit.js';
import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';
import { blocksWith, hasSign, signsNumber } from '../apparatus/signs.js';

/** A quotation mark in a line, and which it is. */
interface Token {
  readonly at: number;
  readonly opens: boolean;
}

/** The two marks of one kind. */
interface Shape {
  readonly open: string;
  readonly close: string;
}

const SHAPES: readonly Shape[] = [
  { open: '“', close: '”' },
  { open: '‘', close: '’' },
];

/** Without one of these a block has no such mark. */
export const MARKS = '“”‘’';
signsNumber(MARKS);

/** The longest name or term in quotation marks, in UTF-16 units. */
const TERM = 20;
/** What an opening mark cannot be followed by: these marks close or part what stands before them. */
const PARTS = /[，。、；：！？）》」』】,;:!?)…]/u;
/** What an opening mark follows and a closing one does not. */
const INTRODUCES = /[：:（《「『【(“‘、]/u;
/** Who says it, after what is said. */
const SAYS =
  /^(?:[\p{Script=Han}·]{0,8}?)(?:说|道|问|答|写道|表示|介绍|告诉|回忆|認為|认为|坦言|感慨|強調|强调|指出|透露|説|說|問|寫道|介紹|告訴|回憶)/u;
/** How far that may reach, in UTF-16 units. */
const SAID = 20;
const ENDS = /[。！？…!?，,’”—]/u;

/**
 * The edits that set the direction of quotation marks, by block. A mark is turned where the paragraph reads soundly with it turned
 * and does not without; a quotation over several paragraphs, each of which opens and only the last closes, is sound.
 */
export function directions(document: DocumentFacts): ReadonlyMap<number, readonly Edit[]> | undefined {
  if (blocksWith(MARKS, document).length === 0) return undefined;
  const out = new Map<number, readonly Edit[]>();
  for (const shape of SHAPES) {
    let carried = false;
    for (const block of document.printed) {
      if (block.type === 'figure' || block.type === 'caption') continue;
      if (!hasSign(block, MARKS)) {
        carried &&= block.type === 'paragraph';
        continue;
      }
      const { edits, open } = inBlock(block, shape, carried);
      carried = block.type === 'paragraph' && open;
      if (edits.length > 0) out.set(block.index, [...(out.get(block.index) ?? []), ...edits]);
    }
  }
  return out.size > 0 ? out : undefined;
}

function inBlock(block: BlockFacts, shape: Shape, carried: boolean): { readonly edits: readonly Edit[]; readonly open: boolean } {
  const tokens = tokensOf(block, shape);
  const edits: Edit[] = [];
  let open = carried && !tokens[0]?.opens;
  let from: number | undefined;
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (token.opens && open) {
      // A mark that closes what is open leaves a sound rest only if no other closes it.
      if (next && !next.opens) continue;
      const confidence = closes(block.reading, from, token.at);
      if (!confidence) continue;
      const alternatives = confidence === 'guess' ? { alternatives: [shape.open] } : {};
      edits.push({ start: token.at, end: token.at + 1, value: shape.close, confidence, ...alternatives });
      open = false;
    } else if (!token.opens && !open) {
      const turned = next && !next.opens && opensAt(block.reading, token.at);
      if (turned) {
        edits.push({ start: token.at, end: token.at + 1, value: shape.open, confidence: 'certain' });
        open = true;
        from = token.at;
      } else if (strays(block.reading, token.at, next)) {
        edits.push({ start: token.at, end: token.at + 1, value: '', confidence: 'guess', alternatives: [shape.close] });
      }
    } else {
      open = token.opens;
      from = token.at;
    }
  }
  return { edits, open };
}

function tokensOf(block: BlockFacts, shape: Shape): readonly Token[] {
  const tokens: Token[] = [];
  const { reading } = block;
  for (let at = 0; at < reading.length; at++) {
    const mark = reading[at];
    if (mark !== shape.open && mark !== shape.close) continue;
    // An apostrophe, or a mark in Latin text.
    if (/[\p{Script=Latin}\d]/u.test(reading[at - 1] ?? '') && /[\p{Script=Latin}\d\s]/u.test(reading[at + 1] ?? ' ')) continue;
    if (!block.protects(at, at + 1)) tokens.push({ at, opens: mark === shape.open });
  }
  return tokens;
}

/** How surely an opening mark, met while a quotation is open, closes it. */
function closes(reading: string, from: number | undefined, at: number): Edit['confidence'] | undefined {
  const before = reading[at - 1] ?? '';
  const rest = reading.slice(at + 1, at + 1 + SAID);
  if (before === '' || /\s/.test(before) || INTRODUCES.test(before)) return undefined;
  if (rest === '' || rest.startsWith('\n') || PARTS.test(rest[0] as string)) return 'certain';
  if (ENDS.test(before)) return SAYS.test(rest) ? 'certain' : /[。！？…!?’”]/u.test(before) ? 'guess' : undefined;
  const term = from === undefined ? '' : reading.slice(from + 1, at);
  return term.length <= TERM && /^[\p{L}\d·]+$/u.test(term) && /^\p{Script=Han}/u.test(rest) ? 'guess' : undefined;
}

/** Whether a closing mark stands where only an opening one can. */
function opensAt(reading: string, at: number): boolean {
  const before = reading[at - 1] ?? '';
  const after = reading[at + 1] ?? '';
  return (before === '' || before === '\n' || /[：:（《(]/u.test(before)) && after !== '' && !PARTS.test(after) && !/\s/.test(after);
}

/** Whether a closing mark with nothing open before it stands between a finished sentence and a quotation. */
function strays(reading: string, at: number, next: Token | undefined): boolean {
  return /[。！？…!?]/u.test(reading[at - 1] ?? '') && next?.opens === true && next.at === at + 1;
}
