import { block, type Container, type DraftBlock, type DraftImage } from '../../apparatus/draft.js';
import { emended, markup, omitted, type Piece, verbatim } from '../../apparatus/text.js';
import { OpenMarks } from './open-marks.js';
import { SPACE, Stretch } from './stretch.js';
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

export interface Flow {
  /** Carrier: a tag, a comment, a script. */
  markup(from: number, to: number, rule: string): void;
  /** Text that is not part of the page as read. */
  omit(from: number, to: number, rule: string): void;
  text(from: number, to: number, place: Place): void;
  reference(from: number, to: number, value: string, place: Place): void;
  /** A tag that breaks the line. */
  lineBreak(from: number, to: number, rule: string): void;
  /** Text that `rule` could not read for what it looks like. */
  doubt(from: number, to: number, rule: string, place: Place): void;
  /** The end of a block, where one is open. */
  boundary(): void;
  /** A block without text of its own, made by the tag at `[from, to)`. */
  leaf(type: 'figure' | 'thematicBreak', from: number, to: number, rule: string, place: Place, image?: DraftImage): void;
  /** A table cell without text: it keeps its place in the row. */
  empty(place: Place): void;
  readonly marks: OpenMarks;
  readonly blocks: readonly DraftBlock[];
  end(): readonly DraftBlock[];
}

const REFERENCE = 'extract/character-reference';
const INDENT = 'extract/indent';
const COLLAPSED = 'extract/collapsed-white-space';
// An indent of two cells is how Chinese print begins a paragraph.
const PARAGRAPH_INDENT = 2;

export interface FlowOptions {
  /** Line breaks and wide spaces are text, as in Markdown; only folded lines are collapsed. */
  readonly exact?: boolean;
}

