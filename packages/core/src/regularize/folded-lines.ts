import type { BlockFacts, DocumentFacts } from '../apparatus/rule.js';

/** How a text was folded. */
export interface Fold {
  /** The width of a full line in cells, of which a Han character has two. */
  readonly width: number;
  /** Whether paragraphs are told by an indent or a blank line. */
  readonly marked: boolean;
}

/** A line of verse or a heading is narrower, in cells. */
const NARROWEST = 40;
/** The indent of a paragraph, in cells. */
const INDENT = 4;
const ENDS = /[。！？!?…；;：:][”"』」’）)】]*$/u;
const OPEN = /[\p{Script=Han}，,、\p{L}\p{Nd}“‘「『《（]$/u;
const LISTED =
  /^(?:[•·●○■□◆◇▲△※*＊-]\s?|[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:[)）、．]|\.\s)|第[一二三四五六七八九十百\d]{1,4}[条條章节節]|[①-⑳])/u;
const LABELLED = /^[^，。、\s]{1,8}[：:]/u;

/** How the lines of a document were folded; `undefined` where they were not: most lines that do not end a sentence are about as wide. */
export function foldedLines(document: DocumentFacts): Fold | undefined {
  if (document.format !== 'plain' && document.format !== 'front-matter') return undefined;
  const lines = document.printed.filter(isLine);
  const open = lines.filter((line) => OPEN.test(line.line) && cellsOf(line) >= NARROWEST / 2);
  if (open.length < 3 || open.length < 0.25 * lines.length) return undefined;
  const widths = open.map(cellsOf).sort((a, b) => a - b);
  const width = widths[Math.floor(widths.length / 2)] as number;
  const alike = widths.filter((each) => isFull(each, width)).length;
  // A text that goes on wider than its lines was never folded at their width.
  const wider = lines.filter((line) => cellsOf(line) > 1.12 * width + 4).length;
  if (width < NARROWEST || alike < 0.75 * open.length || wider > 0.1 * lines.length) return undefined;
  return { width, marked: areMarked(document, width) };
}

/** Whether the second of two lines goes on with the paragraph of the first. */
export function goesOn(first: BlockFacts, second: BlockFacts, fold: Fold): boolean {
  if (!isLine(first) || !isLine(second) || begins(first, second)) return false;
  const cells = cellsOf(first);
  // The word that begins the next line is what the line had no room for.
  if (!isFull(cells + Math.max(0, wordOf(second.line) - 2), fold.width)) return false;
  if (LISTED.test(second.line) && (!fold.marked || ENDS.test(first.line))) return false;
  if (fold.marked) return true;
  return OPEN.test(first.line) && !LABELLED.test(second.line);
}

/** What joins two lines: a space where Latin words meet, or a word and a number. */
export function glueOf(first: string, second: string): '' | ' ' {
  const before = first.slice(-1);
  const after = second.slice(0, 1);
  if (/\d/.test(before) && /\d/.test(after)) return '';
  return /[\p{Script=Latin}\d.,;:!?)%]/u.test(before) && /[\p{Script=Latin}\d(]/u.test(after) ? ' ' : '';
}

function isLine(block: BlockFacts): boolean {
  return block.printed && block.type === 'paragraph' && block.containers.length === 0 && block.layout.tag === undefined && !block.line.includes('\n');
}

function isFull(cells: number, width: number): boolean {
  return cells >= 0.88 * width - 2 && cells <= 1.12 * width + 4;
}

/** A paragraph begins with a blank line, or an indent that the line before does not have. */
function begins(first: BlockFacts, second: BlockFacts): boolean {
  const indent = second.layout.indent ?? 0;
  return (
    (second.layout.blankBefore ?? 0) > 0 || (indent >= INDENT && indent !== (first.layout.indent ?? 0)) || (indent >= INDENT && ENDS.test(first.line))
  );
}

/** After a line that is not full a new paragraph begins: whether such beginnings are marked. */
function areMarked(document: DocumentFacts, width: number): boolean {
  let marked = 0;
  let bare = 0;
  for (const [index, line] of document.printed.entries()) {
    const next = document.printed[index + 1];
    if (!next || !isLine(line) || !isLine(next) || isFull(cellsOf(line), width)) continue;
    if (begins(line, next)) marked++;
    else bare++;
  }
  return marked > 0 && marked >= 4 * bare;
}

/** The cells of a line with its indent. */
function cellsOf(block: BlockFacts): number {
  let cells = block.layout.indent ?? 0;
  for (const character of block.line) cells += (character.codePointAt(0) as number) >= 0x2010 ? 2 : 1;
  return cells;
}

/** The cells of the word, or the character, that a line begins with. */
function wordOf(line: string): number {
  const word = /^[\p{Script=Latin}\d.,:/-]+/u.exec(line);
  return word ? word[0].length : 2;
}
