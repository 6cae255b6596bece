import { parentPort, workerData } from 'node:worker_threads';
import type { Given } from './reuse/partitions.js';
import { passagesFrom, textsOf } from './reuse/passages.js';
import { beginsIn } from './reuse/spill.js';
import { tableOf } from './reuse/table.js';

// A thread that finds passages: a file of places in, a table of passages out.
const { asked, ...corpus } = workerData as Given;
const textOf = textsOf(corpus);
parentPort?.on('message', (file: string) => {
  const table = tableOf(passagesFrom(corpus, beginsIn(file), asked, textOf));
  parentPort?.postMessage(table, [table.lengths.buffer, table.texts.buffer, table.ends.buffer, table.places.buffer] as ArrayBuffer[]);
});
