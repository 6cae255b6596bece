import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ApparatusRules } from '../../../../components/apparatus-rules';
import { AuditLine } from '../../../../components/audit-line';
import { EntryList } from '../../../../components/entry-list';
import { Page } from '../../../../components/page';
import { PartsNav } from '../../../../components/parts-nav';
import { Said } from '../../../../components/said';
import { SourceText } from '../../../../components/source-text';
import { TermOf } from '../../../../components/term';
import { Transmission } from '../../../../components/transmission';
import { apparatusAddress, articleAddress, ordinal, rangeOf, single } from '../../../../lib/address';
import { countsByRule, numbered } from '../../../../lib/entries';
import { faceOf, langOf } from '../../../../lib/language';
import { openArticle } from '../../../../lib/library';
import { partAt, sourceParts } from '../../../../lib/parts';
import { asked as askedOf } from '../../../../lib/request';
import { ruleSummaries } from '../../../../lib/rules';
import { stretchesOf } from '../../../../lib/source-text';
import { terms } from '../../../../lib/wording';

export async function generateMetadata({ params }: PageProps<'/articles/[id]/apparatus'>): Promise<Metadata> {
  const found = await openArticle((await params).id);
  return found ? { title: `校勘記 ${found.article.headline ?? `〔無題〕${found.opening}`}` } : {};
}

/** The source of an article, whole, with every change in its place. */
export default async function ApparatusPage({ params, searchParams }: PageProps<'/articles/[id]/apparatus'>) {
  const found = await openArticle((await params).id);
  if (!found) notFound();
  const { article, opening, gone } = found;
  const asked = await searchParams;
  const { t } = await askedOf();
  const summaries = ruleSummaries(t.tag);
  const at = rangeOf(asked.at);
  const rule = single(asked.rule);
  const entries = numbered(article);
  const wanted = rule === undefined ? entries : entries.filter(({ entry }) => entry.rules.includes(rule));

  const { length } = article.source;
  const parts = sourceParts(length);
  const first = wanted[0]?.entry.range[0];
  const start = at
    ? partAt(parts, at[0])
    : rule !== undefined && asked.part === undefined && first !== undefined
      ? partAt(parts, first)
      : ordinal(asked.part);
  const part = Math.min(start, parts.length);
  const range = parts[part - 1] ?? [0, length];
  const here = wanted.filter(({ entry }) => partAt(parts, entry.range[0]) === part);
  const lang = langOf(article.script);
  const face = faceOf(lang);

  return (
    <Page
      face={face}
      characters={{
        [face]: JSON.stringify([
          article.headline,
          opening,
          article.pieces,
          article.transmission,
          here.map(({ entry }) => entry.alternatives),
          Object.values(summaries),
        ]),
      }}
    >
      <div className="apparatus-page">
        <header className="head">
          <p className="back">
            <a href={articleAddress(article.id)} lang={lang}>
              {article.headline ?? `〔無題〕${opening}`}
            </a>
          </p>
          <h1>
            <TermOf term={terms.apparatus} face={face} t={t} />
          </h1>
          <AuditLine audit={article.audit} t={t} />
        </header>
        <Transmission article={article} face={face} t={t} />
        <ApparatusRules id={article.id} counts={countsByRule(entries)} total={entries.length} rule={rule} t={t} />
        <section className="source-side" aria-label={t.apparatus.source}>
          {gone ? (
            <p className="says">
              <Said text={gone} t={t} />
            </p>
          ) : null}
          <PartsNav part={part} parts={parts.length} address={(other) => apparatusAddress(article.id, { rule, part: other })} t={t} />
          <SourceText stretches={stretchesOf(article.pieces, range, length, at)} rule={rule} lang={lang} t={t} />
          <PartsNav part={part} parts={parts.length} address={(other) => apparatusAddress(article.id, { rule, part: other })} t={t} />
        </section>
        <section className="entries" aria-labelledby="entries">
          <h2 id="entries">{rule === undefined ? t.apparatus.byRule : t.apparatus.ofOne}</h2>
          {here.length === 0 ? <p className="says">{wanted.length === 0 ? t.apparatus.noneAtAll : t.apparatus.noneHere}</p> : null}
          <EntryList entries={here} rule={rule} summaries={summaries} face={face} t={t} id={article.id} />
        </section>
      </div>
    </Page>
  );
}
