import type { Claim } from '../apparatus/draft.js';
import type { Credit, EvidenceItem, Role } from '../article.js';
import { EDITING } from '../recognize/words/credit-labels.js';
import { isCommonName, isPersonName, isTranscribed, mayBePerson } from '../recognize/words/names.js';
import { isOutletName } from '../recognize/words/outlet-names.js';
import { evidenceOf, type Reading, readings } from './choice.js';
import type { Claims } from './claims.js';

const ROLES: readonly Role[] = [
  'reporter',
  'contributor',
  'author',
  'photographer',
  'intern',
  'translator',
  'editor',
  'responsible-editor',
  'reviewer',
];

/** Who is credited, and by whom. A page that prints no author has none: what only its head says is shown as evidence. */
export function creditsOf(claims: Claims): { readonly value?: readonly Credit[]; readonly evidence: readonly EvidenceItem[] } {
  const own = readings(claims, 'front-matter.credits', (claim) => creditList(claim.value));
  if (own[0]) return { value: own[0].value, evidence: own.map((reading) => evidenceOf(reading, reading === own[0])) };
  const declared = readings(
    claims,
    ['meta.author', 'meta.article:author', 'meta.editor', 'json-ld.author', 'json-ld.editor'],
    (claim) => claim.value,
  );
  const said = new Set(declared.flatMap(({ value }) => value).map(String));
  for (const { value } of claims.of('credit')) said.add((value as Credit).name);
  const signed = authorInElement(claims);
  if (signed) said.add(signed.value.name);
  const outlets = outletsIn(claims);
  const people = claims.of('credit').filter(({ value }) => !outlets.has((value as Credit).name));
  const printed = readings(claims, ['credit', 'credit.beside-date'], (claim) => {
    const credit = claim.value as Credit;
    return (claim.field === 'credit' || said.has(credit.name) || isCommonName(credit.name)) &&
      !isOutlet(credit.name, outlets) &&
      // `文/图 某号 方宁`: the account before whoever works for it.
      !(outlets.has(credit.name) && people.some(({ value }) => (value as Credit).role === credit.role))
      ? credit
      : undefined;
  });
  const filed = claims.of(['front-matter.author', 'front-matter.authors', 'front-matter.作者']).flatMap((claim) =>
    namesIn(claim.value)
      .flatMap((name) => personNamed(name, claims) ?? [])
      .map((value) => ({ value, claim })),
  );
  const chosen: Credit[] = [];
  // A by-line says more of its people than a caption does.
  const rank = (claim: Claim) => (/caption/.test(claim.rule) ? 1 : 0);
  const ordered = [...printed].sort((a, b) => rank(a.claim) - rank(b.claim) || (a.claim.range?.[0] ?? 0) - (b.claim.range?.[0] ?? 0));
  for (const { value } of ordered) add(chosen, value);
  const written = chosen.some(({ role }) => !EDITING.includes(role) && role !== 'photographer');
  if (signed && !written && !chosen.some(({ name }) => name === signed.value.name)) chosen.unshift(signed.value);
  if (chosen.length === 0) for (const { value } of filed) add(chosen, value);
  const evidence = [...printed, ...(signed ? [signed] : []), ...filed].map((reading) =>
    evidenceOf(
      reading,
      chosen.some((credit) => credit.name === reading.value.name && credit.role === reading.value.role),
    ),
  );
  return { ...(chosen.length > 0 ? { value: chosen } : {}), evidence: [...evidence, ...declared.map((reading) => evidenceOf(reading, false))] };
}

/** The one person whom elements named for the author name: where there are several, they are those of other items and of comments. */
export function authorInElement(claims: Claims): Reading<Credit> | undefined {
  const named = readings(claims, 'element.author', (claim): Credit | undefined => {
    const name = String(claim.value).replace(/^(?:作者|撰文|文|by)\s*[:：|｜/／]\s*/iu, '');
    return { name, nameAsPrinted: name, role: 'author' };
  });
  const [first] = named;
  if (!first || !(mayBePerson(first.value.name) || isTranscribed(first.value.name))) return undefined;
  // Where a source stands in it, it is named for what it is.
  const sources = isPersonName(first.value.name) ? ['creditedSource'] : ['creditedSource', 'outlet'];
  if (claims.of(sources).some(({ value }) => value === first.value.name)) return undefined;
  return named.every(({ value }) => value.name === first.value.name) ? first : undefined;
}

/** `文｜河东 方宁` on the pages of 河东网: the short name of an outlet that the page gives in full. */
function isOutlet(name: string, outlets: ReadonlySet<string>): boolean {
  if (isPersonName(name)) return false;
  for (const outlet of outlets) if (outlet.length > name.length && outlet.startsWith(name) && isOutletName(outlet.slice(name.length))) return true;
  return false;
}

/** The outlets that a page names, as many as one can honestly have. */
function outletsIn(claims: Claims): ReadonlySet<string> {
  const named = claims.of(NAMES_OUTLET).slice(0, 64);
  return new Set(named.map(({ value }) => String(value)));
}

const NAMES_OUTLET = ['creditedSource', 'outlet', 'publisher', 'meta.og:site_name', 'meta.source', 'meta.mediaid', 'json-ld.publisher'];

/** One credit per name and role; a name without a role adds nothing to one that has it, unless that is whose pictures they are. */
function add(chosen: Credit[], credit: Credit): void {
  const index = chosen.findIndex(
    (other) =>
      other.name === credit.name && (other.role === credit.role || (!other.label && other.role === 'author' && credit.role !== 'photographer')),
  );
  const known = chosen[index];
  if (!known) {
    if (credit.label || !chosen.some((other) => other.name === credit.name)) chosen.push(credit);
  } else if (known.role !== credit.role) chosen[index] = credit;
  else chosen[index] = { ...credit, ...known };
}

function creditList(value: unknown): readonly Credit[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const credits = value.filter(
    (item): item is Credit =>
      typeof item === 'object' && item !== null && typeof (item as Credit).name === 'string' && ROLES.includes((item as Credit).role),
  );
  return credits.length > 0 ? credits : undefined;
}

/** The names of an `author`: one, several with commas between, a list, or a map with a name; `[[…]]` is a link to a note. */
function namesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value === 'object' && value !== null) return namesIn((value as { name?: unknown }).name);
  if (typeof value !== 'string') return [];
  return value.split(/[,，、;；]/).map((name) =>
    name
      .replace(/^\s*\[\[(?:[^\][|]*\|)?([^\][|]*)\]\]\s*$/, '$1')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** Whether a file gives a name among its categories, as mirrors do with the platform's. */
export function isListed(name: string, claims: Claims): boolean {
  return claims.of(['front-matter.categories', 'front-matter.tags']).some(({ value }) => JSON.stringify(value).includes(name));
}

/** A file's author that is a person; the platform that a mirror writes there is none. */
function personNamed(name: string, claims: Claims): Credit | undefined {
  if (name === '' || !isPersonName(name) || isOutletName(name)) return undefined;
  return isListed(name, claims) ? undefined : { name, nameAsPrinted: name, role: 'author' };
}
