import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page in Simplified Chinese, with what pages have round an article. */
const simplified = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<title>青湖巡护队守住一湖清水_湖畔新闻网</title>
<link rel="canonical" href="https://news.example.cn/2023/0506/1.html">
</head><body>
<h1>青湖巡护队守住一湖清水</h1>
<p>2023年5月6日 09:30　来源：湖畔日报</p>
<p>本报青湖5月5日电（记者 林远舟）清晨五点，青湖巡护队的快艇已经离岸。队长周启明说：“湖水清不清，巡护队最先知道。”</p>
<p><img src="https://img.example.cn/2023/boat.jpg" alt="快艇离岸"></p>
<p>五年来，巡护队行程超过三万公里，清理水草和垃圾六百余吨。<a href="https://news.example.cn/2023/0401/9.html">此前的报道</a>说，湖水已由四类变为二类。</p>
<h2>一本日志</h2>
<p>巡护日志写了二十七本。每一页都记着风向、水温和见到的鸟。有人问起辛苦，队员们只是笑笑：“守着它，心里踏实。”</p>
<table><tr><th>年份</th><th>水质</th></tr><tr><td>2018</td><td>四类</td></tr><tr><td>2023</td><td>二类</td></tr></table>
<p>责任编辑：许晴</p>
<p>版权声明：凡本网注明“来源：湖畔日报”的作品，未经授权不得转载。</p>
</body></html>`;

const traditional = `山城夜市重開 攤販盼人潮回流

2022年11月3日 18:20
來源：山城時報

山城夜市昨晚重新開張，兩百多個攤位亮起燈火。市場巡護隊沿街走了三趟，提醒民眾留意腳下電線。

賣了三十年豆花的林阿姨說，休市的這一年，她最想念的是老客人的聲音。「有人從外縣市專程回來，只為了吃一碗豆花。」

巡護隊隊長說，往後每個週末都會有人值班，讓大家走得安心，吃得放心。

責任編輯：陳若水`;

/** Neither headline nor date. */
const bare = '　　渡口的老钟每天敲六下。摆渡人说，钟声过了河，就该收船了。\n\n　　来往的人少了，钟还是照敲。';

/** Everything that a page must not do, in every place where a document has words. */
const hostile = `<!doctype html><html><head><meta charset="utf-8"><title>&lt;script&gt;alert('title')&lt;/script&gt;河边的工坊</title>
<link rel="canonical" href="javascript:alert('canonical')">
<style>body { background: url(https://track.example.com/style.gif) }</style>
<script>document.title = 'taken'; alert('script')</script></head>
<body onload="alert('body')">
<h1>&lt;script&gt;alert('title')&lt;/script&gt;河边的工坊</h1>
<p>2024年2月2日 来源：&lt;b onmouseover=alert('source')&gt;河报&lt;/b&gt;</p>
<p>工坊里有三台织机。<img src="https://track.example.com/pixel.gif" onerror="alert('image')" alt="&quot;&gt;&lt;script&gt;alert('alt')&lt;/script&gt;">织机从早响到晚，河上的船都听得见。</p>
<p>有人<a href="javascript:alert('link')">点了这里</a>，也有人去了<a href="https://user:secret@example.com/">别处</a>。&lt;img src=x onerror=alert('text')&gt;只是一行字，织工照样织布。</p>
<p>织工抬头说：\u202e反着写的字\u202c，也不过是字。</p>
<iframe src="https://track.example.com/frame"></iframe>
<form action="https://track.example.com/form"><input name="q"></form>
<svg onload="alert('svg')"><script>alert('svg script')</script></svg>
</body></html>`;

/** Longer than a part of the text and than a part of the source. */
const long = `长卷\n\n2020年1月1日\n\n${Array.from({ length: 1300 }, (_, index) => `第${index + 1}段：河水从上游来，到下游去，岸上的人一天一天地看着，记着，也忘着。石桥修了又坏，坏了又修，桥头的树长得比人快。`).join('\n\n')}`;

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'lake.html': simplified,
  'market.txt': traditional,
  'ferry.txt': bare,
  'hostile.html': hostile,
  'long.txt': long,
  'picture.txt': Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 7),
};

/** A folder of documents of our own, and how to be rid of it. */
export function writeDocuments(files = FILES): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'zhengwen-site-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
