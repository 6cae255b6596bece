import { describe, expect, test } from 'vitest';
import { parse } from '../parse.js';

const TEXT = ['渡口停了二十年，今年春天又有了船，来往的人都说方便。', '船老大每天五点起床，先把船上上下下擦一遍，再去敲钟。'];
const page = (before: string, after: string) =>
  `<title>古渡口时隔二十年重新开渡_河东网</title><h1>古渡口时隔二十年重新开渡</h1><p>2021-03-04 09:10 来源：河东网</p><div>${before}${TEXT.map((line) => `<p>${line}</p>`).join('')}${after}</div>`;
const textOf = (before: string, after: string) => {
  const result = parse(page(before, after), { path: 'a.html' });
  if (!result.ok) throw new Error(result.failure.message);
  return result.article.text.split('\n').filter((line) => line !== '');
};

describe('what stays in a text', () => {
  test.each([
    '作者简介只有一行，印在书的背面，船老大也没有看过。',
    '他说，欢迎大家订阅报纸，报社的人就给他送了一份。',
    '注：本文数据截至2021年3月4日。',
    '听新闻的人围在收音机旁，等着船到的消息。',
    '他发现墙上有错别字，就拿粉笔改了过来。',
    '渡口边的人说，修船有风险，用钱需谨慎，他都记在本子上。',
    '他打开手机上的客户端，看见渡口的照片，就点了下载。',
    '交警提醒您，酒驾害人害己，开船前也不要喝酒。',
    '饮酒过量会伤肝，船老大的医生说，他就把酒戒了。',
    '有3万人支持，也有人难过，大家都来看船。',
    '分享会上，船老大说起从前的事，大家都听得入神。',
    '★渡口的钟，是船老大的祖父留下的，用了八十年。',
  ])('%s', (line) => expect(textOf('', `<p>${line}</p><p>${TEXT[0]}</p>`)).toContain(line));
});

