// Pages drawn at random from the habits of publishing systems: layouts, bylines, dates, sources and surroundings, each with what a reader says of it.
import { br, ind, p, S, T } from './stories.mjs';

/** Mulberry32: the same numbers for the same seed, everywhere. */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TITLES = {
  ferry: '沙头渡的最后一班船',
  water: '城东片区分时段停水',
  chess: '菜市场走出的小棋手',
  bird: '小天鹅回到月湖',
  quake: '白玛县发生3.2级地震',
  bus: '12路公交末班车延至晚十点',
  court: '一棵老樟树的官司',
  noodles: '没有招牌的面馆',
  solar: '措茶乡的灯',
  opera: '石塘高腔又开腔',
  bees: '跟着花期走',
  robot: '机器人为什么在等人',
  rain: '北部豪雨 三座抽水站緊急開啟',
  tram: '叮噹聲裡換新裝',
  temple: '老匠師的最後一片剪黏',
  school: '華文學校唱響新校歌',
  mrt: '捷運環狀線上午延誤',
};
const HANS = ['方晓棠', '龚明', '聂卫红', '欧阳晴', '桑吉措', '叶　舟', '郝 敏', '景一凡', '柯蓝', '闵志强', '覃雨', '尚可为', '冷月', '阮文忠'];
const HANT = ['馮若蘭', '龔明義', '聶衛紅', '歐陽晴', '葉家豪', '簡美玉', '顏志強', '鍾雨潔'];
const OUTLETS = ['清江日报', '北岸新闻网', '南都周末', '山城晚报', '云岭网', '丹阳融媒', '海右客户端', '塞上传媒', '东湖之声', '青禾周刊'];
const OUTLETS_HANT = ['島嶼日報', '海峽晚報', '南洋新聞', '港灣週刊'];
const LEADS = [
  '一座桥通了又断，村民自己修',
  '旧书市场搬家 摊主最怕下雨',
  '两万只鸭子过马路，交警等了半小时',
  '县城最后一家照相馆',
  '退休教师办起免费图书室',
];
const bare = (name) => name.replace(/\s/g, '');
const two = (n) => String(n).padStart(2, '0');

