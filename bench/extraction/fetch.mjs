// `node fetch.mjs`: fetches the pages of the manifest from their repositories at the commits it names, into `pages/`. Exits 1 where one is missing.
// Others than these by `--from`, where raw files are served by repository, commit and path; `--manifest`; `--into`; `--wait`, seconds before a retry.
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { CACHE, manifest, sha256 } from './pages.mjs';

const LIMIT = 20_000_000;
const SECONDS = 60;
const TRIES = 3;
const { values } = parseArgs({
  options: {
    from: { type: 'string', default: 'https://raw.githubusercontent.com' },
    manifest: { type: 'string' },
    into: { type: 'string', default: CACHE },
    wait: { type: 'string', default: '2' },
  },
});
const pages = values.manifest
  ? readFileSync(values.manifest, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : manifest();

class Final extends Error {}

/** The bytes at an address; a server that fails or breaks off is asked again, one that says no is not. */
async function fetched(address) {
  for (let tried = 1; ; tried++) {
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(SECONDS * 1000) });
      const passing = response.status === 429 || response.status >= 500;
      if (!response.ok) throw new (passing ? Error : Final)(`${response.status} ${response.statusText}`.trim());
      const chunks = [];
      let size = 0;
      for await (const chunk of response.body ?? []) {
        size += chunk.length;
        if (size > LIMIT) throw new Final(`more than ${LIMIT} bytes`);
        chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    } catch (error) {
      if (error instanceof Final || tried === TRIES) throw error;
      await sleep(Number(values.wait) * 1000 * tried);
    }
  }
}

mkdirSync(values.into, { recursive: true });
let failed = 0;
for (const { id, repository, commit, path, encoding, sha256: wanted } of pages) {
  const file = join(values.into, `${id}.html`);
  if (existsSync(file) && sha256(readFileSync(file)) === wanted) continue;
  const address = `${values.from}/${repository}/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
  try {
    const raw = await fetched(address);
    // The gold was made on pages as UTF-8.
    const bytes = sha256(raw) === wanted ? raw : Buffer.from(new TextDecoder(encoding).decode(raw), 'utf8');
    if (sha256(bytes) !== wanted) throw new Final('its sha256 is another than the manifest names');
    // A page that is cut off by a crash is never one of the pages.
    writeFileSync(`${file}.part`, bytes);
    renameSync(`${file}.part`, file);
    console.log(`${id} ${bytes.length}`);
  } catch (error) {
    failed++;
    console.error(`${id}: ${address}: ${error instanceof Error ? error.message : error}`);
  }
}
console.log(`${pages.length - failed} of ${pages.length} pages are in ${values.into}`);
process.exitCode = failed > 0 ? 1 : 0;
