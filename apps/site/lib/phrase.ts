import type { Bin } from '@zhengwen/library';
import type { Value } from '../components/chart/drawing';
import { fill, type Interface } from './interface';
import { en } from './interface/en';

/** Outlets that are drawn; all are in the table. */
const OUTLETS = 20;

/** Figures over time or by outlet as a chart takes them. */
export function valuesOf(bins: readonly Bin[], by: 'million' | undefined, t: Interface): readonly Value[] {
  return bins.map(({ value = '', hits, perMillion }) => {
    const rate = perMillion >= 10 ? Math.round(perMillion) : Number(perMillion.toFixed(1));
    return { name: value, value: by ? perMillion : hits, said: by ? fill(t.phrase.rate, { n: rate }) : fill(t.count.places, { n: hits }) };
  });
}

/** The outlets that have most of it. */
export function byOutlet(outlets: readonly Bin[], by?: 'million', t: Interface = en): readonly Value[] {
  const named = outlets.filter(({ value, hits }) => value !== undefined && hits > 0);
  return valuesOf(by ? [...named].sort((a, b) => b.perMillion - a.perMillion) : named, by, t).slice(0, OUTLETS);
}
