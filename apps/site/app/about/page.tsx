import type { Metadata } from 'next';
import { Head } from '../../components/head';
import { KeyList } from '../../components/keys';
import { Page } from '../../components/page';
import { Prose } from '../../components/prose';
import { feedAddress } from '../../lib/address';
import { fill } from '../../lib/interface';
import { statsOf } from '../../lib/library';
import { asked as askedOf } from '../../lib/request';

/** Rules that are named. */
const MOST = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await askedOf()).t.about.title };
}

/** What this is, what it holds, and how it may be used. */
export default async function AboutPage() {
  const { t, origin } = await askedOf();
  const stats = await statsOf();
  const a = t.about;
  const rows: readonly (readonly [string, string])[] = [
    [a.folders, stats.folders.join(t.reuse.comma)],
    [a.articles, stats.articles.toLocaleString('en')],
    [a.files, stats.files.toLocaleString('en')],
    [a.unread, stats.failures.toLocaleString('en')],
    [a.characters, stats.characters.toLocaleString('en')],
    [
      a.dates,
      [stats.first && stats.last ? `${stats.first} – ${stats.last}` : '', stats.undated > 0 ? fill(a.undated, { n: stats.undated }) : '']
        .filter(Boolean)
        .join(t.reuse.comma),
    ],
  ];
  return (
    <Page here="about" characters={stats.folders.join('')}>
      <div className="library essay">
        <Head title={a.title} />
        <p>
          <Prose text={a.what} />
        </p>
        <section className="part" aria-labelledby="here">
          <h2 id="here">{a.here}</h2>
          <dl className="facts">
            {rows.map(([name, value]) =>
              value === '' ? null : (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>
                    <Prose text={value} />
                  </dd>
                </div>
              ),
            )}
          </dl>
          {stats.rules.length > 0 ? (
            <details>
              <summary>{a.acted}</summary>
              <ul className="names">
                {stats.rules.slice(0, MOST).map(({ value, count }) => (
                  <li key={value}>
                    <a href={`/rules#${value}`}>{value}</a> <span className="quiet">{count.toLocaleString('en')}</span>
                  </li>
                ))}
              </ul>
            </details>
          ) : null}
        </section>
        <section className="part" aria-labelledby="use">
          <h2 id="use">{a.use}</h2>
          {[a.rights, a.people, a.neutrality, a.samples, a.quoting].map((words) => (
            <p key={words}>
              <Prose text={words} />
            </p>
          ))}
          <p>{origin ? a.publicly : a.engines}</p>
        </section>
        <section className="part" aria-labelledby="about-keys">
          <h2 id="about-keys">{t.keys.title}</h2>
          <KeyList t={t} />
        </section>
        <section className="part" aria-labelledby="interfaces">
          <h2 id="interfaces">{a.interfaces}</h2>
          <p>
            {a.feeds} <a href={feedAddress('xml')}>Atom</a>, <a href={feedAddress('json')}>JSON Feed</a>.
          </p>
          <p>
            {a.api} <a href="/api/v1">/api/v1</a>.
          </p>
          <p className="quiet">{a.type}</p>
        </section>
      </div>
    </Page>
  );
}
