import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What Node (20.16 and newer) and what follows it offer to programs that import nothing of theirs. */
interface Platform {
  readonly process?: { readonly getBuiltinModule?: (name: string) => Hashing | undefined };
}

interface Hashing {
  createHash(algorithm: string): { update(bytes: Uint8Array): { digest(encoding: 'hex'): string } };
}

/** The sha256 of bytes in hex: worked out by the platform where it can do so at once, which is ten times as fast, else here. */
export function sha256Of(bytes: Uint8Array): string {
  const own = (globalThis as Platform).process?.getBuiltinModule?.('crypto');
  return own ? own.createHash('sha256').update(bytes).digest('hex') : bytesToHex(sha256(bytes));
}
