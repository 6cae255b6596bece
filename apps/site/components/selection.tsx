import type { ScriptInfo } from '@zhengwen/core';
import type { Facets } from '@zhengwen/library';
import { type CatalogueRequest, catalogueAddress, feedAddress } from '../lib/address';
import { fill, type Interface } from '../lib/interface';
import { scriptName } from '../lib/language';
import { listViewOf, VIEWS } from '../lib/selection';

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

interface SelectionOf {
  readonly request: CatalogueRequest;
  readonly facets: Facets;
  readonly selected: number;
  readonly t: Interface;
}

/** The ways to narrow the library, to order and to show it, folded until asked for. What is chosen already is always shown, with the way back. */
export function Selection({ request, facets, selected, t }: SelectionOf) {
  const choices: readonly Choice[] = [
    { name: t.list.outlet, key: 'outlet', values: facets.outlets, lang: 'zh' },
    { name: t.list.year, key: 'year', values: facets.years },
    {
      name: t.list.script,
      key: 'written',
      values: facets.scripts,
      lang: 'zh',
      label: (value) => scriptName({ value: value as Script }) ?? t.list.unknownScript,
    },
  ];
  const chosen = choices.filter(({ key }) => request[key] !== undefined);
  return (
    <div className="selection">
      {chosen.length > 0 ? (
        <p className="chosen">
          {t.list.only}{' '}
          {chosen.map(({ key, lang, label }) => (
            <a
              key={key}
              href={catalogueAddress({ ...request, page: 1, [key]: undefined })}
              aria-label={fill(t.list.without, { value: request[key] ?? '' })}
            >
              <span lang={lang}>{label ? label(request[key] ?? '') : request[key]}</span> ×
            </a>
          ))}
          <span className="quiet">{selected.toLocaleString('en')}</span>
        </p>
      ) : null}
      <details>
        <summary>{t.list.narrow}</summary>
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
                {values.length > MOST ? (
                  <li>
                    <a href="/outlets">{fill(t.list.fewer, { n: values.length - MOST })}</a>
                  </li>
                ) : null}
              </ul>
            </nav>
          ) : null,
        )}
        <nav aria-label={t.list.order}>
          <span className="name">{t.list.order}</span>
          <ul>
            {([undefined, 'headline', 'path'] as const).map((sort) => (
              <li key={sort ?? 'date'}>
                <a href={catalogueAddress({ ...request, page: 1, sort })} aria-current={request.sort === sort ? 'true' : undefined}>
                  {t.list.orders[sort ?? (request.q ? 'hits' : 'date')]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {request.q ? null : (
          <nav aria-label={t.list.view}>
            <span className="name">{t.list.view}</span>
            <ul>
              {VIEWS.map((view) => (
                <li key={view}>
                  <a
                    href={catalogueAddress({ ...request, view: view === 'list' ? undefined : view })}
                    aria-current={listViewOf(request.view) === view ? 'true' : undefined}
                  >
                    {t.list.views[view]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <p className="feeds">
          <span className="name">{t.list.feed}</span> <a href={feedAddress('xml', request)}>Atom</a> <a href={feedAddress('json', request)}>JSON</a>
        </p>
      </details>
    </div>
  );
}
