// `node fetch.mjs`: fetches the pages of the manifest from their repositories at the commits it names, into `pages/`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, manifest, sha256 } from './pages.mjs';

const LIMIT = 20_000_000;
const SECONDS = 60;
mkdirSync(CACHE, { recursive: true });
let failed = 0;
for (const { id, repository, commit, path, encoding, sha256: wanted } of manifest()) {
  const file = join(CACHE, `${id}.html`);
  if (existsSync(file) && sha256(readFileSync(file)) === wanted) continue;
  const address = `https://raw.githubusercontent.com/${repository}/${commit}/${path.split('/').map(encodeURIComponent).join('/')}`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(SECONDS * 1000) });
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
    const raw = Buffer.from(await response.arrayBuffer());
    if (raw.length > LIMIT) throw new Error(`${raw.length} bytes are more than ${LIMIT}`);
    // The gold was made on pages as UTF-8.
    const bytes = sha256(raw) === wanted ? raw : Buffer.from(new TextDecoder(encoding).decode(raw), 'utf8');
    if (sha256(bytes) !== wanted) throw new Error('its sha256 is another than the manifest names');
    writeFileSync(file, bytes);
    console.log(`${id} ${bytes.length}`);
  } catch (error) {
    failed++;
    console.error(`${id}: ${address}: ${error instanceof Error ? error.message : error}`);
  }
}
process.exit(failed > 0 ? 1 : 0);
