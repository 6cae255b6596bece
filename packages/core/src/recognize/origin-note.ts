import { blockRule, type ClaimProposal } from '../apparatus/rule.js';
import { fold } from '../script/fold.js';
import { isNotice } from './page/prose.js';
import { type BodySpan, bodySpan } from './page/zones.js';
import { readCredits } from './words/credits.js';
import { findDate } from './words/dates.js';

const LONGEST = 200;
/** From where, in quotes, behind a colon, or with the number of an account behind the name. */
const ORIGIN =
  /^[\s【[(（]*(?:[编編]者?按\s*[:：]\s*)?(?:本文|文章|原文|此文)(?:首[发發])?(?:[来來](?:自|源(?:于|於|自)?)|[转轉](?:[载載])?自|首[发發](?:于|於)?|[选選摘]自|由)?(?<kind>微信公[众眾][号號]|公[众眾][号號])?\s*(?:[:：]\s*(?<said>[^“”"「」《》（）()，,。：:]{2,20})|[“"「《](?<quoted>[^“”"「」《》]{2,20})[”"」》])(?<number>\s*[(（]\s*(?:ID|微信[号號]|微信)\s*[:：][^()（）]{1,30}[)）])?(?<rest>[，,。；;].*)?$/iu;
/** What else such a note says. */
const BESIDE = /题图|头图|首图|图片|封面|授权|发布|转载|原标题|原文|观点|版权|如需|侵权|平台|联系|编辑/;

/** Where a copy says in a sentence whose text it is and who wrote it. */
export default blockRule<BodySpan>({
  name: 'recognize/origin-note',
  summary:
    'Reads a sentence at the edge of a text that says from which account or paper it was taken and who wrote it (本文来自微信公众号“…”，作者：…).',
  because: [
    {
      seen: 'reprints on portals',
      says: 'over or under the text stands the account it is taken from, its number, the author and the leave to print it',
    },
  ],
  examples: [
    {
      before:
        '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。\n本文来自微信公众号“河东拾遗”（ID：hedong），作者：方宁，河东网经授权发布。',
      after: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n船老大每天五点起床，先把船擦一遍，再去敲钟。',
      claims: {
        creditedSource: ['河东拾遗'],
        credit: [{ name: '方宁', nameAsPrinted: '方宁', role: 'author', label: '作者' }],
        rights: ['本文来自微信公众号“河东拾遗”（ID：hedong），作者：方宁，河东网经授权发布。'],
      },
    },
  ],
  exceptions: [
    {
      keep: '渡口停了二十年，今年春天又有了船，来往的人都说方便。\n本文来自“渡口”一书的序，写的是二十年前的事，来往的人都还记得。',
      because: 'a sentence that goes on to tell something is text',
    },
  ],
  gate: bodySpan,
  propose(block, _document, { first, last }) {
    if ((block.index > first && block.index < last) || block.length > LONGEST || block.type !== 'paragraph') return;
    const groups = /^[\s【[(（]*[本文原此编編]/u.test(block.line) ? ORIGIN.exec(block.line)?.groups : undefined;
    const name = groups?.said ?? groups?.quoted;
    if (!groups || !name || findDate(name) || !(groups.kind || groups.number || groups.rest === undefined)) return;
    const clauses = (groups.rest ?? '').split(/[，,。；;】\])）]+/u).filter((clause) => clause.trim() !== '');
    const read = clauses.map((clause) => readCredits(clause)?.credits ?? (BESIDE.test(fold(clause)) ? [] : undefined));
    if (read.includes(undefined)) return;
    const claims: ClaimProposal[] = [{ field: 'creditedSource', value: name.trim() }];
    for (const credit of read.flatMap((credits) => credits ?? [])) claims.push({ field: 'credit', value: credit });
    if (isNotice(block)) claims.push({ field: 'rights', value: block.line });
    return { is: 'omitted', claims };
  },
});
