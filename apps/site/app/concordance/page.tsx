import type { ConcordanceLine, Frequencies } from '@zhengwen/library';
import type { Metadata } from 'next';
import { Chart } from '../../components/chart/chart';
import { Figures } from '../../components/figures';
import { Head } from '../../components/head';
import { Page } from '../../components/page';
import { Said } from '../../components/said';
import { Words } from '../../components/words';
import { articleAddress, concordanceAddress, ordinal, outletAddress } from '../../lib/address';
import { filtersOf, LINES, SORTS, type Wanted, WIDTHS, wantedOf } from '../../lib/concordance';
import { outletsDrawing, overTimeDrawing } from '../../lib/frequency-charts';
import { fill, type Interface } from '../../lib/interface';
import { faceOf, langOf } from '../../lib/language';
import { concordanceLines, frequenciesOf } from '../../lib/library';
import { overTime, unitOf } from '../../lib/over-time';
import { asked as askedOf } from '../../lib/request';

export async function generateMetadata({ searchParams }: PageProps<'/concordance'>): Promise<Metadata> {
  const { t } = await askedOf();
  const { q } = wantedOf(await searchParams);
  return { title: q ? `${t.concordance.title}: ${q}` : t.concordance.title };
}

/** Every place where the words stand on a line of its own, and how often they stand in what month and outlet. */
export default async function ConcordancePage({ searchParams }: PageProps<'/concordance'>) {
  const asked = await searchParams;
  const { t } = await askedOf();
  const wanted = wantedOf(asked);
  const page = ordinal(asked.page);
  const { q } = wanted;
  const filters = filtersOf(wanted);
  const [found, counted] = q
    ? await Promise.all([
        concordanceLines(
          q,
          { ...filters, ...(wanted.sort ? { sort: wanted.sort } : {}), width: wanted.width ?? WIDTHS[1] },
          (page - 1) * LINES,
          LINES,
        ),
        frequenciesOf(q, filters),
      ])
    : [undefined, undefined];
  const listed = JSON.stringify([found?.lines, counted?.outlets, wanted]);

  return (
    <Page q={q} here="concordance" characters={listed}>
      <div className="library wide">
        <Head title={t.concordance.title} extent={counted ? fill(t.concordance.lines, { n: counted.total }) : undefined}>
          {t.concordance.says}
        </Head>
        <Ask wanted={wanted} t={t} />
        {counted?.problem ? (
          <p className="count">
            <Said text={counted.problem} t={t} />
          </p>
        ) : null}
        {counted?.notes.map((note) => (
          <p className="count" key={note}>
            <Said text={note} t={t} />
          </p>
        ))}
        {found && counted ? (
          <>
            <Ways wanted={wanted} t={t} />
            <Lines lines={found.lines} q={q ?? ''} from={(page - 1) * LINES} t={t} />
            <nav className="parts" aria-label={t.parts.label}>
              {page > 1 ? <a href={concordanceAddress(wanted)}>{t.concordance.first}</a> : <span />}
              {found.more ? (
                <a href={concordanceAddress({ ...wanted, page: page + 1 })} rel="next">
                  {t.concordance.more}
                </a>
              ) : null}
            </nav>
            {counted.total > 0 ? <Counts counted={counted} wanted={wanted} t={t} /> : null}
          </>
        ) : null}
      </div>
    </Page>
  );
}

function Ask({ wanted: { q, outlet, year, written }, t }: { readonly wanted: Wanted; readonly t: Interface }) {
  const kept = Object.entries({ outlet, year, written }).filter(([, value]) => value !== undefined);
  return (
    <form className="ask" action="/concordance" method="get">
      <label htmlFor="words">{t.concordance.ask}</label>
      <input id="words" name="q" type="search" defaultValue={q} autoComplete="off" spellCheck={false} lang="zh" />
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className="plain">
        {t.search.find}
      </button>
      {kept.length > 0 ? (
        <span className="chosen">
          {t.list.only} <Words lang="zh">{kept.map(([, value]) => value).join(' ')}</Words>
        </span>
      ) : null}
    </form>
  );
}

