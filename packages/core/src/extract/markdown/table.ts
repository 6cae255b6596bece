import { NO_ATTRIBUTES } from '../html/attributes.js';
import type { Page } from '../html/page.js';
import { type Context, writeMarkers } from './inline.js';
import { SYNTAX } from './syntax.js';

const RULE = /^[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether the lines of a paragraph are a table with bars: a row, then a rule of hyphens. */
export function isTable(lines: string): boolean {
  const [head = '', rule = ''] = lines.split('\n', 2);
  return rule.includes('|') && /(?:^|[^\\])\|/.test(head) && RULE.test(rule.replace(/\r$/, ''));
}

/** Opens a table of bars, whose first row is its head; `quotes` marks of quotation stand before each of its lines. */
export function openTable(page: Page, source: string, from: number, to: number, quotes: number): Required<Context>['table'] & { end(): void } {
  let cell: 'th' | 'td' | undefined;
  let head = true;
  let row = false;
  const open = (name: string, at: number) => page.open(name, NO_ATTRIBUTES, at, at);
  const begin = (at: number) => {
    if (!row) open('tr', at);
    row = true;
    cell = head ? 'th' : 'td';
    open(cell, at);
  };
  const endCell = (at: number) => {
    if (cell) page.close(cell, at, at);
    cell = undefined;
  };
  const endRow = (at: number) => {
    endCell(at);
    if (row) page.close('tr', at, at);
    row = false;
    head = false;
  };
  const lineEnd = (at: number) => {
    const end = source.indexOf('\n', at);
    return end < 0 || end > to ? to : end;
  };
  /** Opens the cell that the text of a row begins with, where no bar does. */
  const lead = (at: number) => {
    if (!/^[ \t>]*\|/.test(source.slice(at, lineEnd(at)))) begin(at);
  };
  open('table', from);
  lead(from);
  return {
    bar(at) {
      const rest = source.slice(at + 1, lineEnd(at)).trim();
      endCell(at);
      page.flow.markup(at, at + 1, SYNTAX);
      if (rest !== '') begin(at + 1);
    },
    line(at, end) {
      endRow(at);
      page.flow.markup(at, end, 'extract/white-space');
      let next = writeMarkers({ page, source, quotes }, end, to);
      const start = next;
      if (next < to && RULE.test(source.slice(next, lineEnd(next)).trimEnd()) && source.slice(next, lineEnd(next)).includes('-')) {
        next = lineEnd(next);
        page.flow.markup(start, next, SYNTAX);
        return next;
      }
      if (next < to) lead(next);
      return next;
    },
    end() {
      endRow(to);
      page.close('table', to, to);
    },
  };
}
