import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Tasks that a thread has before it, so that it need not wait. */
const AHEAD = 2;

/** The file of a thread, which stands beside the built package; `undefined` where it is not built. */
export function threadFile(name: string): string | undefined {
  const file = join(dirname(fileURLToPath(import.meta.url)), name);
  return existsSync(file) ? file : undefined;
}

/**
 * Has tasks done by threads that answer each message with one; what is done first comes first. No thread is given more before what it made has been taken, so that
 * memory stays bounded.
 */
export async function* inThreads<Task, Result>(
  file: string,
  threads: number,
  tasks: Iterable<Task>,
  signal?: AbortSignal,
  options?: WorkerOptions,
): AsyncGenerator<Result> {
  const done: (readonly [Worker, Result])[] = [];
  let broken: Error | undefined;
  let wake = () => {};
  let under = 0;
  const left = tasks[Symbol.iterator]();
  const give = (worker: Worker) => {
    const { done: none, value } = left.next();
    if (none) return;
    worker.postMessage(value);
    under++;
  };
  const workers = Array.from({ length: threads }, () => {
    const worker = new Worker(file, options);
    worker.on('message', (result: Result) => {
      done.push([worker, result]);
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
    for (let i = 0; i < AHEAD; i++) workers.forEach(give);
    for (;;) {
      signal?.throwIfAborted();
      const [worker, result] = done.shift() ?? [];
      if (worker) {
        under--;
        give(worker);
        yield result as Result;
      } else if (broken) throw broken;
      else if (under === 0) return;
      else
        await new Promise<void>((resume) => {
          wake = resume;
        });
    }
  } finally {
    signal?.removeEventListener('abort', aborted);
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