/** How a day and its clock are printed: `text`, and whether the clock is in it. */
const DATES = [
  ({ y, m, d, h, i, s }) => [`${y}-${two(m)}-${two(d)} ${two(h)}:${two(i)}:${two(s)}`, true],
  ({ y, m, d, h, i }) => [`${y}-${two(m)}-${two(d)} ${two(h)}:${two(i)}`, true],
  ({ y, m, d, h, i }) => [`${y}年${two(m)}月${two(d)}日 ${two(h)}:${two(i)}`, true],
  ({ y, m, d, h, i }) => [`${y}年${m}月${d}日${two(h)}:${two(i)}`, true],
  ({ y, m, d, h, i }) => [`${y}/${two(m)}/${two(d)} ${two(h)}:${two(i)}`, true],
  ({ y, m, d, h, i }) => [`${y}.${two(m)}.${two(d)} ${two(h)}:${two(i)}`, true],
  ({ y, m, d, h, i }) => [`${y}年${m}月${d}日 ${h < 12 ? '上午' : '下午'}${h % 12 || 12}:${two(i)}`, true],
  ({ y, m, d }) => [`${y}-${m}-${d}`, false],
  ({ y, m, d }) => [`${y}年${m}月${d}日`, false],
  ({ y, m, d }) => [`${y}年${two(m)}月${two(d)}日 星期${'日一二三四五六'[new Date(Date.UTC(y, m - 1, d)).getUTCDay()]}`, false],
];
const DATE_LABELS = ['', '', '', '时间：', '发布时间：', '日期：', '发表时间：', '发布日期：'];
const SOURCES = [
  (o) => `来源：${o}`,
  (o) => `来源: <a href="http://o.example/">${o}</a>`,
  (o) => `文章来源：${o}`,
  (o) => `稿源：${o}`,
  (o) => `【来源：${o}】`,
  (o) => `信息来源：${o}`,
  (o) => o,
  (o) => `<a class="src" href="http://o.example/">${o}</a>`,
  (o) => `来源 | ${o}`,
  (o) => `来源：<img src="/l/o.png" alt="${o}">`,
];
/** Bylines in the line of the date. */
const BESIDE = [
  ([a]) => [`作者：${a}`, [[a, 'author']]],
  ([a, b]) => [
    `记者 ${a} ${b}`,
    [
      [a, 'reporter'],
      [b, 'reporter'],
    ],
  ],
  ([a]) => [`记者：${a}`, [[a, 'reporter']]],
  ([a]) => [`撰文：${a}`, [[a, 'author']]],
  ([a]) => [`本报记者 ${a}`, [[a, 'reporter']]],
];
/** Bylines on a line of their own above the text. */
const ABOVE = [
  ([a]) => [a, [[a, 'author']]],
  ([a, b]) => [
    `本报记者 ${a} 通讯员 ${b}`,
    [
      [a, 'reporter'],
      [b, 'contributor'],
    ],
  ],
  ([a]) => [`□ ${a}`, [[a, 'author']]],
  ([a, b]) => [
    `■记者 ${a} 实习生 ${b}`,
    [
      [a, 'reporter'],
      [b, 'intern'],
    ],
  ],
  ([a]) => [`◎ ${a}`, [[a, 'author']]],
  ([a]) => [`文｜${a}`, [[a, 'author']]],
  ([a, b]) => [
    `文/${a} 图/${b}`,
    [
      [a, 'author'],
      [b, 'photographer'],
    ],
  ],
  ([a]) => [`记者 ${a} 文/图`, [[a, 'reporter']]],
  ([a, b]) => [
    `特约记者 ${a} 特约通讯员 ${b}`,
    [
      [a, 'reporter'],
      [b, 'contributor'],
    ],
  ],
];
/** Bylines at the beginning or the end of the text itself; these stay in it. */
const WITHIN = [
  ([a], o) => ({ first: `${o}讯（记者 ${a}）`, credits: [[a, 'reporter']] }),
  ([a, b]) => ({
    first: `本报讯（记者 ${a} 通讯员 ${b}）`,
    credits: [
      [a, 'reporter'],
      [b, 'contributor'],
    ],
  }),
  ([a]) => ({ last: `（记者${a}）`, credits: [[a, 'reporter']] }),
  ([a, b]) => ({
    last: `（记者 ${a} ${b}）`,
    credits: [
      [a, 'reporter'],
      [b, 'reporter'],
    ],
  }),
];
/** Bylines and editors on lines of their own under the text. */
const BELOW = [
  ([a]) => [[`记者：${a}`], [[a, 'reporter']]],
  ([a, b]) => [
    [`作者：${a}`, `编辑：${b}`],
    [
      [a, 'author'],
      [b, 'editor'],
    ],
  ],
  ([a, b]) => [
    [`文字：${a}　图片：${b}`],
    [
      [a, 'author'],
      [b, 'photographer'],
    ],
  ],
  ([a]) => [[`（通讯员 ${a}）`], [[a, 'contributor']]],
];
const EDITORS = [
  ([a]) => [`责任编辑：${a}`, [[a, 'responsible-editor']]],
  ([a]) => [`【编辑:${a}】`, [[a, 'editor']]],
  ([a, b]) => [
    `(责编：${a}、${b})`,
    [
      [a, 'responsible-editor'],
      [b, 'responsible-editor'],
    ],
  ],
  ([a, b]) => [
    `编辑：${a}　审核：${b}`,
    [
      [a, 'editor'],
      [b, 'reviewer'],
    ],
  ],
  ([a, b]) => [
    `编辑 ${a} 校对 ${b}`,
    [
      [a, 'editor'],
      [b, 'reviewer'],
    ],
  ],
  ([a]) => [`责编：${a}_NX0${a.length}12`, [[a, 'responsible-editor']]],
  ([a, b]) => [
    `值班主任：${a}　责任编辑：${b}`,
    [
      [a, 'reviewer'],
      [b, 'responsible-editor'],
    ],
  ],
  ([a]) => [`[责任编辑: ${a}]`, [[a, 'responsible-editor']]],
];
const NAVS = [
  '<div class="nav"><a href="/">首页</a> <a href="/a">时政</a> <a href="/b">社会</a> <a href="/c">文体</a></div>',
  '<ul class="menu"><li><a href="/">首页</a></li><li><a href="/n">资讯</a></li><li><a href="/v">视频</a></li></ul>',
  '<div>当前位置：<a href="/">首页</a> &gt; <a href="/n">新闻</a> &gt; 正文</div>',
  '',
];
const leads = (title) => `<div><h3>${title}</h3><ul>${LEADS.map((lead, at) => `<li><a href="/l${at}.html">${lead}</a></li>`).join('')}</ul></div>`;
const ENDS = [
  leads('相关阅读'),
  leads('热门新闻'),
  `<div class="recommend">${LEADS.map((lead, at) => `<a href="/r${at}">${lead}</a><span>2019-0${at + 1}-11 09:3${at}</span>`).join('')}</div>`,
  `<div>上一篇：<a href="/1">${LEADS[0]}</a></div><div>下一篇：<a href="/2">${LEADS[1]}</a></div>`,
  '<div class="comment"><h3>网友评论(2)</h3><div><b>江边人</b><p>写得好，希望多一些这样的报道。</p><span>2小时前</span> <a href="#">回复</a></div><div><b>阿宽</b><p>上个月刚去过，人不少。</p><span>5小时前</span> <a href="#">回复</a></div></div>',
  '<p>免责声明：本文仅代表作者个人观点，与本网无关。</p>',
  '<div>分享到：<a href="#">微信</a> <a href="#">微博</a></div>',
  '<p>欢迎关注本报公众号，更多精彩内容请下载客户端</p>',
];
const FEET = [
  '<div class="footer">版权所有 未经授权 不得转载　京ICP备00000000号</div>',
  '<div><a href="/about">关于我们</a> | <a href="/job">招聘</a> | <a href="/map">网站地图</a></div>',
  '',
];
const SUFFIXES = [
  (t, o) => `${t}_${o}`,
  (t, o) => `${t} - ${o}`,
  (t, o) => `${t}-社会-${o}`,
  (t, o) => `${t}|${o}`,
  (t) => t,
  (t, o) => `${t}_新闻频道_${o}`,
  (_t, o) => o,
];

