import type { Bin, Frequencies } from '@zhengwen/library';
import { barsOf, columnsOf, type Drawing } from '../components/chart/drawing';
import { fill, type Interface } from './interface';
import { overTime, unitOf } from './over-time';

/** Outlets that are drawn; the table beside the chart has all of them. */
const MOST_OUTLETS = 20;

/** Hits for a million characters by month or year, as columns; `undefined` where nothing is dated. */
export function overTimeDrawing({ words, months }: Frequencies, t: Interface): Drawing | undefined {
  const { unit, bins } = overTime(months);
  if (bins.length === 0) return undefined;
  const c = t.concordance;
  const title = `${words}: ${fill(c.chart, { unit: unitOf(unit, t) })}`;
  const peak = bins.reduce((most, bin) => (bin.perMillion > most.perMillion ? bin : most));
  return columnsOf(bins.map(charted(t)), {
    title,
    describes: fill(c.described, { from: nameOf(bins[0], t), to: nameOf(bins.at(-1), t), peak: nameOf(peak, t) }),
  });
}

/** The same by outlet, as bars, the most hits first. */
export function outletsDrawing({ words, outlets }: Frequencies, t: Interface): Drawing | undefined {
  const drawn = outlets.filter(({ hits }) => hits > 0).slice(0, MOST_OUTLETS);
  if (drawn.length === 0) return undefined;
  const c = t.concordance;
  return barsOf(drawn.map(charted(t)), {
    title: `${words}: ${fill(c.chart, { unit: c.where })}`,
    describes: fill(c.describedOutlets, { n: drawn.length }),
  });
}

function charted(t: Interface) {
  return (bin: Bin) => ({
    name: nameOf(bin, t),
    value: bin.perMillion,
    said: `${rounded(bin.perMillion)} (${fill(t.count.places, { n: bin.hits })})`,
  });
}

function nameOf(bin: Bin | undefined, t: Interface): string {
  return bin?.value ?? t.concordance.unknown;
}

/** A rate to one decimal. */
export function rounded(rate: number): string {
  return rate.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}
