'use client';

import { Page } from '../components/page';

/** What is shown when the program fails, which is never the fault of a document. */
export default function Failed({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <Page face="sc">
      <div className="notice">
        <h1>
          <span className="sign" lang="zh">
            訛
          </span>{' '}
          The page could not be made
        </h1>
        <p>
          This is a fault of the program, not of the document. No file was changed.{error.digest ? ` The server noted it as ${error.digest}.` : ''}
        </p>
        <p>
          <button type="button" onClick={() => retry()}>
            Try again
          </button>{' '}
          <a href="/">To the library</a>
        </p>
      </div>
    </Page>
  );
}
