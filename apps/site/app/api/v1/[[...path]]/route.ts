import schema from '@zhengwen/core/article.schema.json';
import { answer } from '../../../../lib/answer';
import { answerTo } from '../../../../lib/api';

const NOTHING = { error: 'There is nothing at this address; /api/v1 says what there is.' };

/** Answers as JSON, for programs on this machine. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ path?: string[] }> }): Promise<Response> {
  const { path = [] } = await params;
  if (path.length === 1 && path[0] === 'article.schema.json') return answer(JSON.stringify(schema), 'application/schema+json');
  const found = await answerTo(path, Object.fromEntries(new URL(request.url).searchParams));
  if (found === undefined)
    return new Response(JSON.stringify(NOTHING), { status: 404, headers: { 'Content-Type': 'application/json; charset=utf-8' } });
  return answer(JSON.stringify(found), 'application/json');
}
