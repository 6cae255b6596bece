import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Remembered } from './state.js';

/** Articles that are remembered; those opened longest ago are forgotten. */
const MOST = 2000;

export interface Memory {
  readonly remembered: (id: string) => Remembered;
  readonly remember: (id: string, what: Remembered) => void;
  /** Writes what is new into the file. Where that can't be written, nothing is remembered and nobody is bothered. */
  readonly save: () => void;
}

/** What the reader remembers of articles by their ids, in a file of its own. A file that is none of ours is taken as empty. */
export function openMemory(file: string): Memory {
  const known = read(file);
  const changed = new Set<string>();
  return {
    remembered: (id) => known.get(id) ?? {},
    remember: (id, what) => {
      known.delete(id);
      known.set(id, what);
      changed.add(id);
    },
    save: () => {
      if (changed.size === 0) return;
      // Another reader may have written meanwhile.
      const all = read(file);
      for (const id of changed) {
        all.delete(id);
        all.set(id, known.get(id) ?? {});
      }
      try {
        mkdirSync(dirname(file), { recursive: true });
        const half = `${file}.${process.pid}`;
        writeFileSync(half, JSON.stringify(Object.fromEntries([...all].slice(-MOST))));
        renameSync(half, file);
        changed.clear();
      } catch {
        // A folder that can't be written in is no reason to stop reading.
      }
    },
  };
}

function read(file: string): Map<string, Remembered> {
  try {
    const values: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return new Map(Object.entries(values as object).filter(([, value]) => isRemembered(value)) as [string, Remembered][]);
  } catch {
    return new Map();
  }
}

function isRemembered(value: unknown): value is Remembered {
  if (typeof value !== 'object' || value === null) return false;
  const { place, marks } = value as Remembered;
  const isPlace = (each: unknown) => Number.isSafeInteger(each) && (each as number) >= 0;
  return (
    (place === undefined || isPlace(place)) &&
    (marks === undefined || (typeof marks === 'object' && marks !== null && Object.values(marks).every(isPlace)))
  );
}
