// The pages of the manifest, from a folder or from the cache that `fetch.mjs` fills; each is known by the sha256 of its bytes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CACHE = fileURLToPath(new URL('pages/', import.meta.url));
export const manifest = () =>
  readFileSync(new URL('manifest.ndjson', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The pages that are there, with their gold, and the ids of those that are not. */
export function pagesIn(folder) {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
  const found = new Map();
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    found.set(sha256(bytes), bytes);
  }
  const pages = [];
  const missing = [];
  for (const gold of manifest()) {
    const bytes = found.get(gold.sha256);
    if (bytes) pages.push({ gold, bytes });
    else missing.push(gold.id);
  }
  return { pages, missing };
}
