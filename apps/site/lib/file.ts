/** A file that a browser saves and does not open. */
export function saved(content: string, type: string, name: string): Response {
  return new Response(content, {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-store' },
  });
}
