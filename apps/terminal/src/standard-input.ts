import { readStream, type Source } from '@zhengwen/library';
import { say } from './output.js';

/** The path that stands for the standard input. */
export const STDIN = '-';

/** Everything on the standard input, as bytes. */
export function readStandardInput(): Promise<Source> {
  if (process.stdin.isTTY) say('reading what you type; Ctrl-D ends it');
  return readStream(process.stdin, STDIN);
}
