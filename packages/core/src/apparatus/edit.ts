import { type Confidence, extent, omitted, type Piece, pieceOf, read, restoreText, type Text, verbatim } from './text.js';

/**
 * What a rule proposes about the reading of a text: print `value` for the UTF-16 units `[start, end)` of it.
 * `[n, n)` inserts; `''` deletes; with `doubt` the words stay and the place is named.
 */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly confidence?: Confidence;
  readonly alternatives?: readonly string[];
  readonly doubt?: true;
}

/** A place where one or more edits of one pass meet, in reading offsets. */
interface Meeting {
  readonly start: number;
  end: number;
  readonly edits: Edit[];
}

/**
 * The only writer: the text with the edits made, signed by `rule`. A piece already shaped that an edit touches
 * is taken in whole, its rules with it, and edits that meet there become one.
 * Throws `RangeError` when a rule's edits overlap or leave the text: that is a fault of the rule, not of the data.
 */
export function apply(text: Text, edits: Iterable<Edit>, rule: string): Text {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  if (sorted.length === 0) return text;
  check(sorted, read(text).length, rule);
  const meetings = gather(text, sorted);
  return write(cut(text, meetings), meetings, rule);
}

/** Every printed character of the text taken out of print by `rule`; what is carrier stays carrier. */
export function omit(text: Text, rule: string): Text {
  const out: Piece[] = [];
  for (let at = 0; at < text.length; at++) {
    const piece = text[at] as Piece;
    if (piece.kind === 'markup') {
      out.push(unprinted(piece));
      continue;
    }
    const from = at;
    while (at + 1 < text.length && (text[at + 1] as Piece).kind !== 'markup') at++;
    if (from === at && piece.rules.length === 0) {
      if (piece.value !== '') out.push(omitted(piece.value, piece.range[0], rule));
      continue;
    }
    const run = text.slice(from, at + 1);
    const original = restoreText(run);
    if (original === '') continue;
    const rules = signedBy(run, rule);
    const confidence = run.some((one) => one.confidence === 'guess') ? 'guess' : 'certain';
    out.push(pieceOf('omitted', extent(run), '', original, rules, confidence));
  }
  return out;
}

function check(sorted: readonly Edit[], length: number, rule: string): void {
  let reached = 0;
  for (const edit of sorted) {
    if (edit.start < reached || edit.end < edit.start || edit.end > length) {
      throw new RangeError(`${rule}: edit [${edit.start}, ${edit.end}) overlaps another or leaves the text of ${length} units`);
    }
    reached = edit.end;
  }
}

/** A shaped piece stands for its source only as a whole; a piece that no rule has named may be cut anywhere. */
function isWhole(piece: Piece): boolean {
  return piece.kind !== 'verbatim' || piece.rules.length > 0;
}

function gather(text: Text, edits: readonly Edit[]): Meeting[] {
  const meetings: Meeting[] = [];
  let index = 0;
  let at = 0;
  for (const edit of edits) {
    let { start, end } = edit;
    for (; index < text.length; index++) {
      const to = at + (text[index] as Piece).value.length;
      if (to > start) break;
      at = to;
    }
    for (let i = index, from = at; i < text.length && from < Math.max(edit.end, edit.start + 1); i++) {
      const piece = text[i] as Piece;
      const to = from + piece.value.length;
      const touched = edit.start === edit.end ? from < edit.start && edit.start < to : from < edit.end && edit.start < to;
      if (touched && isWhole(piece) && piece.value !== '') {
        start = Math.min(start, from);
        end = Math.max(end, to);
      }
      from = to;
    }
    const last = meetings[meetings.length - 1];
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else meetings.push({ start, end, edits: [edit] });
  }
  return meetings;
}

function cut(text: Text, meetings: readonly Meeting[]): Text {
  const out: Piece[] = [];
  let at = 0;
  let m = 0;
  for (const piece of text) {
    const to = at + piece.value.length;
    if (isWhole(piece)) {
      out.push(piece);
      at = to;
      continue;
    }
    while (m < meetings.length && (meetings[m] as Meeting).end <= at && (meetings[m] as Meeting).start < at) m++;
    let from = at;
    for (let i = m; i < meetings.length && (meetings[i] as Meeting).start <= to; i++) {
      const meeting = meetings[i] as Meeting;
      for (const place of [meeting.start, meeting.end]) {
        if (place > from && place < to) {
          out.push(verbatim(piece.value.slice(from - at, place - at), piece.range[0] + from - at));
          from = place;
        }
      }
    }
    out.push(from === at ? piece : verbatim(piece.value.slice(from - at), piece.range[0] + from - at));
    at = to;
  }
  return out;
}

