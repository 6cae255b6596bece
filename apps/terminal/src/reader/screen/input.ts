import { PassThrough } from 'node:stream';
import type { ReadStream } from 'node:tty';

/** What a terminal sends beside keys. */
export type Report =
  | { readonly kind: 'wheel'; readonly by: 1 | -1 }
  /** The first button of the mouse was pressed on a cell, counted from 0. */
  | { readonly kind: 'click'; readonly x: number; readonly y: number }
  /** An answer to a question that was put to the terminal, as it came. */
  | { readonly kind: 'answer'; readonly code: string };

/** The keys of a terminal as a stream of their own, without its reports. */
export interface Input {
  /** What Ink takes for its standard input. */
  readonly keys: NodeJS.ReadStream;
  /** Calls a listener for each report until it is called off. */
  readonly listen: (heard: (report: Report) => void) => () => void;
  readonly close: () => void;
}

/** A report of the mouse, the place of the cursor, what the terminal is (CSI … c), an OSC or APC answer. The keys of a terminal have none of these forms. */
const REPORT = /\u001b\[<(\d+);(\d+);(\d+)([Mm])|\u001b\[\d+;\d+R|\u001b\[\?[\d;]*c|\u001b[\]_][^\u0007\u001b]*(?:\u0007|\u001b\\)/g;
/** The beginning of such a report, of which the rest is still on its way. */
const BEGUN = /\u001b(?:\[(?:<[\d;]*|\d[\d;]*|\?[\d;]*)?|[\]_][^\u0007\u001b]*\u001b?)$/;
/** Milliseconds in which the rest of a report follows; what has none is keys. */
const FOLLOWS = 100;
/** What a mouse wheel sends for up and down. */
const WHEEL_UP = 64;
const WHEEL_DOWN = 65;

/** Parts keys from reports: `'j\u001b[<65;1;1Mk'` is `jk` and a notch of the wheel. `rest` is a report that is not whole yet. */
export function part(text: string): { readonly keys: string; readonly reports: readonly Report[]; readonly rest: string } {
  const reports: Report[] = [];
  const keys = text.replace(REPORT, (code, button?: string, column?: string, line?: string, final?: string) => {
    if (button === undefined) reports.push({ kind: 'answer', code });
    else if (Number(button) === WHEEL_UP || Number(button) === WHEEL_DOWN) reports.push({ kind: 'wheel', by: Number(button) === WHEEL_UP ? -1 : 1 });
    else if (Number(button) === 0 && final === 'M') reports.push({ kind: 'click', x: Number(column) - 1, y: Number(line) - 1 });
    return '';
  });
  const begun = BEGUN.exec(keys);
  if (!begun) return { keys, reports, rest: '' };
  return { keys: keys.slice(0, begun.index), reports, rest: begun[0] };
}

/** Reads a terminal. What it sends is keys to Ink, and reports to whoever listens. */
export function openInput(terminal: ReadStream): Input {
  const listeners = new Set<(report: Report) => void>();
  const keys = new PassThrough();
  let rest = '';
  let late: NodeJS.Timeout | undefined;
  terminal.setEncoding('utf8');
  const heard = (chunk: string | Buffer) => {
    clearTimeout(late);
    const parted = part(rest + chunk.toString());
    rest = parted.rest;
    if (rest !== '') late = setTimeout(flush, FOLLOWS);
    for (const report of parted.reports) for (const listener of listeners) listener(report);
    if (parted.keys !== '') keys.write(parted.keys);
  };
  const flush = () => {
    keys.write(rest);
    rest = '';
  };
  terminal.on('data', heard);
  const stream = Object.assign(keys, {
    isTTY: true,
    // The terminal's modes are the screen's to set.
    setRawMode: () => stream,
    ref: () => stream,
    unref: () => stream,
  }) as unknown as NodeJS.ReadStream;
  return {
    keys: stream,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      clearTimeout(late);
      terminal.off('data', heard);
      terminal.pause();
      keys.end();
    },
  };
}
