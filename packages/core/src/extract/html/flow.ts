import { type Container, type DraftBlock, type DraftImage, type Layout, leafOf, type Mark } from '../../apparatus/draft.js';
import { emended, markup, omitted, type Piece, pieceOf, verbatim } from '../../apparatus/text.js';
import { OpenMarks } from './open-marks.js';
import { SPACE, Stretch } from './stretch.js';
import { powerBehind } from './superscript.js';
import type { Named, Step } from './surroundings.js';
import { cellsOf, collapsed, isCollapsible, isSpace } from './white-space.js';

/** Where a block stands: what is known of it when its first character is printed. */
export interface Place {
  readonly type: 'paragraph' | 'heading' | 'caption' | 'code';
  readonly depth: number | undefined;
  readonly tag: string | undefined;
  readonly named: Named | undefined;
  readonly step: Step | undefined;
  readonly containers: readonly Container[];
  readonly centred: boolean;
  /** `collapse`: as HTML shows it; `lines`: line ends count; `keep`: all of it counts. */
  readonly space: 'collapse' | 'lines' | 'keep';
}

/** White space or a break whose fate the next printed character decides. */
interface Deferred {
  readonly index: number;
  readonly kind: 'space' | 'wide' | 'break';
  /** What it prints when it does; a literal prints itself. */
  readonly value: string;
  readonly rule: string | undefined;
}

const REFERENCE = 'extract/character-reference';
const ESCAPED = 'extract/escaped-markup';
const INDENT = 'extract/indent';
const INDENTED: readonly string[] = [INDENT];
const NO_MARKS: readonly Mark[] = [];
const NO_CONTAINERS: readonly Container[] = [];
const NO_LAYOUT: Layout = {};
const COLLAPSED = 'extract/collapsed-white-space';
// An indent of two cells is how Chinese print begins a paragraph.
const PARAGRAPH_INDENT = 2;
const FOLD = /[\n\r]/;

export interface FlowOptions {
  /** Line breaks and wide spaces are text, as in Markdown; only folded lines are collapsed. */
  readonly exact?: boolean;
}

/** Makes blocks of the text handed to it in source order, and settles which white space is printed. */
export class Flow {
  readonly blocks: DraftBlock[] = [];
  readonly marks: OpenMarks;
  readonly #source: string;
  readonly #exact: boolean;
  readonly #stretch: Stretch;
  #deferred: Deferred[] = [];
  #place: Place | undefined;
  /** The last character printed. */
  #last = 0;
  #indent = 0;
  /** What was not printed is worth a block of its own. */
  #carries = false;

