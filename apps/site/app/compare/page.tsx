import type { Side, SideBySide } from '@zhengwen/library';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Untitled } from '../../components/article-head';
import { DateOf } from '../../components/date-of';
import { Neutral } from '../../components/neutral';
import { Page } from '../../components/page';
import { ReuseNav } from '../../components/reuse-nav';
import { Words } from '../../components/words';
import { articleAddress, phraseAddress, SIDES, single } from '../../lib/address';
import { faceOf, langOf } from '../../lib/language';
import { openSides } from '../../lib/library';
import { isMarked, type Marked, marksOfParts, marksOfPassages, paragraphsOf } from '../../lib/side';
import { count, percent } from '../../lib/wording';

export const metadata: Metadata = { title: 'Side by side' };

/**
 * Articles side by side, the earliest first. Of two copies what differs is marked in both; of a copy among several what it changed beside the first; of all others what they
 * share.
 */
export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const asked = await searchParams;
  const ids = SIDES.flatMap((side) => single(asked[side]) ?? []);
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
        />
      );
    if (isCopy(side)) return <Column key={side.id} side={side} name={name} marked={marksOfParts(parts, 'b')} />;
    return (
      <Column
        key={side.id}
        side={side}
        name={name}
        marked={marksOfPassages(side.stretches, (passage) => isTold(compared, index, passage))}
        href={(mark) => `#passage-${mark}`}
      />
    );
  });
  return (
    <Page face={faceOf(langOf(first.script))}>
      <div className={sides.length > 2 ? 'compare several' : 'compare'}>
        <header className="head">
          <h1>Side by side</h1>
          <p className="extent">{isPair ? differencesOf(second) : `${count(passages.length, 'shared passage')}`}</p>
          <ReuseNav />
        </header>
        <p className="quiet">
          Compared by their words: a change of script, width or punctuation is no difference. <Neutral />
        </p>
        {isPair ? null : <Passages compared={compared} />}
        {sides.length > 2 ? (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled sideways must be reached by the keyboard
          <section className="sides" tabIndex={0} aria-label="The articles">
            {columns}
          </section>
        ) : (
          <div className="sides">{columns}</div>
        )}
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

function differencesOf({ toFirst }: Side): string {
  const marks = toFirst?.parts.filter((part) => isMarked(part, true)).length ?? 0;
  return marks === 0 ? 'the same words' : count(marks, 'difference');
}

/** What the articles share, each passage with the sides that have it. */
function Passages({ compared: { sides, passages } }: { readonly compared: SideBySide }) {
  if (passages.length === 0) return <p className="empty">No two of them share eight characters.</p>;
  return (
    <details className="side-passages">
      <summary>{count(passages.length, 'shared passage')}</summary>
      <ol>
        {passages.map(({ text, length, places }, index) => {
          const lang = langOf((sides[places[0]?.side ?? 0] as Side).script);
          return (
            <li key={`${places[0]?.side}-${places[0]?.start}-${length}`} id={`passage-${index + 1}`}>
              <a href={phraseAddress({ q: text.replace(/\s+/g, ' ').slice(0, 200) })} lang={lang} className={`passage face-${faceOf(lang)}`}>
                {text}
              </a>{' '}
              <span className="quiet">
                {count(length, 'character')} in{' '}
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
}

function Column({ side, name, marked, href }: ColumnOf) {
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
        <p className="quiet">
          {percent(toFirst.ofFirst)} of A is in it, {percent(toFirst.ofThis)} of it in A
        </p>
      ) : (
        <p className="quiet">the earliest of them</p>
      )}
      {headings.length > 0 ? (
        <ul className="side-headings" aria-label="Headings" lang={lang}>
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
                <a key={start} id={anchor} className="marked" href={href(mark)} aria-label={words === '' ? 'nothing here' : undefined}>
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
