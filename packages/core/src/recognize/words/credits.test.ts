import { describe, expect, it } from 'vitest';
import { readCredits } from './credits.js';
import { isPersonName, splitNames } from './names.js';

describe('readCredits', () => {
  it.each([
    '记者：您坐过几回船？',
    '记者在渡口看到一条船',
    '编辑部的故事',
    '来源：河东日报',
    '图片很好看',
    '此公民記者的其他報導',
    '编辑：什么样的人',
    '作者的话',
    '《渡口》 方宁 著',
    '',
  ])('is no list of credits: %s', (line) => {
    expect(readCredits(line)).toBeUndefined();
  });
  const brief = (line: string) =>
    readCredits(line)?.credits.map(({ name, role, affiliation, work }) => [name, role, affiliation, work?.join('+')].filter(Boolean).join(' '));
  it.each([
    ['记者 方 宁 通讯员 何 满 于小舟 文/摄 河东日报', ['方宁 reporter text+photo', '何满 contributor text+photo', '于小舟 contributor text+photo']],
    ['河东观察记者 方宁 何小满', ['方宁 reporter 河东观察', '何小满 reporter 河东观察']],
    ['河东新闻/河东客户端记者 岑宁 文/视频　何小满 图', ['岑宁 reporter 河东新闻/河东客户端 text+video', '何小满 photographer photo']],
    ['記者方小寧／攝影林一舟 台北報導', ['方小寧 reporter', '林一舟 photographer photo']],
    ['记者方宁/摄影报道', ['方宁 reporter']],
    ['每河编辑：何小满 每河记者：方宁', ['何小满 editor', '方宁 reporter 每河']],
    ['每河编辑 何小满', ['何小满 editor']],
    ['作者：方宁 河台中文记者 发自 白河', ['方宁 author']],
    ['Author, 方宁Role, 河台环境事务记者', ['方宁 author']],
    ['text by 方小寧 photo by 林一舟', ['方小寧 author text', '林一舟 photographer photo']],
    ['共同採訪：何小滿', ['何小滿 reporter']],
    ['译/方宁，编辑/何小满', ['方宁 translator', '何小满 editor']],
    ['河東新聞─方小寧／台北市', ['方小寧 reporter 河東新聞']],
    ['作者 方宁 / 何小满 （综合报道）', ['方宁 author', '何小满 author']],
    ['特約記者方小寧／專訪', ['方小寧 reporter']],
    ['實習記者方小寧／台北報導', ['方小寧 intern']],
    ['文字記者 方小寧 攝影記者 林一舟', ['方小寧 reporter', '林一舟 photographer']],
    ['讀者投書／方小寧（河東大學教授）', ['方小寧 author']],
    ['特約撰述 方小寧', ['方小寧 author']],
    ['作者：方宁（河东大学图书馆馆员）', ['方宁 author']],
    ['【河东日报记者】方宁 何小满', ['方宁 reporter 河东日报', '何小满 reporter 河东日报']],
    ['约翰·史密斯 著 方宁 译', ['约翰·史密斯 author', '方宁 translator']],
    ['方宁 译', ['方宁 translator']],
    ['撰文：Amy Fang 方小宁', ['Amy Fang author', '方小宁 author']],
    ['方宁 | 文', ['方宁 author text']],
    ['方宁/图文', ['方宁 author text+photo']],
    ['方宁 综合整理', ['方宁 author']],
    ['河东县文物局 方宁 图/文', ['方宁 author 河东县文物局 text+photo']],
    ['方宁 何小满 图/文', ['方宁 author text+photo', '何小满 author text+photo']],
    ['作者：尹志和　施敏', ['尹志和 author', '施敏 author']],
    ['作者：尹志和、何小满和 段平', ['尹志和 author', '何小满 author', '段平 author']],
    ['作者：方宁1　何小满2,3', ['方宁 author', '何小满 author']],
    ['文：Ning Fang（河東大學學生、自由撰稿人）', ['Ning Fang author text']],
    ['文字整理：方宁', ['方宁 author']],
    ['供稿人：方宁', ['方宁 contributor']],
    ['作者∣方宁 编辑▎何小满', ['方宁 author', '何小满 editor']],
    ['河东网记者 方宁 实习生 何小满 白河报道', ['方宁 reporter 河东网', '何小满 intern']],
    ['本文由河东网记者方宁采写', ['方宁 reporter 河东网']],
    ['方宁 文 何平 图', ['方宁 author text', '何平 photographer photo']],
    ['河东新闻记者丨方宁 江城报道', ['方宁 reporter 河东新闻']],
    ['河东日报记者 方宁 武汉报道', ['方宁 reporter 河东日报']],
    ['（GNS 記者 深海的章魚 報導）', ['深海的章魚 reporter GNS']],
    ['报道 | 方宁 fang@hedong.example', ['方宁 reporter']],
    ['作者：乌日图那苏图', ['乌日图那苏图 author']],
    ['【记者】方宁 何小满', ['方宁 reporter', '何小满 reporter']],
    ['【撰文】方宁 【摄影】何小满', ['方宁 author', '何小满 photographer photo']],
    ['口述：方宁　整理：何小满', ['方宁 author', '何小满 author']],
    ['方宁 编译', ['方宁 translator']],
    ['作者：方宁（河东大学教授）', ['方宁 author']],
    ['作者：方宁，河东大学教授', ['方宁 author']],
    ['记者 方宁 白河报道', ['方宁 reporter']],
    ['专栏作家：方宁 主笔：何小满', ['方宁 author', '何小满 author']],
    ['中河社 記者方小寧台北4日電', ['方小寧 reporter 中河社']],
    ['文 方小寧', ['方小寧 author']],
    ['獨家報道：方小寧', ['方小寧 reporter']],
    ['● 胡丽薇 报道 / fang@hedong.example', ['胡丽薇 reporter']],
    ['撰文/方宁 编辑/何小满 设计/李明', ['方宁 author', '何小满 editor']],
    ['编校：何小满 审签：李明', ['何小满 editor', '李明 reviewer']],
    ['编辑：何小满（实习', ['何小满 editor']],
    ['责任编辑：小编', []],
    ['文案：方宁 编辑：何小满', ['方宁 author', '何小满 editor']],
    ['（記者 羅湘雲 雲水報道）', ['羅湘雲 reporter']],
    ['记者方宁 何小满报道', ['方宁 reporter', '何小满 reporter']],
    ['谷城晚报 记者莘野', ['莘野 reporter 谷城晚报']],
    ['(責編:焦隆、王彤)', ['焦隆 responsible-editor', '王彤 responsible-editor']],
    ['责任编辑：杨倩_NF4425', ['杨倩 responsible-editor']],
    ['[责任编辑：韩保林 PK155]', ['韩保林 responsible-editor']],
    ['通訊員崔鋒 張潔', ['崔鋒 contributor', '張潔 contributor']],
    ['記者劉人瑋／台東報導', ['劉人瑋 reporter']],
    ['記者劉人瑋∕台東報導', ['劉人瑋 reporter']],
    ['文/方宁 图/何小满', ['方宁 author text', '何小满 photographer photo']],
    ['作者 | 方宁', ['方宁 author']],
    ['文｜悦新 方宁 何小满', ['方宁 author text', '何小满 author text']],
    ['文｜方宁 何小满', ['方宁 author text', '何小满 author text']],
    ['作者: 方宁 |责任编辑: 何小满', ['方宁 author', '何小满 responsible-editor']],
    ['图文｜方宁 编辑｜何小满 排版｜白里', ['方宁 author text+photo', '何小满 editor']],
    ['编辑：方 宁　审核：何小满', ['方宁 editor', '何小满 reviewer']],
    ['潇河晨报记者张岳 实习生王鹏辉', ['张岳 reporter 潇河晨报', '王鹏辉 intern']],
    [
      '（方宁/文 何小满/图 于小舟/审核 韩保林/责编）',
      ['方宁 author text', '何小满 photographer photo', '于小舟 reviewer', '韩保林 responsible-editor'],
    ],
    ['责任编辑：【方宁】', ['方宁 responsible-editor']],
    ['⊙记者 方宁 ○编辑 何小满', ['方宁 reporter', '何小满 editor']],
    ['文 | 河东财经 方宁', ['方宁 author text']],
    ['文｜36河 方宁', ['方宁 author text']],
    ['方宁 何小满 文/图', ['方宁 author text+photo', '何小满 author text+photo']],
    ['成宁/文', ['成宁 author text']],
    ['文图：方宁', ['方宁 author text+photo']],
    ['By 方宁', ['方宁 author']],
    ['作者 方宁（发自河东）', ['方宁 author']],
    ['译者：[日]高桥美穗', ['高桥美穗 translator']],
    ['责任编辑：HN666', []],
    ['【記者方寧、何小滿／宜蘭報導】', ['方寧 reporter', '何小滿 reporter']],
    ['記者方寧及何小滿、SNG／台北報導', ['方寧 reporter', '何小滿 reporter']],
    ['【河東傳媒、渡口通訊網／何小滿／花蓮報導】', ['何小滿 reporter 河東傳媒']],
    ['［河東新聞雲］記者方小寧/花蓮報導', ['方小寧 reporter 河東新聞雲']],
    ['【方小寧記者 台南報導】', ['方小寧 reporter']],
    ['方小寧／宜新報導', ['方小寧 reporter']],
    ['方小寧台北報導', ['方小寧 reporter']],
    ['（河東時報記者方寧加拿大多倫多報導）', ['方寧 reporter 河東時報']],
    ['河東亞太電視 方小寧 何小滿 台灣台北報導', ['方小寧 reporter 河東亞太電視', '何小滿 reporter 河東亞太電視']],
    ['方小寧 綜合報導　/ 台北市', ['方小寧 reporter']],
    ['河東日報╱記者方寧╱苗栗報導', ['方寧 reporter 河東日報']],
    ['河東日報 編譯方小寧／綜合外電', ['方小寧 translator 河東日報']],
    ['記者谷辣斯．尤達卡／台北報導', ['谷辣斯．尤達卡 reporter']],
    ['河東快訊／方小寧', ['方小寧 reporter 河東快訊']],
    ['方小寧／核稿編輯', ['方小寧 reviewer']],
    ['核稿編輯：Anny Wen', ['Anny Wen reviewer']],
    ['文、圖／方小寧', ['方小寧 author text+photo']],
    ['方小宁 河东台记者 发自海牙', ['方小宁 reporter 河东台']],
    ['河东早报记者 方宁 发自北京', ['方宁 reporter 河东早报']],
    ['聯和報 記者方小寧', ['方小寧 reporter 聯和報']],
    ['南方+记者 方宁', ['方宁 reporter 南方+']],
    ['（本版撰稿：方宁 何小满）', ['方宁 author', '何小满 author']],
    ['参与记者：方宁', ['方宁 reporter']],
    ['新河社“新河视点”记者方宁、何小满', ['方宁 reporter 新河社“新河视点”', '何小满 reporter 新河社“新河视点”']],
    ['《河东周刊》记者 方宁', ['方宁 reporter 河东周刊']],
    ['河东财经网记者 方宁 实习记者 何小满 白河报道', ['方宁 reporter 河东财经网', '何小满 intern']],
    ['撰文．方小寧', ['方小寧 author']],
    ['作者：方宁（微信公众号：河东观察）', ['方宁 author']],
    ['采访者：何小满', ['何小满 reporter']],
    ['文、攝影／方小寧', ['方小寧 author text+photo']],
    ['採訪撰文／方小寧　攝影／何小滿', ['方小寧 reporter', '何小滿 photographer photo']],
    ['（方宁供稿）', ['方宁 contributor']],
    ['撰稿人：方宁　审稿人：何小满', ['方宁 author', '何小满 reviewer']],
    ['方宁 何小满 图/段平', ['方宁 author', '何小满 author', '段平 photographer photo']],
    ['方宁 编辑：段平', ['方宁 author', '段平 editor']],
    ['河东 编辑：段平', ['段平 editor 河东']],
    ['台東／方小寧、何小滿 採訪報導　責任編輯／林一舟', ['方小寧 reporter', '何小滿 reporter', '林一舟 responsible-editor']],
    ['（方小寧、何小滿／台東採訪報導；責任編輯／林一舟）', ['方小寧 reporter', '何小滿 reporter', '林一舟 responsible-editor']],
    ['文/图：令狐宁 何小满', ['令狐宁 author text+photo', '何小满 author text+photo']],
    ['本文作者：束音', ['束音 author']],
    ['作者：', []],
    ['文｜河边的卡夫卡 编辑｜爱吃鱼的猫', ['河边的卡夫卡 author text', '爱吃鱼的猫 editor']],
    ['作者：老K、白鹿原上的麦子', ['老K author', '白鹿原上的麦子 author']],
    ['作者：白鹿原上的麦子（河东）', ['白鹿原上的麦子 author']],
    ['文：张小北（微信公号：河边）', ['张小北 author text']],
    ['□ 綦连海 本报记者 方宁', ['綦连海 author', '方宁 reporter']],
    ['河东社记者阿依努尔·买买提江、扎西顿珠、方宁', ['阿依努尔·买买提江 reporter 河东社', '扎西顿珠 reporter 河东社', '方宁 reporter 河东社']],
    ['淳于小满 通讯员 阎宁', ['淳于小满 author', '阎宁 contributor']],
    ['作者：见文末', []],
    ['河东中文网专栏作家 方宁', ['方宁 author 河东中文网']],
    ['英国《河东时报》 方宁 北京报道', ['方宁 reporter 河东时报']],
    ['【河东+记者】方宁 何小满', ['方宁 reporter 河东+', '何小满 reporter 河东+']],
    ['採訪、攝影：方小寧', ['方小寧 author text+photo']],
    ['（作者为河东评论员方宁）', ['方宁 author 河东']],
    ['约翰·史密斯/文 方宁/译', ['约翰·史密斯 author text', '方宁 translator']],
    ['撰文、攝影 方小寧', ['方小寧 author text+photo']],
    ['文 本刊记者 方宁', ['方宁 reporter']],
    ['采访&撰文=方宁 编辑=何小满', ['方宁 reporter', '何小满 editor']],
  ])('reads %s', (line, credits) => {
    expect(brief(line)).toEqual(credits);
  });
  it.each([
    '國際中心／綜合報導',
    '記者社會中心／綜合報導',
    '記者財經頻道／台北報導',
    '即時新聞／綜合報導',
    '【台北／綜合報導】',
    '記者現場報導',
    '苏皖城市报道',
    '高雄、台北報導',
    '记者提问／市长回答',
  ])('names nobody in %s', (line) => {
    expect(brief(line)?.filter(Boolean) ?? []).toEqual([]);
  });
  it('keeps labels and spacing as printed', () => {
    expect(readCredits('記者 方 寧')?.credits[0]).toMatchObject({ name: '方寧', nameAsPrinted: '方 寧', label: '記者' });
    expect(readCredits('記者劉人瑋／台東報導')?.place).toBe('台東');
    expect(readCredits('政治中心／方小寧報導')?.outlet).toBeUndefined();
    expect(readCredits('台東／方小寧、何小滿 採訪報導')?.place).toBe('台東');
    expect(readCredits('记者 方宁 文/摄 河东日报')?.outlet).toBe('河东日报');
  });
});

describe('names', () => {
  it('tells people from desks and outlets', () => {
    for (const name of ['崔亞明', '欧阳小满', '王彤', '禤小满', '阿依古丽·买买提']) expect(isPersonName(name)).toBe(true);
    for (const word of ['河东日报', '编辑部', '本报记者', '小字号', '新华网', '我们', '一二']) expect(isPersonName(word)).toBe(false);
  });
  it('tells a name written by its sound from a part of a paper', () => {
    for (const name of ['约翰·史密斯', '玛格达莱娜·苏尔', '阿依古丽·买买提', '艾伦·图灵']) expect(isPersonName(name)).toBe(true);
    for (const part of ['城事·温度', '走基层·边关八一', '民生关切·路与桥']) expect(isPersonName(part)).toBe(false);
  });
  it('joins names spaced to the width of three', () => {
    expect(splitNames('王 勇、郭珺琪')).toEqual([
      { name: '王勇', printed: '王 勇' },
      { name: '郭珺琪', printed: '郭珺琪' },
    ]);
    expect(splitNames('方 小 宁')).toEqual([{ name: '方小宁', printed: '方 小 宁' }]);
    expect(splitNames('您坐过几回船')).toBeUndefined();
  });
});
