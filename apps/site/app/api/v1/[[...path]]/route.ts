import schema from '@zhengwen/core/article.schema.json';
import { answer, problem } from '../../../../lib/answer';
import { answerTo } from '../../../../lib/api';

/** Answers as JSON, for programs on this machine. */
export async function GET(request: Request, { params }: { readonly params: Promise<{ path?: string[] }> }): Promise<Response> {
  const { path = [] } = await params;
  if (path.length === 1 && path[0] === 'article.schema.json') return answer(JSON.stringify(schema), 'application/schema+json');
  try {
    const found = await answerTo(path, Object.fromEntries(new URL(request.url).searchParams));
    if (found === undefined) return problem(404, 'Nothing is here', 'There is nothing at this address; /api/v1 says what there is.');
    return answer(JSON.stringify(found), 'application/json');
  } catch (error) {
    console.error(error);
    return problem(
      500,
      'The answer could not be made',
      'This is a fault of the program or of what its library is kept in, and is noted where the site runs.',
    );
  }
}
