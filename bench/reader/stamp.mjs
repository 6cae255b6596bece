// Loaded before the program: notes the CPU time that it has taken when it first writes each of some words to the terminal.
import { appendFileSync } from 'node:fs';

const waited = new Set(JSON.parse(process.env.STAMP_WORDS ?? '[]'));
const write = process.stdout.write;
process.stdout.write = function stamped(chunk, ...rest) {
  const done = write.call(this, chunk, ...rest);
  for (const word of waited) {
    if (!String(chunk).includes(word)) continue;
    waited.delete(word);
    const { user, system } = process.cpuUsage();
    appendFileSync(process.env.STAMP_FILE, `${JSON.stringify([word, (user + system) / 1000])}\n`);
  }
  return done;
};
