import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { builtin } from './decode/platform.js';

interface Hashing {
  createHash(algorithm: string): { update(bytes: Uint8Array): { digest(encoding: 'hex'): string } };
}

/** The sha256 of bytes in hex: worked out by the platform where it can do so at once, which is ten times as fast, else here. */
export function sha256Of(bytes: Uint8Array): string {
  const own = builtin<Hashing>('crypto');
  return own ? own.createHash('sha256').update(bytes).digest('hex') : bytesToHex(sha256(bytes));
}
