import type { Aligned, Summary } from '@zhengwen/library';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Untitled } from '../../components/article-head';
import { DateOf } from '../../components/date-of';
import { Page } from '../../components/page';
import { ReuseNav } from '../../components/reuse-nav';
import { Words } from '../../components/words';
import { articleAddress, single } from '../../lib/address';
import { faceOf, langOf } from '../../lib/language';
import { comparePair, openArticle } from '../../lib/library';
import { isMarked, paragraphsOf } from '../../lib/side';
import { count, outletOf, percent } from '../../lib/wording';

export const metadata: Metadata = { title: 'Side by side' };

/** Two articles side by side. Of copies what differs is marked in both; of texts that are none, what they have in common. */
export default async function ComparePage({ searchParams }: PageProps<'/compare'>) {
  const asked = await searchParams;
  const [a, b] = [single(asked.a) ?? '', single(asked.b) ?? ''];
  const compared = await comparePair(a, b);
  const texts = [(await openArticle(a))?.article.text, (await openArticle(b))?.article.text] as const;
  if (!compared || texts[0] === undefined || texts[1] === undefined) notFound();
  const copies = compared.relation !== 'partial';
  const marks = compared.parts.filter((part) => isMarked(part, copies)).length;
  return (
    <Page face={faceOf(langOf(compared.a.script))}>
      <div className="compare">
        <header className="head">
          <h1>Side by side</h1>
          <p className="extent">
            {copies ? (marks === 0 ? 'the same words' : count(marks, 'difference')) : `${count(marks, 'passage')} in common`}; {percent(compared.ofA)}{' '}
            of the first is in the second, {percent(compared.ofB)} of the second in the first
          </p>
          <ReuseNav />
        </header>
        <p className="quiet">Compared by their words: a change of script, width or punctuation is no difference.</p>
        <div className="sides">
          <Side summary={compared.a} text={texts[0]} parts={compared.parts} side="a" copies={copies} />
          <Side summary={compared.b} text={texts[1]} parts={compared.parts} side="b" copies={copies} />
        </div>
      </div>
    </Page>
  );
}

interface SideOf {
  readonly summary: Summary;
  readonly text: string;
  readonly parts: readonly Aligned[];
  readonly side: 'a' | 'b';
  readonly copies: boolean;
}

function Side({ summary, text, parts, side, copies }: SideOf) {
  const lang = langOf(summary.script);
  const outlet = outletOf(summary);
  const other = side === 'a' ? 'b' : 'a';
  return (
    <section aria-label={side === 'a' ? 'The first' : 'The second'}>
      <h2 lang={lang} className={`face-${faceOf(lang)}`}>
        <a href={articleAddress(summary.id)}>{summary.headline ?? <Untitled opening={summary.opening} />}</a>
      </h2>
      <p className="about">
        <DateOf date={summary.datePublished} />
        {outlet ? <Words lang={lang}>{outlet}</Words> : null}
      </p>
      <div className={`text face-${faceOf(lang)}`} lang={lang}>
        {paragraphsOf(text, parts, side, copies).map((paragraph) => (
          <p key={paragraph[0]?.start}>
            {paragraph.map(({ start, words, mark }) =>
              mark === undefined ? (
                words
              ) : (
                <a
                  key={start}
                  id={`${side}-${mark}`}
                  className="marked"
                  href={`#${other}-${mark}`}
                  aria-label={words === '' ? 'nothing here' : undefined}
                >
                  {words === '' ? '∅' : words}
                </a>
              ),
            )}
          </p>
        ))}
      </div>
    </section>
  );
}
