import { once } from '../script/once.js';

const TRADITIONAL =
  '萬億餘個點時號條張隻間場項歲噸畝頃兩貳參陸幾數約將過達週華國紀年後來處種類雙對隊組級層線號華臺門戶樓遍頓袋塊錢圓歐鎊盧韓澳幣鐘鍾禮負見倆淨漲幅邊內閏臘農曆陰舊舉屆現會議麼夠為從兒賽盤勝戰擊敗轉電話編碼證錄聯絡這該隨於與員劃單據還進連續長齡應歷體團幫頁輛艘築棟軒顆樹苗噸訓練業務識維護變規範滿開關帶頭當';
const SIMPLIFIED =
  '万亿余个点时号条张只间场项岁吨亩顷两贰叁陆几数约将过达周华国纪年后来处种类双对队组级层线号华台门户楼遍顿袋块钱圆欧镑卢韩澳币钟钟礼负见俩净涨幅边内闰腊农历阴旧举届现会议么够为从儿赛盘胜战击败转电话编码证录联络这该随于与员划单据还进连续长龄应历体团帮页辆艘筑栋轩颗树苗吨训练业务识维护变规范满开关带头当';

const forms = once(() => new Map([...TRADITIONAL].map((form, index) => [form, SIMPLIFIED[index] as string])));
const OTHER_FORMS = /[\uff01-\uff5e\u3000\u00a0○Ｏ，]|[\u4e00-\u9fff]/g;

/** 43，814，929: two groups of three are no list. */
const GROUPED = /(?<!\d)\d{1,3}(?:，\d{3}){2,5}(?!\d)/g;

/**
 * The text in the one form in which numbers are looked for, unit for unit: digits and Latin in half width, the characters that numerals and their
 * units need in Simplified. Punctuation of full width stays, since a `，` between digits parts two numbers and a `,` groups one; where it groups one too, in threes, it is folded.
 */
export function plain(text: string): string {
  const folded = text.replace(OTHER_FORMS, (char) => {
    const code = char.charCodeAt(0);
    if (code >= 0x4e00 && code <= 0x9fff) return forms().get(char) ?? char;
    if (char === '○') return '〇';
    if (char === '，') return char;
    if (code === 0x3000 || code === 0xa0) return ' ';
    return '！（），；？'.includes(char) ? char : String.fromCharCode(code - 0xfee0);
  });
  return folded.replace(GROUPED, (digits) => digits.replaceAll('，', ','));
}
