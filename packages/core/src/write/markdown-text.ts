import type { Inline } from '../article.js';
import { isSafeUrl } from './escape.js';
import { type Mark, type Step, stepsOf } from './inlines.js';

export interface TextOptions {
  /** In a table a bar would end the cell, and a line end the row; it would end a heading as well. */
  readonly oneLine?: boolean;
}

const SPECIAL = /[\\*`[\]<~]|&(?=#?\w{1,32};)|!$/g;
const UNDERSCORE = /_/g;

/** The Markdown of a block's text: whatever would be read as a mark is escaped, so that it reads back as it is. */
export function markdownText(text: string, inlines: readonly Inline[] | undefined, options: TextOptions = {}): string {
  const steps = stepsOf(text, inlines);
  const tags = tagged(steps, text);
  let out = '';
  steps.forEach((step, index) => {
    if (step.is === 'text' && noteAt(steps, index, text)) return;
    if (step.is === 'text') {
      const lineStart = step.start === 0 || text[step.start - 1] === '\n';
      const lineEnd = step.end === text.length || text[step.end] === '\n';
      const edge = { start: step.start === 0, end: step.end === text.length };
      out += escaped(text, step.start, step.end, {
        lineStart: lineStart && !options.oneLine,
        lineEnd,
        edge,
        bars: options.oneLine || text.includes('\n'),
      });
    } else if (step.is === 'break') out += options.oneLine ? '<br>' : '\\\n';
    else if (step.mark.type !== 'footnoteReference') out += delimiter(step.mark, step.is, tags.has(index));
    else if (step.is === 'open' && isNote(step.mark, text)) out += `[^${step.mark.identifier}]`;
  });
  return out;
}

/** Whether what a reference covers is its label in brackets, as it is printed wherever a note was found. */
function isNote({ start, end, identifier }: Mark, text: string): boolean {
  return text.slice(start, end) === `[${identifier}]`;
}

function noteAt(steps: readonly Step[], index: number, text: string): boolean {
  const before = steps[index - 1];
  return before?.is === 'open' && before.mark.type === 'footnoteReference' && isNote(before.mark, text);
}

interface Surroundings {
  readonly lineStart: boolean;
  readonly lineEnd: boolean;
  /** The start and the end of the block. */
  readonly edge: { readonly start: boolean; readonly end: boolean };
  readonly bars: boolean;
}

function escaped(text: string, start: number, end: number, { lineStart, lineEnd, edge, bars }: Surroundings): string {
  let out = text
    .slice(start, end)
    .replace(SPECIAL, '\\$&')
    .replace(UNDERSCORE, (mark, at: number, whole: string) => (isWord(whole[at - 1]) && isWord(whole[at + 1]) ? mark : '\\_'))
    .replace(/\r/g, '&#13;');
  if (bars) out = out.replace(/\|/g, '\\|');
  if (lineStart) {
    out = out.replace(/^[-+=>#:]/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
  }
  if (lineStart || edge.start) out = out.replace(edge.start ? /^\s/ : /^[ \t]/, reference);
  if (lineEnd) out = out.replace(edge.end ? /\s$/ : /[ \t]$/, reference);
  return out;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

function reference(character: string): string {
  return `&#x${character.charCodeAt(0).toString(16)};`;
}

function delimiter(mark: Exclude<Mark, { readonly type: 'footnoteReference' }>, side: 'open' | 'close', asTag: boolean): string {
  switch (mark.type) {
    case 'link':
      if (mark.url === undefined || !isSafeUrl(mark.url)) return '';
      return side === 'open' ? '[' : `](${destination(mark.url)})`;
    case 'ruby':
      return side === 'open' ? '<ruby>' : `<rt>${annotation(mark.annotation ?? '')}</rt></ruby>`;
    default: {
      const name = mark.type === 'strong' ? 'strong' : 'em';
      if (asTag) return side === 'open' ? `<${name}>` : `</${name}>`;
      return mark.type === 'strong' ? '**' : '*';
    }
  }
}

/** Between the tags of a reading stands Markdown as well. */
function annotation(text: string): string {
  return escaped(text, 0, text.length, { lineStart: false, lineEnd: false, edge: { start: true, end: true }, bars: true });
}

/** The steps whose marks must be written as tags, since asterisks would not be read as a pair there. */
function tagged(steps: readonly Step[], text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const opened = new Map<Mark, number>();
  steps.forEach((step, index) => {
    if (step.is === 'open') opened.set(step.mark, index);
    if (step.is !== 'close') return;
    const start = opened.get(step.mark) ?? index;
    const outer = [before(steps, start, text), after(steps, index, text)] as const;
    const inner = [after(steps, start, text), before(steps, index, text)] as const;
    const clash = [...outer, ...inner].includes('*');
    if (clash || !leans(inner[0], outer[0]) || !leans(inner[1], outer[1])) {
      found.add(start);
      found.add(index);
    }
  });
  return found;
}

/** Whether asterisks between these two characters lean to the inner one (CommonMark, "left-flanking", "right-flanking"). */
function leans(inner: string, outer: string): boolean {
  if (inner === '' || /\s/.test(inner)) return false;
  return !isPunctuation(inner) || outer === '' || /\s/.test(outer) || isPunctuation(outer);
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

/** The character that will stand before the step; `*` for an asterisk of another mark, `''` for the start of the block. */
function before(steps: readonly Step[], index: number, text: string): string {
  const step = steps[index - 1];
  if (!step) return '';
  if (step.is === 'text') return [...text.slice(Math.max(step.start, step.end - 2), step.end)].at(-1) ?? '';
  if (step.is === 'break') return '\n';
  return besides(step, { link: step.is === 'open' ? '[' : ')', ruby: '>' });
}

function after(steps: readonly Step[], index: number, text: string): string {
  const step = steps[index + 1];
  if (!step) return '';
  if (step.is === 'text') return [...text.slice(step.start, step.start + 2)][0] ?? '';
  if (step.is === 'break') return '\\';
  return besides(step, { link: step.is === 'open' ? '[' : ']', ruby: '<' });
}

function besides(step: Extract<Step, { mark: Mark }>, characters: { readonly link: string; readonly ruby: string }): string {
  return step.mark.type === 'link' || step.mark.type === 'ruby' ? characters[step.mark.type] : '*';
}

/** An address as a link's destination. */
export function destination(url: string): string {
  const bare = url.replace(/[\n\r]/g, '');
  const safe = bare.replace(/[\\()<>]|&(?=#?\w{1,32};)/g, '\\$&');
  return bare === '' || /[\s\u0000-\u001f]/.test(bare) ? `<${safe}>` : safe;
}

/** A text in the place of a link's title. */
export function title(text: string): string {
  return `"${text
    .replace(/[\\"]|&(?=#?\w{1,32};)/g, '\\$&')
    .replace(/\n/g, '&#10;')
    .replace(/\r/g, '&#13;')
    .replace(/^\s|\s$/g, reference)}"`;
}
