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

it.each([
  ['<p class="author">亓 远</p>', ['亓远']],
  ['<p>应启明<sup>1</sup>　公孙蔓<sup>2</sup></p>', ['应启明', '公孙蔓']],
  ['<p>河东体育专栏 方十眠 2024-05-16 17:02</p>', ['方十眠']],
  ['<p>渡口1　码头2</p>', []],
  ['<p>专栏 渡口夜话 2024-05-16 17:02</p>', []],
])('reads who wrote in %s', (line, names) => {
  expect(read(line).names).toEqual(names);
});

it('takes whose a lead is, under its title, for nobody', () => {
  const lead =
    '<div><h4><a href="/1">石桥镇的夜市又热闹起来</a></h4><div><span><a href="#">方宁</a></span><span>·</span><span>今天 02:27</span></div></div>';
  const result = parse(`<h1>古渡口重新开渡</h1><p>2024-05-16 17:02</p><div>${BODY}</div>${lead}`, { path: 'a.html' });
  expect(result.ok && (result.article.credits ?? [])).toEqual([]);
});

it('reads the account in an element whose name a build has lengthened', () => {
  const over =
    '<div><a href="/1"><p class="module_authorName_7y5nA">柳浦交警</p></a><div><span>2024-05-16 17:02</span><span>柳浦市公安局官方账号</span></div></div>';
  expect(read(over).source).toBe('柳浦交警');
});
