import { once } from 'node:events';
import type { Failure } from '@zhengwen/core';
import { EXIT, type Exit } from './outcome.js';
import { safe } from './safe.js';

/** Writes a result to the standard output and waits while the reader of a pipe is behind. */
export async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** Writes a line for people to the error stream, with whatever a file name may hold made harmless. */
export function say(line: string): void {
  process.stderr.write(`zhengwen: ${safe(line)}\n`);
}

/** Names a file that failed, in one line. */
export function sayFailure(failure: Failure): void {
  say(`${failure.path}: ${failure.message}`);
}

/** Says how the command was used wrongly, and gives the exit code for that. */
export function misuse(line: string): Exit {
  say(line);
  return EXIT.misuse;
}

/** `1 article`, `2 articles`; thousands are grouped. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : several}`;
}

/** `12,345`, `10,688.2`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+(?:\.|$))(?<!\.\d*)/g, ',');
}

/** A reader that goes away (`| head`), or a terminal that is closed (EIO), ends the program without a word. */
export function endQuietlyOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || error.code === 'EIO') process.exit(EXIT.done);
      throw error;
    });
  }
}
