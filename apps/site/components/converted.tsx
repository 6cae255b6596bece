import { type Face, orthographyOf, type View } from '../lib/language';
import type { Turn } from '../lib/rendition';
import { count, terms } from '../lib/wording';
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
}

/** 轉換 at the foot of a rendition: how much the script changed, what could be otherwise with its places, and every change by its kind. */
export function Converted({ view, vocabulary, lang, sourceLang, turns, here, face }: ConvertedProps) {
  const total = sum(turns);
  const open = turns.filter(({ others }) => others.length > 0);
  const words = turns.filter((turn) => turn.vocabulary);
  return (
    <section className="converted" aria-labelledby="converted">
      <h2 id="converted">
        <TermOf term={terms.conversion} face={face} />
      </h2>
      <p>
        {total === 0 ? 'Nothing in this text is written otherwise in ' : `${count(total, 'change')} to `}
        <span lang={lang}>{orthographyOf(view, vocabulary)}</span>
        {total === 0 ? '' : `; ${sum(open).toLocaleString('en')} could be otherwise`}
        {words.length === 0 ? '' : `, of which ${count(sum(words), 'is a word', 'are words')} of the region, underlined in the text`}. Names, notices
        of rights and the metadata stand as the copy has them.
      </p>
      {open.length > 0 ? (
        <details>
          <summary>What could be otherwise ({open.length.toLocaleString('en')})</summary>
          <ul className="turns">
            {open.map((turn) => (
              <li key={turn.number} id={`turn-${turn.number}`}>
                <Readings turn={turn} lang={lang} sourceLang={sourceLang} />{' '}
                <span className="quiet">
                  or <span lang={lang}>{turn.others.join(' · ')}</span>
                  {turn.vocabulary ? ', a word of the region' : ''}
                </span>{' '}
                <span className="places">
                  {turn.places
                    .filter((place) => here.has(place))
                    .map((place, index) => (
                      <a key={place} href={`#turned-${place}`} aria-label={`${turn.value}, place ${index + 1}`}>
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
          <summary>Every change ({turns.length.toLocaleString('en')})</summary>
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
