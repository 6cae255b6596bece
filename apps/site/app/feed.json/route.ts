import { answer, originOf } from '../../lib/answer';
import { requestOf } from '../../lib/catalogue-request';
import { feedItems, jsonFeedOf } from '../../lib/feed';
import { publicOrigin } from '../../lib/request-headers';

export async function GET(request: Request): Promise<Response> {
  const wanted = requestOf(Object.fromEntries(new URL(request.url).searchParams));
  const origin = originOf(request, publicOrigin());
  return answer(jsonFeedOf(await feedItems(wanted, origin), wanted, origin), 'application/feed+json');
}
