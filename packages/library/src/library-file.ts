import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { dataFolder } from './corrections.js';

/** Where the library of some folders is kept unless another file is named: in the user's data folder, by the name of the first. */
export function libraryFile(paths: readonly string[]): string {
  const real = paths.map((path) => (existsSync(path) ? realpathSync(path) : resolve(path))).sort();
  const mark = createHash('sha256').update(JSON.stringify(real)).digest('hex').slice(0, 8);
  return join(dataFolder(), 'libraries', `${basename(real[0] ?? '') || 'files'}-${mark}.sqlite`);
}
