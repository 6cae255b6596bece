import type { Bin } from '@zhengwen/library';
import { csvOf } from '@zhengwen/library/csv';
import { svgOf } from '../../../components/chart/svg';
import { file, nothing } from '../../../lib/answer';
import { filtersOf, WIDTHS, wantedOf } from '../../../lib/concordance';
import { outletsDrawing, overTimeDrawing } from '../../../lib/frequency-charts';
import { concordanceLines, frequenciesOf } from '../../../lib/library';
import { asked } from '../../../lib/request';

/** Lines of one file. */
const MOST = 100_000;

/** What may be had of a concordance as a file. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ file: string }> }): Promise<Response> {
  const wanted = wantedOf(Object.fromEntries(new URL(request.url).searchParams));
  const { q } = wanted;
  if (!q) return nothing();
  switch ((await params).file) {
    case 'lines.csv': {
      const { sort, width = WIDTHS[1] } = wanted;
      const { lines } = await concordanceLines(q, { ...filtersOf(wanted), ...(sort ? { sort } : {}), width }, 0, MOST);
      const rows = lines.map(({ date, outlet, left, hit, right, headline, field, id, start, end }) => [
        date,
        outlet,
        left,
        hit,
        right,
        headline,
        field,
        id,
        start,
        end,
      ]);
      return file(csvOf(['date', 'outlet', 'left', 'hit', 'right', 'headline', 'field', 'id', 'start', 'end'], rows), 'text/csv', 'lines.csv');
    }
    case 'counts.csv': {
      const { months, outlets, caution } = await frequenciesOf(q, filtersOf(wanted));
      const rows = (kind: string, bins: readonly Bin[]) =>
        bins.map(({ value, hits, articles, size, perMillion }) => [
          kind,
          value,
          hits,
          articles,
          size.articles,
          size.characters,
          perMillion.toFixed(3),
        ]);
      const header = ['of', 'value', 'hits', 'articles', 'all articles', 'all characters', 'hits per million characters'];
      return file(csvOf(header, [...rows('month', months), ...rows('outlet', outlets), [caution]]), 'text/csv', 'counts.csv');
    }
    case 'months.svg':
    case 'outlets.svg': {
      const name = (await params).file;
      const counted = await frequenciesOf(q, filtersOf(wanted));
      const { t } = await asked();
      const drawing = name === 'months.svg' ? overTimeDrawing(counted, t) : outletsDrawing(counted, t);
      return drawing ? file(svgOf(drawing), 'image/svg+xml', name) : nothing();
    }
    default:
      return nothing();
  }
}
