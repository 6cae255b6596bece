import { answer, nothing } from '../../lib/answer';
import { publicOrigin } from '../../lib/request-headers';
import { sitemapIndex } from '../../lib/sitemap';

export const dynamic = 'force-dynamic';

export async function GET(request: Request): Promise<Response> {
  const origin = publicOrigin(request.headers);
  return origin ? answer(await sitemapIndex(origin), 'application/xml') : nothing();
}
