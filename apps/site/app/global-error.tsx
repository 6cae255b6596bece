'use client';

import '../styles/ground.css';
import '../styles/page.css';
import Failed from './error';

/** The same when what failed stands round every page. */
export default function GlobalFailed(props: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>The page could not be made · Zhengwen 正文</title>
        <Failed {...props} />
      </body>
    </html>
  );
}
