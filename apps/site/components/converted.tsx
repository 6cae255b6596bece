import { fill, type Interface, parted } from '../lib/interface';
import { type Face, orthographyOf, type View } from '../lib/language';
import type { Turn } from '../lib/rendition';
import { terms } from '../lib/wording';
import { TermOf } from './term';

interface ConvertedProps {
  readonly view: View;
  readonly vocabulary: boolean;
  readonly lang: string;
  readonly sourceLang: string;
  readonly turns: readonly Turn[];
  /** The numbers of the places that this part of the text shows. */
  readonly here: ReadonlySet<number>;
  readonly face: Face;
  readonly t: Interface;
}

/** 轉換 at the foot of a rendition: how much the script changed, what could be otherwise with its places, and every change by its kind. */
export function Converted({ view, vocabulary, lang, sourceLang, turns, here, face, t }: ConvertedProps) {
  const total = sum(turns);
  const open = turns.filter(({ others }) => others.length > 0);
  const words = turns.filter((turn) => turn.vocabulary);
  const mends = view === 'Hant-mended';
  const [none, some] = mends ? [t.converted.noneMended, t.converted.mended] : [t.converted.none, t.converted.changes];
  const [before, after] = parted(total === 0 ? none : fill(some, { n: total }), 'script');
  return (
    <section className="converted" aria-labelledby="converted">
      <h2 id="converted">
        <TermOf term={terms.conversion} face={face} t={t} />
      </h2>
      <p>
        {before}
        {mends ? null : <span lang={lang}>{orthographyOf(view, vocabulary)}</span>}
        {after}
        {total === 0 ? '' : `${t.converted.semicolon}${fill(t.converted.open, { n: sum(open) })}`}
        {words.length === 0 ? '' : `${t.converted.comma}${fill(t.converted.regional, { n: sum(words) })}`}
        {total === 0 ? ' ' : t.converted.stop}
        {t.converted.kept}
      </p>
      {open.length > 0 ? (
        <details>
          <summary>{fill(t.converted.couldBe, { n: open.length })}</summary>
          <ul className="turns">
            {open.map((turn) => (
              <li key={turn.number} id={`turn-${turn.number}`}>
                <Readings turn={turn} lang={lang} sourceLang={sourceLang} />{' '}
                <span className="quiet">
                  {t.converted.or} <span lang={lang}>{turn.others.join(' · ')}</span>
                  {turn.vocabulary ? `${t.converted.comma}${t.converted.aWord}` : ''}
                </span>{' '}
                <span className="places">
                  {turn.places
                    .filter((place) => here.has(place))
                    .map((place, index) => (
                      <a key={place} href={`#turned-${place}`} aria-label={fill(t.converted.place, { value: turn.value, n: index + 1 })}>
                        {index + 1}
                      </a>
                    ))}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {total > 0 ? (
        <details>
          <summary>{fill(t.converted.every, { n: turns.length })}</summary>
          <ul className="turns all">
            {turns.map((turn) => (
              <li key={turn.number}>
                <Readings turn={turn} lang={lang} sourceLang={sourceLang} /> <span className="quiet">{turn.count.toLocaleString('en')}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function Readings({ turn, lang, sourceLang }: { readonly turn: Turn; readonly lang: string; readonly sourceLang: string }) {
  return (
    <>
      <span lang={sourceLang}>{turn.source}</span> → <span lang={lang}>{turn.value}</span>
    </>
  );
}

const sum = (turns: readonly Turn[]) => turns.reduce((all, turn) => all + turn.count, 0);
