import type { Claim } from '../apparatus/draft.js';
import type { EvidenceItem } from '../article.js';
import type { Claims, Fields } from './claims.js';

/** A chosen reading of a field and all that was claimed for it. */
export interface Choice<T> {
  readonly value?: T;
  readonly evidence: readonly EvidenceItem[];
}

/** One reading offered for a field. */
export interface Reading<T> {
  readonly value: T;
  readonly claim: Claim;
}

/** The readings of the claims on the given fields; a claim that `read` can't make sense of offers none. */
export function readings<T>(claims: Claims, fields: Fields, read: (claim: Claim) => T | undefined): readonly Reading<T>[] {
  const offered: Reading<T>[] = [];
  for (const claim of claims.of(fields)) {
    const value = read(claim);
    if (value !== undefined && value !== '') offered.push({ value, claim });
  }
  return offered;
}

/** The first reading of the first witness that has one wins; the rest stand by as variants. What one place says in several ways it says once. */
export function chooseFirst<T>(...witnesses: readonly (readonly Reading<T>[])[]): Choice<T> {
  const offered = witnesses.flat();
  const winner = offered[0];
  if (!winner) return { evidence: [] };
  const said = new Set<string>();
  const once =
    offered.length === 1
      ? offered
      : offered.filter(({ value, claim: { witness, range } }) => said.size < said.add(JSON.stringify([value, witness, range])).size);
  return { value: winner.value, evidence: once.flatMap((reading) => itemsOf(reading, same(reading.value, winner.value))) };
}

/** A reading, and what the source has for it where a rule mended it. */
function itemsOf(reading: Reading<unknown>, chosen: boolean): readonly EvidenceItem[] {
  const { claim } = reading;
  const item = evidenceOf(reading, chosen);
  return claim.damaged === undefined ? [item] : [item, { ...item, value: claim.damaged, chosen: false }];
}

/** How a reading is shown as evidence. */
export function evidenceOf(reading: Reading<unknown>, chosen: boolean): EvidenceItem {
  const { witness, range } = reading.claim;
  return { value: reading.value, witness, ...(range ? { range } : {}), chosen };
}

/** Whether two JSON values are alike. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** A claim's value as a line of text. */
export function asString(claim: Claim): string | undefined {
  return typeof claim.value === 'string' ? claim.value.replace(/\s+/g, ' ').trim() || undefined : undefined;
}
