/** A language of an interface, as a tag of BCP 47. */
export type InterfaceTag = 'en' | 'zh-Hans' | 'zh-Hant';

/** A sentence that the program says in English, with what it says instead in Simplified and in Traditional Chinese; `{1}` is what stood in the first parentheses, `{1、}` a list of it. */
type Said = readonly [english: RegExp, hans: string, hant: string];

/** What is said of a query, of a file that is no article, and of an article whose file is gone. */
const SAID: readonly Said[] = [
  [/^a parenthesis without its partner was looked for as a character$/, '括号不成对，已当作字符查找', '括號不成對，已當作字元查詢'],
  [/^(.+) has nothing to join here and was looked for as a word$/, '{1} 在此没有可连接的词，已当作词查找', '{1} 在此沒有可連接的詞，已當作詞查詢'],
  [
    /^(.+) is no field with something behind it and was looked for as it stands; fields are (.+)$/,
    '{1} 不是带有内容的字段，已照原样查找；字段有 {2、}',
    '{1} 不是帶有內容的欄位，已照原樣查詢；欄位有 {2、}',
  ],
  [/^also looked for, beside (.+): (.+)$/, '除 {1} 外，也查找了：{2、}', '除 {1} 外，也查詢了：{2、}'],
  [/^near joins more than (\d+) words in a row$/, 'near 连接的词超过 {1} 个', 'near 連接的詞超過 {1} 個'],
  [/^near\/(\d+) needs words on both sides$/, 'near/{1} 两边都须有词', 'near/{1} 兩邊都須有詞'],
  [/^parentheses and NOT stand more than (\d+) deep in one another$/, '括号与 NOT 嵌套超过 {1} 层', '括號與 NOT 巢狀超過 {1} 層'],
  [
    /^a regular expression or a word with \* or \? may have (\d+) characters, this one has (\d+)$/,
    '正则表达式与含 * 或 ? 的词至多 {1} 个字符，此处有 {2} 个',
    '正規表示式與含 * 或 ? 的詞至多 {1} 個字元，此處有 {2} 個',
  ],
  [
    /^date:(.*) is no date; it is written (\S+), (\S+) or (\S+)$/,
    'date:{1} 不是日期；应写作 {2}、{3} 或 {4}',
    'date:{1} 不是日期；應寫作 {2}、{3} 或 {4}',
  ],
  [/^date:(.*) ends before it begins$/, 'date:{1} 止于起始之前', 'date:{1} 止於起始之前'],
  [/^\/(.*)\/ is no regular expression: (.*)$/s, '/{1}/ 不是正则表达式：{2}', '/{1}/ 不是正規表示式：{2}'],
  [/^there is no character, letter or digit to look for$/, '没有可查找的字、字母或数字', '沒有可查詢的字、字母或數字'],
  [/^This is no text: it begins as (.+) does\.$/, '不是文本：开头与{1}相同。', '不是文字檔：開頭與{1}相同。'],
  [
    /^This is in (.+), which is not read: convert it to UTF-8 first\.$/,
    '编码为 {1}，本程序不读：请先转成 UTF-8。',
    '編碼為 {1}，本程式不讀：請先轉成 UTF-8。',
  ],
  [
    /^This is no text: more of its bytes are control characters than any text has\.$/,
    '不是文本：控制字符之多，为文本所无。',
    '不是文字檔：控制字元之多，為文字檔所無。',
  ],
  [
    /^This is no text: most of its bytes are no characters in any encoding of Chinese\.$/,
    '不是文本：大部分字节在任何一种中文编码中都不成字符。',
    '不是文字檔：大部分位元組在任何一種中文編碼中都不成字元。',
  ],
  [/^is a link that leads out of the folder, and is not followed$/, '是指向文件夹以外的链接，没有跟随', '是指向資料夾以外的連結，沒有跟隨'],
  [/^is a web archive without a page in it$/, '是没有网页的网页存档', '是沒有網頁的網頁封存檔'],
  [/^is a web archive that is broken$/, '是损坏的网页存档', '是損壞的網頁封存檔'],
  [/^there is no such file or folder$/, '没有这个文件或文件夹', '沒有這個檔案或資料夾'],
  [/^is a folder, not a file$/, '是文件夹，不是文件', '是資料夾，不是檔案'],
  [/^may not be read: permission denied$/, '没有读取的权限', '沒有讀取的權限'],
  [/^is a link that leads back to itself$/, '是指回自身的链接', '是指回自身的連結'],
  [/^could not be read(?: \((.+)\))?$/, '无法读取 {1}', '無法讀取 {1}'],
  [/^is too large: more than 256 MB, and no more than 256 MB is read$/, '过大：至多读取 256 MB', '過大：至多讀取 256 MB'],
  [/^is too large: (\d+ MB), and no more than 256 MB is read$/, '过大：{1}，至多读取 256 MB', '過大：{1}，至多讀取 256 MB'],
  [/^could not be parsed, by a fault of this program: (.*)$/s, '由于本程序的错误，未能解析：{1}', '由於本程式的錯誤，未能解析：{1}'],
  [
    /^the file of this article is gone or has changed; what is shown was stored when it was indexed$/,
    '这篇文章的文件已不在，或已改动；所示为建立索引时存下的内容',
    '這篇文章的檔案已不在，或已改動；所示為建立索引時存下的內容',
  ],
];

