import { apparatusAddress } from '../lib/address';
import type { RuleCount } from '../lib/entries';
import type { Interface } from '../lib/interface';

interface RulesProps {
  readonly id: string;
  readonly counts: readonly RuleCount[];
  readonly total: number;
  readonly rule?: string;
  readonly t: Interface;
}

/** The rules that acted on an article, each with the number of its entries and the way to them alone. */
export function ApparatusRules({ id, counts, total, rule, t }: RulesProps) {
  return (
    <nav className="rules" aria-label={t.apparatus.rulesLabel}>
      <ul>
        <li>
          <a href={apparatusAddress(id)} aria-current={rule === undefined ? 'true' : undefined}>
            {t.apparatus.allRules}
          </a>{' '}
          <span className="quiet">{total.toLocaleString('en')}</span>
        </li>
        {counts.map((counted) => (
          <li key={counted.rule}>
            <a href={apparatusAddress(id, { rule: counted.rule })} aria-current={rule === counted.rule ? 'true' : undefined}>
              {counted.rule}
            </a>{' '}
            <span className="quiet">{counted.count.toLocaleString('en')}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
