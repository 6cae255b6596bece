import type { Claim } from '../../apparatus/draft.js';
import type { Range } from '../../apparatus/range.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Node = { readonly [key: string]: Json };

/** Keys whose value is a line of text. */
const LINES = [
  'headline',
  'alternativeHeadline',
  'title',
  'datePublished',
  'dateModified',
  'dateCreated',
  'pubDate',
  'upDate',
  'articleSection',
  'url',
  'description',
];
/** Keys whose value is one or more names: a text, or a thing with a `name`. */
const NAMES = ['author', 'editor', 'publisher', 'sourceOrganization', 'keywords'];
const ARTICLE = /(?:Article|Posting|Report|Review|Recipe|CreativeWork|WebPage)$/;
const LONGEST = 1_000_000;
const NODES = 200;

/**
 * Claims of a JSON-LD script: `json-ld.headline`, `json-ld.author` (a list of names), `json-ld.datePublished` … of each article in it,
 * in arrays and `@graph` too. Broken JSON is mended where it can be and passed over where not.
 */
export function claimsOfJsonLd(script: string, range: Range): readonly Claim[] {
  const parsed = script.length > LONGEST ? undefined : parseLeniently(script);
  const claims: Claim[] = [];
  for (const node of nodesIn(parsed)) {
    const types = [node['@type'] ?? ''].flat().filter((type) => typeof type === 'string');
    const claim = (field: string, value: unknown) =>
      claims.push({ field: `json-ld.${field}`, value, witness: 'json-ld', range, rule: 'extract/page-head' });
    if (types.includes('BreadcrumbList')) {
      const path = namesOf(node.itemListElement);
      if (path.length > 0) claim('breadcrumb', path);
    }
    if (types.some((type) => type !== '') && !types.some((type) => ARTICLE.test(type))) continue;
    for (const key of LINES) {
      const [value] = textsOf(node[key]);
      if (value) claim(key, value);
    }
    for (const key of NAMES) {
      const names =
        key === 'keywords'
          ? textsOf(node[key])
              .flatMap((text) => text.split(/\s*[,，;；、]\s*/))
              .filter((text) => text !== '')
          : namesOf(node[key]);
      if (names.length > 0) claim(key, key === 'publisher' ? names[0] : names);
    }
    const persons = [node.author ?? []].flat().filter((author) => isNode(author) && author['@type'] === 'Person');
    if (persons.length > 0) claim('person', namesOf(persons));
    const main = node.mainEntityOfPage;
    const [page] = isNode(main) ? textsOf(main['@id']) : textsOf(main);
    if (page && /^https?:/i.test(page)) claim('mainEntityOfPage', page);
  }
  return claims;
}

function parseLeniently(script: string): Json | undefined {
  const bare = script
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)\s*/, '')
    .replace(/\s*(?:\/\/\s*)?(?:-->|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/, '')
    .replace(/;\s*$/, '');
  return tryParse(bare) ?? tryParse(mended(bare)) ?? salvaged(bare);
}

/** Of what is past mending, the dates: their lines have no marks that a template could leave open. */
function salvaged(json: string): Json | undefined {
  const dates = new Map<string, string | undefined>();
  for (const [, key = '', value] of json.matchAll(/"(datePublished|dateModified|pubDate|upDate)"\s*:\s*"([\dTZ :+./-]{8,35})"/g)) {
    // Two of a kind are those of two items.
    dates.set(key, dates.has(key) ? undefined : value);
  }
  const single = [...dates].filter((entry): entry is [string, string] => entry[1] !== undefined);
  const type = /"@type"\s*:\s*"(\w{1,40})"/.exec(json)?.[1];
  return single.length === 0 ? undefined : Object.fromEntries([...(type ? [['@type', type]] : []), ...single]);
}

function tryParse(json: string): Json | undefined {
  try {
    return JSON.parse(json) as Json;
  } catch {
    return undefined;
  }
}

/** Line ends inside strings escaped, commas before a closing bracket dropped: what templates most often leave. */
function mended(json: string): string {
  const out: string[] = [];
  let quoted = false;
  let comma = -1;
  for (let i = 0; i < json.length; i++) {
    const character = json[i] as string;
    if (quoted && character === '\\') {
      out.push(character + (json[++i] ?? ''));
      continue;
    }
    if (character === '"') quoted = !quoted;
    if (quoted && character < ' ') {
      out.push(character === '\n' ? '\\n' : ' ');
      continue;
    }
    if (!quoted && (character === '}' || character === ']') && comma >= 0) out[comma] = '';
    if (!quoted && character === ',') comma = out.length;
    else if (quoted || !/\s/.test(character)) comma = -1;
    out.push(character);
  }
  return out.join('');
}

/** The objects at the top, in arrays and in `@graph`; no deeper, and no more than a page can honestly hold. */
function nodesIn(json: Json | undefined): readonly Node[] {
  const nodes: Node[] = [];
  const queue: (Json | undefined)[] = [json];
  for (let i = 0; i < queue.length && nodes.length < NODES; i++) {
    const value = queue[i];
    if (Array.isArray(value)) queue.push(...(value as readonly Json[]).slice(0, NODES));
    else if (isNode(value)) {
      nodes.push(value);
      if (value['@graph'] !== undefined) queue.push(value['@graph']);
    }
  }
  return nodes;
}

function isNode(value: Json | undefined): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textsOf(value: Json | undefined): readonly string[] {
  const values = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return values.flatMap((each) => {
    const text = typeof each === 'string' ? each.replace(/\s+/g, ' ').trim() : typeof each === 'number' ? String(each) : '';
    return text === '' ? [] : [text];
  });
}

function namesOf(value: Json | undefined): readonly string[] {
  const values = Array.isArray(value) ? (value as readonly Json[]) : [value];
  return values.flatMap((each) => {
    if (!isNode(each)) return textsOf(each);
    const item = each.item;
    return textsOf(each.name ?? (isNode(item) ? item.name : undefined));
  });
}