/** What a file is that is no text, as the program names it. */
const KINDS: Readonly<Record<string, readonly [hans: string, hant: string]>> = {
  'a PNG image': ['PNG 图片', 'PNG 圖片'],
  'a JPEG image': ['JPEG 图片', 'JPEG 圖片'],
  'a ZIP archive or an office document': ['ZIP 压缩包或办公文档', 'ZIP 壓縮檔或辦公文件'],
  'an empty ZIP archive': ['空的 ZIP 压缩包', '空的 ZIP 壓縮檔'],
  'a PDF document': ['PDF 文档', 'PDF 文件'],
  'gzip data': ['gzip 数据', 'gzip 資料'],
  'xz data': ['xz 数据', 'xz 資料'],
  'Zstandard data': ['Zstandard 数据', 'Zstandard 資料'],
  'a 7z archive': ['7z 压缩包', '7z 壓縮檔'],
  'a RAR archive': ['RAR 压缩包', 'RAR 壓縮檔'],
  'a tar archive': ['tar 归档', 'tar 封存檔'],
  'a web archive (WARC)': ['网页存档（WARC）', '網頁封存檔（WARC）'],
  'an OLE document (doc, xls, ppt)': ['OLE 文档（doc、xls、ppt）', 'OLE 文件（doc、xls、ppt）'],
  'an SQLite database': ['SQLite 数据库', 'SQLite 資料庫'],
  'an ELF program': ['ELF 程序', 'ELF 程式'],
  'a WebAssembly module': ['WebAssembly 模块', 'WebAssembly 模組'],
  'a Java class': ['Java 类文件', 'Java 類別檔'],
  'an ISO media file': ['ISO 媒体文件', 'ISO 媒體檔'],
  'a GIF image': ['GIF 图片', 'GIF 圖片'],
  'a RIFF file (WebP, WAVE, AVI)': ['RIFF 文件（WebP、WAVE、AVI）', 'RIFF 檔（WebP、WAVE、AVI）'],
  'bzip2 data': ['bzip2 数据', 'bzip2 資料'],
  'an Ogg file': ['Ogg 文件', 'Ogg 檔'],
  'an MP3 file': ['MP3 文件', 'MP3 檔'],
  'a TIFF image': ['TIFF 图片', 'TIFF 圖片'],
  'a bitmap image': ['位图', '點陣圖'],
  'a Windows program': ['Windows 程序', 'Windows 程式'],
  'a web font': ['网页字体', '網頁字型'],
};

/** The steps by which a copy came to be, which the program names in English. */
export const stageNames: Readonly<Record<Exclude<InterfaceTag, 'en'>, Readonly<Record<string, string>>>> = {
  'zh-Hans': {
    reprint: '转载',
    'converted to Traditional': '由程序转为繁体',
    'glossed by bytes in GBK': '依 GBK 字节注音',
    'decoded as CP936': '按 CP936 解码',
    'UTF-8 read as Latin-1': 'UTF-8 误作 Latin-1',
    'GBK read as Latin-1': 'GBK 误作 Latin-1',
    'UTF-8 read as GBK': 'UTF-8 误作 GBK',
    'lost characters read as GBK': '失字误作 GBK',
    feed: '经订阅源',
    'feed-to-blog mirror': '由订阅源转存为博客',
    'image proxy': '图片经代理',
    'include failed (404)': '所含文件缺失（404）',
    'saved by a browser': '由浏览器存下',
    scrape: '由程序抓取',
    'escaped twice': '两次转义',
    'line ends written as letters': '换行写成字母',
    'copied from PDF': '自 PDF 复制',
    'lines folded at a width': '按宽度折行',
    'widths folded': '全角改为半角',
    'decoded with losses': '解码有失',
  },
  'zh-Hant': {
    reprint: '轉載',
    'converted to Traditional': '由程式轉為繁體',
    'glossed by bytes in GBK': '依 GBK 位元組注音',
    'decoded as CP936': '按 CP936 解碼',
    'UTF-8 read as Latin-1': 'UTF-8 誤作 Latin-1',
    'GBK read as Latin-1': 'GBK 誤作 Latin-1',
    'UTF-8 read as GBK': 'UTF-8 誤作 GBK',
    'lost characters read as GBK': '失字誤作 GBK',
    feed: '經訂閱源',
    'feed-to-blog mirror': '由訂閱源轉存為部落格',
    'image proxy': '圖片經代理',
    'include failed (404)': '所含檔案缺失（404）',
    'saved by a browser': '由瀏覽器存下',
    scrape: '由程式抓取',
    'escaped twice': '兩次轉義',
    'line ends written as letters': '換行寫成字母',
    'copied from PDF': '自 PDF 複製',
    'lines folded at a width': '按寬度折行',
    'widths folded': '全形改為半形',
    'decoded with losses': '解碼有失',
  },
};

/** All characters of these sentences. */
export const saidWords = {
  'zh-Hans': [...SAID.map(([, hans]) => hans), ...Object.values(KINDS).map(([hans]) => hans)].join(''),
  'zh-Hant': [...SAID.map(([, , hant]) => hant), ...Object.values(KINDS).map(([, hant]) => hant)].join(''),
} as const;

/**
 * What the program says, in a language of the interface; `undefined` where it has no words for it: then English stands. What it quotes stays as it is;
 * `saidIn('zh-Hans', 'near/5 needs words on both sides')` is `'near/5 两边都须有词'`.
 */
export function saidIn(tag: InterfaceTag, english: string): string | undefined {
  if (tag === 'en') return english;
  const which = tag === 'zh-Hans' ? 0 : 1;
  for (const [pattern, ...others] of SAID) {
    const found = pattern.exec(english);
    if (!found) continue;
    const quoted = (part: string) => (Object.hasOwn(KINDS, part) ? (KINDS[part]?.[which] ?? part) : part);
    const put = (_: string, number: string, between: string) => {
      const part = quoted(found[Number(number)] ?? '');
      return between === '' ? part : part.replaceAll(', ', between);
    };
    return others[which]?.replace(/\{(\d)(、?)\}/g, put).trim();
  }
  return undefined;
}
