import { fact } from '../../apparatus/fact.js';
import type { BlockFacts, DocumentFacts } from '../../apparatus/rule.js';
import { dateIn } from '../words/dates.js';
import { metadataOf } from '../words/metadata-fields.js';
import { linkedShare } from './neighbours.js';
import { endsSentence, isProse } from './prose.js';
import { isTitleLike } from './title-lines.js';
import { type BodySpan, bodySpan } from './zones.js';

/** The number of a section, on a line above its heading. */
const NUMBERED = /^(?:[01]?\d|[一二三四五六七八九十]{1,3}|(?:part|chapter|no)\.?\s?\d{1,2})[.、．]?$/i;

/** Headings printed as plain lines: runs of one or two of them, by index, each above prose. */
export const headingRuns = fact((document: DocumentFacts): readonly (readonly number[])[] => {
  const span = bodySpan(document);
  if (!span) return [];
  const width = wrappedWidth(document);
  const runs: number[][] = [];
  let run: BlockFacts[] = [];
  let before: BlockFacts | undefined;
  for (const block of document.printed) {
    if (block.type === 'figure' || block.type === 'caption') continue;
    if (couldBeHeading(block, span, width)) run.push(block);
    else {
      if (run.length > 0 && run.length <= 2 && !run.some(isSpeech) && isText(block) && (!before || endsSentence(before.line) || !isProse(before)))
        runs.push(...(isDated(run[1]) ? run.map((line) => [line.index]) : [run.map((line) => line.index)]));
      run = [];
      before = block;
    }
  }
  return runs;
});

/** Somebody is quoted: 老陈先松了口：“……？” */
function isSpeech(block: BlockFacts): boolean {
  return /[：:]\s*[“"「『].*[。？！?!]\s*[”"」』]$/u.test(block.line);
}

/** A line that begins with a day, or a number with its mark, is a heading by itself. */
function isDated(line: BlockFacts | undefined): boolean {
  return line !== undefined && /^(?:\d{1,2}月|\d{4}年|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])/u.test(line.line);
}

function isText(block: BlockFacts): boolean {
  return isProse(block) || (block.type === 'paragraph' && endsSentence(block.line)) || block.containers.length > 0;
}

function couldBeHeading(block: BlockFacts, span: BodySpan, width: number | undefined): boolean {
  return (
    block.type === 'paragraph' &&
    (isTitleLike(block) || NUMBERED.test(block.line)) &&
    !isProse(block) &&
    block.index < span.last &&
    block.length <= 45 &&
    (block.han >= 2 || NUMBERED.test(block.line)) &&
    !/[。；：:，,、…]$/.test(block.line) &&
    // A question to whoever is interviewed begins with who asks.
    !/^[^：:]{1,10}[：:].*[？?]$/u.test(block.line) &&
    // When and where something takes place.
    !/^\p{Script=Han}{0,4}(?:时间|時間|日期|地点|地點|地址|电话|電話|方式|费用|費用|对象|對象)[：:]/u.test(block.line) &&
    !(endsSentence(block.line) && !/[”"』」）)]$/.test(block.line) && block.han > 20) &&
    !block.containers.some((container) => container.type !== 'blockquote') &&
    linkedShare(block) < 0.5 &&
    (width === undefined || block.length < 0.7 * width) &&
    !isMetadata(block) &&
    !/^(?:minute|second)$/.test(dateIn(block)?.date.precision ?? '')
  );
}

/** A label alone, such as 来源, may be a heading; with a colon or a value it is metadata. */
function isMetadata(block: BlockFacts): boolean {
  const read = metadataOf(block);
  return read !== undefined && (read.claims.length > 0 || /[:：|｜]/.test(block.line));
}

/** The width at which prose was broken into lines, where it was: most lines end in mid-sentence at about that length. */
function wrappedWidth(document: DocumentFacts): number | undefined {
  const open = document.printed.filter((block) => block.type === 'paragraph' && block.han >= 12 && !endsSentence(block.line));
  if (open.length < 4 || open.length < 0.3 * document.printed.length) return undefined;
  const lengths = open.map((block) => block.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length / 2)];
}
