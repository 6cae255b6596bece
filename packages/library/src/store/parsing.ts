import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { outcomeOf } from './parse-file.js';
import type { Looked, Outcome } from './writer.js';

/** Files that a thread is given at a time. */
const HANDFUL = 16;
/** Handfuls that a thread has before it, so that it need not wait. */
const AHEAD = 2;
/** For fewer files than this no thread is worth its start. */
const WORTH = 100;
/** Megabytes of the heap of a thread, and of what in it is young: articles are made and given away, so that little of it lives. */
const HEAP = 512;
const YOUNG = 12;

/** Parses `count` files in as many threads as asked for, or as are worth it; in this one when none is. What comes first is given first. */
export async function* parsed(count: number, files: Iterable<Looked>, asked: number | undefined, signal?: AbortSignal): AsyncGenerator<Outcome> {
  const script = join(dirname(fileURLToPath(import.meta.url)), 'index-worker.js');
  const threads = asked ?? (count < WORTH ? 0 : Math.max(1, availableParallelism() - 1));
  if (threads > 0 && existsSync(script)) return yield* inThreads(files, threads, script, signal);
  for (const file of files) {
    signal?.throwIfAborted();
    yield await outcomeOf(file);
  }
}

async function* inThreads(files: Iterable<Looked>, threads: number, script: string, signal?: AbortSignal): AsyncGenerator<Outcome> {
  const done: (readonly Outcome[])[] = [];
  let broken: Error | undefined;
  let wake = () => {};
  const left = files[Symbol.iterator]();
  let under = 0;
  const give = (worker: Worker) => {
    const handful: Looked[] = [];
    while (handful.length < HANDFUL) {
      const { done, value } = left.next();
      if (done) break;
      handful.push(value);
    }
    if (handful.length === 0) return;
    worker.postMessage(handful);
    under++;
  };
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: HEAP, maxYoungGenerationSizeMb: YOUNG } });
    worker.on('message', (outcomes: readonly Outcome[]) => {
      under--;
      done.push(outcomes);
      wake();
    });
    worker.on('error', (error) => {
      broken ??= error;
      wake();
    });
    return worker;
  });
  const aborted = () => wake();
  signal?.addEventListener('abort', aborted);
  try {
    for (const worker of workers) for (let i = 0; i < AHEAD; i++) give(worker);
    for (let turn = 0; ; turn++) {
      signal?.throwIfAborted();
      const outcomes = done.shift();
      if (outcomes) {
        // No thread is given more before what it made has been taken: memory stays bounded.
        give(workers[turn % workers.length] as Worker);
        for (const outcome of outcomes) yield outcome;
        continue;
      }
      if (broken) throw broken;
      if (under === 0) return;
      await new Promise<void>((resume) => {
        wake = resume;
      });
    }
  } finally {
    signal?.removeEventListener('abort', aborted);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