  constructor(source: string, { exact = false }: FlowOptions = {}) {
    this.#source = source;
    this.#exact = exact;
    this.#stretch = new Stretch(source);
    this.marks = new OpenMarks(this.#stretch);
  }

  /** Carrier: a tag, a comment, a script. */
  markup(from: number, to: number, rule: string): void {
    this.#stretch.carry(rule === ESCAPED ? 'omitted' : 'markup', from, to, rule);
    if (rule === 'extract/script' || rule === 'extract/style') this.#carries = true;
  }

  /** Text that is not part of the page as read. */
  omit(from: number, to: number, rule: string): void {
    this.#stretch.carry('omitted', from, to, rule);
    this.#carries = true;
  }

  text(from: number, to: number, at: Place): void {
    if (at.space === 'keep') {
      this.#keep(from, to, at);
      return;
    }
    const source = this.#source;
    const stretch = this.#stretch;
    for (let i = from; i < to; ) {
      const start = i;
      const code = source.charCodeAt(i);
      const breaks = at.space === 'lines' && (code === 10 || code === 13);
      if (breaks) {
        i += code === 13 && source.charCodeAt(i + 1) === 10 && i + 1 < to ? 2 : 1;
        this.#defer(markup(source.slice(start, i), start, SPACE), 'break', '\n');
      } else if (isCollapsible(code)) {
        while (i < to && isCollapsible(source.charCodeAt(i)) && !(at.space === 'lines' && isLineEnd(source.charCodeAt(i)))) i++;
        if (stretch.printed === 0 && at.space === 'collapse') stretch.carry('markup', start, i, SPACE);
        else {
          const raw = source.slice(start, i);
          this.#defer(markup(raw, start, SPACE), at.space === 'lines' ? 'wide' : 'space', raw);
        }
      } else if (isSpace(code)) {
        i = wideEnd(source, i, to);
        const raw = source.slice(start, i);
        this.#defer(markup(raw, start, SPACE), 'wide', raw);
      } else {
        i = wordEnd(source, i, to);
        this.#print(verbatim(source.slice(start, i), start), at);
      }
    }
  }

  reference(from: number, to: number, value: string, at: Place, rule = REFERENCE): void {
    const original = this.#source.slice(from, to);
    const code = value.charCodeAt(0);
    if (value.length > 1 || !isSpace(code) || at.space === 'keep' || this.#exact) this.#print(emended(original, from, value, rule), at);
    else this.#defer(omitted(original, from, SPACE), isCollapsible(code) ? 'space' : 'wide', value, rule);
  }

  /** Text that is set as a power: printed as one, where it is one of what stands right before it; says whether it was. */
  power(from: number, to: number, at: Place): boolean {
    const original = this.#source.slice(from, to);
    const value = this.#deferred.length > 0 ? undefined : powerBehind(this.#stretch.end, original);
    if (value !== undefined) this.#print(emended(original, from, value, 'extract/superscript'), at);
    return value !== undefined;
  }

  /** A tag that breaks the line. */
  lineBreak(from: number, to: number, rule: string): void {
    this.#defer(carrier(this.#source.slice(from, to), from, rule), 'break', '\n', rule);
  }

  /** Text that `rule` could not read for what it looks like. */
  doubt(from: number, to: number, rule: string, at: Place): void {
    this.#print(pieceOf('verbatim', [from, to], this.#source.slice(from, to), undefined, [rule], 'guess'), at);
  }

  /** The end of a block, where one is open. */
  boundary(): void {
    if (this.#stretch.printed > 0) this.#close();
    if (this.#carries) this.#leaf('carrier');
    if (this.#deferred.length > 0) this.#deferred = [];
    this.#stretch.loosen();
  }

  /** A block without text of its own, made by the tag at `[from, to)`. */
  leaf(type: 'figure' | 'thematicBreak', from: number, to: number, rule: string, at: Place, image?: DraftImage): void {
    this.boundary();
    this.#stretch.defer(carrier(this.#source.slice(from, to), from, rule));
    this.#leaf(type, at.containers, layoutOf(at, type === 'figure' ? 'img' : 'hr', at.centred), image);
  }

  /** A table cell without text: it keeps its place in the row. */
  empty(at: Place): void {
    this.#leaf('paragraph', at.containers, layoutOf(at, at.tag, false));
    this.#deferred = [];
    this.#stretch.loosen();
  }

  end(): readonly DraftBlock[] {
    this.boundary();
    this.#stretch.settle();
    if (this.#stretch.pieces.length > 0) this.#leaf('carrier');
    return this.blocks;
  }

  #defer(piece: Piece, kind: Deferred['kind'], value: string, rule?: string): void {
    this.#deferred.push({ index: this.#stretch.defer(piece), kind, value, rule });
  }

  #print(piece: Piece, at: Place): void {
    const stretch = this.#stretch;
    stretch.settle();
    if (this.#deferred.length > 0) this.#settle(piece.value.charCodeAt(0));
    if (stretch.printed === 0) this.#place = at;
    stretch.print(piece);
    this.marks.print(piece.value.length, piece.range[1]);
    this.#last = piece.value.charCodeAt(piece.value.length - 1);
  }

  /** Settles what was deferred, now that a character to be printed follows. */
  #settle(next: number): void {
    let items = this.#deferred;
    let breaks = 0;
    let after = 0;
    let inset = 0;
    for (let i = 0; i < items.length; i++) {
      const { kind, value } = items[i] as Deferred;
      if (kind === 'break') {
        breaks++;
        after = i + 1;
        inset = 0;
      } else if (kind === 'wide') inset += cellsOf(value);
    }
    const exact = this.#exact || this.#place?.space === 'keep';
    if (this.#stretch.printed > 0 && !exact && (breaks > 1 || (breaks === 1 && inset >= PARAGRAPH_INDENT))) {
      const cut = this.#stretch.printed;
      this.#close();
      items = items.slice(after).map((item) => ({ ...item, index: item.index - cut }));
    }
    if (this.#stretch.printed === 0) {
      this.#indent = inset;
      for (const item of items) if (item.kind === 'wide') this.#rename(item.index);
    } else if (breaks === 0) this.#printSpaces(items, next);
    else for (const item of items) if (item.kind === 'break' || (exact && !FOLD.test(item.value))) this.#printDeferred(item);
    this.#deferred = [];
  }

  #printSpaces(items: readonly Deferred[], next: number): void {
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as Deferred;
      if (item.kind === 'wide') {
        this.#printDeferred(item);
        this.#last = item.value.charCodeAt(item.value.length - 1);
        continue;
      }
      let whole = item.value;
      let to = i + 1;
      for (; items[to]?.kind === 'space'; to++) whole += (items[to] as Deferred).value;
      const follower = items[to]?.value.charCodeAt(0) ?? next;
      const exact = this.#exact && !FOLD.test(whole);
      this.#printDeferred(item, exact ? item.value : collapsed(whole, this.#last, follower));
      for (i++; i < to; i++) this.#printDeferred(items[i] as Deferred, exact ? (items[i] as Deferred).value : '');
      i--;
    }
  }

  #printDeferred(item: Deferred, value = item.value): void {
    const { pieces } = this.#stretch;
    const { range, original = '' } = pieces[item.index] as Piece;
    const rule = item.rule ?? COLLAPSED;
    if (value === '') pieces[item.index] = omitted(original, range[0], rule);
    else if (item.rule === undefined && value === original) pieces[item.index] = verbatim(original, range[0]);
    else if (item.kind === 'break' && item.rule !== undefined && item.rule !== ESCAPED)
      pieces[item.index] = markup(original, range[0], item.rule, value);
    else pieces[item.index] = emended(original, range[0], value, rule);
  }

  #rename(index: number): void {
    const { pieces } = this.#stretch;
    const { kind, range, value, original, confidence } = pieces[index] as Piece;
    pieces[index] = pieceOf(kind, range, value, original, INDENTED, confidence);
  }

