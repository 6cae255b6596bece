import type { Article, Script } from '@zhengwen/core';
import { safeJson } from './safe.js';
import { type ScriptAsked, scriptAsked } from './script-asked.js';

export const FORMATS = ['json', 'jsonl', 'markdown', 'text', 'html', 'tei'] as const;
export type FormatName = (typeof FORMATS)[number];

/** What a written file's name ends in. */
export const EXTENSION: Readonly<Record<FormatName, string>> = {
  json: '.json',
  jsonl: '.jsonl',
  markdown: '.md',
  text: '.txt',
  html: '.html',
  tei: '.xml',
};

type Render = (article: Article, options: { readonly script?: Script }) => string;

const RENDERERS: Readonly<Record<Exclude<FormatName, 'json' | 'jsonl'>, () => Promise<Render>>> = {
  markdown: async () => (await import('./renderers/markdown.js')).render,
  text: async () => (await import('./renderers/text.js')).render,
  html: async () => (await import('./renderers/html.js')).render,
  tei: async () => (await import('./renderers/tei.js')).render,
};

export interface Written extends ScriptAsked {
  readonly format: FormatName;
  /** Whether the record holds the entries of the apparatus, and the evidence of the metadata. */
  readonly entries?: boolean;
  readonly evidence?: boolean;
}

/** Writes one article, with a line feed at its end. */
export type Write = (article: Article) => string;

/** The function that writes articles as asked for; only what it needs is loaded. */
export async function writerFor(asked: Written): Promise<Write> {
  const { format } = asked;
  const script = await scriptAsked(asked);
  if (format !== 'json' && format !== 'jsonl') {
    const render = await RENDERERS[format]();
    return (article) => ended(render(article, script ? { script } : {}));
  }
  const indent = format === 'json' ? 2 : undefined;
  const rendition = script && (await import('./rendition.js'));
  return (article) => `${jsonOf(recordOf(rendition ? rendition.renditionOf(article, script) : article, asked), indent)}\n`;
}

/** JSON text that is safe to show: one line, or indented. */
export function jsonOf(value: unknown, indent?: number): string {
  return safeJson(JSON.stringify(value, undefined, indent));
}

/** The article as it is published: without its pieces, and with entries and evidence only when asked. */
export function recordOf({ pieces: _, entries, evidence, ...record }: Article, asked: Pick<Written, 'entries' | 'evidence'>): object {
  return { ...record, ...(asked.entries ? { entries } : {}), ...(asked.evidence ? { evidence } : {}) };
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
