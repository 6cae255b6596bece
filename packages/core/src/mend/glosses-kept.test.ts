import { expect, test } from 'vitest';
import { run } from '../apparatus/run.js';
import { read } from '../apparatus/text.js';
import { extract } from '../extract/extract.js';
import { mendRules } from './index.js';

/** Readings, letters and symbols that an author put there: documents in the manner of real ones, of our own words. */
const DOCUMENTS: readonly (readonly [kind: string, text: string])[] = [
  [
    'a lesson for beginners in Traditional',
    '第三課　我的學校(xuéxiào)\n我(wǒ)的學(xué)校(xiào)在(zài)河(hé)邊(biān)。學(xué)校(xiào)裡(lǐ)有(yǒu)很(hěn)多(duō)樹(shù),也(yě)有(yǒu)很(hěn)多(duō)書(shū)。\n老(lǎo)師(shī)說(shuō)話(huà)很(hěn)慢(màn),我(wǒ)們(men)都(dōu)聽(tīng)得(de)懂(dǒng)。\n生詞:學校、老師、書、樹、說話。請抄寫三遍。',
  ],
  [
    'a list of new words with readings',
    '生詞表\n渡口(dùkǒu)　過河的地方。\n擺渡(bǎidù)　用船運人過河。\n纜繩(lǎnshéng)　拴船的繩子。\n艄公(shāogōng)　撐船的人。\n碼頭(mǎtou)　船靠岸的地方。\n讀(dú)一讀,寫(xiě)一寫,說(shuō)一說。',
  ],
  [
    'words that are read in two ways',
    '“長”有兩個讀音:長(cháng)短的長,長(zhǎng)大的長。“重”也有兩個:重(zhòng)量、重(chóng)複。“樂”也是:音樂(yuè)、快樂(lè)。“還”字:還(hái)有、歸還(huán)。“調”字:調(tiáo)整、音調(diào)。“處”字:處(chǔ)理、處(chù)所。“數”字:數(shù)學、數(shǔ)一數。“傳”字:傳(chuán)說、傳(zhuàn)記。讀書時遇到長、重、樂、還、調、處、數、傳,都要想一想。',
  ],
  [
    'exercises in reading',
    '一、給下面的字選讀音。\n1.這條路很長(cháng zhǎng)。\n2.他(tā)在(zài)河(hé)邊(biān)釣(diào)魚(yú)。\n3.請你把這句話重(chóng zhòng)說一遍。\n二、看拼音寫字:(dù)口、(chuán)工、(hé)水、(qiáo)頭、(shān)路、(xué)校。',
  ],
  [
    'place names that few can read',
    '這些地名很多人念錯:亳(bó)州、歙(shè)縣、黟(yī)縣、滎(xíng)陽、樅(zōng)陽、婺(wù)源、鄱(pó)陽、涪(fú)陵、郫(pí)縣、儋(dān)州、瀏(liú)陽、漯(luò)河、濮(pú)陽、睢(suī)縣、浚(xùn)縣、泌(bì)陽。去過亳州、歙縣的人都說,當地人聽見外人念錯,只是笑笑。黟縣的老屋、婺源的油菜花、瀏陽的蒸菜,年年都有人去看。',
  ],
  [
    'places with their romanisation',
    '青石縣(Qingshi)、霧嶺縣(Wuling)、石橋鎮(Shiqiao)三地相鄰。從霧嶺(Wuling)到石橋(Shiqiao)有班車,票價八元;從青石(Qingshi)出發要轉一次車。車站(che zhan)二字寫在牌上。',
  ],
  [
    'a rare character at its first mention',
    '讖(chèn)緯之學興於漢代。所謂讖,是預言;緯(wěi),是解經的書。後來讖緯被禁,書多不傳。今天說讖語,指的是後來應驗的話。研究讖緯的人不多,讀過緯書的更少。',
  ],
  [
    'a dictionary',
    '渡(dù)　過河。\n渡口(dù kǒu)　過河的地方。\n橋(qiáo)　架在水上的路。\n船(chuán)　水上的車。\n錨(máo)　停船用的鐵器。\n纜(lǎn)　拴船的繩。\n櫓(lǔ)　搖船的工具。\n槳(jiǎng)　划船的工具。\n艙(cāng)　船的內部。\n艙(cāng)門　艙的門。\n錨(máo)鏈　錨的鏈子。\n橋(qiáo)墩　橋的腳。',
  ],
  [
    'an explanation of names',
    '村裡有三個姓少見:仇(qiú)、單(shàn)、解(xiè)。姓仇的說,別人總叫他們仇(chóu)家;姓單的說,收信常寫成單(dān)先生;姓解的說,只要不念解(jiě)就行。查(zhā)家和蓋(gě)家也有同樣的煩惱,任(rén)家也是,曾(zēng)家還好。',
  ],
  [
    'units and labels',
    '梁長(cm)、柱高(m)、板厚(mm)、鋼重(kg)、時間(h)、電流(A)見表一。圖中(a)為正面,(b)為側面,(c)為背面;(a)與(b)等高,(a)與(c)等寬,(b)與(c)等長。答案:(a)(b)(c)都對。',
  ],
  [
    'English in parentheses',
    '機器學習(machine learning)和人工智能(AI)是兩回事。教練(coach)說,訓練(train)要有節奏(pace),休息(rest)也要計劃(plan)。經理(manager)說,成本(cost)、收益(gain)、風險(risk)三項要一起看。',
  ],
  [
    'Cantonese',
    '佢哋(dei6)話(waa6)嗰(go2)間舖頭嘅(ge3)雲吞好食,我(ngo5)哋就行去食。去到(dou3)先知閂咗(zo2)門,唯有去(heoi3)第二間,啲(di1)人(jan4)都話(waa6)唔錯。',
  ],
  ['Taiwanese', '阿公講:「天烏烏(oo),欲(beh)落雨。」囡仔攏(long)走轉來(lai)。阿媽咧(leh)煮飯(png),鼎(tiann)內有魚(hi)佮(kah)菜(tshai)。'],
  [
    'a rhyme for children',
    '小(xiǎo)船(chuán)小(xiǎo)船(chuán)搖(yáo)啊(a)搖(yáo),搖(yáo)到(dào)外(wài)婆(pó)橋(qiáo)。外(wài)婆(pó)叫(jiào)我(wǒ)好(hǎo)寶(bǎo)寶(bao),一(yì)塊(kuài)餅(bǐng)乾(gān)一(yì)塊(kuài)糕(gāo)。',
  ],
  [
    'a text on pronunciation',
    '普通話的輕聲不少:桌子(zi)、石頭(tou)、我們(men)、走了(le)、好的(de)、說着(zhe)。初學的人常把“們(men)”念成“們(mén)”,把“了(le)”念成“了(liǎo)”。聽錄音,跟着說,過一段時間就好了。',
  ],
  [
    'laughter and stutters',
    '他笑起來:哈(ha)(ha)(ha)!她也笑:嘿(hei)(hei)!我說我(wo)我(wo)不知道。大家都笑了,笑得停不下來。這樣的早晨,鎮上好久沒有了。',
  ],
  [
    'a guide to the opera stage',
    '唱詞裡“臉”念臉(jiǎn),“街”念街(jiāi),“知”念知(zhī),“主”念主(zhǔ),“六”念六(lù),“白”念白(bò),“黑”念黑(hè),“去”念去(qù)。上口字要跟老師學,光看書學不會。臉、街、知、主這些字,一句裡常有兩三個,念錯了,行家一聽便知。',
  ],
  ['quiz about tiles', '打麻將先認牌:東🀀、南🀁、西🀂、北🀃、中🀄、發🀅、白🀆。撲克四色:🂡、🂱、🃁、🃑。煉金術裡火🜂、水🜄、風🜁、土🜃各有其符。'],
  ['emoji in a letter', '今天去爬山了🏔️,山上的花🌸都開了,好看👍👍。帶了飯糰🍙和茶🍵,坐在石頭上吃。回來的路上下雨☔,全身濕透😂,不過很高興🎉。'],
  ['doubled marks', '你真的要走??不再想想!!他說:“為什麼?!”沒有人回答。船開了,岸上的人越來越小……'],
];

test.each(DOCUMENTS)('%s keeps every sign of its own', (_, text) => {
  const before = extract(text, 'plain', '');
  const after = run(before, mendRules);
  expect(after.blocks.map((block) => read(block.text))).toEqual(before.blocks.map((block) => read(block.text)));
  expect(after.blocks.flatMap((block) => block.text).filter(({ rules }) => rules.some((rule) => /gloss|ghost|split|symbol/.test(rule)))).toEqual([]);
});

test('an author’s notes are kept beside many others, however long the document', () => {
  for (const [, text] of DOCUMENTS) {
    const before = extract(`${text}\n`.repeat(6), 'plain', '');
    expect(run(before, mendRules).blocks.map((block) => read(block.text))).toEqual(before.blocks.map((block) => read(block.text)));
  }
});
