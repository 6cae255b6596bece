import type { Metadata } from 'next';
import { Catalogue } from '../../components/catalogue';
import { Head } from '../../components/head';
import { Page } from '../../components/page';
import { Words } from '../../components/words';
import { catalogueAddress, concordanceAddress, feedAddress, figuresAddress, ordinal, outletAddress, single } from '../../lib/address';
import { fill } from '../../lib/interface';
import { facetsOf, openCatalogue } from '../../lib/library';
import { asked as askedOf } from '../../lib/request';
import { queryOf } from '../../lib/selection';

export async function generateMetadata({ searchParams }: PageProps<'/outlets'>): Promise<Metadata> {
  const { t } = await askedOf();
  return { title: single((await searchParams).name) ?? t.outlets.title };
}

/** The outlets of the library, or one of them with its articles. */
export default async function OutletsPage({ searchParams }: PageProps<'/outlets'>) {
  const asked = await searchParams;
  const name = single(asked.name);
  return name === undefined ? <Outlets /> : <Outlet name={name} page={ordinal(asked.page)} />;
}

async function Outlets() {
  const { t } = await askedOf();
  const { outlets } = await facetsOf({});
  return (
    <Page here="outlets" characters={JSON.stringify(outlets)}>
      <div className="library">
        <Head title={t.outlets.title} extent={fill(t.count.outlets, { n: outlets.length })}>
          {t.outlets.says}
        </Head>
        {outlets.length === 0 ? <p className="empty">{t.outlets.noOutlet}</p> : null}
        <ol className="names">
          {outlets.map(({ value, count }) => (
            <li key={value}>
              <a href={outletAddress(value)} lang="zh">
                {value}
              </a>{' '}
              <span className="quiet">{count.toLocaleString('en')}</span>
            </li>
          ))}
        </ol>
      </div>
    </Page>
  );
}

async function Outlet({ name, page }: { readonly name: string; readonly page: number }) {
  const { t } = await askedOf();
  const request = { outlet: name, page };
  const catalogue = await openCatalogue(queryOf(request));
  const { years } = catalogue.facets;
  const listed = JSON.stringify([catalogue.summaries, name]);
  return (
    <Page characters={listed}>
      <div className="library">
        <Head title={<Words lang="zh">{name}</Words>} extent={fill(t.count.articles, { n: catalogue.selected })}>
          {t.outlets.says} <a href="/outlets">{t.outlets.other}</a>
        </Head>
        {years.length > 0 ? (
          <nav className="years" aria-label={t.outlets.byYear}>
            <ul>
              {years.map(({ value, count }) => (
                <li key={value}>
                  <a href={catalogueAddress({ outlet: name, year: value })}>{value}</a> <span className="quiet">{count.toLocaleString('en')}</span>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
        <p className="ways">
          <a href={concordanceAddress({ outlet: name })}>{t.nav.concordance}</a> <a href={figuresAddress({ outlet: name })}>{t.nav.figures}</a>{' '}
          <a href={feedAddress('xml', { outlet: name })}>{t.list.feed}</a>
        </p>
        <Catalogue catalogue={catalogue} request={request} view="list" address={(each) => outletAddress(name, { page: each })} t={t} />
      </div>
    </Page>
  );
}
