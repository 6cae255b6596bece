import type { ScriptInfo } from '@zhengwen/core';
import { type ArticleRequest, articleAddress } from '../lib/address';
import { fill, type Interface } from '../lib/interface';
import { type Face, langIn, langOf, regionalWords, type View, viewsFor } from '../lib/language';
import { terms } from '../lib/wording';

interface ControlProps {
  readonly id: string;
  readonly view: View;
  readonly request: ArticleRequest;
  readonly script: ScriptInfo;
  /** Entries in the apparatus. */
  readonly changes: number;
  readonly face: Face;
  readonly t: Interface;
}

/** Which script the text is read in: four links, so that each has an address and none needs a script; what may go with it; and the way to the apparatus. */
export function ScriptControl({ id, view, request, script, changes, face, t }: ControlProps) {
  const words = regionalWords(view);
  return (
    <nav className="scripts" aria-label={t.article.script}>
      <ul>
        {viewsFor(script).map((choice) => (
          <li key={choice.view}>
            <a
              href={articleAddress(id, withScript(request, choice.view))}
              lang={choice.view === 'source' ? langOf(script) : choice.lang}
              aria-current={choice.view === view ? 'true' : undefined}
              data-keeps-place=""
            >
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
      <p className="aids">
        {words ? (
          <a
            href={articleAddress(id, { ...request, words: !request.words })}
            aria-current={request.words ? 'true' : undefined}
            lang={langIn(view, script)}
            data-keeps-place=""
          >
            {words}
          </a>
        ) : null}
        <a
          href={articleAddress(id, { ...request, ruby: !request.ruby })}
          aria-current={request.ruby ? 'true' : undefined}
          data-keeps-place=""
          data-key="p"
        >
          {t.article.pinyin}
        </a>
        <a className="to-apparatus" href="#apparatus">
          <span lang={face === 'tc' ? 'zh-Hant' : 'zh-Hans'}>{terms.apparatus.chinese[face]}</span> {changes.toLocaleString('en')}
        </a>
      </p>
      {view === 'source' ? null : (
        <p className="says">
          {view === 'Hant-mended'
            ? t.article.mended
            : fill(t.article.rendition, { words: request.words ? t.article.wordsTurned : t.article.wordsKept })}{' '}
          <a href="#converted">{t.article.whatWasConverted}</a>
          {t.converted.stop}
          {t.article.cite}
        </p>
      )}
    </nav>
  );
}

/** The same page in another script; the words of a region go along where that has any. */
function withScript(request: ArticleRequest, script: View): ArticleRequest {
  return { ...request, script, words: request.words && regionalWords(script) !== undefined };
}

/** The other scripts at a block of the text, for a browser that runs no script: each leads to the same block. */
export function ScriptsHere({
  id,
  view,
  request,
  script,
  block,
}: Pick<ControlProps, 'id' | 'view' | 'request' | 'script'> & { readonly block: string }) {
  return (
    <noscript>
      <p className="here">
        {viewsFor(script)
          .filter((choice) => choice.view !== view)
          .map((choice) => (
            <a key={choice.view} href={articleAddress(id, withScript(request, choice.view), block)} lang={choice.lang}>
              {choice.label}
            </a>
          ))}
      </p>
    </noscript>
  );
}
