import { articleAddress } from '../lib/address';
import type { NumberedEntry } from '../lib/entries';
import { fill, type Interface } from '../lib/interface';
import type { Face } from '../lib/language';
import type { RuleSummaries } from '../lib/rules';
import { kindTerm } from '../lib/wording';
import { EntryReading } from './entry-reading';
import { Prose } from './prose';
import { TermOf } from './term';

interface Group {
  readonly rule: string;
  readonly entries: NumberedEntry[];
}

interface EntryListProps {
  readonly entries: readonly NumberedEntry[];
  readonly rule?: string;
  readonly summaries: RuleSummaries;
  readonly face: Face;
  readonly t: Interface;
  /** The article, where its page is to be had: what stands in the text has the way there. */
  readonly id?: string;
}

/** The entries by rule, each with the way to its place in the source. `summaries` says in a sentence what a rule does. */
export function EntryList({ entries, rule, summaries, face, t, id }: EntryListProps) {
  return groupsOf(entries, rule).map((group) => (
    <section key={group.rule}>
      <h3>
        <span className="rule">{group.rule}</span> <span className="quiet">{fill(t.count.entries, { n: group.entries.length })}</span>
      </h3>
      {Object.hasOwn(summaries, group.rule) ? (
        <p className="says" lang={t.tag}>
          <Prose text={summaries[group.rule] ?? ''} />
        </p>
      ) : null}
      <ol className="notes">
        {group.entries.map((numbered) => {
          const { number, entry } = numbered;
          const others = entry.rules.filter((name) => name !== group.rule);
          return (
            <li key={number} id={`entry-${number}`}>
              <a className="number" href={`#place-${number}`} aria-label={fill(t.apparatus.toPlace, { n: number })}>
                {number}
              </a>
              <div>
                <EntryReading numbered={numbered} t={t} />{' '}
                <span className="by">
                  <TermOf term={kindTerm(entry.kind)} face={face} t={t} />
                  {entry.confidence === 'guess' ? `${t.reuse.comma}${t.apparatus.aGuess}` : ''}
                  {others.length > 0 ? `${t.reuse.comma}${fill(t.apparatus.with, { rules: others.join(t.reuse.comma) })}` : ''} · {entry.range[0]}–
                  {entry.range[1]}
                  {id && (numbered.before || numbered.after) ? (
                    <>
                      {' '}
                      · <a href={articleAddress(id, { marks: 'all' }, `mark-${number}`)}>{t.apparatus.inText}</a>
                    </>
                  ) : null}
                </span>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  ));
}

/** An entry stands under the rule that is asked for, else under the first that shaped it. */
function groupsOf(entries: readonly NumberedEntry[], rule: string | undefined): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const numbered of entries) {
    const name = rule ?? numbered.entry.rules[0] ?? '';
    const group = groups.get(name) ?? { rule: name, entries: [] };
    group.entries.push(numbered);
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => a.rule.localeCompare(b.rule));
}
