import { answer } from '../../lib/answer';
import { requestOf } from '../../lib/catalogue-request';
import { atomOf, feedItems } from '../../lib/feed';
import { askedOrigin, publicOrigin } from '../../lib/request-headers';

export async function GET(request: Request): Promise<Response> {
  const wanted = requestOf(Object.fromEntries(new URL(request.url).searchParams));
  const origin = publicOrigin(request.headers) ?? askedOrigin(request.headers) ?? new URL(request.url).origin;
  return answer(atomOf(await feedItems(wanted, origin), wanted, origin), 'application/atom+xml');
}
