import { answer } from '../../lib/answer';
import { publicOrigin } from '../../lib/request-headers';

export const dynamic = 'force-dynamic';

/** Everybody is asked to stay away, unless whoever serves the library has chosen to have it found. */
export function GET(request: Request): Response {
  const origin = publicOrigin(request.headers);
  return answer(
    origin ? `User-agent: *\nDisallow: /api/\nDisallow: /try\nSitemap: ${origin}/sitemap.xml\n` : 'User-agent: *\nDisallow: /\n',
    'text/plain',
  );
}
