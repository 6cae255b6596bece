import { type BlockFacts, blockRule } from '../apparatus/rule.js';
import type { Credit, Role } from '../article.js';
import { atEdge, type BodySpan, bodySpan } from './page/zones.js';
import { foldedLine } from './words/letters.js';
import { isPersonName, splitNames } from './words/names.js';
import { readClosing } from './words/signatures.js';

/** `（作者方宁系某大学教授）`, `（方宁 作者系某大学教授）` */
const NAMED =
  /^[（(【[]\s*(?:(?:本文)?作者\s*[:：为為]?\s*(?=\p{Script=Han}{2,4}\s*[系为為是，,])|(?=\p{Script=Han}{2,4}[\s，,]+(?:本文)?作者[系为為是]))(?<name>\p{Script=Han}{2,4}?)[\s，,]*(?:本文作者|作者)?(?:[系为為是]|(?<=[，,]\s*))/u;

/** `（方宁，某大学教授。本文只代表作者观点）` */
const STANDING =
  /^[（(]\s*(?<name>\p{Script=Han}{2,4})[，,]\s*[^，,。；;()（）]{0,24}(?:教授|[研學学][究者][员員]?|作家|[评評][论論][员員]|撰稿人|[专專][栏欄]作者|[诗詩]人|[译譯]者|[导導]演|[律医醫教][师師]|博士|主任|[院所会會]?[长長])(?:[。；;，,][^()（）]{0,40})?[)）]$/u;

/** `作者方宁为某大学教授` */
const INTRODUCED = /^(?:本文)?作者\s?(?<name>\p{Script=Han}{2,4}?)[，,]?[系为為是](?=[^。！？]{4,40}。?$)/u;
/** `作者简介：方宁，某大学教授。` */
const LABELLED =
  /^[【[（(*※◎●■\s]*(?:本文)?(?:作者(?:[简簡]介|介[绍紹])|[关關][于於]作者)[】\]）)]*\s*[:：|丨]?\s*(?:(?<name>\p{Script=Han}{2,4}?)(?=[，,、：:；;（(\s系为為是]|$))?/u;
/** `我是本文作者方宁，关注消费，交流请加微信` */
const MYSELF = /^(?:大家好，?|你好，?)?我是(?:本文)?(?:作者)\s?(?<name>\p{L}{2,8}?)[，,。].*(?:微信|公[众眾][号號]|[邮郵]箱|交流|联系|聯繫)/u;
/** `本文由方宁撰写` */
const WRITTEN =
  /^[【[（(*※\s]*(?:本文|文章|此文|全文)由\s?(?<who>\S[^，,。]{1,20}?)\s?(?<did>撰[写寫]|[采採][写寫]|[写寫]作|[执執][笔筆]|[综綜]?合?整理|[编編][写寫]|[编編][译譯]|翻[译譯])[。】\]）)]*$/u;
const LONGEST = 240;

/** （作者系某大学教授）: who the author is, under the text. */
export default blockRule<BodySpan>({
  name: 'recognize/author-note',
  summary: 'Takes a line about the author (作者系…, 作者简介：…, 本文由…撰写) at the edge of a text out of the body.',
  because: [
    { seen: 'opinion pages', says: 'a line in brackets under the text says what the author does' },
    { seen: 'magazines and columns', says: 'a paragraph with a label of its own says who the author is' },
  ],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（作者系河东学院教师）',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
    },
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（作者：方宁，系河东学院教师）',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author' }] },
    },
    {
      before:
        '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。\n作者简介：方宁，河东学院教师，著有《渡口》一书。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author' }] },
      note: 'behind a label of its own, in sentences',
    },
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n（方宁，河东大学教授）',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author' }] },
    },
    {
      before: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n本文由方宁撰写',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author' }] },
    },
  ],
  exceptions: [
    { keep: '这本小书的作者系着一条旧围裙，在渡口边上卖了三十年馄饨，来往的人都认得他。', because: 'a sentence of the text' },
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n作者简介：这本书没有，只在封底印了一行小字。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      because: 'inside a text a label may head what the text says',
    },
  ],
  gate: bodySpan,
  propose(block, _document, span) {
    const folded = block.length <= LONGEST ? foldedLine(block) : '';
    if (!folded.includes('作者') && !/^[^一-龥]{0,3}[本文此全]+.?由|^以上是|对本文|^\([一-龥]{2,4},/.test(folded)) return;
    // A note in sentences is the last prose itself.
    const below = block.index >= span.last ? (closingIn(block.line) ?? (span.last > span.first ? introducedIn(block.line) : undefined)) : undefined;
    const isShort = block.length <= 60 || /^[（(][^()（）]+[)）]$/u.test(block.line);
    const credits = below ?? (atEdge(block, span) && isShort ? (writtenIn(block.line) ?? aboutIn(block, folded, span)) : undefined);
    return credits && { is: 'omitted', claims: credits.map((value) => ({ field: 'credit', value })) };
  },
});

/** What each form of a note says of who wrote; nobody where it names none, `undefined` where a line is not of the form. */
type Noted = readonly Credit[] | undefined;

function closingIn(line: string): Noted {
  const credits = readClosing(line);
  return credits.length > 0 ? credits : undefined;
}

function introducedIn(line: string): Noted {
  const labelled = LABELLED.exec(line) ?? MYSELF.exec(line);
  const name = (labelled ?? INTRODUCED.exec(line))?.groups?.name ?? '';
  return isPersonName(name) ? [authored(name)] : labelled ? [] : undefined;
}

function writtenIn(line: string): Noted {
  const { who = '', did = '' } = WRITTEN.exec(line)?.groups ?? {};
  const writers = splitNames(who);
  return writers?.every(({ name }) => isPersonName(name))
    ? writers.map(({ name }) => authored(name, /[译譯]/u.test(did) ? 'translator' : 'author'))
    : undefined;
}

/** `（作者系某大学教授）`; without brackets it is one only under the text, and no sentence. */
function aboutIn({ line, index }: BlockFacts, folded: string, span: BodySpan): Noted {
  const name = (/^[（(【[]/.test(line) && (NAMED.exec(line) ?? (index > span.last ? STANDING.exec(line) : null))?.groups?.name) || '';
  if (isPersonName(name)) return [authored(name)];
  const bracketed = /^[（(【[]\s*(?:本文)?作者(?:系|为|是|单位|简介|介绍|[:：])/.test(folded);
  const bare = index > span.last && line.length <= 30 && /^[*※\s]*(?:本文)?作者(?:系|为|是|单位)[^。！？]+$/.test(folded);
  return bracketed || bare ? [] : undefined;
}

function authored(name: string, role: Role = 'author'): Credit {
  return { name, nameAsPrinted: name, role };
}
