import type { ParseResult } from '@zhengwen/core';
import { openSource } from '../files/read-source.js';
import { parseSource } from '../files/scan.js';
import { type Looked, made, type Outcome } from './writer.js';

/** Reads and parses the file at an absolute path in bytes. Never rejects. */
export async function parsedAt(at: Uint8Array, path: string): Promise<ParseResult> {
  return parseSource(await (await openSource(Buffer.from(at), path))(), path);
}

/** Reads and parses one file for the store. Never rejects. */
export async function outcomeOf(file: Looked): Promise<Outcome> {
  const result = await parsedAt(file.at, file.within);
  if (result.ok) return made(result.article, file);
  // What could not be read may be readable tomorrow, though neither its size nor its time has changed.
  return { file: result.failure.stage === 'read' ? { ...file, modified: -1 } : file, failure: result.failure };
}
