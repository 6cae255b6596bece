import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.js';

const folder = new URL('../../test/annotations/documents/', import.meta.url);

describe('the figures of whole documents', () => {
  it.each(readdirSync(folder))('%s', (slug) => {
    const here = new URL(`${slug}/`, folder);
    const name = readdirSync(here).find((file) => file.startsWith('source.')) as string;
    const source = readFileSync(new URL(name, here), 'utf8');
    const result = parse(new TextEncoder().encode(source), { path: name, annotations: true });
    if (!result.ok) throw new Error(result.failure.message);
    const said = (result.article.annotations ?? []).map(({ surface, type, value, to, bound, unit, range }) =>
      [surface, type, to === undefined ? value : `${value}~${to}`, bound, unit, source.slice(...range)].map((part) => part ?? '').join('|'),
    );
    expect(said).toEqual(readFileSync(new URL('figures.txt', here), 'utf8').trimEnd().split('\n'));
  });
});
