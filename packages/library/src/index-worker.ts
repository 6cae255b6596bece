import { parentPort } from 'node:worker_threads';
import { outcomeOf } from './store/parse-file.js';
import type { Looked } from './store/writer.js';

// A thread that parses: a handful of files in, what came of them out.
parentPort?.on('message', async (files: readonly Looked[]) => {
  const outcomes = [];
  for (const file of files) outcomes.push(await outcomeOf(file));
  parentPort?.postMessage(outcomes);
});
