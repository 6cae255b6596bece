import { watch as watchFolder } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a folder must be still before it is looked at, and how long it is left alone at most, in milliseconds. */
const STILL = 500;
const LONGEST = 60_000;

/**
 * Says when something under the paths may have changed: once the changes have settled, and in any case now and then, since not every file system tells.
 * Ends when the signal is aborted.
 */
export async function* changes(paths: readonly string[], signal: AbortSignal): AsyncGenerator<void> {
  let changed = Number.NaN;
  const watchers = paths.flatMap((path) => {
    try {
      const watcher = watchFolder(path, { recursive: true }, () => {
        changed = performance.now();
      });
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
  try {
    while (!signal.aborted) {
      const since = performance.now();
      while (!signal.aborted && performance.now() - since < LONGEST && !(performance.now() - changed >= STILL)) {
        await wait(STILL / 2, undefined, { signal }).catch(() => undefined);
      }
      changed = Number.NaN;
      if (!signal.aborted) yield;
    }
  } finally {
    for (const watcher of watchers) watcher.close();
  }
}
