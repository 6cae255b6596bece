import type { Side, SideBySide } from '@zhengwen/library';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Untitled } from '../../components/article-head';
import { DateOf } from '../../components/date-of';
import { Page } from '../../components/page';
import { TermOf } from '../../components/term';
import { Words } from '../../components/words';
import { articleAddress, phraseAddress, SIDES, single } from '../../lib/address';
import { fill, type Interface } from '../../lib/interface';
import { faceOf, langOf } from '../../lib/language';
import { openSides } from '../../lib/library';
import { asked as askedOf } from '../../lib/request';
import { isMarked, type Marked, marksOfParts, marksOfPassages, paragraphsOf } from '../../lib/side';
import { percent, terms, wordsOf } from '../../lib/wording';

export async function generateMetadata(): Promise<Metadata> {
  return { title: wordsOf(terms.compare, (await askedOf()).t) };
}

/**
 * Articles side by side, the earliest first. Of two copies what differs is marked in both; of a copy among several what it changed beside the first; of all others what they
 * share.
 */
export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const asked = await searchParams;
  const { t } = await askedOf();
  const ids = SIDES.flatMap((side) => single(asked[side]) ?? []);
  if (ids.length === 0) return <Unasked t={t} />;
  const compared = await openSides([...new Set(ids)]);
  if (!compared) notFound();
  const { sides, passages } = compared;
  const [first, second] = sides as [Side, Side];
  const isPair = sides.length === 2 && isCopy(second);
  const columns = sides.map((side, index) => {
    const name = SIDES[index] as string;
    const parts = (index === 0 ? second : side).toFirst?.parts ?? [];
    if (isPair)
      return (
        <Column
          key={side.id}
          side={side}
          name={name}
          marked={marksOfParts(parts, index === 0 ? 'a' : 'b')}
          href={(mark) => `#${index === 0 ? 'b' : 'a'}-${mark}`}
          t={t}
        />
      );
    if (isCopy(side)) return <Column key={side.id} side={side} name={name} marked={marksOfParts(parts, 'b')} t={t} />;
    return (
      <Column
        key={side.id}
        side={side}
        name={name}
        marked={marksOfPassages(side.stretches, (passage) => isTold(compared, index, passage))}
        href={(mark) => `#passage-${mark}`}
        t={t}
      />
    );
  });
  return (
    <Page face={faceOf(langOf(first.script))}>
      <div className={sides.length > 2 ? 'compare several' : 'compare'}>
        <header className="head">
          <h1>{wordsOf(terms.compare, t)}</h1>
          <p className="extent">{isPair ? differencesOf(second, t) : fill(t.count.sharedPassages, { n: passages.length })}</p>
        </header>
        <p className="quiet">
          {t.compare.says}
          {t.reuse.space}
          {t.reuse.neutral}
        </p>
        {isPair ? null : <Passages compared={compared} t={t} />}
        {sides.length > 2 ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled sideways must be reached by the keyboard
          <section className="sides" tabIndex={0} aria-label={t.compare.articles}>
            {columns}
          </section>
        ) : (
          <div className="sides">{columns}</div>
        )}
      </div>
    </Page>
  );
}

/** Where no articles are named: what is compared here, and where copies are found. */
function Unasked({ t }: { readonly t: Interface }) {
  return (
    <Page>
      <div className="library">
        <header className="head">
          <h1>
            <TermOf term={terms.compare} face={faceOf(t.tag)} t={t} />
          </h1>
        </header>
        <p className="quiet">{t.compare.says}</p>
        <p>
          <a href="/reprints">{wordsOf(terms.reprints, t)}</a>
        </p>
      </div>
    </Page>
  );
}

function isCopy({ toFirst }: Side): boolean {
  return toFirst !== undefined && toFirst.relation !== 'partial';
}

/** Whether a passage is marked in an article: what the first shares with its copies alone is the text itself. */
function isTold({ sides, passages }: SideBySide, index: number, passage: number): boolean {
  return index > 0 || (passages[passage]?.places ?? []).some(({ side }) => side > 0 && !isCopy(sides[side] as Side));
}

