import fc from 'fast-check';
import { around, LEADS, REMARKS, SUMMARIES, unnamed } from './relations.js';

/** A change to what stands around an article, drawn at random: none of it is the article's. */
export interface Change {
  readonly name: string;
  readonly make: (html: string) => string;
}

/** A deck of lines in any order, some of them left out. */
const some = (lines: readonly string[]) => fc.shuffledSubarray([...lines], { minLength: 3 });
const names = fc.constantFrom('', ' class="side"', ' class="box r-list"', ' id="right_col"', ' class="mod-hot"');
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')));
const heading = fc.constantFrom('热门文章', '相关阅读', '推荐阅读', '今日热点', '最新资讯', '点击排行', '猜你喜欢');

const list = fc.record({ titles: some(LEADS), heading, names, day, shape: fc.constantFrom('ul', 'ol', 'div', 'table') }).map((one) => {
  const items = one.titles.map((title, index) => {
    const link = `<a href="/n/${index}.html">${title}</a><span>${one.day.join('-')}</span>`;
    if (one.shape === 'table') return `<tr><td>${link}</td></tr>`;
    return one.shape === 'div' ? `<div>${link}</div>` : `<li>${link}</li>`;
  });
  return `<div${one.names}><h3>${one.heading}</h3><${one.shape}>${items.join('\n')}</${one.shape}></div>`;
});

const cards = fc.record({ titles: some(LEADS), heading, names, day }).map((one) => {
  const items = one.titles.map((title, index) => {
    const summary = SUMMARIES[index % SUMMARIES.length];
    return `<div><h4><a href="/n/${index}.html">${title}</a></h4><p>${summary}</p><span>2018-${one.day.join('-')} 08:15</span></div>`;
  });
  return `<div${one.names}><h3>${one.heading}</h3>${items.join('\n')}</div>`;
});

const comments = fc.record({ remarks: some(REMARKS), names, day }).map((one) => {
  const items = one.remarks.map(
    (remark, index) => `<div><b>网友${index + 1}</b> <span>2018-${one.day.join('-')} 12:3${index}</span><p>${remark}</p><a href="#r">回复</a></div>`,
  );
  return `<div${one.names}><h3>网友评论（${one.remarks.length}）</h3>${items.join('\n')}</div>`;
});

const navigation = fc
  .shuffledSubarray(['首页', '新闻', '财经', '体育', '文化', '图片', '视频', '教育', '健康'], { minLength: 3 })
  .map((rows) => `<div><ul>${rows.map((row, index) => `<li><a href="/c${index}/">${row}</a></li>`).join('')}</ul></div>`);

const share = fc.constantFrom(
  '<div><a href="/w">微信</a> <a href="/b">微博</a> <a href="/q">QQ空间</a></div>',
  '<div>分享到：<a href="/w">微信</a><a href="/b">微博</a></div>',
);

const wrapped = fc.record({
  tag: fc.constantFrom('div', 'section', 'main'),
  depth: fc.integer({ min: 1, max: 12 }),
  names: fc.constantFrom('', ' class="wrap"'),
});

/** Changes, alone or one on another, each of which leaves the article as it is. */
export const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    wrapped.map(
      ({ tag, depth, names: own }): Change => ({
        name: `in ${depth} ${tag}`,
        make: (html) => around(html, `<${tag}${own}>`.repeat(depth), `</${tag}>`.repeat(depth)),
      }),
    ),
    fc.oneof(list, cards).map((block): Change => ({ name: `before: ${block.slice(0, 60)}`, make: (html) => around(html, block, '') })),
    fc
      .oneof(list, cards, comments, share)
      .map((block): Change => ({ name: `after: ${block.slice(0, 60)}`, make: (html) => around(html, '', block) })),
    navigation.map((block): Change => ({ name: 'navigation', make: (html) => around(html, block, '') })),
    fc.constant<Change>({ name: 'without classes and ids', make: unnamed }),
  ),
  { minLength: 1, maxLength: 4 },
);
