import { expect, it } from 'vitest';
import { parse } from '../parse.js';

const BODY =
  '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便，赶集不用再绕三十里路了。</p>' +
  '<p>头一班船上坐着三十三个人，都是去赶集的，船老大姓何，今年六十一岁，祖上三代摆渡。</p>';

/** Who is credited, and whose text it is, where a page has one line over its text. */
function read(line: string) {
  const result = parse(`<h1>古渡口重新开渡</h1><div>${line}</div><div>${BODY}</div>`, { path: 'a.html' });
  if (!result.ok) throw new Error(result.failure.message);
  return { names: result.article.credits?.map(({ name }) => name) ?? [], source: result.article.creditedSource };
}

it('takes a common name before the date for who wrote', () => {
  expect(read('何小满 2024-05-16 17:02')).toEqual({ names: ['何小满'], source: undefined });
});

it.each(['江北通 2024-05-16 17:02', '白云区 2024-05-16 17:02'])('takes an account or a place there for nobody: %s', (line) => {
  expect(read(line).names).toEqual([]);
});

it('takes the account that a page names for nobody where somebody works for it', () => {
  const page = `<h1>古渡口重新开渡</h1><div>2021-03-04 来源：车行天下 编辑：何小满</div><div>${BODY}<p>船老大说，年底还要修一座码头，两岸的人都等着。（文/图 车行天下 何小满）</p></div>`;
  const result = parse(page, { path: 'a.html' });
  expect(result.ok && result.article.credits?.map(({ role, name }) => `${role} ${name}`)).toEqual(['editor 何小满', 'author 何小满']);
});
