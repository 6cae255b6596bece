import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { render } from 'ink';
import { useEffect, useState } from 'react';
import { App } from './app.js';
import { paletteOf } from './look/style.js';
import { isScript } from './rendition.js';
import { createPainter, type Painter } from './screen/painter.js';
import { createScreen } from './screen/screen.js';
import { watchSignals } from './screen/signals.js';
import { createStore, type Shelves, type Size, type Store } from './store.js';

export interface ReaderOptions {
  /** The script to begin with: `source`, `Hans`, `Hant`, `Hant-TW` or `Hant-HK`. */
  readonly script?: string;
  /** Whether the words of that script's region go with it. */
  readonly vocabulary?: boolean;
  /** Whether vermilion may be a colour; without it the marks and words alone say what it says. */
  readonly color?: boolean;
}

/**
 * Opens a library in the terminal and resolves when the reader quits. The terminal is given back as it was found, whatever ends the reader; an error that ends it
 * rejects. Needs a terminal to draw on; keys come from the standard input, or from the terminal itself when that is a pipe.
 */
export async function runReader(library: Shelves, options: ReaderOptions): Promise<void> {
  const output = process.stdout;
  const input = process.stdin.isTTY ? process.stdin : new ReadStream(openSync('/dev/tty', 'r'));
  const write = (text: string) => void output.write(text);
  const screen = createScreen(write, input);
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
  enter();
  try {
    await read(library, options, painter, input, watch.suspend);
  } finally {
    leave();
    watch.stop();
    output.off('resize', resized);
    if (input === process.stdin) input.unref();
    else input.destroy();
  }
}

async function read(library: Shelves, options: ReaderOptions, painter: Painter, input: NodeJS.ReadStream, suspend: () => void): Promise<void> {
  const color = options.color ?? process.stdout.hasColors();
  const palette = paletteOf(color, process.stdout.getColorDepth());
  const store = createStore(library, {
    quit: () => app.unmount(),
    interrupt: () => {
      process.exitCode = 130;
      app.unmount();
    },
    suspend,
  });
  const app = render(<Reader store={store} palette={palette} painter={painter} />, {
    stdout: painter.stream,
    stdin: input,
    stderr: process.stderr,
    // Every frame whole, as the painter wants them.
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  const ended = app.waitUntilExit();
  const started = store.start(isScript(options.script) ? options.script : 'source', options.vocabulary).then(
    () => ended,
    (error: unknown) => {
      app.unmount();
      throw error;
    },
  );
  await Promise.all([started, ended]);
}

function Reader({ store, palette, painter }: { readonly store: Store; readonly palette: ReturnType<typeof paletteOf>; readonly painter: Painter }) {
  const size = useSize(painter.stream);
  return <App store={store} palette={palette} size={size} placeCursor={painter.placeCursor} />;
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
