import { ReferenceReader } from '../html/references.js';

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/**
 * A string with its HTML character references decoded once; `&amp;nbsp;` becomes `&nbsp;`. Only references that are closed count, since
 * an address may hold `&copy=2`.
 */
export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decodeOne) : text;
}

function decodeOne(reference: string): string {
  const reader = new ReferenceReader(reference);
  const end = reader.read(0);
  return end < 0 ? reference : reader.value + reference.slice(end);
}
