import { availableParallelism } from 'node:os';
import { inThreads, threadFile } from '../threads.js';
import { outcomeOf } from './parse-file.js';
import type { Looked, Outcome } from './writer.js';

/** Files that a thread is given at a time. */
const HANDFUL = 16;
/** For fewer files than this no thread is worth its start. */
const WORTH = 100;
/** Megabytes of the heap of a thread, and of what in it is young: articles are made and given away, so that little of it lives. */
const HEAP = 512;
const YOUNG = 12;

/** Parses `count` files in as many threads as asked for, or as are worth it; in this one when none is. What comes first is given first. */
export async function* parsed(count: number, files: Iterable<Looked>, asked: number | undefined, signal?: AbortSignal): AsyncGenerator<Outcome> {
  const script = threadFile('index-worker.js');
  // The thread that writes has little to do beside them: a seventh of what parsing is.
  const threads = asked ?? (count < WORTH ? 0 : availableParallelism());
  if (threads > 0 && script) {
    const resourceLimits = { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG };
    for await (const outcomes of inThreads<readonly Looked[], readonly Outcome[]>(script, threads, handfuls(files), signal, { resourceLimits }))
      yield* outcomes;
    return;
  }
  for (const file of files) {
    signal?.throwIfAborted();
    yield await outcomeOf(file);
  }
}

function* handfuls(files: Iterable<Looked>): Generator<readonly Looked[]> {
  let handful: Looked[] = [];
  for (const file of files) {
    handful.push(file);
    if (handful.length < HANDFUL) continue;
    yield handful;
    handful = [];
  }
  if (handful.length > 0) yield handful;
}
