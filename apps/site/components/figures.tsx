import type { Bin } from '@zhengwen/library';
import { count } from '../lib/wording';

/** Counts with the size of what they are counted in. */
export function Figures({ bins, name, none }: { readonly bins: readonly Bin[]; readonly name: string; readonly none: string }) {
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">places</th>
          <th scope="col">articles</th>
          <th scope="col">per million</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ value, hits, articles, size, perMillion }) => (
          <tr key={value ?? ''}>
            <th scope="row" lang={value === undefined ? undefined : 'zh'}>
              {value ?? none}
            </th>
            <td>{hits.toLocaleString('en')}</td>
            <td title={count(size.characters, 'character')}>
              {articles.toLocaleString('en')} of {size.articles.toLocaleString('en')}
            </td>
            <td>{perMillion.toLocaleString('en', { maximumFractionDigits: 1 })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
