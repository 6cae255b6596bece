import { fold } from '../../script/fold.js';
import { areHan } from './letters.js';

/** Han surnames in Simplified, the commoner ones first, by the Ministry of Public Security's yearly counts. */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱' +
  '江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍';
const RARER =
  '洪赖丘粘荀竺蔚郗訾涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾' +
  '隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支' +
  '卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由郇酆贲钮汲邴糜隗宓钭韶蓟莘逄郦璩濮郏庾暨殳夔厍乜蒯桓禤' +
  '阎羿郤宦禄仉缑佴谯笪綦麴麹隽雒眭睢菅虢贠郄邾郯蔄亓丌茆戢仵';
const SURNAMES = new Set(COMMON + RARER);
const COMPOUND = new Set(
  (
    '欧阳 上官 司马 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 夏侯 轩辕 端木 南宫 独孤 呼延 西门 东郭 钟离 闻人 司空 ' +
    '淳于 鲜于 澹台 申屠 濮阳 赫连 闾丘 公冶 宗政 公羊 仲孙 巫马 公良 漆雕 左丘 梁丘 拓跋 完颜 纳兰 耶律 那拉 叶赫 太叔 颛孙 谷梁 微生 羊舌'
  ).split(' '),
);
const DOTTED = /^(?!.*[的了請请])\p{Script=Han}{1,8}(?:[·•・‧．]\p{Script=Han}{1,10})+$/u;
/** The characters in which names of Mongolian, Tibetan and Uyghur are written by their sound. */
const TRANSCRIBED =
  /^[阿艾敖巴白拜包宝保毕边布才仓查朝楚次措达代丹旦德登迪顶丁都顿多朵额鄂恩尔尕嘎甘刚高戈格根贡古哈海贺和呼吉加嘉杰金卡康克库拉来兰朗勒力立丽琳龙隆鲁罗洛玛买满曼孟木慕穆米那纳娜尼妮诺欧帕平普其奇齐钦琴青曲却仁日荣如茹热萨赛桑色森沙莎胜斯松苏索塔泰特腾提图吐土托娃瓦旺维温乌吾西希锡雅亚央依伊音永尤扎珍智卓孜宗珠堆追邓觉姆江]+$/u;
