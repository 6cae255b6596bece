import type { ScriptInfo } from '@zhengwen/core';
import { type ArticleRequest, articleAddress } from '../lib/address';
import { type Face, langOf, type View, views } from '../lib/language';
import { terms } from '../lib/wording';

interface ControlProps {
  readonly id: string;
  readonly view: View;
  readonly request: ArticleRequest;
  readonly script: ScriptInfo;
  /** Entries in the apparatus. */
  readonly changes: number;
  readonly face: Face;
}

/** Which script the text is read in: four links, so that each has an address and none needs a script; and the way to the apparatus. */
export function ScriptControl({ id, view, request, script, changes, face }: ControlProps) {
  return (
    <nav className="scripts" aria-label="Script">
      <ul>
        {views.map((choice) => (
          <li key={choice.view}>
            <a
              href={articleAddress(id, { ...request, script: choice.view })}
              lang={choice.view === 'source' ? langOf(script) : choice.lang}
              aria-current={choice.view === view ? 'true' : undefined}
            >
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
      <a className="to-apparatus" href="#apparatus">
        <span lang={face === 'tc' ? 'zh-Hant' : 'zh-Hans'}>{terms.apparatus.chinese?.[face]}</span> {changes.toLocaleString('en')}
      </a>
      {view === 'source' ? null : (
        <p className="says">A rendition: characters converted one by one for reading, words unchanged. Cite the text as the copy has it.</p>
      )}
    </nav>
  );
}
