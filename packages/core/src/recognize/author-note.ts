import { blockRule } from '../apparatus/rule.js';
import { atEdge, type BodySpan, bodySpan } from './page/zones.js';
import { foldedLine } from './words/letters.js';
import { isPersonName } from './words/names.js';

/** `（作者方宁系某大学教授）`, `（方宁 作者系某大学教授）` */
const NAMED =
  /^[（(【[]\s*(?:(?:本文)?作者\s*[:：]?\s*(?=\p{Script=Han}{2,4}\s*[系为為是，,])|(?=\p{Script=Han}{2,4}[\s，,]+(?:本文)?作者[系为為是]))(?<name>\p{Script=Han}{2,4}?)[\s，,]*(?:本文作者|作者)?[系为為是]/u;

/** （作者系某大学教授）: who the author is, under the text. */
export default blockRule<BodySpan>({
  name: 'recognize/author-note',
  summary: 'Takes a bracketed line about the author (作者系…, 作者单位…) at the edge of a text out of the body.',
  because: [{ seen: 'opinion pages', says: 'a line in brackets under the text says what the author does' }],
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
  ],
  exceptions: [{ keep: '这本小书的作者系着一条旧围裙，在渡口边上卖了三十年馄饨，来往的人都认得他。', because: 'a sentence of the text' }],
  gate: bodySpan,
  propose(block, _document, span) {
    if (!atEdge(block, span) || block.line.length > 60) return;
    if (!foldedLine(block).includes('作者')) return;
    const name = (/^[（(【[]/.test(block.line) && NAMED.exec(block.line)?.groups?.name) || '';
    const named = isPersonName(name);
    const bracketed = named || /^[（(【[]\s*(?:本文)?作者(?:系|为|是|单位|简介|介绍|[:：])/.test(foldedLine(block));
    // Without brackets it is one only under the text, and no sentence.
    const bare = block.index > span.last && block.line.length <= 30 && /^[*※\s]*(?:本文)?作者(?:系|为|是|单位)[^。！？]+$/.test(foldedLine(block));
    if (!bracketed && !bare) return;
    return { is: 'omitted', claims: named ? [{ field: 'credit', value: { name, nameAsPrinted: name, role: 'author' } }] : [] };
  },
});
