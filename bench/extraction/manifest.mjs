// `node manifest.mjs FOLDER`: writes the manifest from pages with gold (`id.html`, `id.json`). Of the text of a page only facts and hashes are kept.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from './pages.mjs';
import { gramsOf } from './score.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node manifest.mjs FOLDER');
  process.exit(2);
}
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => {
    const gold = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const bytes = readFileSync(join(folder, name.replace(/json$/, 'html')));
    return {
      id: gold.id,
      repository: gold.repo,
      commit: gold.commit,
      path: gold.path,
      encoding: gold.source_encoding,
      sha256: sha256(bytes),
      title: gold.title,
      titleAlternatives: gold.title_alt ?? [],
      authors: gold.authors ?? [],
      editors: gold.editors ?? [],
      outlet: gold.outlet ?? [],
      date: gold.date,
      characters: gold.body.replace(/\s+/gu, '').length,
      grams: Object.fromEntries([...gramsOf(gold.body)].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  });
writeFileSync(new URL('manifest.ndjson', import.meta.url), pages.map((page) => `${JSON.stringify(page)}\n`).join(''));
console.log(`${pages.length} pages`);
