import { linesOf } from './lines.js';

const HEADING = /^ {0,3}#{1,6}[ \t]+\S/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const DELIMITER_ROW = /^\|?\s*:?-+:?(?:\s*\|\s*:?-+:?)+\s*\|?$/;
const ITEM = /^ {0,3}[-*+] \S/;
const NUMBERED = /^ {0,3}\d{1,9}[.)] \S/;
const QUOTATION = /^ {0,3}> ?\S/;
const BREAK = /^ {0,3}(?:\*\*\*+|\* \* \*|---|___+)\s*$/;
/** The first character of a line that is one of these. */
const MAY_BEGIN = '#|-:*+0123456789>_';
const IMAGE = /!\[[^[\]\n]{0,400}\]\([^()\s]{1,2000}(?:\s+"[^"\n]{0,200}")?\)/g;
const LINK = /!?\[[^[\]\n]{0,400}\]\((?:https?:|\/|\.|#|mailto:)[^()\s]{0,2000}(?:\s+"[^"\n]{0,200}")?\)|^ {0,3}\[[^[\]\n]{1,100}\]:\s+\S/g;
const STRONG = /\*\*(?=[^\s*])[^*\n]{1,200}\*\*|(?<!\w)__(?=[^\s_])[^_\n]{1,200}__(?!\w)/g;
const EMPHASIS = /(?<![\w*\\])\*(?=[^\s*])[^*\n]{0,100}[^\s*\\]\*(?![\w*])/g;
const ESCAPE = /\\[\\`*_{}[\]()#+\-.!>~|<&]|\\$/g;

const LETTER = /[\p{L}\p{N}]/u;
const CLAUSES = /[，。；！？：]/u;
/** Two asterisks within a line. */
const MASK = /[^\s*]\*\*[^\s*]/u;

/** What a text shows of being Markdown. */
export interface MarkdownEvidence {
  /** How much: 2 and more is enough. Lists, quotations and rules count only beside something that plain text does not have as well. */
  readonly score: number;
  /** The same where Markdown is to be expected, and 1 is enough: what plain text may have as well counts too. */
  readonly likely: number;
  readonly marks: readonly string[];
  /** Lines that are not blank. */
  readonly lines: number;
}

/** Looks for the marks of Markdown in `text`, line by line. */
export function markdownEvidence(text: string): MarkdownEvidence {
  const found = { heading: 0, fence: 0, table: 0, link: 0, strong: 0, emphasis: 0, escape: 0, item: 0, numbered: 0, quotation: 0, break: 0 };
  let fence: string | undefined;
  let lines = 0;
  let masks = 0;
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const content = line.trim();
    if (content === '') continue;
    lines++;
    const opening = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (!opening?.startsWith(fence)) continue;
      found.fence++;
      fence = undefined;
    } else if (opening) fence = opening;
    else {
      // Hardly a line of prose or of a page begins as one of these, so the patterns are seldom tried.
      if (MAY_BEGIN.includes(content.charAt(0))) {
        if (HEADING.test(line)) found.heading++;
        if (DELIMITER_ROW.test(content)) found.table++;
        if (ITEM.test(line)) found.item++;
        if (NUMBERED.test(line)) found.numbered++;
        if (QUOTATION.test(line)) found.quotation++;
        if (BREAK.test(line)) found.break++;
      }
      if (line.includes('](') || line.includes(']:')) found.link += Math.max(count(line, LINK), count(line, IMAGE));
      if (line.includes('**') || line.includes('__')) {
        const { strong, masks: masked } = strongIn(line);
        found.strong += strong;
        masks += masked;
      }
      if (line.includes('*')) found.emphasis += count(line, EMPHASIS);
      if (line.includes('\\')) found.escape += count(line, ESCAPE);
    }
  }
  // Where words are masked, two masks in one line may stand as if about something strong.
  if (masks >= found.strong) found.strong = 0;
  const own =
    Math.min(found.heading, 2) +
    Math.min(found.strong, 2) +
    (found.fence > 0 ? 2 : 0) +
    (found.table > 0 ? 2 : 0) +
    (found.link > 0 ? 2 : 0) +
    (found.emphasis > 0 ? 1 : 0) +
    (found.escape > 0 ? 1 : 0);
  const shared = found.item > 1 || found.quotation > 0 || found.break > 0 ? 1 : 0;
  const marks = Object.entries(found).flatMap(([name, times]) => (times > 0 ? [`${name} × ${times}`] : []));
  const likely = own + shared + found.item + found.numbered;
  return { score: own > 0 ? own + shared : 0, likely, marks, lines };
}

/**
 * Stretches set as strong, and marks that mask words instead (积**配合): these are odd in a line, or what lies between two of them is no stretch but
 * the clauses from one masked word to the next, which begin or end within a clause. By CommonMark none opens between a letter and a stop.
 */
function strongIn(line: string): { readonly strong: number; readonly masks: number } {
  if (line.split('**').length % 2 === 0) return { strong: 0, masks: MASK.test(line) ? 1 : 0 };
  const found = { strong: 0, masks: 0 };
  for (const { 0: stretch, index } of line.matchAll(STRONG)) {
    const end = index + stretch.length;
    const opens = LETTER.test(line.charAt(index + 2)) || !LETTER.test(line.charAt(index - 1));
    const isCut = CLAUSES.test(stretch) && (isWithin(line, index, index + 2) || isWithin(line, end - 2, end));
    if (opens && !isCut) found.strong++;
    else found.masks++;
  }
  return found;
}

/** Whether a mark has letters on both sides. */
function isWithin(line: string, start: number, end: number): boolean {
  return LETTER.test(line.charAt(start - 1)) && LETTER.test(line.charAt(end));
}

function count(line: string, pattern: RegExp): number {
  let times = 0;
  for (const _ of line.matchAll(pattern)) times++;
  return times;
}
