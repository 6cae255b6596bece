import { annotate } from './annotate/annotate.js';
import { run } from './apparatus/run.js';
import type { Article, EvidenceItem, ParseOptions, ParseResult } from './article.js';
import { encodingOf } from './decode/declared.js';
import { type Decoded, decode } from './decode/decode.js';
import { detect } from './detect/detect.js';
import { extract } from './extract/extract.js';
import { isOwnExport } from './recognize/page/own-export.js';
import { resolve } from './resolve/resolve.js';
import { rules } from './rules.js';
import { sha256Of } from './sha256.js';

/** The rules that act on Markdown that we wrote: what they find is in the text and not in its front matter. */
const IN_OWN_EXPORT: ReadonlySet<string> = new Set(['decode/replacement-character', 'recognize/dateline']);

/**
 * Reads a saved article: bytes (or text that is decoded already) in, an article out, or a failure that says why not.
 * Never throws on bad data; the same bytes give the same article.
 *
 * @example
 * const result = parse(bytes, { path: '004.txt' });
 * if (!result.ok) throw new Error(result.failure.message);
 * result.article.audit.lost; // 0
 */
export function parse(input: Uint8Array | string, options: ParseOptions = {}): ParseResult {
  const path = options.path ?? '';
  const decoded = decode(input, options.charset);
  if ('code' in decoded) return { ok: false, failure: { path, ...decoded } };
  const { text, encoding } = decoded;
  const { format } = detect(text, options.url === undefined ? path : pathOf(options.url));
  const extracted = extract(text, format, path, options.url);
  const own = isOwnExport(extracted);
  // What we wrote ourselves has been mended; to do it again would change words that are meant.
  const active = rules.filter(({ name }) => !options.without?.some((left) => isNamed(name, left)) && (!own || IN_OWN_EXPORT.has(name)));
  const draft = run(extracted, active);
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const hash = options.sha256 ?? sha256Of(bytes);
  const source = { path, sha256: hash, encoding, format, length: text.length };
  const origin = { id: hash.slice(0, 16), source, text, evidence: typeof input === 'string' ? {} : encodingEvidence(decoded) };
  const article = resolve(draft, origin, options.guesses ?? 'mark');
  const annotations = options.annotations ? annotate(article) : [];
  return { ok: true, article: annotations.length > 0 ? { ...article, annotations } : article };
}

/** What the server and the page say the encoding is and what the bytes show, where there is something to choose: UTF-8 that says nothing is as it should be. */
function encodingEvidence({ encoding, stated, bom, insertions }: Decoded): Article['evidence'] {
  if (stated.length === 0 && insertions.length === 0 && encoding === 'utf-8' && !bom) return {};
  const said = stated.map(({ label, witness }): EvidenceItem => ({ value: label, witness, chosen: (encodingOf(label) ?? label) === encoding }));
  const shown: EvidenceItem = { value: encoding, witness: bom ? 'bom' : 'inferred', chosen: true };
  const parts = insertions.map((part): EvidenceItem => ({ value: part.encoding, witness: 'inferred', range: [part.start, part.end], chosen: true }));
  return { encoding: [...said, shown, ...parts] };
}

/** The path of an address, whose extension may tell what is there. */
function pathOf(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : '';
}

/** Whether a name leaves a rule out: its own, or its stage's as `regularize/*`. */
function isNamed(rule: string, left: string): boolean {
  return left.endsWith('/*') ? rule.startsWith(left.slice(0, -1)) : rule === left;
}
