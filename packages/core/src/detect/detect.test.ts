import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect, detectBody } from './detect.js';

const format = (text: string, path?: string) => detect(text, path).format;
const PROSE = '柳溪县气象台昨日发布大风预警，提醒渔民不要出海。';

describe('plain text stays plain', () => {
  test.each([
    ['nothing', ''],
    ['blanks', ' \n\u3000\n'],
    ['prose', `${PROSE}\n\n${PROSE}`],
    ['one number sign', `# ${PROSE}\n${PROSE}`],
    ['topics', `#柳溪渡口# ${PROSE}\n#大风预警# ${PROSE}`],
    ['a list of hyphens and a rule of hyphens', `${PROSE}\n- 带伞\n- 带灯\n---\n${PROSE}`],
    ['numbered lines', `1. ${PROSE}\n2. ${PROSE}`],
    ['prose that names tags', '网页里的 <p>、<div> 和 <br> 三种标签最常见。'],
    ['an angle bracket', '<本报讯>今日\n气温 < 10 度，风力 > 8 级'],
    ['brackets in scraped text', '[来源: 柳溪日报] (记者 王雨)\n【编辑:林舟】'],
    ['stars that hide words', `他说：“***，滚！”\n价格 3 * 4 * 5`],
    ['a server’s words', `404 Not Found\n\n\nnginx\n渡口停航公告\n2021年12月30日 11:44\n来源:\n\n  ${PROSE}`],
  ])('%s', (_, text) => {
    expect(format(text)).toBe('plain');
    expect(format(text, 'a.txt')).toBe('plain');
  });

  test('the extension alone decides nothing', () => {
    expect(format(`${PROSE}\n${PROSE}`, 'a.html')).toBe('plain');
    expect(format(`${PROSE}\n${PROSE}`, 'a.md')).toBe('plain');
    expect(format('<!doctype html><title>渡口</title>', 'a.txt')).toBe('html');
  });
});

test('masked words are no Markdown, and strong words are', () => {
  const masked = '县水**总工程师说，这座坝在沿海的七十**渔村都有人见过，船老**说没有。再往上走，就是去年修好的**渡口，一到夜里就没有船了。**点以后';
  expect(format(masked)).toBe('plain');
  expect(format('一位**官员说，他积**配合调查，另一位**也说不知道。')).toBe('plain');
  expect(format('全校312名学**，有187人坐车，家长**机上看得见。\n剧团老粮仓剧**复演出。\n从**发，到**个教学点。')).toBe('plain');
  expect(format('从山**到镇上，路**好走。\n下午**返程票，价格是**元。这是第**开学日，全校的学**，都坐车。')).toBe('plain');
  expect(format('渡口**今年**开了，**两岸**的人都说方便。')).toBe('markdown');
  expect(format('**注意：今天没有船，明天再来。**\n\n**又及：后天也没有。**')).toBe('markdown');
});

describe('front matter', () => {
  test.each([
    ['at once', `---\ntitle: 渡口\n---\n${PROSE}`],
    ['after a mark and blank lines', `\uFEFF\n \n---\ntitle: '渡口'\ntags:\n - 柳溪\n - 渡口\ndate: 2021-03-04\n---\n\n<div>   \n<p>a</p>`],
    ['with other line ends', `---\r\ntitle: 渡口\r\n---\r\n${PROSE}`],
    ['with a title on two lines', `---\ntitle: '渡口\n停航'\nauthor: 柳溪日报\n---\n`],
    ['with keys in Chinese and in quotes', '---\n"title": a\n标题: 渡口\n---\n'],
    ['without its first line', `title: 渡口\ndate: 2021/3/4 9:10:11\ntags:\n- 柳溪\n  - 渡口\n---\n\n${PROSE}`],
    ['with nothing after it', '---\ntitle: 渡口\n---'],
  ])('%s', (_, text) => expect(format(text)).toBe('front-matter'));

  test.each([
    ['without its end', `---\ntitle: 渡口\n\n${PROSE}`],
    ['ended by dots', `---\ntitle: 渡口\n...\n${PROSE}`],
    ['without a key', `---\n${PROSE}\n---\n${PROSE}`],
    ['prose between two rules', `---\n注意: ${PROSE}\n${PROSE}\n${PROSE}\n---\n${PROSE}`],
    ['without its first line or a title', `来源: 柳溪日报\n作者: 林舟\n---\n${PROSE}`],
    ['without its first line, with prose', `title: 渡口\n作者: 林舟\n${PROSE}\n---\n${PROSE}`],
    ['without its first line, with a blank one', `title: 渡口\nauthor: 林舟\n\n---\n${PROSE}`],
    ['after a line of text', `渡口\n---\ntitle: 渡口\n---\n`],
    ['a full-width colon', '---\n来源：柳溪日报\n---\n'],
  ])('is none %s', (_, text) => expect(format(text)).not.toBe('front-matter'));
});

