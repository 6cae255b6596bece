import { answer, nothing } from '../../../lib/answer';
import { publicOrigin } from '../../../lib/request-headers';
import { sitemapOf } from '../../../lib/sitemap';

export async function GET(request: Request, { params }: { readonly params: Promise<{ part: string }> }): Promise<Response> {
  const origin = publicOrigin(request.headers);
  const part = /^([1-9]\d{0,4})\.xml$/.exec((await params).part)?.[1];
  return origin && part ? answer(await sitemapOf(Number(part), origin), 'application/xml') : nothing();
}
