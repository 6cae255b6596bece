import type { Bin } from '@zhengwen/library';
import { fill, type Interface } from '../lib/interface';
import { Words } from './words';

/** Counts with the size of what they are counted in. */
export function Figures({
  bins,
  name,
  none,
  t,
}: {
  readonly bins: readonly Bin[];
  readonly name: string;
  readonly none: string;
  readonly t: Interface;
}) {
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{t.concordance.hits}</th>
          <th scope="col">{t.concordance.ofArticles}</th>
          <th scope="col">{t.concordance.perMillion}</th>
        </tr>
      </thead>
      <tbody>
        {bins.map(({ value, hits, articles, size, perMillion }) => (
          <tr key={value ?? ''}>
            <th scope="row">{value === undefined ? none : <Words lang="zh">{value}</Words>}</th>
            <td>{hits.toLocaleString('en')}</td>
            <td title={fill(t.count.characters, { n: size.characters })}>{fill(t.phrase.ofAll, { n: articles, all: size.articles })}</td>
            <td>{perMillion.toLocaleString('en', { maximumFractionDigits: 1 })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
