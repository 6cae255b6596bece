import { availableParallelism } from 'node:os';
import { inThreads, threadFile } from '../threads.js';
import type { Corpus } from './corpus.js';
import { type Asked, askedFor, Begins, gramsSeen, PARTS, type PassageOptions, passagesFrom, textsOf } from './passages.js';
import { beginsIn, Spill } from './spill.js';
import { type PassageTable, tableOf } from './table.js';

export interface PartitionOptions extends PassageOptions {
  /** Bytes of places that are held at once; what is more is kept in temporary files. 128 MB by default. */
  readonly memory?: number;
  /** Threads beside this one; by the number of processors when absent, none with 0. They need the built package. */
  readonly threads?: number;
  readonly signal?: AbortSignal;
}

const MEMORY = 128 * 2 ** 20;
/** A place is held as eight bytes, and again where it is sorted into passages. */
const BYTES = 12;
/** For fewer places than this no thread is worth its start. */
const WORTH = 2 ** 21;
/** Units that are looked at before others have their turn. */
const TURN = 2 ** 20;

/** What a thread is told once. */
export interface Given extends Corpus {
  readonly asked: Asked;
}

/**
 * The passages of a corpus as `passagesOf` finds them, a table for each part of it, in bounded memory and in several threads where there is much to do.
 * @param since only those that stand somewhere from this unit on
 */
export async function* passagesInParts(corpus: Corpus, options: PartitionOptions = {}, since = 0): AsyncGenerator<PassageTable> {
  const { memory = MEMORY, signal } = options;
  const asked = askedFor(options, since);
  const grams = gramsSeen(corpus.units, asked);
  const room = grams.counts.reduce((sum, count) => sum + count, 0);
  const script = threadFile('passage-worker.js');
  const wanted = options.threads ?? (room < WORTH ? 0 : Math.max(1, availableParallelism() - 1));
  const threads = script ? wanted : 0;
  const partitions = Math.max(threads > 0 ? 2 : 1, Math.min(PARTS, 2 ** Math.ceil(Math.log2((room * BYTES * Math.max(1, threads)) / memory))));
  const gather = async (tell: (at: number, hash: number) => void) => {
    for (let from = 0; from < corpus.units.length; from += TURN) {
      signal?.throwIfAborted();
      grams.each(from, Math.min(from + TURN, corpus.units.length), tell);
      await new Promise((resume) => setImmediate(resume));
    }
  };
  signal?.throwIfAborted();
  if (partitions < 2) {
    const begins = new Begins(room);
    await gather((at, hash) => begins.add(at, hash));
    yield tableOf(passagesFrom(corpus, begins, asked, textsOf(corpus)));
    return;
  }
  const spill = new Spill(partitions);
  try {
    await gather(spill.add);
    const files = spill.close();
    const workerData: Given = { ...corpus, asked };
    if (script && threads > 0) yield* inThreads<string, PassageTable>(script, Math.min(threads, files.length), files, signal, { workerData });
    else yield* inTurns(files, workerData, signal);
  } finally {
    spill.remove();
  }
}

async function* inTurns(files: readonly string[], { asked, ...corpus }: Given, signal?: AbortSignal): AsyncGenerator<PassageTable> {
  const textOf = textsOf(corpus);
  for (const file of files) {
    signal?.throwIfAborted();
    yield tableOf(passagesFrom(corpus, beginsIn(file), asked, textOf));
    await new Promise((resume) => setImmediate(resume));
  }
}
