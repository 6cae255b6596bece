import { type BlockFacts, blockRule, type ClaimProposal, type DocumentFacts } from '../apparatus/rule.js';
import type { Credit } from '../article.js';
import { type BodySpan, bodySpan } from './page/zones.js';
import { EDITING } from './words/credit-labels.js';
import { readCredits } from './words/credits.js';
import { edgeLines } from './words/edge-lines.js';
import { readMetadataLine } from './words/metadata-fields.js';
import { isPersonName } from './words/names.js';
import { readSignature } from './words/signatures.js';
import { tellerIn } from './words/tellers.js';

const BRACKETED = /[(（〔【［[]\s{0,4}([^()（）〔〕【】［］[\]]{2,60}?)\s{0,4}[)）〕】］\]]/gu;

/** Units between a closing bracket and the end that may be spaces and a day in figures. */
const NEAR = 16;

/** `特约记者方宁报道 …`: the by-line opens the first paragraph. */
const OPENING =
  /^\s*(?:(?<people>\p{Script=Han}{0,6}[记記]者\s?\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4}){0,3})\s*(?:[/／]\s*\p{Script=Han}{0,4})?[报報][道導导](?=[\s:：])|(?<writer>(?:撰?文|作者)\s*[/／|｜]\s*\p{Script=Han}{2,4})(?=[\s\u3000]+\S{6}))/u;