  /** Ends the open block; what was not printed since goes to the next. */
  #close(): void {
    const at = this.#place as Place;
    const layout = layoutOf(at, at.tag, at.centred, this.#indent > 0 ? this.#indent : undefined, this.marks);
    const depth = at.type === 'heading' ? at.depth : undefined;
    const marks = this.marks.end();
    this.blocks.push(leafOf(at.type, this.#stretch.cut(), depth, undefined, marks, at.containers, layout));
    this.#begin();
  }

  /** A block of all there is. */
  #leaf(type: DraftBlock['type'], containers = NO_CONTAINERS, layout = NO_LAYOUT, image?: DraftImage): void {
    this.blocks.push(leafOf(type, this.#stretch.take(), undefined, image, NO_MARKS, containers, layout));
    this.#begin();
  }

  #begin(): void {
    this.#carries = this.#stretch.omits || this.#stretch.pieces.some(isTakenOut);
    this.marks.reset();
    this.#place = undefined;
    this.#indent = 0;
  }

  /** Text of which every space counts, but for the line ends around it. */
  #keep(from: number, to: number, at: Place): void {
    const raw = this.#source.slice(from, to);
    const margin = raw.slice(0, raw.length - raw.trimStart().length);
    const lead = this.#stretch.printed === 0 ? Math.max(margin.lastIndexOf('\n'), margin.lastIndexOf('\r')) + 1 : 0;
    const end = raw.trimEnd().length;
    this.#stretch.carry('markup', from, from + lead, SPACE);
    if (end > lead) this.#print(verbatim(raw.slice(lead, end), from + lead), at);
    const tail = Math.max(lead, end);
    if (tail < raw.length) this.#defer(markup(raw.slice(tail), from + tail, SPACE), 'wide', raw.slice(tail));
  }
}

/** A tag; one that is written with references is text of the page, and that it is not printed is said as of any other. */
function carrier(original: string, from: number, rule: string): Piece {
  return rule === ESCAPED ? omitted(original, from, rule) : markup(original, from, rule);
}

function isTakenOut({ kind, rules }: Piece): boolean {
  return kind === 'omitted' && rules[0] !== INDENT && rules[0] !== SPACE;
}

function layoutOf(
  { named, step }: Place,
  tag: string | undefined,
  centred: boolean,
  indent?: number,
  marks?: Pick<OpenMarks, 'isStrong' | 'linked'>,
): DraftBlock['layout'] {
  const strong = marks?.isStrong ? true : undefined;
  return { indent, tag, strong, centred: centred || undefined, linked: marks?.linked, hints: named?.hints, path: step?.path };
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13;
}

/** Where a stretch of wide spaces ends; a single space between two of them belongs to it, for it is printed as it stands. */
function wideEnd(source: string, from: number, to: number): number {
  let i = from + 1;
  for (; i < to; i++) {
    const code = source.charCodeAt(i);
    if (isSpace(code) && !isCollapsible(code)) continue;
    const next = source.charCodeAt(i + 1);
    if (code !== 32 || i + 1 === to || !isSpace(next) || isCollapsible(next)) break;
  }
  return i;
}

/** Where a stretch of words ends; a single space between two words belongs to it, for it is printed as it stands. */
function wordEnd(source: string, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const code = source.charCodeAt(i);
    if (!isSpace(code)) continue;
    const single = (code === 32 || !isCollapsible(code)) && i + 1 < to && !isSpace(source.charCodeAt(i + 1));
    if (!single) return i;
  }
  return to;
}
