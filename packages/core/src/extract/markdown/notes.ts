import { WRITTEN } from '../footnotes.js';
import { attributesOf } from '../html/attributes.js';
import type { Page } from '../html/page.js';
import { SYNTAX } from './syntax.js';

/** As others read it: neither brackets nor white space. */
const LABEL = String.raw`\[\^([^\s[\]^]{1,64})\]`;
/** A note at the start of a line, behind the marks of quotations and lists. */
const DEFINITIONS = new RegExp(String.raw`^([>\s\-+*\d.)]*)${LABEL}:`, 'gmu');
const DEFINITION = new RegExp(String.raw`${LABEL}:[ \t]*`, 'uy');
const REFERENCE = new RegExp(LABEL, 'uy');

/** The labels of the notes that a text defines: `[^1]: …`. */
export function notesIn(source: string): ReadonlySet<string> {
  if (!source.includes(']:')) return new Set();
  return new Set([...source.matchAll(DEFINITIONS)].map(([, , label]) => label as string));
}

/** The text with letters for the marks of its notes, unit for unit: CommonMark would take a note for the address of a link. */
export function withoutNotes(source: string): string {
  return source.replace(DEFINITIONS, (whole, lead: string) => lead + 'x'.repeat(whole.length - lead.length));
}

/** The note that begins at `at`: where its words do, and its label. */
export function definitionAt(source: string, at: number, to: number): { readonly label: string; readonly end: number } | undefined {
  DEFINITION.lastIndex = at;
  const label = DEFINITION.exec(source)?.[1];
  return label !== undefined && DEFINITION.lastIndex <= to ? { label, end: DEFINITION.lastIndex } : undefined;
}

/** Writes the reference at `at` to one of the notes, and gives its end; `[^1]` reads `[1]`. */
export function writeReference(page: Page, source: string, at: number, to: number, notes: ReadonlySet<string>): number | undefined {
  REFERENCE.lastIndex = at;
  const label = REFERENCE.exec(source)?.[1];
  const end = REFERENCE.lastIndex;
  if (label === undefined || end > to || !notes.has(label)) return undefined;
  page.open('a', attributesOf({ href: `#${WRITTEN}${label}` }, at, end), at, at);
  page.text(at, at + 1);
  page.flow.markup(at + 1, at + 2, SYNTAX);
  page.text(at + 2, end);
  page.close('a', end, end);
  return end;
}
