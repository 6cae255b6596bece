import { block, type Container, type DraftBlock, type DraftImage, type Mark } from '../../apparatus/draft.js';
import { emended, markup, omitted, type Piece, verbatim } from '../../apparatus/text.js';
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

/** A mark that is open: it is written into each block that it spans. */
export interface OpenMark {
  readonly type: 'link' | 'emphasis' | 'strong';
  readonly url?: string;
  /** Of a link within the page: the name of the element that it leads to. */
  readonly target?: string;
  since: number;
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
  openMark(type: OpenMark['type'], since: number, url?: string, target?: string): OpenMark | undefined;
  closeMark(mark: OpenMark): void;
  annotate(from: number, annotation: string): void;
  readonly blocks: readonly DraftBlock[];
  end(): readonly DraftBlock[];
}

const REFERENCE = 'extract/character-reference';
const SPACE = 'extract/white-space';
const INDENT = 'extract/indent';
const COLLAPSED = 'extract/collapsed-white-space';
// An indent of two cells is how Chinese print begins a paragraph.
const PARAGRAPH_INDENT = 2;
const NO_MARKS: readonly Mark[] = [];

export interface FlowOptions {
  /** Line breaks and wide spaces are text, as in Markdown; only folded lines are collapsed. */
  readonly exact?: boolean;
}

