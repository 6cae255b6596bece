import type { ScriptInfo } from '@zhengwen/core';
import type { Facets } from '@zhengwen/library';
import { type CatalogueRequest, catalogueAddress } from '../lib/address';
import { scriptName } from '../lib/language';

type Script = ScriptInfo['value'];

interface Choice {
  readonly name: string;
  readonly key: 'outlet' | 'year' | 'written';
  readonly values: Facets['outlets'];
  readonly lang?: string;
  readonly label?: (value: string) => string;
}

/** How many values of one kind are offered. */
const MOST = 40;

/** The ways to narrow the library and to order it, folded until asked for. What is chosen already is always shown, with the way back. */
export function Selection({ request, facets, selected }: { readonly request: CatalogueRequest; readonly facets: Facets; readonly selected: number }) {
  const choices: readonly Choice[] = [
    { name: 'Outlet', key: 'outlet', values: facets.outlets, lang: 'zh' },
    { name: 'Year', key: 'year', values: facets.years },
    {
      name: 'Script',
      key: 'written',
      values: facets.scripts,
      lang: 'zh',
      label: (value) => scriptName({ value: value as Script }) ?? 'cannot be told',
    },
  ];
  const chosen = choices.filter(({ key }) => request[key] !== undefined);
  return (
    <div className="selection">
      {chosen.length > 0 ? (
        <p className="chosen">
          Only{' '}
          {chosen.map(({ key, lang, label }) => (
            <a key={key} href={catalogueAddress({ ...request, page: 1, [key]: undefined })} aria-label={`Without ${request[key]}`}>
              <span lang={lang}>{label ? label(request[key] ?? '') : request[key]}</span> ×
            </a>
          ))}
          <span className="quiet">{selected.toLocaleString('en')}</span>
        </p>
      ) : null}
      <details>
        <summary>Narrow and order</summary>
        {choices.map(({ name, key, values, lang, label }) =>
          values.length > 1 ? (
            <nav key={key} aria-label={name}>
              <span className="name">{name}</span>
              <ul>
                {values.slice(0, MOST).map(({ value, count }) => (
                  <li key={value}>
                    <a
                      href={catalogueAddress({ ...request, page: 1, [key]: value })}
                      lang={lang}
                      aria-current={request[key] === value ? 'true' : undefined}
                    >
                      {label ? label(value) : value}
                    </a>{' '}
                    <span className="quiet">{count}</span>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null,
        )}
        <nav aria-label="Order">
          <span className="name">Order</span>
          <ul>
            {([undefined, 'headline', 'path'] as const).map((sort) => (
              <li key={sort ?? 'date'}>
                <a href={catalogueAddress({ ...request, page: 1, sort })} aria-current={request.sort === sort ? 'true' : undefined}>
                  {sort ?? (request.q ? 'hits' : 'date')}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </details>
    </div>
  );
}
