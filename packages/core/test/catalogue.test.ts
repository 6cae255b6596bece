import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../src/rules.js';

const page = readFileSync(new URL('../../../docs/catalogue.md', import.meta.url), 'utf8');

it('the catalogue of damage names every rule, and none that is not there', () => {
  const names = new Set(rules.map((rule): string => rule.name));
  const named = new Set(page.match(/(?<![\w/`])(?:decode|mend|recognize|regularize)\/[a-z0-9-]+(?!\.ts|[\w-])/g));
  expect([...named].filter((name) => !names.has(name))).toEqual([]);
  expect([...names].filter((name) => !named.has(name))).toEqual([]);
});