/** Makes blocks of the text handed to it in source order, and settles which white space is printed. */
export function createFlow(source: string, options: FlowOptions = {}): Flow {
  const blocks: DraftBlock[] = [];
  const marks: Mark[] = [];
  const active: OpenMark[] = [];
  let run: Piece[] = [];
  let deferred: Deferred[] = [];
  let place: Place | undefined;
  let printedEnd = 0;
  let printedTo = -1;
  let last = 0;
  let indent = 0;
  let carries = false;
  let length = 0;
  let strong = 0;
  let linked = 0;

  /** Carrier that goes on: its piece is made when something else follows, not for each of its tags. */
  let carried: 'markup' | 'omitted' | undefined;
  let carriedBy = '';
  let carriedFrom = 0;
  let carriedTo = 0;

  const carry = (kind: 'markup' | 'omitted', from: number, to: number, rule: string) => {
    if (from === to) return;
    if (carriedTo !== from || carriedBy !== rule || carried !== kind) {
      settleCarried();
      carriedFrom = rejoined(kind, from, rule);
      carriedBy = rule;
      carried = kind;
    }
    carriedTo = to;
  };

  /** Where carrier begins that ends at `from`, if there is any of its kind: its piece is taken back. */
  const rejoined = (kind: 'markup' | 'omitted', from: number, rule: string): number => {
    const before = run.length > 0 ? run[run.length - 1] : undefined;
    const joins = before && before.kind === kind && before.value === '' && before.rules[0] === rule && before.range[1] === from;
    if (!joins || run.length <= printedEnd || (deferred.length > 0 && deferred[deferred.length - 1]?.index === run.length - 1)) return from;
    run.pop();
    return before.range[0];
  };

  const settleCarried = () => {
    if (carried === undefined) return;
    const original = source.slice(carriedFrom, carriedTo);
    run.push(carried === 'markup' ? markup(original, carriedFrom, carriedBy) : omitted(original, carriedFrom, carriedBy));
    carried = undefined;
  };

  const defer = (piece: Piece, kind: Deferred['kind'], value: string, rule?: string) => {
    settleCarried();
    deferred.push({ index: run.length, kind, value, rule });
    run.push(piece);
  };

  /** The deferred piece, printed. */
  const print = (item: Deferred, value = item.value) => {
    const { range, original = '' } = run[item.index] as Piece;
    const rule = item.rule ?? COLLAPSED;
    if (value === '') run[item.index] = omitted(original, range[0], rule);
    else if (item.rule === undefined && value === original) run[item.index] = verbatim(original, range[0]);
    else if (item.kind === 'break' && item.rule !== undefined) run[item.index] = markup(original, range[0], item.rule, value);
    else run[item.index] = emended(original, range[0], value, rule);
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
    if (printedEnd > 0 && !exact && (breaks.length > 1 || (breaks.length === 1 && inset >= PARAGRAPH_INDENT))) {
      const cut = printedEnd;
      close();
      items = after.map((item) => ({ ...item, index: item.index - cut }));
    }
    if (printedEnd === 0) {
      indent = inset;
      for (const item of items) if (item.kind === 'wide') rename(item.index);
    } else if (breaks.length === 0) printSpaces(items, next);
    else for (const item of items) if (item.kind === 'break' || (exact && !/[\n\r]/.test(item.value))) print(item);
    deferred = [];
  };

  const rename = (index: number) => {
    const piece = run[index] as Piece;
    run[index] = { ...piece, rules: [INDENT] };
  };

  const printed = (piece: Piece, at: Place) => {
    settleCarried();
    settle(piece.value.charCodeAt(0));
    if (printedEnd === 0) place = at;
    const before = run[run.length - 1];
    if (before && plain(before) && plain(piece) && before.range[1] === piece.range[0]) {
      run[run.length - 1] = verbatim(source.slice(before.range[0], piece.range[1]), before.range[0]);
    } else run.push(piece);
    printedEnd = run.length;
    printedTo = piece.range[1];
    last = piece.value.charCodeAt(piece.value.length - 1);
    length += piece.value.length;
    for (const mark of active) {
      if (mark.type === 'strong') strong += piece.value.length;
      if (mark.type === 'link') linked += piece.value.length;
    }
  };

  /** Where the block's print begins behind the place `since`. */
  const firstPrinted = (since: number) => {
    let start = printedTo;
    for (let i = printedEnd - 1; i >= 0; i--) {
      const { range, kind, value } = run[i] as Piece;
      if (range[1] <= since) break;
      if (kind !== 'markup' && value !== '') start = Math.max(range[0], since);
    }
    return start;
  };

  const write = (mark: OpenMark) => {
    // A link that leads nowhere counts as one, and is not written.
    if (printedEnd > 0 && printedTo > mark.since && (mark.type !== 'link' || mark.url !== undefined || mark.target !== undefined)) {
      const { type, url, target } = mark;
      const range = [firstPrinted(mark.since), printedTo] as const;
      if (target === undefined) marks.push({ type, range, ...(url === undefined ? {} : { url }) });
      else marks.push({ type: 'footnoteReference', range, identifier: target });
    }
  };

  /** Ends the open block; what was not printed since goes to the next. */
  const close = () => {
    const at = place as Place;
    for (const mark of active) {
      write(mark);
      mark.since = printedTo;
    }
    const layout = {
      indent: indent > 0 ? indent : undefined,
      tag: at.tag,
      strong: strong === length ? true : undefined,
      centred: at.centred ? true : undefined,
      linked: linked > 0 ? linked / length : undefined,
      hints: at.named?.hints,
      path: at.step?.path,
    };
    const rest = run.splice(printedEnd);
    const made = { type: at.type, text: run, marks: marks.length > 0 ? [...marks] : NO_MARKS, containers: at.containers, layout };
    blocks.push(at.type === 'heading' ? { ...made, depth: at.depth } : made);
    reset(rest);
  };

  const reset = (pieces: Piece[]) => {
    run = pieces;
    carries = carried === 'omitted' || pieces.some(({ kind, rules }) => kind === 'omitted' && rules[0] !== INDENT && rules[0] !== SPACE);
    marks.length = 0;
    place = undefined;
    printedEnd = indent = length = strong = linked = 0;
  };

  /** Text of which every space counts, but for the line ends around it. */
  const keep = (from: number, to: number, at: Place) => {
    const raw = source.slice(from, to);
    const margin = raw.slice(0, raw.length - raw.trimStart().length);
    const lead = printedEnd === 0 ? Math.max(margin.lastIndexOf('\n'), margin.lastIndexOf('\r')) + 1 : 0;
    const end = raw.trimEnd().length;
    carry('markup', from, from + lead, SPACE);
    if (end > lead) printed(verbatim(raw.slice(lead, end), from + lead), at);
    const tail = Math.max(lead, end);
    if (tail < raw.length) defer(markup(raw.slice(tail), from + tail, SPACE), 'wide', raw.slice(tail));
  };

  const flow: Flow = {
    markup: (from, to, rule) => {
      carry('markup', from, to, rule);
      if (rule === 'extract/script' || rule === 'extract/style') carries = true;
    },
    omit(from, to, rule) {
      carry('omitted', from, to, rule);
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
          if (printedEnd === 0 && at.space === 'collapse') carry('markup', start, i, SPACE);
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
      if (printedEnd > 0) close();
      if (carries) {
        settleCarried();
        blocks.push(block('carrier', run));
        reset([]);
      }
      if (deferred.length > 0) deferred = [];
    },
    leaf(type, from, to, rule, at, image) {
      flow.boundary();
      settleCarried();
      run.push(markup(source.slice(from, to), from, rule));
      const layout = { tag: type === 'figure' ? 'img' : 'hr', ...(at.centred ? { centred: true } : {}), ...surroundings(at) };
      blocks.push(block(type, run, { containers: at.containers, layout, ...(image ? { image } : {}) }));
      reset([]);
    },
    empty(at) {
      settleCarried();
      blocks.push(block('paragraph', run, { containers: at.containers, layout: { ...(at.tag ? { tag: at.tag } : {}), ...surroundings(at) } }));
      reset([]);
      deferred = [];
    },
    openMark(type, since, url, target) {
      if (active.some((mark) => mark.type === type)) return undefined;
      const mark: OpenMark = { type, url, target, since };
      active.push(mark);
      return mark;
    },
    closeMark(mark) {
      active.splice(active.indexOf(mark), 1);
      write(mark);
    },
    annotate(from, annotation) {
      if (printedEnd > 0 && printedTo > from) marks.push({ type: 'ruby', range: [firstPrinted(from), printedTo], annotation });
    },
    blocks,
    end() {
      flow.boundary();
      settleCarried();
      if (run.length > 0) blocks.push(block('carrier', run));
      reset([]);
      return blocks;
    },
  };
  return flow;
}

function surroundings(at: Place): Partial<DraftBlock['layout']> {
  return { hints: at.named?.hints, path: at.step?.path };
}

function plain(piece: Piece): boolean {
  return piece.kind === 'verbatim' && piece.rules.length === 0;
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
