import { expect, it } from 'vitest';
import { parse } from '../parse.js';

const TEXT = '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>';

function publisherOf(title: string, below = ''): string | undefined {
  const page = `<html><head><title>${title}</title></head><body><h1>古渡口时隔二十年重新开渡</h1><div>${TEXT}</div>${below}</body></html>`;
  const result = parse(new TextEncoder().encode(page), { path: 'page.html' });
  return result.ok ? result.article.publisher : undefined;
}

it.each([
  ['behind a wide dash', '古渡口时隔二十年重新开渡 － 河东网'],
  ['before what it praises itself for', '古渡口时隔二十年重新开渡_河东网 － 专业的水运门户网站'],
])('a site is named in the title of its page %s', (_where, title) => {
  expect(publisherOf(title)).toBe('河东网');
});

it('a paper in the marks of a title holds the rights in a page', () => {
  expect(publisherOf('古渡口', '<p>版权声明：以上内容为《河东观察录》社原创作品，版权归《河东观察录》社所有。未经授权，不得转载。</p>')).toBe(
    '河东观察录',
  );
});

it('a logo names the site where the title of the page does not', () => {
  const logo = '<div><a href="/"><img src="/images/logo.png" alt="河东晚报"></a></div>';
  const publisher = (title: string) => {
    const page = `<html><head><title>${title}</title></head><body>${logo}<div><h1>古渡口时隔二十年重新开渡</h1>${TEXT}</div></body></html>`;
    const result = parse(new TextEncoder().encode(page), { path: 'page.html' });
    return result.ok ? result.article.publisher : undefined;
  };
  expect(publisher('古渡口时隔二十年重新开渡')).toBe('河东晚报');
  expect(publisher('古渡口时隔二十年重新开渡_河东网')).toBe('河东网');
});