/** Those in which Chinese papers write the names of other languages. */
const BY_SOUND = new Set(
  '埃安昂奥班邦鲍贝本比彼别宾波伯博察戴当道蒂东都杜厄法凡范方菲费芬冯夫弗福富盖冈葛瓜圭汉豪赫黑亨洪胡华怀霍基简津凯坎考科克肯孔夸奎莱赖劳雷里理利莉伦龙卢露迈麦芒毛梅密敏明莫墨内宁纽努潘庞佩彭皮珀乔切琼丘屈让瑞塞瑟珊尚绍舍申圣史舒丝坦汤唐陶廷通万威韦翁沃伍夏香肖谢辛欣休许雪逊延扬耶叶因英于约詹朱兹佐灵居诗艺蕾薇妲蓓翰桥洁婕俐翠阔悉辣',
);
const LATIN = /^[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+){0,3}$/;
/** `Amy Fang 方小宁`: the words of a Latin name before another name. */
const FIRST_LATIN = /^[A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ÿ.'-]+){1,2}(?= \p{Script=Han})/u;
/** Endings by which an organisation, a desk or a thing is told from a person. */
const NOT_A_PERSON =
  /(?:[网报社台刊局部委会厅院校站]|新闻|日报|晚报|晨报|时报|客户端|公众号|频道|卫视|电视|广播|周刊|杂志|在线|中心|编辑|记者|通讯员|集团|公司|平台|报[道导]|综合|整理|周末|之声|之窗|画报|观察|传媒|融媒|视频|财经|体育|故事|工作室|文旅|旅游|农业|法治|发布|头条|快讯|本报|本网|日期|时间|标题|未知|佚名|原创|转载|正文|首页|新闻网|责任|摄影|实习生?|通讯|[摄攝版处办队股组]|张贴|刊登|登载|上传|管理员|版主|会员|网友|游客|访客|匿名|用户|[楼博层]主|(?:宣传|总务|秘书|信息|政工|人事|医务|护理|教务|财务|技术|保卫)科|.{3}科|供稿|供图|撰稿|撰文|投稿|(?:来信|联系|负责|申请|发布|咨询|提问|留言|受理)人|金融|关注|安全|高层|高校|万象|江湖|石油|林业|汽车|常识|温度)$/;

/** Who works together under no name: `河东编辑部`, `小编`. */
export const DESK = /(?:[编編][辑輯][部组組室]|新[闻聞][组組部]|[团團][队隊]|小[编編])$/u;

/** A name and how it is printed: `王 勇` is 王勇. */
export interface PrintedName {
  readonly name: string;
  readonly printed: string;
}

/** Whether a run of 2 to 4 Han begins with a surname and does not name an organisation; `isPersonName('崔亞明')` is true. */
export function isPersonName(text: string): boolean {
  if (isDotted(text)) return isBySound(text);
  const simple = fold(text);
  if (!areHan(simple, 2, 4) || NOT_A_PERSON.test(simple)) return false;
  if (COMPOUND.has(simple.slice(0, 2))) return simple.length >= 3;
  // Two characters that begin with one of the rarer surnames are oftener a word.
  if (simple.length === 2) return COMMON.includes(simple.charAt(0));
  // Four characters with two surnames are oftener an account's name than a person's.
  return SURNAMES.has(simple.charAt(0)) && simple.length <= 3;
}

/** Whether most characters of a dotted text are ones that write foreign names by their sound: parts of a paper are dotted too, as 城事·温度 is. */
function isBySound(text: string): boolean {
  const characters = [...fold(text).replace(/[^\p{Script=Han}]/gu, '')];
  return 2 * characters.filter((character) => BY_SOUND.has(character) || TRANSCRIBED.test(character)).length >= characters.length;
}

/** Whether a text is a name of three Han with one of the commoner surnames: hardly any account is called so. */
export function isCommonName(text: string): boolean {
  return isPersonName(text) && areHan(text, 3, 3) && COMMON.includes(fold(text).charAt(0)) && !ACCOUNT.test(fold(text));
}

/** What the short names of accounts and of places end in: `江北通`. */
const ACCOUNT = /[通说谈汇圈派帮志馆号君哥姐县市区镇路街寺塔州]$/;

/** Whether a text begins with a surname of two characters; `hasCompoundSurname('司徒雅淳')` is true. */
export function hasCompoundSurname(text: string): boolean {
  return COMPOUND.has(fold(text.slice(0, 2)));
}

function isDotted(text: string): boolean {
  return /[·•・‧．]/.test(text) && DOTTED.test(text);
}

/** A line without the mark that papers set before an author's name: `○ 宋一舟`. */
export function withoutOrnament(line: string): string {
  return line.replace(/^[○●◎☉⊙◇◆□■△▲·•＊*]\s*/u, '');
}

/**
 * Whether a token may name a person where its place says that one stands there: any surname of one character is enough.
 * `mayBePerson('成宁')` is true, and `isPersonName('成宁')` is not.
 */
export function mayBePerson(token: string): boolean {
  return isPersonName(token) || (token.length <= 3 && mayBeName(token) && isSurname(token.charAt(0)));
}

/** Whether a short token is written as names of Mongolian, Tibetan and Uyghur are, by their sound; `isTranscribed('达瓦')` is true. */
export function isTranscribed(token: string): boolean {
  return token.length >= 2 && token.length <= 9 && TRANSCRIBED.test(fold(token));
}

/** Whether words in Latin letters name a person: two or three of them, none of an outlet's; `isForeignName('Ning Fang')` is true. */
export function isForeignName(words: string): boolean {
  const cased = /^[A-ZÀ-Þ\s.-]+$/.test(words) ? words.replace(/(?<=[A-ZÀ-Þ])[A-ZÀ-Þ]+/g, (capitals) => capitals.toLowerCase()) : words;
  return FOREIGN.test(cased) && !FOREIGN_OUTLET.test(cased);
}

const FOREIGN = /^[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?(?: [A-ZÀ-Þ]\.?)?(?: [A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?){1,2}$/;
const FOREIGN_OUTLET =
  /\b(?:News|Daily|Times|Post|Press|Media|Network|Online|Journal|Weekly|Review|Today|Editorial|Staff|Admin|Desk|Team|University|Minutes?|Read|Comments?|Hong Kong|New York|Los Angeles|San Francisco|New Zealand|United States|United Kingdom|Breaking|Live|Latest|Asia|China|World)\b/;

/** Whether a character is a surname of one character. */
export function isSurname(character: string): boolean {
  return SURNAMES.has(fold(character));
}

/** Whether a token may stand as a name after a printed label: two to four Han, a dotted or a Latin name; never a code or an organisation. */
export function mayBeName(token: string): boolean {
  if (areHan(token, 2, 4)) return !NOT_A_PERSON.test(fold(token)) && !/^的|其[他它]/u.test(token);
  return isDotted(token) || LATIN.test(token) || (token.length >= 5 && isTranscribed(token));
}

/**
 * Whether a word is made as the pen names of those who write on the web are, longer or less plain than a name: `isPenName('河边的卡夫卡')` is true.
 * What has no such character may as well be an account or an office, and a login in Latin letters names nobody.
 */
export function isPenName(word: string): boolean {
  return PEN_NAME.test(word) && PLAYFUL.test(word) && !NOT_A_PERSON.test(fold(word)) && !NO_PEN_NAME.test(word);
}

const PEN_NAME = /^(?=.*\p{Script=Han})[\p{L}\d_~～·•-]{2,12}$/u;
/** What words are joined by, what one calls a person or an animal by, a letter or a figure beside Han. */
const PLAYFUL =
  /[的之不爱愛我你他她是在小老阿叔伯哥姐弟妹爷爺妈媽爸娘妞君酱醬先生猫貓狗熊鱼魚鹿兔鸟鳥马馬牛羊虎龙龍象喵呀啊哈吖酷子儿兒人A-Za-z\d_~～]/;
const NO_PEN_NAME =
  /^(?:[的不是在]|中国|中國)|[代反][表映]|授[权權]|版[权權]|所有|[注註]明|文末|本文|作者|[编編][辑輯]|[记記]者|[观觀][点點]|[来來]源|什[么麼]|怎[么麼样]|[为為]何|如何|哪|[谁誰]|[吗嗎呢]$|[转轉][载載]|[团團][队隊]|\d{4,}/;

/**
 * Splits a printed list of names; two single Han with a space between are one name set to the width of three.
 * `splitNames('王 勇、郭珺琪')` gives 王勇 (printed `王 勇`) and 郭珺琪. `undefined` when something in it is no name.
 */
export function splitNames(list: string): readonly PrintedName[] | undefined {
  const names: PrintedName[] = [];
  // `[日]高桥美穗`: the country stands before a translated name.
  const uncoded = list.replace(/_?[A-Z]{1,4}\d+\b/g, ' ').replace(/[（(]\s*[)）]/g, ' ');
  const bare = /[[（(〔【]/.test(uncoded) ? uncoded.replace(/[[（(〔【]\p{Script=Han}{1,3}[\]）)〕】](?=\p{Script=Han})/gu, '') : uncoded;
  for (const part of bare.split(/[、,，;；/／|｜丨&＆∙]+|\s[·•・]\s/u).flatMap(bothOf)) {
    const tokens = part.trim().split(/\s+/).filter(Boolean);
    if (tokens.length === 0) continue;
    if (LATIN.test(tokens.join(' '))) {
      names.push({ name: tokens.join(' '), printed: tokens.join(' ') });
      continue;
    }
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i] as string;
      const next = tokens[i + 1];
      // `廖 家宜`: an account's family name and given name.
      const latin = FIRST_LATIN.exec(tokens.slice(i).join(' '))?.[0];
      if (latin) {
        names.push({ name: latin, printed: latin });
        i += latin.split(' ').length - 1;
      } else if (tokens.length - i === 3 && isSurname(token) && tokens.slice(i).every(isSingleHan)) {
        // `方 小 宁`: set wide, whatever its length.
        names.push({ name: tokens.slice(i).join(''), printed: tokens.slice(i).join(' ') });
        i += 2;
      } else if (isSingleHan(token) && next !== undefined && (isSingleHan(next) || (isSurname(token) && areHan(next, 2, 2)))) {
        names.push({ name: token + next, printed: printedSpan(part, token, next) });
        i++;
      } else if (mayBeName(token)) names.push({ name: token, printed: token });
      else return undefined;
    }
  }
  return names.length > 0 ? names : undefined;
}

/** `方宁和何小满`, `方宁 和 何小满`: two names with a word between them. Before a space alone it may belong to the first: `尹志和 何小满`. */
function bothOf(part: string): readonly string[] {
  if (!/[和及与與]/.test(part)) return [part];
  const [first = ''] = /^\p{Script=Han}{2,4}(?=\s)/u.exec(part) ?? [];
  if (/[和及与與]$/.test(first) && isPersonName(first)) return [part];
  const both = part.split(/(?<=\p{Script=Han}{2})\s*(?:和|及|与|與)\s*(?=\p{Script=Han}{2})/u).map((name) => name.trim());
  return both.length > 1 && both.every(isPersonName) ? both : [part];
}

function isSingleHan(token: string): boolean {
  return areHan(token, 1, 1);
}

function printedSpan(part: string, first: string, second: string): string {
  return new RegExp(`${first}\\s+${second}`, 'u').exec(part)?.[0] ?? `${first} ${second}`;
}