describe('what stands around a text', () => {
  test.each([
    [
      '',
      '<p>特别声明：以上内容为自媒体平台用户上传并发布，本平台仅提供信息存储服务。</p><p>Notice: The content above is uploaded and posted by a user of a social media platform, which only provides information storage services.</p>',
    ],
    ['', '<p>- END -</p><p>往期精彩回顾</p><p>石桥镇的夜市又热闹起来</p><p>老街上的铁匠铺要搬家了</p>'],
    ['', '<p>风险提示：投资有风险，入市需谨慎。</p>'],
    ['', '<div>你对这篇文章的感受是？</div><ul><li>0 支持</li><li>0 高兴</li><li>0 震惊</li></ul>'],
    ['', '<p>如发现本网有错别字，请联系我们：0000-1234567</p>'],
    ['', '<div class="newsletter"><p>订阅我们的电子报，每周五收到精选文章。</p><form><input><button>订阅</button></form></div>'],
    ['', '<p>如果你也关心渡口的故事，欢迎赞助我们，让报道继续下去。</p>'],
    ['', '<div class="author-box"><h4>关于作者</h4><img src="a.jpg"><h5>方小宁</h5><p>河东大学教授，研究渡口与船，写过三本书。</p></div>'],
    ['', '<p>作者简介：方小宁，河东大学教授，研究渡口与船，写过三本书。</p>'],
    ['', '<p>爆料请拨打热线0000-1234567，一经采用有稿酬。</p>'],
    ['<p>听新闻 3分12秒</p>', ''],
    [`<p>AI摘要：${TEXT[0]}</p>`, ''],
    ['', '<div><p>您还没有登录，请登录后再发表评论，文明上网理性发言。</p><p>微信扫码登录，首次登录将自动注册账号。</p></div>'],
    ['', '<div><p>扫描二维码，把新闻带回家</p><p>河东网客户端，每天给您最新鲜的消息，欢迎下载使用。</p></div>'],
    ['', '<p>如果您觉得这篇文章对您有帮助，欢迎打赏作者。</p><p>赞赏</p>'],
    ['', '<p>本作品采用知识共享署名-非商业性使用 4.0 国际许可协议进行许可。</p><p>本文链接：https://hedong.example/1.html</p>'],
    ['', '<p>★河東報提醒您，酒駕害人害己</p><p>看更多新聞</p><p>追蹤河東報IG</p>'],
    ['', '<p>※珍惜生命，自殺不能解決問題，若需諮詢請撥1995。</p>'],
    ['', '<h3>相关问答</h3><ul><li><a href="/1">渡口几点开船？</a></li><li><a href="/2">渡口要不要买票？</a></li></ul>'],
    ['<p>点击上方“河东观察”关注我们</p>', ''],
    ['', '<p>※ 河東雲提醒您：夜間開船請開大燈、減速慢行。</p>'],
    ['', '<p>◤更多渡口新聞看這裡◢<br>最HOT話題在這！想跟上時事，快點我加入河東LINE好友！</p>'],
    ['', '<div><p>留言</p><p>留言將依據河東網留言規範審核，惡意、辱罵者將不予通過。</p></div>'],
    ['', '<p>【河東報徵稿】</p><p>河東報歡迎各界投書，來稿請寄至editor@hedong.example，並請附上真實姓名、聯絡方式與職業簡介。</p>'],
    ['', '<p>◤春天旅遊必備清單◢</p><p>👉<a href="/1">行動網卡一天只要99</a></p>'],
    ['<div>功能介绍 关注河边的人和事，每周一篇。</div>', '<p>点“阅读原文”了解更多</p>'],
    ['', '<div>延伸閱讀<a href="/1">白河隱形渡口地圖：哪十家最早開船？</a></div>'],
    ['', '<p>用户发言须遵守法律，网站有权保留或删除其管辖留言中的任意内容。</p>'],
    [
      '',
      '<p>文章录入：admin　　责任编辑：admin</p><p>【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】</p><p>网友评论：（只显示最新5条。评论内容只代表网友观点，与本站立场无关！）</p><p>☉ 河边的猫：谢谢渡口，谢谢船老大，谢谢大家，我们都要去坐一回新的船！</p>',
    ],
    ['', '<p>本文獲授權刊登，原文發表於河邊筆記。</p>'],
    ['', '<div><span>收录于合集</span><a>#河边的人 12个</a></div>'],
    ['', '<div class="others"><h3>其他新聞</h3><a href="/1">石桥镇的夜市又热闹起来</a><a href="/2">老街上的铁匠铺要搬家了</a></div>'],
    ['', '<p>本文为河东观察原创，转载请在后台回复“转载”</p>'],
  ])('%s%s', (before, after) => expect(textOf(before, after)).toEqual(TEXT));

  test('what calls to install something between the paragraphs is no text', () => {
    const call = '<p>不用抽 不用搶 現在用APP看新聞 保證天天中獎　 點我下載APP</p>';
    expect(textOf('', `${call}<p>${TEXT[0]}</p>`)).toEqual([...TEXT, TEXT[0]]);
  });

  test('what a page calls the caption of the image over its date is no text', () => {
    const result = parse(
      `<title>古渡口时隔二十年重新开渡_河东网</title><div><h1>古渡口时隔二十年重新开渡</h1><figure><div><img src="1.jpg"></div><div class="pictext"><p>船老大何小满站在船头等着开船。</p></div></figure><div>2021-03-04 09:10</div><div>${TEXT.map((line) => `<p>${line}</p>`).join('')}</div></div>`,
      { path: 'a.html' },
    );
    expect(result.ok && result.article.images?.[0]?.caption).toBe('船老大何小满站在船头等着开船。');
    expect(result.ok && result.article.datePublished?.value).toBe('2021-03-04T09:10');
  });

  test('a dash within marks divides no title', () => {
    const result = parse(`<h1>“千里之行——白河渡口旧物展”今日开幕</h1><p>2021-03-04 09:10</p>${TEXT.map((line) => `<p>${line}</p>`).join('')}`, {
      path: 'a.html',
    });
    expect(result.ok && result.article.headline).toBe('“千里之行——白河渡口旧物展”今日开幕');
  });

  test('who reports under a surname of two characters has a name of four', () => {
    const result = parse(`<h1>古渡口時隔二十年重新開渡</h1><p>2021-03-04</p><p>【記者司徒雅淳白河校園報導】${TEXT[0]}</p><p>${TEXT[1]}</p>`, {
      path: 'a.html',
    });
    expect(result.ok && result.article.credits?.map(({ name }) => name)).toEqual(['司徒雅淳']);
  });

  test('buttons between the paragraphs are no text', () => {
    const buttons = '<div><a href="#">分享至Facebook</a><a href="#">分享至LINE</a></div>';
    expect(textOf('', `${buttons}<p>${TEXT[0]}</p>`)).toEqual([...TEXT, TEXT[0]]);
  });

  test('an element between the paragraphs that its heading gives to other items is no text', () => {
    const box = '<div><section><h2>播客推荐</h2><a href="/1">一周的渡口</a></section></div>';
    expect(textOf('', `${box}${TEXT.map((line) => `<p>${line}</p>`).join('')}`)).toEqual([...TEXT, ...TEXT]);
  });

  test('the words of an image at the head of a text are its caption, however few', () => {
    const image = (said: string) => `<div><img src="a.jpg" alt="马可庆祝进球"><span>${said}</span></div>`;
    const captions = (before: string) => {
      const result = parse(page(before, ''), { path: 'a.html' });
      return result.ok ? result.article.images?.map(({ caption }) => caption) : [];
    };
    expect(captions(image('马可庆祝进球'))).toEqual(['马可庆祝进球']);
  });

  test('a title that names the site alone is the title of no article', () => {
    const result = parse(
      `<title>河東報(河西) - Hedong News</title><table><tr><td>2011-02-16</td></tr><tr><td class="newstitle">古渡口時隔二十年重新開渡</td></tr><tr><td>${TEXT.map((line) => `<p>${line}</p>`).join('')}</td></tr></table>`,
      { path: 'a.html' },
    );
    expect(result.ok && result.article.headline).toBe('古渡口時隔二十年重新開渡');
  });
});

