import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { run } from './apparatus/run.js';
import type { Article, EvidenceItem, ParseOptions, ParseResult } from './article.js';
import { encodingOf } from './decode/declared.js';
import { type Decoded, decode } from './decode/decode.js';
import { detect } from './detect/detect.js';
import { extract } from './extract/extract.js';
import { isOwnExport } from './recognize/own-export.js';
import { resolve } from './resolve/resolve.js';
import { rules } from './rules.js';

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
  const decoded = decode(input);
  if ('code' in decoded) return { ok: false, failure: { path, ...decoded } };
  const { text, encoding } = decoded;
  const { format } = detect(text, path);
  const extracted = extract(text, format, path);
  const own = isOwnExport(extracted);
  const active = rules.filter(
    (rule) =>
      !options.without?.some((left) => isNamed(rule.name, left)) && !(own && isNamed(rule.name, 'recognize/*') && rule.name !== 'recognize/dateline'),
  );
  const draft = run(extracted, active);
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const hash = options.sha256 ?? bytesToHex(sha256(bytes));
  const source = { path, sha256: hash, encoding, format, length: text.length };
  const origin = { id: hash.slice(0, 16), source, text, evidence: typeof input === 'string' ? {} : encodingEvidence(decoded) };
  return { ok: true, article: resolve(draft, origin, options.guesses ?? 'mark') };
}

/** What the page says its encoding is and what its bytes show, where there is something to choose: UTF-8 that says nothing is as it should be. */
function encodingEvidence({ encoding, declared, bom }: Decoded): Article['evidence'] {
  if (declared === undefined && encoding === 'utf-8' && !bom) return {};
  const stated: EvidenceItem[] =
    declared === undefined ? [] : [{ value: declared, witness: 'meta', chosen: (encodingOf(declared) ?? declared) === encoding }];
  return { encoding: [...stated, { value: encoding, witness: 'inferred', chosen: true }] };
}

/** Whether a name leaves a rule out: its own, or its stage's as `regularize/*`. */
function isNamed(rule: string, left: string): boolean {
  return left.endsWith('/*') ? rule.startsWith(left.slice(0, -1)) : rule === left;
}
