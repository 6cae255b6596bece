import { type Authority, type Rule, rules } from '@zhengwen/core';
import type { Metadata } from 'next';
import { Head } from '../../components/head';
import { Page } from '../../components/page';
import { Prose } from '../../components/prose';
import { fill, type Interface } from '../../lib/interface';
import { asked as askedOf } from '../../lib/request';
import { ruleSummaries } from '../../lib/rules';
import { named } from '../../lib/visible';

const CHARACTERS = JSON.stringify(rules);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await askedOf()).t.rulesPage.title };
}

/** Every rule in the order in which it acts: what it does, why it may, an example, and where it must not. */
export default async function RulesPage() {
  const { t } = await askedOf();
  const stages = [...new Set(rules.map(stageOf))];
  return (
    <Page here="rules" characters={CHARACTERS + Object.values(ruleSummaries(t.tag)).join('')}>
      <div className="library">
        <Head title={t.rulesPage.title} extent={fill(t.count.rules, { n: rules.length })}>
          {t.rulesPage.says}
        </Head>
        {stages.map((stage) => (
          <section key={stage} className="part stage" aria-labelledby={`stage-${stage}`}>
            <h2 id={`stage-${stage}`}>{t.rulesPage.stages[stage as keyof Interface['rulesPage']['stages']] ?? stage}</h2>
            {rules
              .filter((rule) => stageOf(rule) === stage)
              .map((rule) => (
                <RuleOf key={rule.name} rule={rule} t={t} />
              ))}
          </section>
        ))}
      </div>
    </Page>
  );
}

function stageOf({ name }: Rule): string {
  return name.slice(0, name.indexOf('/'));
}

function RuleOf({ rule, t }: { readonly rule: Rule; readonly t: Interface }) {
  const { name, summary, because, examples, exceptions } = rule;
  return (
    <article className="rule-of" id={name}>
      <h3>{name}</h3>
      <p lang={t.tag}>
        <Prose text={ruleSummaries(t.tag)[name] ?? summary} />
      </p>
      <h4>{t.rulesPage.example}</h4>
      {examples.map(({ before, after, note }) => (
        <div className="example" key={before}>
          <p lang="zh" className="before">
            <del>{named(before)}</del>
          </p>
          <p lang="zh" className="after">
            {after === '' ? <span lang={t.tag}>{t.rulesPage.nothing}</span> : <ins>{named(after)}</ins>}
          </p>
          {note ? (
            <p lang="en" className="quiet">
              <Prose text={note} />
            </p>
          ) : null}
        </div>
      ))}
      <details>
        <summary>
          {t.rulesPage.exception} · {t.rulesPage.because}
        </summary>
        {exceptions.map(({ keep, because: why }) => (
          <div className="example" key={keep}>
            <p lang="zh" className="keep">
              {named(keep)}
            </p>
            <p lang="en" className="quiet">
              <Prose text={why} />
            </p>
          </div>
        ))}
        <ul className="authorities">
          {because.map((authority) => (
            <li key={JSON.stringify(authority)} lang="en">
              <Prose text={saidBy(authority, t)} />
            </li>
          ))}
        </ul>
      </details>
    </article>
  );
}

function saidBy(authority: Authority, t: Interface): string {
  if ('standard' in authority) return [authority.standard, authority.clause, authority.says].filter((part) => part !== undefined).join(', ');
  return fill(t.rulesPage.seen, { where: authority.seen, says: authority.says });
}
