import { readFile } from 'node:fs/promises';
import { typeFile } from '../../../../../lib/type';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The type of this site: style sheets that name slices of the families, and the slices. The version is in the address, so nothing changes under it. */
export async function GET(
  _request: Request,
  { params }: { readonly params: Promise<{ version: string; family: string; file: string }> },
): Promise<Response> {
  const { version, family, file } = await params;
  const found = typeFile(version, family, file);
  if (!found) return new Response(null, { status: 404 });
  const shared = { 'Cache-Control': FOR_EVER, 'X-Content-Type-Options': 'nosniff' };
  if ('css' in found) return new Response(found.css, { headers: { ...shared, 'Content-Type': 'text/css; charset=utf-8' } });
  return new Response(new Uint8Array(await readFile(found.woff2)), { headers: { ...shared, 'Content-Type': 'font/woff2' } });
}
