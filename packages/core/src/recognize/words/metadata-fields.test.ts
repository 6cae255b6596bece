import { describe, expect, it } from 'vitest';
import { readMetadataLine } from './metadata-fields.js';

describe('readMetadataLine', () => {
  it.each([
    '来自雪山的水',
    '播放一首老歌',
    '第三期学员毕业了',
    '热线那头没有人',
    '方宁 何小满',
    '网编的筐',
    '渡口摄',
    '来源不明的种子不要买',
    '2021年3月4日，头一班船离岸。',
    '记者：您坐过几回船？',
    '责任编辑这个行当',
    '时间过得真快',
    '渡口停了二十年。',
  ])('is text: %s', (line) => {
    expect(readMetadataLine(line)).toBeUndefined();
  });
  const claims = (line: string) => Object.fromEntries((readMetadataLine(line)?.claims ?? []).map(({ field, value }) => [field, value]));
  it.each([
    ['2020-03-10 21:56:12　来源: 河东网　举报', { creditedSource: '河东网' }],
    ['2019-09-26 12:11来源：证券河东网', { creditedSource: '证券河东网' }],
    ['发表于 2020-03-10 21:56 | 1827 次阅读 | 来源 河东周报 | 4 条评论 | 作者 方宁', { creditedSource: '河东周报', credit: { name: '方宁' } }],
    ['2020-03-10 评论 3 | 作者 方宁', { credit: { name: '方宁' } }],
    ['2020年03月10日 07:10 来源：河东日报 屈平', { creditedSource: '河东日报', credit: { name: '屈平' } }],
    ['2020-03-10 13:42 河东社 参与评论(12)人', { outlet: '河东社' }],
    ['2020-03-10 【河东先锋 原创】 作者: 方宁', { outlet: '河东先锋', credit: { name: '方宁' } }],
    ['2020年03月10日10:12 河东晚报 微博', { outlet: '河东晚报' }],
    ['责任编辑：方宁 投稿邮箱：网上投稿', { credit: { name: '方宁', role: 'responsible-editor' } }],
    ['责任编辑：【方宁】', { credit: { name: '方宁', role: 'responsible-editor' } }],
    ['来源：河东日报 作者：方宁 2020-03-10 21:56:12', { creditedSource: '河东日报', credit: { name: '方宁' } }],
    ['2021年12月30日 11:44 来源 河东日报网', { creditedSource: '河东日报网' }],
    ['日期:2019-06-18 09:30 来源: 作者:', {}],
    ['来源:', {}],
    ['转载自：河东日报', { republishedFrom: '河东日报' }],
    ['关键词：渡口 白河', { keywords: ['渡口', '白河'] }],
    ['2008-05-01 07:12　来源：河东晚报　【字号 大 中 小】【打印】', { creditedSource: '河东晚报' }],
    ['2024年04月20日08:31 | 来源：河东日报小字号', { creditedSource: '河东日报' }],
    ['2023年03月18日 08:40    河东晚报    我要分享', { outlet: '河东晚报' }],
    ['来源：河东日报（记者 方宁）', { creditedSource: '河东日报', credit: { name: '方宁', role: 'reporter' } }],
    ['2021-03-18 20:11　河东日报　记者 何书', { outlet: '河东日报', credit: { name: '何书' } }],
    ['河东日报 方宁 2021-03-02 09:31', { outlet: '河东日报', credit: { name: '方宁', role: 'author' } }],
    ['来源：河东日报 2021-03-02 09:31 分享 3条评论', { creditedSource: '河东日报' }],
    ['方宁 · 2021-03-02', { 'credit.beside-date': { name: '方宁' } }],
    ['河东交通 2024年04月29日 18:06 浙江', { outlet: '河东交通' }],
    ['发布机构：市水务局 成文日期：2021年3月2日', { publisher: '市水务局' }],
    ['发布者：admin 发布时间：2021-03-02', {}],
    ['时间:2019-08-12 10:05来源:河东体育 作者:admin 点击:次', { creditedSource: '河东体育' }],
    ['稿源： 河东日报 2011-11-08 07:31:00报料热线：88110000', { creditedSource: '河东日报' }],
    ['2014年05月08日 14:25　来源：河东新闻网　参与互动(0)', { creditedSource: '河东新闻网' }],
    ['社会新闻 河东日报 方宁 2013-06-18 10:27', { outlet: '河东日报', credit: { name: '方宁' } }],
    ['何小满 2019/10/24 17:21 来源：河东新闻', { creditedSource: '河东新闻', credit: { name: '何小满' } }],
    ['时间：来源：河东报 作者：', { creditedSource: '河东报' }],
    ['来源: 河东日报 有 12 人参与 转发到微博(0)', { creditedSource: '河东日报' }],
    ['来源：河东日报 海外版', { creditedSource: '河东日报 海外版' }],
    ['2016-05-11 国际 河东日报', { outlet: '河东日报', 'credit.beside-date': { name: '国际' } }],
    ['2019-06-15 21:30　河东网　方宁摄', { outlet: '河东网', credit: { name: '方宁', role: 'photographer' } }],
    ['文 | 方宁　图 | 何小满　2021年第11期', { credit: { name: '何小满', role: 'photographer' } }],
    ['更新於 07/09/2021 16:10', {}],
    ['发表时间： 07/09/2021 - 14:53', { 'datePublished.eitherDay': '07/09/2021 - 14:53' }],
    ['河东日报 · 国内 · 发布 ：11:48am 09/07/2019', { outlet: '河东日报', 'datePublished.eitherDay': '11:48am 09/07/2019' }],
    ['river_night May. 21st, 2022 09:43 pm', { outlet: 'river_night' }],
    ['岑鸣 · 2022/06/25 09:12 浏览 3.2w 来源：河东新闻', { creditedSource: '河东新闻', 'credit.beside-date': { name: '岑鸣' } }],
    ['2019-04-28 07:20 河东日报 阅读 (15827)扫描到手机', { outlet: '河东日报' }],
    ['2022-06-27 11:25:40 河东早报 费云', { outlet: '河东早报', credit: { name: '费云' } }],
    ['河东客户端 河东报·河东网记者 方宁 实习生 何小满 2021-03-04 09:10', { outlet: '河东客户端', credit: { name: '何小满' } }],
    ['媒体：河东新报 时间：2021-03-04 09:05 记者：方宁', { creditedSource: '河东新报', credit: { name: '方宁' } }],
    ['2021-03-04 来自河边人的河东专栏', { outlet: '河边人' }],
    ['2019-01-22 10:15 | 作者：敖登格日勒 | 来源：河东网-河东日报', { creditedSource: '河东网-河东日报', credit: { name: '敖登格日勒' } }],
    ['2021-03-04 版面：B08 要闻', { page: 'B08', pageTitle: '要闻' }],
    ['其他 2021-03-04 文 方小宁 河东周刊 779期', { outlet: '河东周刊', credit: { name: '方小宁' } }],
    ['Posted by 方宁 on 2021-03-04', { credit: { name: '方宁' } }],
    ['發稿時間：1520', {}],
    ['Jane Cooper 2022年5月18日 07:01', { credit: { name: 'Jane Cooper', role: 'author' } }],
    ['实习记者：方宁', { credit: { name: '方宁', role: 'intern' } }],
    ['见习编辑：方宁', { credit: { name: '方宁', role: 'editor' } }],
    ['本报记者：方宁', { credit: { name: '方宁', role: 'reporter' } }],
    ['港聞 | 2020-04-21 08:15', {}],
    ['国内新闻 河东日报 [微博] 方宁 2010-05-12 09:10', { outlet: '河东日报', credit: { name: '方宁', role: 'author' } }],
    ['2012-05-12 09:10 河东日报 方宁 何小满 我有话说', { outlet: '河东日报', credit: { name: '何小满', role: 'author' } }],
    ['2006-3-4 9:10:33　　河东日报　　【大 中 小】【打印】', { outlet: '河东日报' }],
    ['原创 2021-03-04 09:10·白河发布', { outlet: '白河发布' }],
    ['2021-03-04 09:10 来源:白河发布 发布于：河东', { creditedSource: '白河发布' }],
    ['责任编辑：方宁 返回河网，查看更多', { credit: { name: '方宁', role: 'responsible-editor' } }],
    ['River Daily 2022年5月18日 07:01', { outlet: 'River Daily' }],
    ['作者：[日]高桥美穗　译者：方宁　2020-04-04', { credit: { name: '方宁', role: 'translator' } }],
  ])('reads %s', (line, expected) => {
    const found = claims(line);
    expect(found).toMatchObject(expected);
    const fields = Object.keys(found).filter((field) => field !== 'datePublished');
    expect(fields.sort()).toEqual(Object.keys(expected).sort());
  });
  it('gives places in the line', () => {
    const [claim] = readMetadataLine('【来源：河东日报】')?.claims ?? [];
    expect('【来源：河东日报】'.slice(claim?.start, claim?.end)).toBe('河东日报');
  });
});