/** Makes blocks of the text handed to it in source order, and settles which white space is printed. */
export function createFlow(source: string, options: FlowOptions = {}): Flow {
  const blocks: DraftBlock[] = [];
  const stretch = new Stretch(source);
  const { pieces } = stretch;
  const marks = new OpenMarks(stretch);
  let deferred: Deferred[] = [];
  let place: Place | undefined;
  let last = 0;
  let indent = 0;
  let carries = false;

  const defer = (piece: Piece, kind: Deferred['kind'], value: string, rule?: string) => {
    deferred.push({ index: stretch.defer(piece), kind, value, rule });
  };

  /** The deferred piece, printed. */
  const print = (item: Deferred, value = item.value) => {
    const { range, original = '' } = pieces[item.index] as Piece;
    const rule = item.rule ?? COLLAPSED;
    if (value === '') pieces[item.index] = omitted(original, range[0], rule);
    else if (item.rule === undefined && value === original) pieces[item.index] = verbatim(original, range[0]);
    else if (item.kind === 'break' && item.rule !== undefined) pieces[item.index] = markup(original, range[0], item.rule, value);
    else pieces[item.index] = emended(original, range[0], value, rule);
  };

  const printSpaces = (items: readonly Deferred[], next: number) => {
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as Deferred;
      if (item.kind === 'wide') {
        print(item);
        last = item.value.charCodeAt(item.value.length - 1);
        continue;
      }
      let to = i;
      while (items[to + 1]?.kind === 'space') to++;
      const spaces = items.slice(i, to + 1);
      const follower = items[to + 1]?.value.charCodeAt(0) ?? next;
      const whole = spaces.map((space) => space.value).join('');
      const folded = /[\n\r]/.test(whole);
      if (options.exact && !folded) for (const space of spaces) print(space);
      else for (const space of spaces) print(space, space === item ? collapsed(whole, last, follower) : '');
      i = to;
    }
  };

  /** Settles what was deferred, now that a character to be printed follows. */
  const settle = (next: number) => {
    if (deferred.length === 0) return;
    let items = deferred;
    const breaks = items.filter((item) => item.kind === 'break');
    const finalBreak = items.lastIndexOf(breaks[breaks.length - 1] as Deferred);
    const after = items.slice(finalBreak + 1);
    const inset = after.reduce((sum, item) => sum + (item.kind === 'wide' ? cellsOf(item.value) : 0), 0);
    const exact = options.exact || place?.space === 'keep';
    if (stretch.printed > 0 && !exact && (breaks.length > 1 || (breaks.length === 1 && inset >= PARAGRAPH_INDENT))) {
      const cut = stretch.printed;
      close();
      items = after.map((item) => ({ ...item, index: item.index - cut }));
    }
    if (stretch.printed === 0) {
      indent = inset;
      for (const item of items) if (item.kind === 'wide') rename(item.index);
    } else if (breaks.length === 0) printSpaces(items, next);
    else for (const item of items) if (item.kind === 'break' || (exact && !/[\n\r]/.test(item.value))) print(item);
    deferred = [];
  };

  const rename = (index: number) => {
    const piece = pieces[index] as Piece;
    pieces[index] = { ...piece, rules: [INDENT] };
  };

  const printed = (piece: Piece, at: Place) => {
    stretch.settle();
    settle(piece.value.charCodeAt(0));
    if (stretch.printed === 0) place = at;
    stretch.print(piece);
    marks.print(piece.value.length, piece.range[1]);
    last = piece.value.charCodeAt(piece.value.length - 1);
  };

  /** Ends the open block; what was not printed since goes to the next. */
  const close = () => {
    const at = place as Place;
    const layout = layoutOf(at, at.tag, at.centred, indent > 0 ? indent : undefined, marks);
    const ended = marks.end();
    const depth = at.type === 'heading' ? at.depth : undefined;
    blocks.push(block(at.type, stretch.cut(), { depth, marks: ended, containers: at.containers, layout }));
    begin();
  };

  const begin = () => {
    carries = stretch.omits || pieces.some(({ kind, rules }) => kind === 'omitted' && rules[0] !== INDENT && rules[0] !== SPACE);
    marks.reset();
    place = undefined;
    indent = 0;
  };

  /** A block of all there is. */
  const leaf = (type: DraftBlock['type'], more: Partial<DraftBlock> = {}) => {
    blocks.push(block(type, stretch.take(), more));
    begin();
  };

  /** Text of which every space counts, but for the line ends around it. */
  const keep = (from: number, to: number, at: Place) => {
    const raw = source.slice(from, to);
    const margin = raw.slice(0, raw.length - raw.trimStart().length);
    const lead = stretch.printed === 0 ? Math.max(margin.lastIndexOf('\n'), margin.lastIndexOf('\r')) + 1 : 0;
    const end = raw.trimEnd().length;
    stretch.carry('markup', from, from + lead, SPACE);
    if (end > lead) printed(verbatim(raw.slice(lead, end), from + lead), at);
    const tail = Math.max(lead, end);
    if (tail < raw.length) defer(markup(raw.slice(tail), from + tail, SPACE), 'wide', raw.slice(tail));
  };

  const flow: Flow = {
    markup: (from, to, rule) => {
      stretch.carry('markup', from, to, rule);
      if (rule === 'extract/script' || rule === 'extract/style') carries = true;
    },
    omit(from, to, rule) {
      stretch.carry('omitted', from, to, rule);
      carries = true;
    },
    text(from, to, at) {
      if (at.space === 'keep') {
        keep(from, to, at);
        return;
      }
      for (let i = from; i < to; ) {
        const start = i;
        const code = source.charCodeAt(i);
        const breaks = at.space === 'lines' && (code === 10 || code === 13);
        if (breaks) {
          i += code === 13 && source.charCodeAt(i + 1) === 10 && i + 1 < to ? 2 : 1;
          const raw = source.slice(start, i);
          defer(markup(raw, start, SPACE), 'break', '\n');
        } else if (isCollapsible(code)) {
          while (i < to && isCollapsible(source.charCodeAt(i)) && !(at.space === 'lines' && isLineEnd(source.charCodeAt(i)))) i++;
          const raw = source.slice(start, i);
          if (stretch.printed === 0 && at.space === 'collapse') stretch.carry('markup', start, i, SPACE);
          else defer(markup(raw, start, SPACE), at.space === 'lines' ? 'wide' : 'space', raw);
        } else if (isSpace(code)) {
          while (i < to && isSpace(source.charCodeAt(i)) && !isCollapsible(source.charCodeAt(i))) i++;
          const raw = source.slice(start, i);
          defer(markup(raw, start, SPACE), 'wide', raw);
        } else {
          i = wordEnd(source, i, to);
          printed(verbatim(source.slice(start, i), start), at);
        }
      }
    },
    reference(from, to, value, at) {
      const original = source.slice(from, to);
      const code = value.charCodeAt(0);
      if (value.length > 1 || !isSpace(code) || at.space === 'keep' || options.exact) printed(emended(original, from, value, REFERENCE), at);
      else defer(omitted(original, from, SPACE), isCollapsible(code) ? 'space' : 'wide', value, REFERENCE);
    },
    lineBreak(from, to, rule) {
      defer(markup(source.slice(from, to), from, rule), 'break', '\n', rule);
    },
    doubt(from, to, rule, at) {
      printed({ ...verbatim(source.slice(from, to), from), rules: [rule], confidence: 'guess' }, at);
    },
    boundary() {
      if (stretch.printed > 0) close();
      if (carries) leaf('carrier');
      if (deferred.length > 0) deferred = [];
      stretch.loosen();
    },
    leaf(type, from, to, rule, at, image) {
      flow.boundary();
      stretch.settle();
      pieces.push(markup(source.slice(from, to), from, rule));
      leaf(type, { image, containers: at.containers, layout: layoutOf(at, type === 'figure' ? 'img' : 'hr', at.centred) });
    },
    empty(at) {
      leaf('paragraph', { containers: at.containers, layout: layoutOf(at, at.tag, false) });
      deferred = [];
      stretch.loosen();
    },
    marks,
    blocks,
    end() {
      flow.boundary();
      stretch.settle();
      if (pieces.length > 0) leaf('carrier');
      return blocks;
    },
  };
  return flow;
}

/** The layout of a block; all list the same properties, since what is built in one way is read sooner. */
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
