import { describe, expect, it } from 'vitest';
import { extractHtml } from './html.js';
import { unproxied } from './image.js';

function imageOf(html: string) {
  const { blocks } = extractHtml(html, 0, html.length);
  return blocks.find((block) => block.type === 'figure')?.image;
}
const rulesOf = (html: string) => extractHtml(html, 0, html.length).blocks.flatMap((block) => block.text.flatMap((piece) => piece.rules));

describe('the address of an image', () => {
  it.each([
    ['its own', '<img src="https://pic.example.cn/a.jpg">', 'https://pic.example.cn/a.jpg'],
    ['without a scheme', '<img src="//pic.example.cn/a.jpg">', 'https://pic.example.cn/a.jpg'],
    ['that a loader keeps', '<img src="data:image/gif;base64,R0lGOD" data-src="https://pic.example.cn/a.jpg">', 'https://pic.example.cn/a.jpg'],
    [
      'the better of two',
      '<img src="/static/loading.gif" data-lazy-src="/b.png" data-original="//pic.example.cn/a.jpg">',
      'https://pic.example.cn/a.jpg',
    ],
    ['of a forum', '<img file="https://pic.example.cn/a.jpg" src="static/image/none.gif">', 'https://pic.example.cn/a.jpg'],
    ['not a word', '<img data-src="true" src="a.jpg">', 'a.jpg'],
    ['from a set that a loader keeps', '<img src="/loading.gif" data-srcset="/s.jpg 320w, /l.jpg 1280w">', '/l.jpg'],
    ['behind its stand-in, for readers without scripts', '<a href="/b"><img src="/blank.png"></a> <noscript><img src="/a.jpg"></noscript>', '/a.jpg'],
    ['from the picture around it', '<picture><source srcset="/a.webp 1x, /b.webp 2x"><img src="data:image/gif;base64,R0lGOD"></picture>', '/b.webp'],
    ['its own in a picture', '<picture><source srcset="/a.webp"><img src="/a.jpg"></picture>', '/a.jpg'],
    ['from a set', '<img srcset="/s.jpg 320w, /l.jpg 1280w, /m.jpg 640w">', '/l.jpg'],
    ['with references', '<img src="https://pic.example.cn/a.jpg?x=1&amp;y=2">', 'https://pic.example.cn/a.jpg?x=1&y=2'],
    ['completed', '<base href="https://news.example.cn/2022/"><img src="../img/a.jpg">', 'https://news.example.cn/img/a.jpg'],
    ['beside a saved page', '<base href="https://news.example.cn/2022/"><img src="./page_files/a.jpg">', './page_files/a.jpg'],
  ])('is %s', (_what, html, url) => {
    expect(imageOf(html)).toEqual({ url });
  });

  it.each([
    ['https://proxy.example.com/?http://pic.example.cn/a/b.jpeg', 'http://pic.example.cn/a/b.jpeg'],
    ['https://proxy.example.com/https://pic.example.cn/a.jpg', 'https://pic.example.cn/a.jpg'],
    ['https://proxy.example.com/fetch?w=640&url=http%3A%2F%2Fpic.example.cn%2Fa.jpg', 'http://pic.example.cn/a.jpg'],
    ['https://proxy.example.com/?https://second.example.com/i?src=https%3A%2F%2Fpic.example.cn%2Fa.png', 'https://pic.example.cn/a.png'],
  ])('is taken out of a proxy: %s', (proxied, url) => {
    expect(imageOf(`<img src="${proxied}" alt=" 渡口 ">`)).toEqual({ url, alt: '渡口', proxiedUrl: proxied });
    expect(unproxied(proxied)).toEqual({ url, proxiedUrl: proxied });
  });

  it.each(['https://pic.example.cn/a.jpg?from=https://news.example.cn/1.html', 'https://pic.example.cn/a.jpg?url=https://news.example.cn/1'])(
    'is not what it merely mentions: %s',
    (url) => {
      expect(imageOf(`<img src="${url}">`)).toEqual({ url });
    },
  );
});

describe('a film or a recording', () => {
  it.each([
    ['<video src="files/a.mp4"></video>', 'files/a.mp4', 'video'],
    ['<video src="blob:https://news.example.cn/1" data-src="/a.mp4"></video>', '/a.mp4', 'video'],
    ['<audio><source src="/a.mp3"><source src="/a.ogg"></audio>', '/a.mp3', 'audio'],
    ['<embed src="https://player.example.cn/a.swf">', 'https://player.example.cn/a.swf', 'video'],
    ['<object data="/a.mp4"><embed src="/b.mp4"></object>', '/a.mp4', 'video'],
    ['<object><param name="movie" value="/a"><embed src="https://player.example.cn/a.swf"></object>', 'https://player.example.cn/a.swf', 'video'],
  ])('%s', (html, url, media) => {
    const { blocks } = extractHtml(html, 0, html.length);
    expect(blocks.flatMap(({ image }) => image ?? [])).toEqual([{ url, media }]);
  });

  it.each([
    '<embed src="/banner.swf">',
    '<video src="javascript:alert(1)"></video>',
    '<object data="a.pdf">文</object>',
    '<video src="blob:x"></video>',
  ])('is not %s', (html) => {
    expect(imageOf(html)).toBeUndefined();
  });
});

describe('what is no image', () => {
  it.each([
    ['a pixel that counts', '<img src="https://stat.example.com/p?id=1" width="1" height=1>', 'extract/placeholder-image'],
    ['a stand-in', '<img src="/static/blank.gif">', 'extract/placeholder-image'],
    ['a drawing in the address', '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">', 'extract/placeholder-image'],
    ['a picture of chance', '<img src="https://pictures.example.com/400/300?random=7">', 'extract/placeholder-image'],
    ['a face in the line', '<img src="https://pic.example.cn/face.png" style="width:22px;height:22px">', 'extract/icon'],
    ['a picture kept in the address', `<img src="data:image/jpeg;base64,${'A'.repeat(2000)}">`, 'extract/embedded-image'],
    ['nothing', '<img alt="图">', 'extract/tag'],
    ['one for readers without scripts, of whom it keeps count', '<noscript><img src="https://stat.example.com/p?id=1"></noscript>', 'extract/tag'],
    ['the same behind an image', '<img src="/blank.gif">中<noscript><img src="https://stat.example.com/p"></noscript>', 'extract/tag'],
    ['an address that runs code', '<img src="javascript:alert(1)">', 'extract/placeholder-image'],
  ])('is %s', (_what, html, rule) => {
    const whole = `<p>前${html}后</p>`;
    expect(imageOf(whole)).toBeUndefined();
    expect(rulesOf(whole)).toContain(rule);
    expect(extractHtml(whole, 0, whole.length).blocks.filter((block) => block.type === 'paragraph')).toHaveLength(1);
  });

  it('is a head image of chance', () => {
    expect(unproxied('https://pictures.example.com/400/300?random=7')).toBeUndefined();
    expect(unproxied('//pic.example.cn/a.jpg')).toEqual({ url: 'https://pic.example.cn/a.jpg' });
    expect(unproxied('true')).toBeUndefined();
  });
});