function differencesOf({ toFirst }: Side, t: Interface): string {
  const marks = toFirst?.parts.filter((part) => isMarked(part, true)).length ?? 0;
  return marks === 0 ? t.compare.same : fill(t.count.differences, { n: marks });
}

/** What the articles share, each passage with the sides that have it. */
function Passages({ compared: { sides, passages }, t }: { readonly compared: SideBySide; readonly t: Interface }) {
  if (passages.length === 0) return <p className="empty">{t.compare.none}</p>;
  return (
    <details className="side-passages">
      <summary>{fill(t.count.sharedPassages, { n: passages.length })}</summary>
      <ol>
        {passages.map(({ text, length, places }, index) => {
          const lang = langOf((sides[places[0]?.side ?? 0] as Side).script);
          return (
            <li key={`${places[0]?.side}-${places[0]?.start}-${length}`} id={`passage-${index + 1}`}>
              <a href={phraseAddress({ q: text.replace(/\s+/g, ' ').slice(0, 200) })} lang={lang} className={`passage face-${faceOf(lang)}`}>
                {text}
              </a>{' '}
              <span className="quiet">
                {fill(t.reuse.characters, { n: length })} {t.compare.where}{' '}
                {[...new Set(places.map(({ side }) => side))].map((side) => (
                  <a key={side} className="side-letter" href={`#${SIDES[side]}-${index + 1}`}>
                    {SIDES[side]?.toUpperCase()}
                  </a>
                ))}
              </span>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

interface ColumnOf {
  readonly side: Side;
  readonly name: string;
  readonly marked: readonly Marked[];
  /** Where a mark leads; a mark that leads nowhere is no link. */
  readonly href?: (mark: number) => string;
  readonly t: Interface;
}

function Column({ side, name, marked, href, t }: ColumnOf) {
  const { id, headline, opening, datePublished, outlet, script, headings, text, toFirst } = side;
  const lang = langOf(script);
  const isHeading = new Set(headings.map(({ start }) => start));
  const met = new Set<number>();
  return (
    <section aria-labelledby={`${name}-head`}>
      <h2 id={`${name}-head`} lang={lang} className={`face-${faceOf(lang)}`}>
        <span className="quiet side-name">{name.toUpperCase()}</span> <a href={articleAddress(id)}>{headline ?? <Untitled opening={opening} />}</a>
      </h2>
      <p className="about">
        <DateOf date={datePublished} />
        {outlet ? <Words lang={lang}>{outlet}</Words> : null}
      </p>
      {toFirst ? (
        <p className="quiet">{fill(t.compare.shares, { first: percent(toFirst.ofFirst), own: percent(toFirst.ofThis) })}</p>
      ) : (
        <p className="quiet">{t.compare.earliest}</p>
      )}
      {headings.length > 0 ? (
        <ul className="side-headings" aria-label={t.compare.headings} lang={lang}>
          {headings.map(({ text: words, start }) => (
            <li key={start}>{words}</li>
          ))}
        </ul>
      ) : null}
      <div className={`text face-${faceOf(lang)}`} lang={lang}>
        {paragraphsOf(text, marked).map((paragraph) => (
          <p key={paragraph[0]?.start} className={isHeading.has(paragraph[0]?.start ?? -1) ? 'heading' : undefined}>
            {paragraph.map(({ start, words, mark }) => {
              if (mark === undefined) return words;
              const anchor = met.has(mark) ? undefined : `${name}-${mark}`;
              met.add(mark);
              const said = words === '' ? '∅' : words;
              return href ? (
                <a key={start} id={anchor} className="marked" href={href(mark)} aria-label={words === '' ? t.compare.nothingHere : undefined}>
                  {said}
                </a>
              ) : (
                <span key={start} id={anchor} className="marked">
                  {said}
                </span>
              );
            })}
          </p>
        ))}
      </div>
    </section>
  );
}
