import type { Phrase } from '@zhengwen/library';
import { barsOf, columnsOf, type Drawing } from '../components/chart/drawing';
import type { PhraseRequest } from './address';
import { fill, type Interface } from './interface';
import { overTime, unitOf } from './over-time';
import { byOutlet, valuesOf } from './phrase';

/** The drawing of a phrase over time. */
export function monthsDrawn({ words, months }: Phrase, { by }: PhraseRequest, t: Interface): Drawing {
  const { unit, bins } = overTime(months);
  const values = valuesOf(bins, by, t);
  const [first, last] = [values[0], values.at(-1)];
  const most = values.reduce((best, one) => (one.value > best.value ? one : best), { name: '', value: 0, said: '' });
  return columnsOf(values, {
    title: titleOf(unitOf(unit, t), by, t),
    describes:
      first && last
        ? fill(t.phrase.described, { words, from: first.name, to: last.name, peak: most.name, said: most.said })
        : fill(t.phrase.undated, { words }),
  });
}

/** The drawing of a phrase by outlet. */
export function outletsDrawn({ words, outlets }: Phrase, { by }: PhraseRequest, t: Interface): Drawing {
  const values = byOutlet(outlets, by, t);
  const [most] = values;
  return barsOf(values, {
    title: titleOf(t.phrase.outlet, by, t),
    describes: most ? fill(t.phrase.describedOutlets, { words, peak: most.name, said: most.said }) : fill(t.phrase.unplaced, { words }),
  });
}

function titleOf(unit: string, by: 'million' | undefined, t: Interface): string {
  return fill(by ? t.concordance.chart : t.phrase.chart, { unit });
}
