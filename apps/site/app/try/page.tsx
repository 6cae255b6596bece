import type { Metadata } from 'next';
import { Head } from '../../components/head';
import { Page } from '../../components/page';
import { Prose } from '../../components/prose';
import { TryFile } from '../../components/try-file';
import { asked as askedOf } from '../../lib/request';
import { ruleSummaries } from '../../lib/rules';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await askedOf()).t.tryPage.title };
}

/** A file cleaned in the browser, by the very program that made the library. */
export default async function TryPage() {
  const { t } = await askedOf();
  return (
    <Page here="tryIt">
      <div className="library try">
        <Head title={t.tryPage.title}>
          <Prose text={t.tryPage.says} />
        </Head>
        <noscript>
          <p>{t.tryPage.needsScripts}</p>
        </noscript>
        <TryFile summaries={ruleSummaries(t.tag)} t={t} />
      </div>
    </Page>
  );
}
