import { csvOf } from '@zhengwen/library/csv';
import { ordinal, single } from '../../../lib/address';
import { file, nothing } from '../../../lib/answer';
import { figuresOn } from '../../../lib/figures';

const HEADER = ['value', 'to', 'bound', 'unit', 'type', 'surface', 'sentence', 'headline', 'date', 'id', 'start', 'end'];

/** The figures of a page as a file. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ file: string }> }): Promise<Response> {
  if ((await params).file !== 'figures.csv') return nothing();
  const asked = new URL(request.url).searchParams;
  const one = (name: string) => single(asked.get(name) ?? undefined);
  const { articles } = await figuresOn({ q: one('q'), outlet: one('outlet'), year: one('year'), page: ordinal(one('page')) });
  const rows = articles.flatMap(({ summary: { headline, datePublished, id }, figures }) =>
    figures.map(({ value, to, bound, unit, type, surface, sentence, range: [start, end] }) => [
      value,
      to,
      bound,
      unit,
      type,
      surface,
      sentence.replace(/\s+/g, ' '),
      headline,
      datePublished?.value,
      id,
      start,
      end,
    ]),
  );
  return file(csvOf(HEADER, rows), 'text/csv', 'figures.csv');
}
