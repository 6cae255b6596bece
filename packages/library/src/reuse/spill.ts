import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Begins } from './passages.js';

/** Places of one partition that are written at once. */
const HANDFUL = 8192;

interface Part {
  readonly file: string;
  readonly to: number;
  readonly begins: Begins;
}

/** Places of a corpus in files by the first bits of their hashes, so that those of one file at a time need be held. They lie in a temporary folder until `remove`. */
export class Spill {
  readonly #folder = mkdtempSync(join(tmpdir(), 'zhengwen-passages-'));
  readonly #parts: readonly Part[];
  readonly #shift: number;

  /** @param partitions a power of two of at least 2 */
  constructor(partitions: number) {
    this.#shift = 32 - Math.log2(partitions);
    this.#parts = Array.from({ length: partitions }, (_, k) => {
      const file = join(this.#folder, String(k));
      return { file, to: openSync(file, 'wx', 0o600), begins: new Begins(HANDFUL) };
    });
  }

  readonly add = (at: number, hash: number): void => {
    const part = this.#parts[hash >>> this.#shift] as Part;
    part.begins.add(at, hash);
    if (part.begins.length === HANDFUL) flush(part);
  };

  /** The files, with all that was added. */
  close(): readonly string[] {
    return this.#parts.map((part) => {
      flush(part);
      closeSync(part.to);
      return part.file;
    });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

function flush({ to, begins }: Part): void {
  const { bytes } = begins;
  for (let written = 0; written < bytes.length; ) written += writeSync(to, bytes, written);
  begins.clear();
}

/** The places in a file of a spill. */
export function beginsIn(file: string): Begins {
  const bytes = readFileSync(file);
  // A small file comes in memory that others have a part of.
  return new Begins(0, bytes.byteLength === bytes.buffer.byteLength ? (bytes.buffer as ArrayBuffer) : new Uint8Array(bytes).buffer);
}
