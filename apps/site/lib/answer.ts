/** An answer that is no page: for a program, or a file. */
export function answer(body: string | ReadableStream, type: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache', ...headers } });
}

/** The same as a file of that name, which a browser saves and does not open. */
export function file(body: string, type: string, name: string): Response {
  return answer(body, type, { 'Content-Disposition': `attachment; filename="${name}"` });
}

/** What is wrong with a request, for a program (RFC 9457). */
export function problem(status: 400 | 404 | 500, title: string, detail: string): Response {
  return Response.json({ title, status, detail }, { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } });
}

export function nothing(): Response {
  return new Response(null, { status: 404 });
}