/** `… 记者方宁 何小满 某地报道`: the by-line closes the last paragraph, behind its last sentence. */
const CLOSING =
  /(?<=^|[。！？!?”"」…]\s*)(?:\p{Script=Han}{0,6}?)[記记]者\s?(?<people>\p{Script=Han}{2,4}(?:[、\s]\p{Script=Han}{2,4}){0,3}?)(?:\s+(?<place>\p{Script=Han}{2,8}))?\s*[报報][道導导][。.]?$/u;

/** （记者 方宁） in the first sentence, or at the end of the last one. It stays in print. */
export default blockRule<BodySpan>({
  name: 'recognize/credit-in-text',
  summary:
    'Reads labelled names, or a source, in brackets in the first paragraph or at the end of the last, where names alone sign it too, and on lines within them; the words stay.',
  because: [{ seen: 'news agencies and newspapers', says: 'reporters stand in brackets in the first sentence or close the last' }],
  examples: [
    {
      before: '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到。（来源：河东日报）',
      after: '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到。（来源：河东日报）',
      claims: { creditedSource: ['河东日报'] },
    },
    {
      before: '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到。（记者方宁 通讯员 何小满）',
      after: '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到。（记者方宁 通讯员 何小满）',
      claims: {
        credit: [
          { name: '方宁', nameAsPrinted: '方宁', role: 'reporter', label: '记者' },
          { name: '何小满', nameAsPrinted: '何小满', role: 'contributor', label: '通讯员' },
        ],
      },
    },
    {
      before: '河东观察记者方宁报道 渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      after: '河东观察记者方宁报道 渡口停了二十年，今年春天又有了船，来往的人都说方便。',
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'reporter', label: '记者', affiliation: '河东观察' }] },
      note: 'the by-line opens the first sentence',
    },
    {
      before:
        '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到，头一班船上坐着二十三个人，都是去赶集的，有人带着鸡鸭，有人带着新米。记者方宁 何小满 白河渡口报道',
      after:
        '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到，头一班船上坐着二十三个人，都是去赶集的，有人带着鸡鸭，有人带着新米。记者方宁 何小满 白河渡口报道',
      claims: {
        credit: [
          { name: '方宁', nameAsPrinted: '方宁', role: 'reporter', label: '记者' },
          { name: '何小满', nameAsPrinted: '何小满', role: 'reporter', label: '记者' },
        ],
      },
    },
    {
      before: '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到。（宣传部 方宁）',
      after: '渡口停了二十年，今年春天又有了船。\n来往的人都说方便，也都说想不到。（宣传部 方宁）',
      claims: { credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author', affiliation: '宣传部' }] },
      note: 'behind the last sentence a name signs the text, where nobody else is said to have written it',
    },
    {
      before: '文／方寧　渡口停了二十年，今年春天又有了船，來往的人都說方便。',
      after: '文／方寧　渡口停了二十年，今年春天又有了船，來往的人都說方便。',
      claims: { credit: [{ name: '方寧', nameAsPrinted: '方寧', role: 'author', label: '文', work: ['text'] }] },
      note: 'a label and its name open the text',
    },
    {
      before:
        '<p><strong>河东观察 记者 方宁 实习记者 何小满</strong> 渡口停了二十年，今年春天又有了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      after: '河东观察 记者 方宁 实习记者 何小满 渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      claims: {
        credit: [
          { name: '方宁', nameAsPrinted: '方宁', role: 'reporter', label: '记者', affiliation: '河东观察' },
          { name: '何小满', nameAsPrinted: '何小满', role: 'intern', label: '实习记者' },
        ],
      },
      note: 'so does a by-line in an element of its own',
    },
    {
      before: '渡口停了二十年，今年春天又有了船。昨天，本报记者何小满从县里获悉，年底还要修一座码头。',
      after: '渡口停了二十年，今年春天又有了船。昨天，本报记者何小满从县里获悉，年底还要修一座码头。',
      claims: { credit: [{ name: '何小满', nameAsPrinted: '何小满', role: 'reporter', label: '记者' }] },
      note: 'who asked or went for the text, where nothing else says who wrote it',
    },
  ],
  exceptions: [
    { keep: '文／白河边上有一个渡口，停了二十年，今年春天又有了船。', because: 'what follows is no name that stands apart' },
    {
      keep: '<p><b>记者 方宁</b>把船票给了她，两个人一起上了船，来往的人都说方便。</p><p>船老大每天五点起床，先把船擦一遍，再去敲钟。</p>',
      because: 'without a space behind it the element is a part of the sentence',
    },
    { keep: '渡口停了二十年。消息传开，记者马上从县里赶到渡口，来往的人都围了上来。', because: 'what follows 记者 is a word' },
    { keep: '渡口停了二十年。当年的记者何小满已经八十岁了，来往的人都认得她。', because: 'a reporter may be whom a text tells of' },
    { keep: '渡口停了二十年，今年春天又有了船，来往的人都等着记者前来报道。', because: 'inside a sentence it says what the text tells' },
    { keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便（方宁）。', because: 'a name within the last sentence is the text’s own' },
    { keep: '渡口（河东县文物）停了二十年，今年春天又有了船，来往的人都说方便。', because: 'brackets without a label are the text’s own' },
    {
      keep: '渡口停了二十年。\n老船工（记者小时候见过他）说，那时候过河要等半天，来往的人都带着干粮。\n如今不用等了。',
      because: 'a clause is no list of names',
    },
  ],
  gate: bodySpan,
  propose(block, document, span) {
    if (block.index !== span.first && block.index !== span.last) return;
    const claims: ClaimProposal[] = [];
    const opened =
      block.index === span.first && /[记記]者|^\s*(?:撰?文|作者)\s*[/／|｜]/.test(block.reading) ? OPENING.exec(block.reading)?.groups : undefined;
    const opening = opened?.people ?? opened?.writer;
    if (opening) {
      const start = block.reading.indexOf(opening);
      for (const credit of readCredits(opening)?.credits ?? []) claims.push({ field: 'credit', value: credit, start, end: start + opening.length });
    } else if (block.index === span.first) claims.push(...creditsIn(openingElement(block)));
    const teller = block.index === span.first && claims.length === 0 && !hasWriter(document) ? tellerIn(block.reading) : undefined;
    if (teller) claims.push({ field: 'credit', value: teller.credit, start: teller.start, end: teller.start + teller.credit.name.length });
    const text = block.reading.trimEnd();
    const closing = block.index === span.last && /[报報][道導导][。.]?$/.test(text) ? CLOSING.exec(text) : null;
    if (closing?.groups?.people && (closing.groups.place === undefined || !isPersonName(closing.groups.place))) {
      const start = closing.index + closing[0].indexOf(closing.groups.people);
      for (const credit of readCredits(`记者 ${closing.groups.people}`)?.credits ?? [])
        claims.push({ field: 'credit', value: credit, start, end: start + closing.groups.people.length });
    }
    const { above, below } = edgeLines(block);
    for (const line of [...(block.index === span.first ? above : []), ...(block.index === span.last ? below : [])])
      claims.push(...line.read.claims.map((claim) => ({ ...claim, start: line.start + (claim.start ?? 0), end: line.start + (claim.end ?? 0) })));
    const end = block.reading.slice(0, below[0]?.start).trimEnd().length;
    for (const match of block.reading.slice(0, end).matchAll(BRACKETED)) {
      const inside = match[1] as string;
      // A wire sets the day in figures behind its editors: （編輯：方小寧）1100304.
      const after = match.index + match[0].length;
      const closes = end - after <= NEAR && /^\s*(?:\d{6,7})?$/.test(block.reading.slice(after, end));
      if (block.index !== span.first && !closes) continue;
      const start = match.index + match[0].indexOf(inside);
      // Who edited a text may have written it too.
      const known = (credit: Credit) =>
        document.claims.some(
          ({ field, value }) => field === 'credit' && (value as Credit).name === credit.name && isEditing(value as Credit) === isEditing(credit),
        );
      const signs = closes && block.index === span.last && /[。！？…”]\s*$/u.test(block.reading.slice(0, match.index)) && !hasWriter(document);
      for (const credit of readCredits(inside)?.credits ?? (signs ? readSignature(inside) : undefined) ?? [])
        if (!known(credit)) claims.push({ field: 'credit', value: credit, start, end: start + inside.length });
      const source = closes ? readMetadataLine(inside)?.claims.find(({ field }) => /^(?:creditedSource|republishedFrom)$/.test(field)) : undefined;
      if (source) claims.push({ ...source, start: start + (source.start ?? 0), end: start + (source.end ?? 0) });
    }
    if (claims.length > 0) return { is: 'witness', claims };
  },
});

/** The words in an element of their own that a paragraph begins with, where a space divides them from its first sentence. */
function openingElement({ reading, edges: [edge = 0] }: BlockFacts): string {
  const words = reading.slice(0, edge);
  return /[記记]者\s/u.test(words) && (/[^\S\n]$/.test(words) || /^[^\S\n]/.test(reading.slice(edge, edge + 1))) ? words : '';
}

/** Whom words credit that a text begins with. */
function creditsIn(words: string): readonly ClaimProposal[] {
  const start = words.length - words.trimStart().length;
  return (readCredits(words)?.credits ?? []).map((value) => ({ field: 'credit', value, start, end: words.trimEnd().length }));
}

/** Whether a line of fields or a by-line has said already who wrote the text. */
function hasWriter({ claims }: DocumentFacts): boolean {
  return claims.some(({ field, value }) => field === 'credit' && !isEditing(value as Credit));
}

function isEditing({ role }: Credit): boolean {
  return EDITING.includes(role);
}
