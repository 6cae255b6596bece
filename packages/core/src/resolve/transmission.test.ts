import { describe, expect, it } from 'vitest';
import { casesOf } from '../../test/instruments/corpus.js';
import { encodeGbk, type Gloss, pollute } from '../../test/instruments/pollute.js';
import type { TransmissionStep } from '../article.js';
import { parse } from '../parse.js';

function stepsOf(source: string): readonly TransmissionStep[] {
  const result = parse(source, { path: '' });
  if (!result.ok) throw new Error(result.failure.message);
  return result.article.transmission ?? [];
}

const stages = (source: string) => stepsOf(source).map(({ stage }) => stage);
const latin1 = (bytes: ArrayLike<number>) => String.fromCharCode(...Array.from(bytes));

const BODY = '渡口停了二十年，今年春天又有了船，来往的人都说方便，也都说没有想到还能等到这一天。';
const HEAD = `---\ntitle: '渡口又有船'\ncategories: \n - 新媒体\n - 澜江台\n - 要闻\nheadimg: 'https://img.example.cn/a.jpg'\nauthor: 澜江台\ncomments: false\ndate: Mon, 12 Apr 2021 00:30:00 GMT\nthumbnail: 'https://img.example.cn/a.jpg'\n---\n\n`;
const LIST: readonly Gloss[] = [
  ['鎮', 'zhèn'],
  ['輪', 'lún'],
  ['過', 'guò'],
  ['個', 'gè'],
  ['來', 'lái'],
];
const HANT = '石橋鎮渡口的輪渡昨日復航。鎮上的人來來去去，輪渡停了三年，過河的人等了三個冬天。鎮長說，這個輪渡過了檢查，來年再添兩個。';

/** One document for each stage, with what the evidence must hold. */
const TOLD: readonly (readonly [stage: string, source: string, holds: string])[] = [
  ['reprint', `渡口又有船\n2021-04-12 08:30 转载自：丹霞晚报\n\n${BODY}\n\n${BODY.replace('渡口', '码头')}`, '丹霞晚报'],
  ['feed', `${HEAD}<div><p>${BODY}</p></div>`, 'Mon, 12 Apr'],
  ['feed-to-blog mirror', `${HEAD}<div><p>${BODY}</p></div>`, '渡口又有船'],
  ['image proxy', `${HEAD}<div><p>${BODY}</p><img src="https://cors.example.workers.dev/?http://img.example.cn/a.jpg"></div>`, 'cors.example'],
  ['include failed (404)', `404 Not Found\nnginx\n渡口又有船\n2021年4月12日 11:44\n来源:澜江日报\n${`${BODY}\n`.repeat(6)}`, '404'],
  ['scrape', `首页 > 新闻 > 正文\n渡口又有船\n2021年4月12日 11:44 来源：澜江日报\n${BODY}\n${BODY.replace('渡口', '码头')}\n返回顶部\n`, '首页'],
  ['glossed by bytes in GBK', `${pollute(HANT, LIST)}\n`, '(zhèn)'],
  ['UTF-8 read as Latin-1', `${BODY}\n${latin1(new TextEncoder().encode(BODY))}\n`, 'æ'],
  ['GBK read as Latin-1', `${BODY}\n${latin1(encodeGbk(BODY))}\n`, '¶É¿Ú'],
  ['UTF-8 read as GBK', `${BODY}\n${new TextDecoder('gbk').decode(new TextEncoder().encode(BODY))}\n`, '娓″彛'],
  ['lost characters read as GBK', `${BODY}锟斤拷锟斤拷。\n`, '锟斤拷'],
  ['decoded with losses', `${BODY}\ufffd。\n`, '\ufffd'],
  ['escaped twice', `${BODY}&ldquo;好&rdquo;\n`, '&ldquo;'],
  ['line ends written as letters', `${BODY}\\r\\n${BODY}\\r\\n${BODY}\\r\\n好。\n`, '\\r\\n'],
  ['copied from PDF', `${BODY}⻄岸的⼈⺠都说⽅便。\n`, '⻄'],
  ['widths folded', `${BODY.replaceAll('，', ',')}\n`, ','],
];

describe('how a copy came to be', () => {
  it.each(TOLD)('%s', (stage, source, holds) => {
    const step = stepsOf(source).find((each) => each.stage === stage);
    expect(step?.evidence.some(([start, end]) => source.slice(start, end).includes(holds))).toBe(true);
    expect(step?.confidence).toBeGreaterThan(0.5);
    expect(step?.confidence).toBeLessThanOrEqual(1);
  });

  it('is not told where nothing shows it', () => {
    expect(stages(`${BODY}\n`)).toEqual([]);
    expect(stages(`渡口又有船\n2021-04-12 08:30 来源：澜江日报\n\n${BODY}\n`)).toEqual([]);
    for (const { bytes, path, name } of casesOf('negative')) {
      const result = parse(bytes, { path });
      const told = (result.ok && result.article.transmission) || [];
      const places = told.flatMap(({ evidence }) => evidence);
      expect(told.length === 0 || places.length >= told.length, name).toBe(true);
      expect(
        told.map(({ stage }) => stage).filter((stage) => /read as|glossed|decoded|folded|twice|letters/.test(stage)),
        name,
      ).toEqual([]);
    }
  });
});