test('a column of leads with what sums them up, in an element of its own without a name, is none of the text', () => {
  const leads = ['石桥镇的夜市又热闹起来', '老街上的铁匠铺要搬家了', '白河两岸种下万棵柳树', '河东县开通夜间公交线']
    .map((lead, at) => `<p><a href="/${at}">${lead}</a></p><p>${lead}，今天上午来了很多人，大家都说好看，还想再来。</p>`)
    .join('');
  const text = `<h1>古渡口时隔二十年重新开渡</h1><p>2021-03-04 09:10</p>${TEXT.map((line) => `<p>${line}</p>`).join('')}`;
  const result = parse(`<div><div>${text}</div><div>${leads}</div></div>`, { path: 'a.html' });
  expect(result.ok && result.article.text.split('\n').filter((line) => line !== '')).toEqual(TEXT);
});

const SECOND = ['石桥镇的夜市昨晚又热闹起来，街上挤满了人。', '卖馄饨的阿婆说，一个晚上卖了三百碗，比去年多。'];
const lines = (texts: readonly string[]) => texts.map((line) => `<p>${line}</p>`).join('');
const article = (rank: string, title: string, texts: readonly string[]) =>
  `<div><${rank}>${title}</${rank}><p>2021-03-04 09:10 来源：河东网</p>${lines(texts)}</div>`;

describe('of what a page has below its article', () => {
  const title = '古渡口时隔二十年重新开渡';
  test.each([
    ['the next article, which a reader scrolls on to', article('h1', '石桥镇的夜市又热闹起来', SECOND)],
    ['the same once more, for another screen', article('h1', title, TEXT)],
    [
      'what readers answer, in a list without a name',
      `<ul>${SECOND.map((line) => `<li><p>石桥客</p><p>${line}</p><p>2021-03-05 01:10 <a href="#">回复</a></p></li>`).join('')}</ul>`,
    ],
  ])('%s is none of it', (_, below) => {
    const result = parse(`<title>${title}</title>${article('h1', title, TEXT)}${below}`, { path: 'a.html' });
    expect(result.ok && result.article.text.split('\n').filter((line) => line !== '')).toEqual(TEXT);
  });

  test('a day of it under a heading of a lower rank and its date is the text’s', () => {
    const parts = `<div>${article('h1', title, TEXT)}<div><h2>第二天</h2><p>2021-03-05 09:10</p>${lines(SECOND)}</div></div>`;
    const result = parse(`<title>${title}</title>${parts}`, { path: 'a.html' });
    expect(result.ok && result.article.text).toContain(SECOND[1]);
  });

  test('a part under a heading of the same rank without a date of its own is the text’s', () => {
    const parts = `<div>${article('h2', title, TEXT)}<div><h2>夜市</h2>${lines(SECOND)}</div></div>`;
    const result = parse(`<title>${title}</title>${parts}`, { path: 'a.html' });
    expect(result.ok && result.article.text).toContain(SECOND[1]);
  });
});