/** Whole pages of the parts: title in its element, the line of the date, lines above, the text, lines below, and what is around. */
const LAYOUTS = [
  (x) =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${x.head}</title></head><body>${x.nav}<div class="article"><h1>${x.title}</h1><div class="info">${x.fields.map((f) => `<span>${f}</span>`).join('')}</div>${x.above.map((l) => `<p>${l}</p>`).join('')}<div class="content">${ind(x.body)}</div>${x.below.map((l) => `<p>${l}</p>`).join('')}</div>${x.end}${x.foot}</body></html>`,
  (x) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${x.head}</title></head><body>${x.nav}<table width="760" align="center"><tr><td align="center"><font size="5"><b>${x.title}</b></font></td></tr><tr><td align="center"><font size="2">${x.fields.join('　')}</font></td></tr>${x.above.map((l) => `<tr><td align="center">${l}</td></tr>`).join('')}<tr><td><font size="3">${br(x.body)}</font></td></tr>${x.below.map((l) => `<tr><td align="right">${l}</td></tr>`).join('')}</table>${x.end}${x.foot}</body></html>`,
  (x) =>
    `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${x.head}</title><meta property="og:title" content="${x.title}"></head><body><header>${x.nav}</header><main><article><header><h1>${x.title}</h1><p>${x.fields.join(' | ')}</p></header>${x.above.map((l) => `<p>${l}</p>`).join('')}${p(x.body)}${x.below.map((l) => `<p>${l}</p>`).join('')}</article></main><aside>${x.end}</aside><footer>${x.foot}</footer></body></html>`,
  (x) =>
    `<html><head><meta charset="utf-8"><title>${x.head}</title></head><body><div>${x.nav}</div><div><div>${x.title}</div><div>${x.fields.join(' ')}</div><div>${x.above.map((l) => `${l}<br>`).join('')}${br(x.body)}<br>${x.below.join('<br>')}</div></div><div>${x.end}</div>${x.foot}</body></html>`,
  (x) =>
    `<html><head><meta charset="utf-8"><title>${x.head}</title></head><body>${x.nav}<div class="main"><h2 class="title">${x.title}</h2><ul class="meta">${x.fields.map((f) => `<li>${f}</li>`).join('')}</ul><div id="txt">${x.above.map((l) => `<p style="text-align:center">${l}</p>`).join('')}${x.body.map((one) => `<p><span style="font-size:16px">${one}</span></p>`).join('')}${x.below.map((l) => `<p style="text-align:right">${l}</p>`).join('')}</div></div><div class="side">${x.end}</div>${x.foot}</body></html>`,
  (x) =>
    `<html><head><meta charset="utf-8"><title>${x.head}</title></head><body><div class="wrap">${x.nav}<div class="hd"><h1>${x.title}</h1></div><div class="sub">${x.fields.join('&nbsp;&nbsp;')}<span>字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></span></div><div class="bd">${x.above.map((l) => `<div>${l}</div>`).join('')}${x.body.map((one) => `<div>${one}</div>`).join('')}${x.below.map((l) => `<div>${l}</div>`).join('')}</div></div>${x.end}${x.foot}</body></html>`,
];

