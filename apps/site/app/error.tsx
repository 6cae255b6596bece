'use client';

/** What is shown when the program fails, which is never the fault of a document. It stands alone: what failed may be any part of a page. */
export default function Failed({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <div className="page face-sc">
      <main id="content">
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
          <p lang="zh-Hans">页面未能生成。这是程序的错，不是文章的错；文件没有改动。</p>
          <p lang="zh-Hant">頁面未能產生。這是程式的錯，不是文章的錯；檔案沒有改動。</p>
          <p>
            <button type="button" onClick={() => retry()}>
              Try again <span lang="zh">再试</span>
            </button>{' '}
            <a href="/">
              To the library <span lang="zh">文库</span>
            </a>
          </p>
        </div>
      </main>
    </div>
  );
}
