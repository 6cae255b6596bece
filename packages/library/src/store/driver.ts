import type { DatabaseSync } from '@photostructure/sqlite';
import { LibraryError } from '../library-error.js';

export type Database = InstanceType<typeof DatabaseSync>;

/** SQLite with the interface of Node's own; that of the package where it is installed, since Node 20 has none. */
export async function driver(): Promise<{ readonly DatabaseSync: typeof DatabaseSync }> {
  try {
    return await import('@photostructure/sqlite');
  } catch (error) {
    const builtin = (process as { getBuiltinModule?: (name: string) => unknown }).getBuiltinModule?.('node:sqlite');
    if (builtin) return builtin as { readonly DatabaseSync: typeof DatabaseSync };
    const why =
      (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND' ? '' : ` (${error instanceof Error ? error.message : String(error)})`;
    const message = 'an index needs SQLite, which Node has from 22.13 on; for this Node install the package @photostructure/sqlite';
    throw new LibraryError('no-driver', message + why);
  }
}
