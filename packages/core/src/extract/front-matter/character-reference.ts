import { Parser } from 'htmlparser2';

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/**
 * A string with its HTML character references decoded once; `&amp;nbsp;` becomes `&nbsp;`. Only references that are closed count, since
 * an address may hold `&copy=2`.
 */
export function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decodeOne) : text;
}

function decodeOne(reference: string): string {
  let out = '';
  const parser = new Parser({
    ontext: (data) => {
      out += data;
    },
  });
  parser.end(reference);
  return out;
}
