/** An answer that is no page: for a program, or a file. */
export function answer(body: string | ReadableStream, type: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache', ...headers } });
}

/** The same as a file of that name, which a browser saves and does not open. */
export function file(body: string, type: string, name: string): Response {
  return answer(body, type, { 'Content-Disposition': `attachment; filename="${name}"` });
}

export function nothing(): Response {
  return new Response(null, { status: 404 });
}

/** Where this site is reached: where it is served for the public, else the host that was asked. */
export function originOf(request: Request, origin: string | undefined): string {
  if (origin) return origin;
  const host = request.headers.get('host');
  return host && /^[\w.:[\]-]+$/.test(host) ? `http://${host}` : new URL(request.url).origin;
}
