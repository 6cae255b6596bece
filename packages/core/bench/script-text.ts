import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from '../src/parse.js';

const NEWS = new URL('../../../../shared/corpora/newscast.ndjson', import.meta.url);
const CASES = new URL('../test/cases/', import.meta.url);

/** The files that are named; else a collection of news where one is at hand; else the Simplified documents of the tests, over and over. */
export function sampleText(files: readonly string[]): { readonly source: string; readonly from: string } {
  if (files.length > 0) return { source: files.map((file) => readFileSync(file, 'utf8')).join('\n'), from: `${files.length} files` };
  if (existsSync(NEWS)) {
    const lines = readFileSync(NEWS, 'utf8').trim().split('\n');
    return { source: lines.map((line) => (JSON.parse(line) as { text: string }).text).join('\n'), from: 'a collection of news' };
  }
  const texts = readdirSync(CASES).flatMap((slug) => {
    const file = readdirSync(new URL(`${slug}/`, CASES)).find((name) => name.startsWith('source.'));
    const result = file ? parse(readFileSync(new URL(`${slug}/${file}`, CASES)), { path: file }) : undefined;
    return result?.ok && result.article.script.value === 'Hans' ? [result.article.text] : [];
  });
  return { source: `${texts.join('\n')}\n`.repeat(40), from: 'the documents of the tests, 40 times' };
}
