import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sha256Of } from './sha256.js';

const SAMPLES = ['', '渡口', 'a'.repeat(1_000_003)].map((text) => new TextEncoder().encode(text));

describe('sha256Of', () => {
  afterEach(() => void vi.unstubAllGlobals());

  it('is that of the platform', () => {
    for (const bytes of SAMPLES) expect(sha256Of(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  it('is the same where the platform offers none at once, as in a browser', () => {
    for (const platform of [undefined, {}, { getBuiltinModule: () => undefined }]) {
      vi.stubGlobal('process', platform);
      for (const bytes of SAMPLES) expect(sha256Of(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});
