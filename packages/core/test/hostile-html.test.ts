import { describe, expect, it } from 'vitest';
import type { Article } from '../src/article.js';
import { parse } from '../src/parse.js';
import { FORMS } from './instruments/hostile.js';

const PROSE = '渡口停了二十年，今年春天又有了船，来往的人都说方便。';

function sound(html: string): Article {
  const result = parse(html, { path: 'page.html' });
  if (!result.ok) throw new Error(result.failure.message);
  expect(result.article.audit.lost).toBe(0);
  return result.article;
}

/**
 * No time is asserted: `bench/extraction/hostile.mjs` doubles the same forms and compares the CPU time. Here they have a size at which
 * quadratic work would not come to an end.
 */
describe('a hostile page', () => {
  for (const [name, form] of Object.entries(FORMS)) {
    it(`comes to an end: ${name}`, () => {
      sound(form(200_000));
    }, 300_000);
  }

  it('keeps its prose beside ten megabytes in an attribute', () => {
    expect(sound(`<p title="${'长'.repeat(3_400_000)}">${PROSE}</p>`).text).toBe(PROSE);
  }, 300_000);

  it('keeps its prose beside a hundred thousand attributes', () => {
    const attributes = Array.from({ length: 100_000 }, (_, index) => `a${index}=${index}`).join(' ');
    expect(sound(`<div ${attributes}><p>${PROSE}</p></div>`).text).toBe(PROSE);
  }, 300_000);

  it('keeps its prose in a hundred thousand elements', () => {
    expect(sound(`${'<div>'.repeat(100_000)}<p>${PROSE}</p>${'</div>'.repeat(100_000)}`).text).toBe(PROSE);
  }, 300_000);

  it('keeps its prose after NUL, controls of direction and of the terminal', () => {
    expect(sound(`<div>\0<p>\u202e\u2066${PROSE}\u2069\u202c</p>\u001b[2J</div>`).text).toContain('渡口停了二十年');
  });
});