describe('HTML', () => {
  test.each([
    ['a page', `\n<!DOCTYPE html>\n<html><head></head><body># ${PROSE}</body></html>`],
    ['a fragment', `<div>   \n<p>${PROSE}</p>`],
    ['a paragraph that is never closed', `<p>${PROSE}`],
    ['text with tags after a line of something else', `502 Bad Gateway\n<p>${PROSE}</p><p>${PROSE}</p>`],
    ['lines broken by tags', `${PROSE}<br>${PROSE}<br>${PROSE}<br>`],
    ['an inline element', `<strong>渡口</strong>${PROSE}`],
    ['a comment first', `<!-- saved --><p>${PROSE}</p>`],
    ['a page in XML', '<?xml version="1.0"?><html><p>a</p></html>'],
  ])('%s', (_, text) => expect(format(text)).toBe('html'));

  test('a few tags and the extension', () => {
    const text = `${PROSE}\n${PROSE}\n${PROSE}\n${PROSE}\n${PROSE}\n<p>${PROSE}</p>`;
    expect(format(text, 'a.txt')).toBe('plain');
    expect(format(text, 'a.htm')).toBe('html');
  });
});

describe('Markdown', () => {
  test.each([
    ['headings', `# 渡口停航\n\n${PROSE}\n\n## 何时复航\n\n${PROSE}`],
    ['a link', `${PROSE}见[公告](https://example.cn/a)。`],
    ['an image', `![渡口](/img/a.jpg)\n\n${PROSE}`],
    ['a table', '| 日 | 风 |\n|---|:-:|\n| 一 | 八级 |'],
    ['a fence', '```\n<p># a</p>\n```'],
    [
      'much HTML in it',
      `渡口\n====\n\n<p>${PROSE}</p>\n<p>${PROSE}</p>\n\n<details><summary>甲</summary>\n\n**乙**见[丙](/a)。\n\n</details>\n\n<table><tr><td>丁</td></tr></table>\n\n~~~\n戊\n~~~`,
    ],
    ['bold type and a list', `**渡口**\n\n- ${PROSE}\n- ${PROSE}`],
    ['a readme that opens with HTML', `<p align="center">渡口</p>\n\n# a\n\n${PROSE}\n\n## b\n\n[c](https://example.cn)\n\n${PROSE}`],
  ])('%s', (_, text) => expect(format(text)).toBe('markdown'));

  test('one heading and the extension', () => {
    expect(format(`# 渡口\n\n${PROSE}`, 'a.md')).toBe('markdown');
    expect(format(`# 渡口\n\n${PROSE}`, 'a.txt')).toBe('plain');
  });

  test('is expected under front matter', () => {
    expect(detectBody(`# 渡口\n\n${PROSE}`).format).toBe('markdown');
    for (const mark of ['1\\. ', '1. ', '- ', '> ', '![](a.jpg) ']) expect(detectBody(`${PROSE}\n\n${mark}${PROSE}`).format).toBe('markdown');
    expect(detectBody(`${PROSE}<br>${PROSE}`).format).toBe('html');
    expect(detectBody(`${PROSE}\n${PROSE}`).format).toBe('plain');
  });
});

test('says what it has seen', () => {
  expect(detect('\n---\ntitle: 渡口\n---\n').evidence).toBe('front matter with 1 keys at 1');
  expect(detect('# 渡口\n## 复航').evidence).toBe('heading × 2');
});

test('a format for any text, the same each time', () => {
  const part = fc.constantFrom('---\n', 'a: b\n', '<p>', '</div>', '# ', '[', '](http://', ')', '**', '|', '\r', '\u3000', '正文', '\\', '`');
  fc.assert(
    fc.property(
      fc.array(part).map((parts) => parts.join('')),
      (text) => {
        expect(detect(text)).toEqual(detect(text));
      },
    ),
  );
});

test.each(['[', '](/', '**', '<p ', '<!--', '- ', '  ', '\n', '---|', '`', '\\', '*a'])('takes linear time over much of %j', (part) => {
  expect(format(`${part.repeat(1_000_000)}x`)).toBeTypeOf('string');
});