function Ways({ wanted, t }: { readonly wanted: Wanted; readonly t: Interface }) {
  return (
    <div className="orders">
      <nav aria-label={t.concordance.sort}>
        <span className="name">{t.concordance.sort}</span>{' '}
        {SORTS.map((sort) => (
          <a
            key={sort}
            href={concordanceAddress({ ...wanted, sort: sort === 'date' ? undefined : sort })}
            aria-current={(wanted.sort ?? 'date') === sort ? 'true' : undefined}
          >
            {t.concordance.sorts[sort]}
          </a>
        ))}
      </nav>
      <nav aria-label={t.concordance.width}>
        <span className="name">{t.concordance.width}</span>{' '}
        {WIDTHS.map((width) => (
          <a
            key={width}
            href={concordanceAddress({ ...wanted, width: width === WIDTHS[1] ? undefined : width })}
            aria-current={(wanted.width ?? WIDTHS[1]) === width ? 'true' : undefined}
          >
            {width}
          </a>
        ))}
      </nav>
      <a href={concordanceAddress(wanted, 'lines.csv')}>{t.concordance.csvLines}</a>
    </div>
  );
}

interface LinesOf {
  readonly lines: readonly ConcordanceLine[];
  readonly q: string;
  readonly from: number;
  readonly t: Interface;
}

function Lines({ lines, q, from, t }: LinesOf) {
  if (lines.length === 0) return <p className="empty">{t.hits.nowhere}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and must do so from the keyboard
    <section className="lines" tabIndex={0} aria-label={t.concordance.title}>
      <table>
        <caption className="quiet">{fill(t.concordance.only, { from: from + 1, to: from + lines.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t.concordance.when}</th>
            <th scope="col" className="left">
              {t.concordance.left}
            </th>
            <th scope="col">
              <span className="hidden">{t.concordance.hit}</span>
            </th>
            <th scope="col">{t.concordance.right}</th>
            <th scope="col">{t.concordance.where}</th>
          </tr>
        </thead>
        <tbody>
          {numberedLines(lines).map(({ line, number }) => (
            <tr
              key={`${line.id}-${line.field}-${line.index ?? ''}-${line.start}`}
              lang={langOf(line.script)}
              className={`face-${faceOf(langOf(line.script))}`}
            >
              <td className="when">{line.date?.slice(0, 10)}</td>
              <td className="left">
                <bdi>{line.left}</bdi>
              </td>
              <td>
                <a
                  className="hit-link"
                  href={articleAddress(line.id, { q }, number === undefined ? undefined : `hit-${number}`)}
                  title={line.headline}
                >
                  <mark className="hit">{line.hit}</mark>
                </a>
              </td>
              <td>{line.right}</td>
              <td className="where">{line.outlet ? <a href={outletAddress(line.outlet)}>{line.outlet}</a> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Lines of one article that follow one another are its hits in order, from the first where the page does not begin in its midst. */
function numberedLines(lines: readonly ConcordanceLine[]): readonly { readonly line: ConcordanceLine; readonly number?: number }[] {
  const seen = new Map<string, number>();
  const first = lines[0]?.id;
  return lines.map((line) => {
    const number = (seen.get(line.id) ?? 0) + 1;
    seen.set(line.id, number);
    return line.id === first ? { line } : { line, number };
  });
}

/** How often, over time and by outlet: charts with their tables beside them. */
function Counts({ counted, wanted, t }: { readonly counted: Frequencies; readonly wanted: Wanted; readonly t: Interface }) {
  const { unit, bins } = overTime(counted.months);
  const [time, outlets] = [overTimeDrawing(counted, t), outletsDrawing(counted, t)];
  const undated = counted.months.find(({ value }) => value === undefined);
  return (
    <section className="part" aria-labelledby="counts">
      <h2 id="counts">{t.concordance.overTime}</h2>
      <p className="quiet">{t.concordance.passages}</p>
      {time ? (
        <Chart drawing={time} svg={concordanceAddress(wanted, 'months.svg')} csv={concordanceAddress(wanted, 'counts.csv')} t={t}>
          <Figures bins={undated ? [...bins, undated] : bins} name={unitOf(unit, t)} none={t.concordance.unknown} t={t} />
        </Chart>
      ) : null}
      {outlets ? (
        <>
          <h2>{t.concordance.byOutlet}</h2>
          <Chart drawing={outlets} svg={concordanceAddress(wanted, 'outlets.svg')} csv={concordanceAddress(wanted, 'counts.csv')} t={t}>
            <Figures bins={counted.outlets} name={t.concordance.where} none={t.concordance.unknown} t={t} />
          </Chart>
        </>
      ) : null}
    </section>
  );
}
