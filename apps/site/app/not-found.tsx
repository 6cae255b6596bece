import { asked } from '../lib/request';
import { typeSheet } from '../lib/type';

/** This page goes along with every other, since any may end here: it is no larger than it must be. */
export default async function NotFound() {
  const { t } = await asked();
  const sheet = typeSheet({ sc: `闕正文${t.errors.nothing}${t.errors.nothingSaid}${t.errors.toLibrary}` });
  return (
    <div className="page face-sc">
      {sheet ? <link rel="stylesheet" href={sheet} precedence="type" /> : null}
      <main id="content">
        <div className="notice">
          <h1>
            <span className="sign" lang="zh">
              闕
            </span>{' '}
            {t.errors.nothing}
          </h1>
          <p>{t.errors.nothingSaid}</p>
          <p>
            <a href="/">{t.errors.toLibrary}</a>
          </p>
        </div>
      </main>
    </div>
  );
}
