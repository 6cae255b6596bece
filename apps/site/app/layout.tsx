import '../styles/ground.css';
import '../styles/page.css';
import '../styles/controls.css';
import '../styles/catalogue.css';
import '../styles/reuse.css';
import '../styles/chart.css';
import '../styles/article.css';
import '../styles/rendition.css';
import '../styles/apparatus.css';
import '../styles/pages.css';
import '../styles/counts.css';
import '../styles/print.css';
import type { Metadata, Viewport } from 'next';
import { feedAddress } from '../lib/address';
import { asked } from '../lib/request';

/** A page is made when it is asked for: its security policy has a nonce of its own. */
export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const { origin } = await asked();
  return {
    title: { default: 'Zhengwen 正文', template: '%s · Zhengwen 正文' },
    alternates: { types: { 'application/atom+xml': feedAddress('xml'), 'application/feed+json': feedAddress('json') } },
    ...(origin
      ? { metadataBase: new URL(origin), openGraph: { siteName: 'Zhengwen 正文', type: 'website' } }
      : { robots: { index: false, follow: false } }),
  };
}

export async function generateViewport(): Promise<Viewport> {
  const { settings } = await asked();
  const paper = { light: '#faf6ee', dark: '#191714' };
  return {
    colorScheme: settings.theme === 'auto' ? 'light dark' : settings.theme,
    themeColor:
      settings.theme === 'auto'
        ? [
            { media: '(prefers-color-scheme: light)', color: paper.light },
            { media: '(prefers-color-scheme: dark)', color: paper.dark },
          ]
        : paper[settings.theme],
  };
}

export default async function Layout({ children }: LayoutProps<'/'>) {
  const { settings, t } = await asked();
  const { theme, size, face, width, paragraphs, keys, scripts } = settings;
  return (
    <html
      lang={t.tag}
      data-theme={theme}
      data-size={size}
      data-face={face}
      data-width={width}
      data-paragraphs={paragraphs}
      data-keys={keys}
      data-scripts={scripts}
    >
      <body>{children}</body>
    </html>
  );
}
