import { createMultibyteEncoder } from '@exodus/bytes/multi-byte.js';
import { type DefaultTreeAdapterTypes, parse as parseTree } from 'parse5';
import type { ScriptInfo } from '../../src/article.js';
import hans from '../../src/script/hans.js';
import hant from '../../src/script/hant.js';

/** A change to a page that leaves its article alone. */
export interface Relation {
  readonly name: string;
  /** The page so changed; `undefined` where it cannot be. */
  readonly make: (html: string, script: ScriptInfo) => Uint8Array | string | undefined;
  /** What a line of the article is after the change; both are compared folded. */
  readonly reads?: (line: string, script: ScriptInfo) => string;
}

export const LEADS = [
  '清溪县今年新修乡村公路二百公里',
  '老城区菜市场改造完工 摊位一个不少',
  '图书馆周末夜场受欢迎：座位提前三天约满',
  '海边小镇的灯塔看守人，一守就是三十年',
  '全市中小学九月一日开学，错峰两小时',
  '一场大雨之后，水库蓄水创下新高',
  '旧厂房变身展览馆 首展讲述码头往事',
  '山里的茶农开起网店，订单排到下月',
];
export const SUMMARIES = [
  '记者从县交通局获悉，这条公路串起十二个村庄，村民进城的时间缩短了一半。',
  '改造历时半年，摊主们陆续搬回，买菜的老街坊说地面干净了，灯也亮了。',
  '馆方说，夜场的座位分三批放出，第一批不到十分钟就被约满。',
];
export const REMARKS = [
  '写得真好，我小时候就住在那附近，每天都要从那座桥上走过去。',
  '希望这样的好消息再多一些，也希望能说到做到！',
  '上个月刚去过，人很多，排队排了一个多小时，不过还是值得。',
  '请问周一开不开门？打算带孩子去看看。',
  '支持。这件事早就该有人管了，感谢记者的报道。',
];

const lead = (title: string, index: number) => `<a href="/n/${index}.html">${title}</a>`;
const LIST = `<div class="sidebar"><h3>热门文章</h3><ul>${LEADS.map((title, index) => `<li>${lead(title, index)}</li>`).join('\n')}</ul></div>`;
const CARDS = `<div class="side-box"><h3>相关阅读</h3>${SUMMARIES.map(
  (summary, index) =>
    `<div class="card"><h4>${lead(LEADS[index] as string, index)}</h4><p>${summary}</p><span>2018-03-0${index + 1} 08:15</span></div>`,
).join('\n')}</div>`;
const COMMENTS = `<div class="comments"><h3>网友评论（${REMARKS.length}）</h3>${REMARKS.map(
  (remark, index) =>
    `<div class="comment"><b>网友${'甲乙丙丁戊'[index]}</b> <span>2018-05-1${index} 12:3${index}</span><p>${remark}</p><a href="#r">回复</a></div>`,
).join('\n')}</div>`;
const NAV = `<div class="nav"><ul>${['首页', '新闻', '财经', '体育', '文化', '图片', '视频'].map((name, index) => `<li><a href="/c${index}/">${name}</a></li>`).join('')}</ul></div>`;
const FOOTER =
  '<div class="footer"><p><a href="/about">关于我们</a> | <a href="/ad">广告服务</a> | <a href="/job">诚聘英才</a> | <a href="/map">网站地图</a></p>' +
  '<p>清溪传媒有限公司 版权所有 未经书面授权不得转载</p><p>互联网新闻信息服务许可证 12345678901 违法和不良信息举报电话：000-12345678</p></div>';

export const RELATIONS: readonly Relation[] = [
  { name: 'stands in three more elements', make: (html) => around(html, '<div><div><section>', '</section></div></div>') },
  { name: 'stands in forty more elements', make: (html) => around(html, '<div>'.repeat(40), '</div>'.repeat(40)) },
  { name: 'stands in a table that lays it out', make: (html) => around(html, '<table><tr><td>', `</td><td>${LIST}</td></tr></table>`) },
  { name: 'has a list of other leads before it', make: (html) => around(html, LIST, '') },
  { name: 'has a list of other leads after it', make: (html) => around(html, '', LIST) },
  { name: 'has other leads with summaries after it', make: (html) => around(html, '', CARDS) },
  { name: 'has comments after it', make: (html) => around(html, '', COMMENTS) },
  { name: 'has navigation and a footer around it', make: (html) => around(html, NAV, FOOTER) },
  { name: 'has all of these around it', make: (html) => around(html, `${NAV + LIST}<div>`, `</div>${COMMENTS}${CARDS}${FOOTER}`) },
  { name: 'has other leads with summaries before it', make: (html) => around(html, CARDS, '') },
  { name: 'has navigation and a footer in unnamed elements around it', make: (html) => around(html, unnamed(NAV), unnamed(FOOTER)) },
  { name: 'has a list of other leads in unnamed elements after it', make: (html) => around(html, '', unnamed(LIST)) },
  { name: 'has comments in unnamed elements after it', make: (html) => around(html, '', unnamed(COMMENTS)) },
  { name: 'has lost its classes and ids', make: unnamed },
  { name: 'has lost its classes and ids, and has navigation, leads and a footer', make: (html) => unnamed(around(html, NAV + LIST, CARDS + FOOTER)) },
  { name: 'has its attributes in reverse', make: (html) => attributes(html, (all) => [...all].reverse()) },
  { name: 'has its white space between tags laid out anew', make: layOut },
  { name: 'is written in GB18030 and says so', make: (html) => encoded(html, 'gb18030', 'gb2312') },
  { name: 'is written in GB18030 and says UTF-8', make: (html) => encoded(html, 'gb18030', 'utf-8') },
  { name: 'is written in Big5 and says so', make: (html) => encoded(html, 'big5', 'big5') },
  { name: 'is written in UTF-16', make: (html) => utf16(`\ufeff${html}`) },
  { name: 'is written in UTF-16 without a mark', make: utf16 },
  {
    name: 'is in the other script',
    make: converted,
    reads: converted,
  },
];

