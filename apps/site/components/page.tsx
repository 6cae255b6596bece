import { saidWords } from '@zhengwen/library/said';
import type { ReactNode } from 'react';
import { interfaces } from '../lib/interface';
import { en } from '../lib/interface/en';
import { type Face, faceOf } from '../lib/language';
import { asked } from '../lib/request';
import { type Characters, typeSheet, wholeSheet } from '../lib/type';
import { Controls } from './controls';
import { Keys } from './keys';
import { ReaderSettings } from './reader-settings';
import { SearchForm } from './search-form';
import { SiteNav, type SitePage } from './site-nav';

interface PageOf {
  /** The family of type the page is set in; that of the interface by default. */
  readonly face?: Face;
  readonly q?: string;
  readonly here?: SitePage;
  /** All characters of documents on the page; the whole type is named when they are not known. */
  readonly characters?: Characters | string;
  readonly children: ReactNode;
}

/** The words of the editions, which stand in every language. */
const TERMS =
  '正文原简体體繁香港台灣用字词詞转換转轉之誤误已改校勘記记机機器標题題引副署名来來源消息头頭版次栏目欄删刪补補存疑依据據此本由历轉載共用语段語拼音日期不詳無〔〕？……「」“”，。、：；！（）／—·∅□␣0123456789';

/** All characters of the interface in its languages. */
const WORDS = {
  'zh-Hans': JSON.stringify(interfaces['zh-Hans']) + saidWords['zh-Hans'],
  'zh-Hant': JSON.stringify(interfaces['zh-Hant']) + saidWords['zh-Hant'],
};

/** What stands round every page: the name, the search, the setting, the pages, the line of rights. */
export async function Page({ face: given, q, here, characters, children }: PageOf) {
  const { settings, t, address } = await asked();
  const face = given ?? faceOf(t.tag);
  const shown = typeof characters === 'string' ? { sc: characters, tc: characters } : characters;
  const words = t === en ? TERMS : TERMS + WORDS[t.tag === 'zh-Hant' ? 'zh-Hant' : 'zh-Hans'];
  const own = (each: Face) => (each === face || (t !== en && each === faceOf(t.tag)) ? words : '');
  const set = (each: Face) => own(each) + (shown?.[each] ?? '');
  // The Traditional family names characters that it has no shape for; those are set in the other.
  const sheet = shown ? typeSheet({ sc: set('sc') + set('tc'), tc: set('tc') }) : wholeSheet();
  return (
    <div className={`page face-${face}`}>
      {sheet ? <link rel="stylesheet" href={sheet} precedence="type" /> : null}
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="masthead">
        <a className="name" href="/">
          <span lang="zh">正文</span> Zhengwen
        </a>
        <SearchForm q={q} t={t} />
        <ReaderSettings settings={settings} t={t} address={address} />
        <SiteNav here={here} t={t} q={q} />
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="colophon">
        <p>{t.footer}</p>
      </footer>
      <Keys t={t} />
      <Controls />
    </div>
  );
}
