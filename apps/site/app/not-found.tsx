import { Page } from '../components/page';

export default function NotFound() {
  return (
    <Page face="sc">
      <div className="notice">
        <h1>
          <span className="sign" lang="zh">
            闕
          </span>{' '}
          Nothing stands here
        </h1>
        <p>No article or page has this address. An article keeps its address as long as its file does not change by a single byte.</p>
        <p>
          <a href="/">To the library</a>
        </p>
      </div>
    </Page>
  );
}