function converted(text: string, script: ScriptInfo): string {
  return script.value === 'Hant' ? hans.convert(text) : hant.convert(text);
}

/** The page with something at the beginning and at the end of its body. */
export function around(html: string, before: string, after: string): string {
  const body = elementsOf(html).find((element) => element.tagName === 'body');
  const own = body?.sourceCodeLocation;
  // Without tags of its own, a body is what follows the head.
  const head = elementsOf(html).find((element) => element.tagName === 'head')?.sourceCodeLocation?.endTag?.endOffset;
  const from = own?.startTag?.endOffset ?? head ?? 0;
  const to = own?.endTag?.startOffset ?? html.length;
  return `${html.slice(0, from)}${before}${html.slice(from, to)}${after}${html.slice(to)}`;
}

/** The page without classes and ids, but those ids that a link of its own leads to: they are where the link ends, not a name for a style sheet. */
export function unnamed(html: string): string {
  const targets = new Set([...html.matchAll(/href\s*=\s*["']?#([^"'\s>]+)/gi)].map(([, target]) => target));
  const isTarget = (written: string) => targets.has(written.replace(/^id\s*=\s*["']?|["']$/gi, ''));
  return attributes(html, (all) => all.filter(([name, written]) => name !== 'class' && (name !== 'id' || isTarget(written))));
}

type Attribute = readonly [name: string, written: string];

/** The page with the attributes of each of its tags, as written, put through `change`. */
function attributes(html: string, change: (all: readonly Attribute[]) => readonly Attribute[]): string {
  const edits = elementsOf(html).flatMap((element) => {
    const places: Readonly<Record<string, Place>> = element.sourceCodeLocation?.attrs ?? {};
    const all = Object.entries(places).sort(([, a], [, b]) => a.startOffset - b.startOffset);
    const [first, last] = [all[0]?.[1], all[all.length - 1]?.[1]];
    if (!first || !last) return [];
    const written = change(all.map(([name, place]) => [name, html.slice(place.startOffset, place.endOffset)] as const));
    return [{ start: first.startOffset, end: last.endOffset, text: written.map(([, text]) => text).join(' ') }];
  });
  return replaced(html, edits);
}

/** White space that stands alone between two tags and holds a line end is another indent. */
function layOut(html: string): string {
  const kept = /^(?:pre|textarea|script|style|title|listing|xmp)$/;
  const edits = nodesOf(html).flatMap((node) => {
    if (!('value' in node) || node.nodeName !== '#text' || !node.sourceCodeLocation || !node.parentNode || kept.test(node.parentNode.nodeName))
      return [];
    const { startOffset: start, endOffset: end } = node.sourceCodeLocation;
    return /^[ \t\r\n]*\n[ \t\r\n]*$/.test(html.slice(start, end)) ? [{ start, end, text: '\n\n\t      ' }] : [];
  });
  return replaced(html, edits);
}

interface Place {
  readonly startOffset: number;
  readonly endOffset: number;
}

function replaced(html: string, edits: readonly { readonly start: number; readonly end: number; readonly text: string }[]): string {
  let out = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    // A node that the tree builder moved or made twice has its place once.
    if (edit.start < at) continue;
    out += html.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + html.slice(at);
}

function nodesOf(html: string): DefaultTreeAdapterTypes.Node[] {
  const found: DefaultTreeAdapterTypes.Node[] = [];
  const stack: DefaultTreeAdapterTypes.Node[] = [parseTree(html, { sourceCodeLocationInfo: true, scriptingEnabled: false })];
  for (let node = stack.pop(); node; node = stack.pop()) {
    found.push(node);
    if ('content' in node) stack.push(node.content);
    if ('childNodes' in node) stack.push(...node.childNodes);
  }
  return found;
}

function elementsOf(html: string): DefaultTreeAdapterTypes.Element[] {
  return nodesOf(html).filter((node): node is DefaultTreeAdapterTypes.Element => 'attrs' in node);
}

/** The page in another encoding, with what it says of itself changed; `undefined` where the encoding lacks many of its characters. */
function encoded(html: string, encoding: 'gb18030' | 'big5', label: string): Uint8Array | undefined {
  const stated = html.replace(/(<meta\b[^<>]*?charset\s*=\s*["']?\s*)[\w.:-]+/gi, `$1${label}`);
  const encode = createMultibyteEncoder(encoding);
  const lacking = [...new Set(stated)].filter((character) => !has(encode, character));
  // A browser writes the few that are lacking as references; where they are many, the page is in another script.
  if (lacking.length > 8) return undefined;
  return encode(lacking.reduce((text, character) => text.replaceAll(character, `&#${character.codePointAt(0)};`), stated));
}

function has(encode: (text: string) => Uint8Array, character: string): boolean {
  try {
    encode(character);
    return true;
  } catch {
    return false;
  }
}

function utf16(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length * 2 }, (_, index) => (text.charCodeAt(index >> 1) >> (index % 2 === 0 ? 0 : 8)) & 0xff);
}
