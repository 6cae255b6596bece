import '@fontsource-variable/noto-serif-sc';
import '@fontsource-variable/noto-serif-tc';
import '../styles/ground.css';
import '../styles/page.css';
import '../styles/catalogue.css';
import '../styles/reuse.css';
import '../styles/chart.css';
import '../styles/article.css';
import '../styles/rendition.css';
import '../styles/apparatus.css';
import type { Metadata, Viewport } from 'next';

/** A page is made when it is asked for: its security policy has a nonce of its own. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Zhengwen 正文', template: '%s · Zhengwen 正文' },
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf6ee' },
    { media: '(prefers-color-scheme: dark)', color: '#191714' },
  ],
};

export default function Layout({ children }: LayoutProps<'/'>) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