/** `count` pages for a seed: `[{ name, html, gold }]`. */
export function generate(seed, count) {
  const next = random(seed);
  const one = (list) => list[Math.floor(next() * list.length)];
  const chance = (share) => next() < share;
  const draw = (list, n) => {
    const rest = [...list];
    return Array.from({ length: n }, () => rest.splice(Math.floor(next() * rest.length), 1)[0]);
  };
  return Array.from({ length: count }, (_, at) => {
    const hant = chance(0.2);
    const key = one(Object.keys(hant ? T : S));
    const title = TITLES[key];
    const outlet = one(hant ? OUTLETS_HANT : OUTLETS);
    const people = draw(hant ? HANT : HANS, 6);
    const moment = {
      y: 2003 + Math.floor(next() * 22),
      m: 1 + Math.floor(next() * 12),
      d: 1 + Math.floor(next() * 28),
      h: 6 + Math.floor(next() * 16),
      i: Math.floor(next() * 60),
      s: Math.floor(next() * 60),
    };
    const [date, clocked] = one(DATES)(moment);
    const fields = [`${one(DATE_LABELS)}${date}`];
    const credits = [];
    const body = [...(hant ? T : S)[key]];
    const sourced = chance(0.8);
    const foldedLabel = (text) =>
      hant ? text.replace(/来源/g, '來源').replace('文章', '文章').replace('记者', '記者').replace('责', '責').replace('编辑', '編輯') : text;
    if (sourced) fields.push(foldedLabel(one(SOURCES)(outlet)));
    const above = [];
    const below = [];
    const add = (made) => credits.push(...made.map(([name, role]) => [bare(name), role]));
    const signed = Math.floor(next() * 6);
    if (signed === 0) {
      const [line, made] = one(BESIDE)(people);
      fields.push(foldedLabel(line));
      add(made);
    } else if (signed === 1 || signed === 2) {
      const [line, made] = one(ABOVE)(people);
      above.push(foldedLabel(line));
      add(made);
    } else if (signed === 3) {
      const { first, last, credits: made } = one(WITHIN)(people, outlet);
      if (first) body[0] = foldedLabel(first) + body[0];
      if (last) body[body.length - 1] += foldedLabel(last);
      add(made);
    } else if (signed === 4) {
      const [lines, made] = one(BELOW)(people);
      below.push(...lines.map(foldedLabel));
      add(made);
    }
    if (chance(0.5)) {
      const [line, made] = one(EDITORS)(people.slice(3));
      if (chance(0.3)) fields.push(foldedLabel(line));
      else below.push(foldedLabel(line));
      add(made);
    }
    const end = draw(ENDS, 1 + Math.floor(next() * 3)).join('\n');
    const made = { title, head: one(SUFFIXES)(title, outlet), fields, above, below, body, nav: one(NAVS), end, foot: one(FEET) };
    const day = `${moment.y}-${two(moment.m)}-${two(moment.d)}`;
    return {
      name: `drawn-${seed}-${at}`,
      html: one(LAYOUTS)(made),
      gold: { title, date: clocked ? `${day}T${two(moment.h)}:${two(moment.i)}` : day, credits, outlet: sourced ? [outlet] : [], body },
    };
  });
}
