import { existsSync } from 'node:fs';
import { type Choice, changes, type Indexed, LibraryError, libraryFile, openLibrary } from '@zhengwen/library';
import { type LibraryRequest, withLibrary } from '../library.js';
import { EXIT, type Exit } from '../outcome.js';
import { counted, grouped, say, sayFailure } from '../output.js';

/** How often a terminal, and anything else, is told how far it is, in milliseconds. */
const OFTEN = 100;
const SELDOM = 10_000;

export interface IndexRequest extends LibraryRequest, Choice {
  readonly watch?: boolean;
  readonly again?: boolean;
  readonly threads?: number;
}

/** `zhengwen index`: makes an index, or brings it up to date; with `--watch` it stays and follows what changes. */
export async function indexCommand(paths: readonly string[], request: IndexRequest): Promise<Exit> {
  const roots = paths.length > 0 || request.library !== undefined ? paths : ['.'];
  const file = request.library ?? libraryFile(roots);
  const { include, exclude, again, threads } = request;
  // A slip of the pen should not leave an index of nothing behind.
  if (roots.length > 0 && !existsSync(file) && !roots.some((root) => existsSync(root))) {
    for (const root of roots) say(`${root}: there is no such file or folder`);
    return EXIT.failed;
  }
  const stop = new AbortController();
  const interrupted = () => stop.abort(new Interrupted());
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await withLibrary(openLibrary(roots, { file, naming: 'given', include, exclude }), async (library) => {
      const pass = async (anew: boolean): Promise<Indexed> => {
        const shown = showing();
        let last: Indexed | undefined;
        try {
          for await (const soFar of library.index({ signal: stop.signal, again: anew, threads })) {
            last = soFar;
            shown.show(soFar);
          }
        } finally {
          shown.end();
        }
        return last as Indexed;
      };
      const first = await pass(again ?? false);
      (await library.failures()).forEach(sayFailure);
      say(`${counted(library.size, 'article')} in ${library.file}: ${said(first)}`);
      if (request.watch) {
        for await (const _ of changes(library.roots, stop.signal)) {
          const next = await pass(false);
          if (next.added + next.known + next.gone > 0) say(`${counted(library.size, 'article')}: ${said(next)}`);
        }
        return EXIT.done;
      }
      if (first.failed > 0) return library.size > 0 ? EXIT.partly : EXIT.failed;
      return library.size > 0 ? EXIT.done : EXIT.nothing;
    });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    if (request.watch) return EXIT.done;
    say('stopped; what was read is kept, and the same command goes on from there');
    return EXIT.failed;
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

class Interrupted extends LibraryError {
  constructor() {
    super('busy', 'stopped; what was read is kept, and the same command goes on from there');
  }
}

/** `3 read, 2 gone, 120 unchanged`. */
function said({ added, known, unchanged, gone, failed }: Indexed): string {
  const parts = [
    [added, 'read'],
    [known, 'copied or moved'],
    [gone, 'gone'],
    [unchanged, 'unchanged'],
    [failed, 'failed'],
  ] as const;
  return (
    parts
      .filter(([count]) => count > 0)
      .map(([count, word]) => `${grouped(count)} ${word}`)
      .join(', ') || 'nothing to read'
  );
}

/** Tells how far it has come, at what rate, and how long it will take. */
function showing(): { readonly show: (soFar: Indexed) => void; readonly end: () => void } {
  const terminal = process.stderr.isTTY === true;
  const began = performance.now();
  let next = began + (terminal ? OFTEN : SELDOM);
  let shown = false;
  return {
    show({ looked, found, unchanged, done }) {
      const now = performance.now();
      if (done || now < next) return;
      next = now + (terminal ? OFTEN : SELDOM);
      const rate = ((looked - unchanged) * 1000) / (now - began);
      const left = rate > 0 ? `, ${grouped(Math.round(rate))}/s, ${duration((found - looked) / rate)} left` : '';
      const line = `${grouped(looked)} of ${grouped(found)} files${left}`;
      if (terminal) process.stderr.write(`\r\x1b[K${line}`);
      else say(line);
      shown = true;
    },
    end() {
      if (shown && terminal) process.stderr.write('\r\x1b[K');
    },
  };
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60
    ? `${whole} s`
    : whole < 3600
      ? `${Math.ceil(whole / 60)} min`
      : `${Math.floor(whole / 3600)} h ${Math.ceil((whole % 3600) / 60)} min`;
}
