import type { Metadata } from 'next';
import { Item } from '../../components/catalogue';
import { Head } from '../../components/head';
import { Page } from '../../components/page';
import { PartsNav } from '../../components/parts-nav';
import { Prose } from '../../components/prose';
import { Said } from '../../components/said';
import { articleAddress, ordinal } from '../../lib/address';
import { fill } from '../../lib/interface';
import { leftOutOf, listArticles, listFailures } from '../../lib/library';
import { asked as askedOf } from '../../lib/request';

/** Failures on one page, and the newest articles with guesses. */
const PAGE = 100;
const NEWEST = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await askedOf()).t.attention.title };
}

/** What somebody should look at: files that are no articles, each with its reason, and articles with an editor's guess in them. */
export default async function AttentionPage({ searchParams }: PageProps<'/attention'>) {
  const page = ordinal((await searchParams).page);
  const { t } = await askedOf();
  const [failures, leftOut, guessed] = await Promise.all([listFailures(), leftOutOf(), listArticles({ guessed: true, limit: NEWEST })]);
  const shown = failures.slice((page - 1) * PAGE, page * PAGE);
  const listed = JSON.stringify([shown, leftOut, guessed]);
  return (
    <Page here="attention" characters={listed}>
      <div className="library">
        <Head title={t.attention.title} />
        <section className="part" aria-labelledby="failures">
          <h2 id="failures">
            {t.attention.failures} <span className="quiet">{failures.length.toLocaleString('en')}</span>
          </h2>
          {failures.length === 0 ? <p>{t.attention.noFailures}</p> : null}
          <dl className="failures-list">
            {shown.map(({ path, stage, message }) => (
              <div key={`${path}-${stage}`}>
                <dt className="path">{path}</dt>
                <dd>
                  <Said text={message} t={t} />{' '}
                  <span className="quiet">{fill(t.attention.stage, { stage: t.attention.stages[stage] ?? stage })}</span>
                </dd>
              </div>
            ))}
          </dl>
          <PartsNav
            part={page}
            parts={Math.ceil(failures.length / PAGE)}
            address={(each) => (each === 1 ? '/attention' : `/attention?page=${each}`)}
            t={t}
          />
          {leftOut.length > 0 ? (
            <p className="quiet">{fill(t.failures.leftOut, { list: leftOut.map(({ value, count }) => `${count} ${value}`).join(t.reuse.comma) })}</p>
          ) : null}
        </section>
        <section className="part" aria-labelledby="guesses">
          <h2 id="guesses">{t.attention.guesses}</h2>
          <p className="quiet">
            <Prose text={t.attention.guessesSaid} /> {guessed.length === NEWEST ? t.attention.newest : null}
          </p>
          {guessed.length === 0 ? <p>{t.attention.noGuesses}</p> : null}
          <ol className="catalogue">
            {guessed.map((summary) => (
              <li key={summary.id}>
                <Item summary={summary} href={articleAddress(summary.id, {}, 'apparatus')} t={t} />
              </li>
            ))}
          </ol>
        </section>
      </div>
    </Page>
  );
}
