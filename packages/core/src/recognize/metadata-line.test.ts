import { expect, it } from 'vitest';
import { parse } from '../parse.js';

const BODY =
  '<p>渡口停了二十年，今年春天又有了船，来往的人都说方便，赶集不用再绕三十里路了。</p>' +
  '<p>头一班船上坐着三十三个人，都是去赶集的，船老大姓何，今年六十一岁，祖上三代摆渡。</p>';

/** What is read of a page whose line of fields is written so. */
function read(line: string) {
  const result = parse(`<html><body><h1>古渡口重新开渡</h1>${line}<div>${BODY}</div></body></html>`);
  if (!result.ok) throw new Error(result.failure.message);
  const { datePublished, creditedSource, credits } = result.article;
  return { date: datePublished?.value, source: creditedSource, credits: credits?.map(({ role, name }) => `${role} ${name}`) };
}

const ALL = { date: '2021-09-28T17:05', source: '河东日报', credits: ['author 方宁', 'author 何书', 'editor 李明'] };

it.each([
  ['spaces', '<div>2021-09-28 17:05 来源：河东日报 作者：方宁 何书 编辑：李明</div>'],
  ['elements alone', '<div><i>2021-09-28 17:05</i><i>来源：河东日报</i><i>作者：方　宁 何书</i><i>编辑：李明_HD0123</i></div>'],
  ['elements around the values', '<div>2021-09-28 17:05来源：<b>河东日报</b>作者：<b>方宁 何书</b>编辑：<b>李明</b></div>'],
  ['elements around the labels', '<div><b>时间：</b>2021-09-28 17:05<b>来源：</b>河东日报<b>作者：</b>方宁 何书<b>编辑：</b>李明</div>'],
])('reads fields that are parted by %s', (_, line) => {
  expect(read(line)).toEqual(ALL);
});

it('parts no name at the mark of a search', () => {
  expect(read('<div>2021-09-28 17:05 来源：河东<em>日报</em> 作者：方宁 何书 编辑：李明</div>')).toEqual(ALL);
});
