import type { Opened } from '@zhengwen/library';
import { useEffect, useState } from 'react';
import { createSupportsTerminalGraphics } from 'supports-terminal-graphics';
import type { Whole } from '../config.js';
import { App } from './app.js';
import { clipboardCode } from './copy.js';
import type { Palette } from './look/style.js';
import { openMemory } from './memory.js';
import { type Loaded, loadPicture } from './picture.js';
import type { Input } from './screen/input.js';
import type { Painter } from './screen/painter.js';
import { probeImages } from './screen/probe.js';
import type { Host, Shelves, Size } from './state.js';
import { createStore, type Store } from './store.js';
import { wordsIn } from './words/choose.js';

/** What a session needs of the terminal that it is held in. */
export interface Held {
  readonly settings: Whole;
  /** The file of what is remembered from one time to the next. */
  readonly memory: string;
  readonly input: Input;
  readonly write: (text: string) => void;
  readonly size: () => Size;
  readonly quit: () => void;
  readonly suspend: () => void;
}

export interface Session {
  readonly store: Store;
  /** Shows the list and reads on; resolves when all is read. */
  readonly start: () => Promise<void>;
  readonly save: () => void;
}

/** The reader on an open library. */
export function openSession(library: Shelves, reading: Opened['reading'] | undefined, held: Held): Session {
  const { settings, write } = held;
  const memory = openMemory(held.memory);
  // Within tmux the terminal behind it is named, but its images don't pass through.
  let draws = createSupportsTerminalGraphics(process.stdout).kitty && !process.env.TMUX ? Promise.resolve(true) : undefined;
  const picture = async (url: string, document: string): Promise<Loaded> => {
    draws ??= probeImages(held.input, write);
    return (await draws) ? loadPicture(url, document, settings.network) : { lack: 'terminal' };
  };
  const host: Host = {
    quit: held.quit,
    interrupt: () => {
      process.exitCode = 130;
      held.quit();
    },
    suspend: held.suspend,
    copy: (text) => {
      const code = clipboardCode(text);
      if (code !== undefined) write(code);
      return code !== undefined;
    },
    browse: async (address) => {
      const { default: open } = await import('open');
      await open(address);
    },
    picture,
    ...memory,
  };
  const { measure, paragraphs, hang, language } = settings;
  const setting = { measure, usualMeasure: measure, spaced: paragraphs === 'space', hang, words: wordsIn(language) };
  const store = createStore(library, host, setting, settings.pinyin);
  return { store, start: () => store.start(settings.script, settings.vocabulary, reading && { reading, size: held.size }), save: memory.save };
}

interface Props {
  readonly store: Store;
  readonly palette: Palette;
  readonly painter: Painter;
  readonly input: Input;
  readonly send: (code: string) => void;
}

export function Reader({ store, palette, painter, input, send }: Props) {
  const size = useSize(painter.stream);
  useEffect(
    () =>
      input.listen((report) => {
        if (report.kind !== 'answer') store.press(report, size);
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
