import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Locked, unlocked } from '../../../scripts/unlocked.js';

const at = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const { packages } = JSON.parse(at('package-lock.json')) as { packages: Record<string, Locked> };
const fetched = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);

describe('what is published', () => {
  it.each(['packages/core', 'packages/library', 'apps/terminal'])('%s carries the licence of the whole', (folder) => {
    expect(at(`${folder}/LICENSE`)).toBe(at('LICENSE'));
  });

  it.each(['packages/core', 'apps/terminal'])('%s names the data of others that is in it', (folder) => {
    expect(at(`${folder}/NOTICE`)).toBe(at('NOTICE'));
  });

  it('has one version everywhere', () => {
    const folders = ['packages/core', 'packages/library', 'apps/terminal', 'apps/site'];
    const versions = folders.map((folder) => (JSON.parse(at(`${folder}/package.json`)) as { version: string }).version);
    expect(new Set(versions).size).toBe(1);
    expect(at('CITATION.cff')).toContain(`version: ${versions[0]}`);
    expect(at('CHANGELOG.md')).toContain(`## ${versions[0]}`);
  });

  it('is locked without download addresses, so that any mirror serves', () => {
    expect(fetched.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
    // A build for another platform may be entered by its version alone: see scripts/lock.ts.
    const trusted = fetched.filter(([, { integrity, optional, os }]) => !integrity && !(optional && os));
    expect(trusted.map(([path]) => path)).toEqual([]);
    expect(fetched.length).toBeGreaterThan(100);
  });

  it('is locked for every platform, or npm refuses to install it; npm run lock mends it', () => {
    expect(unlocked(packages)).toEqual([]);
  });
});
