import type { Phrase } from '@zhengwen/library';
import { barsOf, columnsOf, type Drawing } from '../components/chart/drawing';
import type { PhraseRequest } from './address';
import { byOutlet, overTime } from './phrase';

/** The drawing of a phrase over time. */
export function monthsDrawn({ words, months }: Phrase, { by }: PhraseRequest): Drawing {
  const values = overTime(months, by);
  const most = values.reduce((best, one) => (one.value > best.value ? one : best), { name: '', value: 0, said: '' });
  return columnsOf(values, {
    title: by ? 'Places per million characters, by month' : 'Places by month',
    describes: `${words}: ${values.length > 0 ? `from ${values[0]?.name} to ${values.at(-1)?.name}; most in ${most.name}, ${most.said}` : 'no place has a date'}.`,
  });
}

/** The drawing of a phrase by outlet. */
export function outletsDrawn({ words, outlets }: Phrase, { by }: PhraseRequest): Drawing {
  const values = byOutlet(outlets, by);
  return barsOf(values, {
    title: by ? 'Places per million characters, by outlet' : 'Places by outlet',
    describes: `${words}: ${values.length > 0 ? `most in ${values[0]?.name}, ${values[0]?.said}` : 'no place has an outlet'}.`,
  });
}
