import { answer, nothing } from '../../lib/answer';
import { publicOrigin } from '../../lib/request-headers';
import { sitemapIndex } from '../../lib/sitemap';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  const origin = publicOrigin();
  return origin ? answer(await sitemapIndex(origin), 'application/xml') : nothing();
}