/** `text` is cut at every meeting; a piece without a reading joins a meeting only from inside it. */
function write(text: Text, meetings: readonly Meeting[], rule: string): Text {
  const out: Piece[] = [];
  let met: Piece[] = [];
  let at = 0;
  let m = 0;
  const settle = (source: number) => {
    for (let next = meetings[m]; next && next.end <= at; next = meetings[++m]) {
      for (const piece of merge(next, met, source, rule)) out.push(piece);
      met = [];
    }
  };
  for (const piece of text) {
    settle(piece.range[0]);
    const next = meetings[m];
    const inside = next && at < next.end && (piece.value === '' ? next.start < at : next.start <= at);
    (inside ? met : out).push(piece);
    at += piece.value.length;
  }
  settle(text[text.length - 1]?.range[1] ?? 0);
  return out;
}

function merge(meeting: Meeting, pieces: readonly Piece[], source: number, rule: string): readonly Piece[] {
  const reading = read(pieces);
  const original = restoreText(pieces);
  const value = print(reading, meeting.start, meeting.edits);
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  const range = first && last ? ([first.range[0], last.range[1]] as const) : ([source, source] as const);
  const rules = signedBy(
    pieces.filter((piece) => !isMarkup(piece)),
    rule,
  );
  const doubt = meeting.edits.some((edit) => edit.doubt);
  if (value === original && !doubt) return original === '' ? [] : [verbatim(original, range[0])];
  const guess = doubt || [...meeting.edits, ...pieces].some((part) => part.confidence === 'guess');
  const alternatives = offered(reading, meeting) ?? kept(reading, meeting, pieces);
  if (value === '' && !guess && pieces.some(isMarkup)) return leftOut(pieces, rules, rule);
  const kind = value === original ? 'verbatim' : value === '' ? 'omitted' : 'emended';
  return [pieceOf(kind, range, value, kind === 'verbatim' ? undefined : original, rules, guess ? 'guess' : 'certain', alternatives)];
}

/** Carrier that prints nothing, signed by `rule` where one is given. */
function unprinted(piece: Piece, rule?: string): Piece {
  if (piece.value === '') return piece;
  const { kind, range, original, rules, confidence } = piece;
  return pieceOf(kind, range, '', original, rule === undefined ? rules : signedBy([piece], rule), confidence);
}

const isMarkup = (piece: Piece) => piece.kind === 'markup';

/** The pieces of a meeting that nothing is printed of. The tags among them stay markup: they are no text that was left out. */
function leftOut(pieces: readonly Piece[], rules: readonly string[], rule: string): readonly Piece[] {
  const out: Piece[] = [];
  for (let from = 0; from < pieces.length; from++) {
    const first = pieces[from] as Piece;
    if (isMarkup(first)) {
      out.push(unprinted(first, rule));
      continue;
    }
    let to = from + 1;
    while (to < pieces.length && !isMarkup(pieces[to] as Piece)) to++;
    const run = pieces.slice(from, to);
    const end = (run[run.length - 1] as Piece).range[1];
    out.push(pieceOf('omitted', [first.range[0], end], '', restoreText(run), rules, 'certain'));
    from = to - 1;
  }
  return out;
}

function print(reading: string, start: number, edits: readonly Edit[]): string {
  let out = '';
  let from = start;
  for (const edit of edits) {
    const words = edit.doubt ? reading.slice(edit.start - start, edit.end - start) : edit.value;
    out += reading.slice(from - start, edit.start - start) + words;
    from = edit.end;
  }
  return out + reading.slice(from - start);
}

/** What the first edit with alternatives offers, each as a reading of the whole meeting. */
function offered(reading: string, meeting: Meeting): readonly string[] | undefined {
  const edit = meeting.edits.find((one) => one.alternatives);
  return edit?.alternatives?.map((value) => {
    const other = { ...edit, value, doubt: undefined };
    return print(
      reading,
      meeting.start,
      meeting.edits.map((one) => (one === edit ? other : one)),
    );
  });
}

/** What an earlier guess offered, read with the edits made around it; an edit that replaces the guess ends them. */
function kept(reading: string, meeting: Meeting, pieces: readonly Piece[]): readonly string[] | undefined {
  let at = meeting.start;
  for (const piece of pieces) {
    const [start, end] = [at, at + piece.value.length];
    at = end;
    if (!piece.alternatives || meeting.edits.some((edit) => !edit.doubt && edit.start <= start && end <= edit.end)) continue;
    const around = (value: string) => [
      ...meeting.edits.filter((edit) => edit.end <= start),
      { start, end, value },
      ...meeting.edits.filter((edit) => edit.start >= end),
    ];
    return piece.alternatives.map((value) => print(reading, meeting.start, around(value)));
  }
  return undefined;
}

/** The rules that shaped the pieces and the one that does so now, each once. */
function signedBy(pieces: readonly Piece[], rule: string): readonly string[] {
  const rules: string[] = [];
  for (const piece of pieces) for (const name of piece.rules) if (!rules.includes(name)) rules.push(name);
  if (!rules.includes(rule)) rules.push(rule);
  return rules;
}
