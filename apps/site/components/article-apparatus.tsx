import type { Article } from '@zhengwen/core';
import { type ArticleRequest, apparatusAddress, articleAddress, type Marks } from '../lib/address';
import { countsByRule } from '../lib/entries';
import { fill, type Interface } from '../lib/interface';
import type { Face } from '../lib/language';
import type { Reading } from '../lib/reading';
import { kindTerm, terms } from '../lib/wording';
import { EntryReading } from './entry-reading';
import { TermOf } from './term';

interface ApparatusProps {
  readonly article: Article;
  readonly reading: Reading;
  readonly request: ArticleRequest;
  readonly marks: Marks;
  readonly face: Face;
  readonly t: Interface;
}

/** 校勘記 at the foot of the text: the entries marked in it, then all changes by rule. */
export function ArticleApparatus({ article, reading, request, marks, face, t }: ApparatusProps) {
  const { notes, entries } = reading;
  const total = entries.length;
  return (
    <section className="apparatus" aria-labelledby="apparatus">
      <h2 id="apparatus">
        <TermOf term={terms.apparatus} face={face} t={t} />
      </h2>
      <nav className="choices" aria-label={t.apparatus.marks}>
        <span>{t.apparatus.marks}</span>
        {(['words', 'all', 'none'] as const).map((choice) => (
          <a
            key={choice}
            href={articleAddress(article.id, { ...request, marks: choice }, 'apparatus')}
            aria-current={choice === marks ? 'true' : undefined}
          >
            {t.apparatus[choice]}
          </a>
        ))}
      </nav>
      {notes.length > 0 ? (
        <ol className="notes">
          {notes.map((numbered) => {
            const { number, entry } = numbered;
            return (
              <li key={number} id={`entry-${number}`}>
                <a className="number" href={`#mark-${number}`} aria-label={fill(t.apparatus.backToText, { n: number })}>
                  {number}
                </a>
                <div>
                  <EntryReading numbered={numbered} t={t} />{' '}
                  <span className="by">
                    <TermOf term={kindTerm(entry.kind)} face={face} t={t} />
                    {entry.confidence === 'guess' ? `${t.reuse.comma}${t.apparatus.aGuess}` : ''} ·{' '}
                    <a href={apparatusAddress(article.id, { at: entry.range })}>{entry.rules.join(', ')}</a>
                  </span>
                </div>
              </li>
            );
          })}
        </ol>
      ) : null}
      <p className="totals">
        {total === 0 ? t.apparatus.unchanged : fill(t.apparatus.total, { n: total })}{' '}
        {total > 0 ? <a href={apparatusAddress(article.id)}>{t.apparatus.whole}</a> : null}
      </p>
      <ul className="rules">
        {countsByRule(entries).map(({ rule, count: places }) => (
          <li key={rule}>
            <a href={apparatusAddress(article.id, { rule }, 'entries')}>{rule}</a> <span className="quiet">{places.toLocaleString('en')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
