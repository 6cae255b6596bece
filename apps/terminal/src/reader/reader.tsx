import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { render } from 'ink';
import { useEffect, useState } from 'react';
import { createSupportsTerminalGraphics } from 'supports-terminal-graphics';
import type { Whole } from '../config.js';
import { App } from './app.js';
import { clipboardCode } from './copy.js';
import { type Background, type Palette, paletteOf } from './look/style.js';
import { openMemory } from './memory.js';
import { loadPicture } from './picture.js';
import { type Input, openInput } from './screen/input.js';
import { createPainter, type Painter } from './screen/painter.js';
import { probe } from './screen/probe.js';
import { createScreen } from './screen/screen.js';
import { watchSignals } from './screen/signals.js';
import { setAmbiguousWidth } from './setting/cluster.js';
import type { Host, Shelves, Size } from './state.js';
import { createStore, type Store } from './store.js';
import { wordsIn } from './words/choose.js';

/** How the reader is to be: the settings, and what the terminal is known to be. */
export interface ReaderOptions {
  readonly settings: Whole;
  /** Bits of colour: 1 where there is none or none is wanted; the marks and words alone then say what vermilion says. */
  readonly depth: number;
  /** The file of what is remembered from one time to the next. */
  readonly memory: string;
}

/**
 * Opens a library in the terminal and resolves when the reader quits. The terminal is given back as it was found, whatever ends the reader; an error that ends it
 * rejects. Needs a terminal to draw on; keys come from the standard input, or from the terminal itself when that is a pipe.
 */
export async function runReader(library: Shelves, options: ReaderOptions): Promise<void> {
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
    // The terminal may have been resized while the program was stopped.
    resized();
  };
  const watch = watchSignals({ enter: again, leave });
  output.on('resize', resized);
  screen.enter();
  const input = openInput(terminal);
  try {
    const background = await settleOn(input, write, options);
    painter.setShown(true);
    await read(library, options, background, painter, input, write, watch.suspend);
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
async function settleOn(input: Input, write: (text: string) => void, { settings, depth }: ReaderOptions): Promise<Background | 'unknown'> {
  const { ambiguous, theme } = settings;
  const probed = await probe(input, write, { ambiguous: ambiguous === 'auto', background: theme === 'auto' && depth > 1 });
  setAmbiguousWidth(ambiguous === 'wide' || (ambiguous === 'auto' && probed.ambiguous === 2) ? 2 : 1);
  return theme === 'auto' ? (probed.background ?? 'unknown') : theme;
}

async function read(
  library: Shelves,
  { settings, depth, memory: file }: ReaderOptions,
  background: Background | 'unknown',
  painter: Painter,
  input: Input,
  write: (text: string) => void,
  suspend: () => void,
): Promise<void> {
  const memory = openMemory(file);
  const picture = (url: string, document: string) => loadPicture(url, document, settings.network);
  const host: Host = {
    quit: () => app.unmount(),
    interrupt: () => {
      process.exitCode = 130;
      app.unmount();
    },
    suspend,
    copy: (text) => {
      const code = clipboardCode(text);
      if (code !== undefined) write(code);
      return code !== undefined;
    },
    browse: async (address) => {
      const { default: open } = await import('open');
      await open(address);
    },
    // Within tmux the terminal behind it is named, but its images don't pass through.
    ...(createSupportsTerminalGraphics(process.stdout).kitty && !process.env.TMUX ? { picture } : {}),
    ...memory,
  };
  const { measure, paragraphs, hang, language } = settings;
  const setting = { measure, usualMeasure: measure, spaced: paragraphs === 'space', hang, words: wordsIn(language) };
  const store = createStore(library, host, setting, settings.pinyin);
  const app = render(<Reader store={store} palette={paletteOf(depth > 1, depth, background)} painter={painter} input={input} send={write} />, {
    stdout: painter.stream,
    stdin: input.keys,
    stderr: process.stderr,
    // Every frame whole, as the painter wants them.
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const ended = app.waitUntilExit();
  const started = store.start(settings.script, settings.vocabulary).then(
    () => ended,
    (error: unknown) => {
      app.unmount();
      throw error;
    },
  );
  try {
    await Promise.all([started, ended]);
  } finally {
    memory.save();
  }
}

interface Props {
  readonly store: Store;
  readonly palette: Palette;
  readonly painter: Painter;
  readonly input: Input;
  readonly send: (code: string) => void;
}

function Reader({ store, palette, painter, input, send }: Props) {
  const size = useSize(painter.stream);
  useEffect(
    () =>
      input.listen((report) => {
        if (report.kind === 'wheel') store.press(report, size);
      }),
    [input, store, size],
  );
  return <App store={store} palette={palette} size={size} placeCursor={painter.placeCursor} send={send} />;
}

function useSize(stream: NodeJS.WriteStream): Size {
  const [size, setSize] = useState<Size>({ columns: stream.columns, rows: stream.rows });
  useEffect(() => {
    const changed = () => setSize({ columns: stream.columns, rows: stream.rows });
    stream.on('resize', changed);
    return () => void stream.off('resize', changed);
  }, [stream]);
  return size;
}
