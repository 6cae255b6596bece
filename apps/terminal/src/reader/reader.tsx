import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import type { FoldersOptions, Opened } from '@zhengwen/library';
import { render } from 'ink';
import type { Whole } from '../config.js';
import type { Press } from './keys.js';
import { type Background, type Palette, paletteOf } from './look/style.js';
import { Opening } from './opening.js';
import { type Input, openInput } from './screen/input.js';
import { createPainter, type Painter } from './screen/painter.js';
import { probe } from './screen/probe.js';
import { createScreen } from './screen/screen.js';
import { watchSignals } from './screen/signals.js';
import { setAmbiguousWidth } from './setting/cluster.js';
import type { Shelves } from './state.js';
import { wordsIn } from './words/choose.js';

/** How the reader is to be: the settings, and what the terminal is known to be. */
export interface ReaderOptions {
  readonly settings: Whole;
  /** Bits of colour: 1 where there is none or none is wanted; the marks and words alone then say what vermilion says. */
  readonly depth: number;
  /** The file of what is remembered from one time to the next. */
  readonly memory: string;
  /** What will be opened, as it was asked for. */
  readonly roots: readonly string[];
}

/** What is read: a library, and what brings it up to date where anything does. */
export interface ToRead {
  readonly library: Shelves & Partial<Pick<Opened['library'], 'close'>>;
  readonly reading?: Opened['reading'];
}

export type Open = (how: Required<Pick<FoldersOptions, 'onNotice' | 'signal'>>) => Promise<ToRead>;

/** What all the parts of a reader draw on and listen to. */
interface Desktop {
  readonly painter: Painter;
  readonly input: Input;
  readonly palette: Palette;
  readonly write: (text: string) => void;
  readonly suspend: () => void;
  readonly leave: () => void;
}

/**
 * Draws the reader in the terminal, opens a library, and resolves when the reader quits. The terminal is given back as it was found, whatever ends the reader; an
 * error that ends it rejects. Needs a terminal to draw on; keys come from the standard input, or from the terminal itself when that is a pipe.
 */
export async function runReader(open: Open, options: ReaderOptions): Promise<void> {
  const output = process.stdout;
  const terminal = process.stdin.isTTY ? process.stdin : new ReadStream(openSync('/dev/tty', 'r'));
  const write = (text: string) => void output.write(text);
  const screen = createScreen(write, terminal, options.settings.mouse);
  const painter = createPainter({ write }, output.columns || 80, output.rows || 24);
  const enter = () => {
    screen.enter();
    painter.setShown(true);
  };
  const leave = () => {
    painter.setShown(false);
    screen.leave();
  };
  const resized = () => painter.resize(output.columns || 80, output.rows || 24);
  const again = () => {
    enter();
    // The terminal may have been resized while the program was stopped, and has forgotten what it drew besides cells.
    resized();
    painter.stream.emit('resize');
  };
  const watch = watchSignals({ enter: again, leave });
  output.on('resize', resized);
  screen.enter();
  const input = openInput(terminal);
  try {
    const palette = await settleOn(input, write, options);
    painter.setShown(true);
    await read(open, options, { painter, input, palette, write, suspend: watch.suspend, leave });
  } finally {
    input.close();
    leave();
    watch.stop();
    output.off('resize', resized);
    if (terminal === process.stdin) terminal.unref();
    else terminal.destroy();
  }
}

/** Asks the terminal for what was left to it. */
async function settleOn(input: Input, write: (text: string) => void, { settings, depth }: ReaderOptions): Promise<Palette> {
  const { ambiguous, theme } = settings;
  const probed = await probe(input, write, { ambiguous: ambiguous === 'auto', background: theme === 'auto' && depth > 1 });
  setAmbiguousWidth(ambiguous === 'wide' || (ambiguous === 'auto' && probed.ambiguous === 2) ? 2 : 1);
  const background: Background | 'unknown' = theme === 'auto' ? (probed.background ?? 'unknown') : theme;
  return paletteOf(depth > 1, depth, background);
}

async function read(open: Open, { settings, memory, roots }: ReaderOptions, desktop: Desktop): Promise<void> {
  const { painter, input, palette, write, suspend, leave } = desktop;
  const words = wordsIn(settings.language);
  const gone = new AbortController();
  const quit = () => {
    gone.abort();
    app.unmount();
    // What is being read may take a moment to end; the terminal is given back before.
    leave();
  };
  // Keys that come before there is anything to press them on are kept for it.
  const early: Press[] = [];
  const press = (key: Press) => {
    if (key.kind === 'control' && key.letter === 'z') return suspend();
    const interrupted = key.kind === 'control' && key.letter === 'c';
    if (interrupted) process.exitCode = 130;
    if (interrupted || (key.kind === 'text' && key.text === 'q' && early.length === 0)) quit();
    else early.push(key);
  };
  const size = () => ({ columns: painter.stream.columns, rows: painter.stream.rows });
  const frame = () => <Opening roots={roots} words={words} palette={palette} size={size()} press={press} />;
  const app = render(frame(), {
    stdout: painter.stream,
    stdin: input.keys,
    stderr: process.stderr,
    // Every frame whole, as the painter wants them.
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const drawAgain = () => app.rerender(frame());
  painter.stream.on('resize', drawAgain);
  const ended = app.waitUntilExit();
  const reading = async () => {
    // The first frame is on the screen before what reads is loaded.
    await new Promise(setImmediate);
    const notices: string[] = [];
    let say = (notice: string): void => {
      notices.push(notice);
    };
    const [{ openSession, Reader }, opening] = await Promise.all([
      import('./session.js'),
      open({ signal: gone.signal, onNotice: (notice, { code }) => say(words.libraryErrors[code] ?? notice) }),
    ]);
    try {
      if (gone.signal.aborted) return;
      const { store, start, save } = openSession(opening.library, opening.reading, { settings, memory, input, write, size, quit, suspend });
      try {
        painter.stream.off('resize', drawAgain);
        app.rerender(<Reader store={store} palette={palette} painter={painter} input={input} send={write} />);
        const started = start();
        say = store.say;
        for (const notice of notices) say(notice);
        for (const key of early) store.press(key, size());
        await Promise.all([started, ended]);
      } finally {
        save();
      }
    } finally {
      await opening.library.close?.();
    }
  };
  try {
    await Promise.all([reading(), ended]);
  } catch (error) {
    app.unmount();
    // A reading that was broken off because the reader quit is no failure.
    if (!gone.signal.aborted) throw error;
  }
}
