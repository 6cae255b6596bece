import { Writable } from 'node:stream';

/** Where frames go: a terminal that is written to whole rows at a time. */
export interface Terminal {
  readonly write: (text: string) => void;
}

export interface Painter {
  /** What Ink takes for its output: each write is a whole frame. */
  readonly stream: NodeJS.WriteStream;
  readonly resize: (columns: number, rows: number) => void;
  /** Forgets what is on the screen and draws all of it, now or when next shown. */
  readonly repaint: () => void;
  /** While hidden nothing is written. */
  readonly setShown: (shown: boolean) => void;
  readonly placeCursor: (cell: { readonly x: number; readonly y: number } | undefined) => void;
}

const BEGIN = '\u001b[?2026h';
const END = '\u001b[?2026l';
const HIDE = '\u001b[?25l';
const SHOW = '\u001b[?25h';
const CLEAR = '\u001b[0m\u001b[2J';

/**
 * Puts frames on a whole screen, writing only the rows that differ, each at its own place: a row that a terminal draws wider than it is said to be moves nothing
 * else. Ink's own way of redrawing counts rows upwards from the cursor, which fails where the frame is as high as the screen or the terminal re-wraps it.
 */
export function createPainter(terminal: Terminal, columns: number, rows: number): Painter {
  let before: readonly string[] = [];
  let now: readonly string[] = [];
  let shown = false;
  let fresh = true;
  let cursor: { readonly x: number; readonly y: number } | undefined;

  const draw = () => {
    if (!shown) return;
    let out = fresh ? CLEAR : '';
    for (const [y, line] of now.slice(0, stream.rows).entries()) {
      if (fresh || before[y] !== line) out += `${at(0, y)}\u001b[2K${line}\u001b[0m`;
    }
    for (let y = now.length; !fresh && y < Math.min(before.length, stream.rows); y++) out += `${at(0, y)}\u001b[2K`;
    before = now;
    fresh = false;
    if (out !== '') terminal.write(`${BEGIN}${HIDE}${out}${cursorCode(cursor)}${END}`);
  };

  const sink = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      const frame = chunk.toString();
      if (frame !== '') {
        now = frame.split('\n');
        draw();
      }
      done();
    },
  });
  // Ink asks its output for these; that it is no TTY keeps Ink from writing codes of its own between the frames.
  const stream = Object.assign(sink, { columns, rows, isTTY: false }) as unknown as NodeJS.WriteStream;

  const repaint = () => {
    fresh = true;
    draw();
  };
  return {
    stream,
    repaint,
    resize: (width, height) => {
      if (stream.columns === width && stream.rows === height) return repaint();
      stream.columns = width;
      stream.rows = height;
      // What is on the screen was set for another size: it stays until the next frame, which is drawn whole.
      fresh = true;
      stream.emit('resize');
    },
    setShown: (value) => {
      shown = value;
      if (value) repaint();
    },
    placeCursor: (cell) => {
      cursor = cell;
      if (shown) terminal.write(cursorCode(cell));
    },
  };
}

function at(x: number, y: number): string {
  return `\u001b[${y + 1};${x + 1}H`;
}

function cursorCode(cell: { readonly x: number; readonly y: number } | undefined): string {
  return cell ? at(cell.x, cell.y) + SHOW : HIDE;
}
