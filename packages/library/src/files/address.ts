import type { FetchOptions } from './fetch-source.js';
import type { Source } from './read-source.js';

/** Whether what was given for a path is an address: `https://…` or `http://…`. */
export function isAddress(path: string): boolean {
  return /^https?:\/\//i.test(path);
}

/**
 * The bytes at an address of the web, with where they were found in the end and what the server says of their charset. Nothing is sent but the
 * request itself: no cookie, no name. An address that leads to this machine or a private network, by its name, by a redirect or at the moment of
 * the connection, is a failure `refused` unless `allowPrivate`. Never rejects. The parts of the platform that reach a network are loaded now, not before.
 */
export async function fetchSource(address: string, options: FetchOptions = {}): Promise<Source> {
  const { fetchFrom } = await import('./fetch-source.js');
  return fetchFrom(address, options);
}
