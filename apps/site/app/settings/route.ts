import { type NextRequest, NextResponse } from 'next/server';
import { backTo, COOKIE, changed, cookieOf, KEPT, settingsOf } from '../../lib/settings';

/** No form of a setting is longer than this, in bytes. */
const LONGEST = 4096;

/** Keeps what a reader has set, and leads back to the page it was set on. Another site can't set anything here. */
export async function POST(request: NextRequest): Promise<Response> {
  const from = request.headers.get('sec-fetch-site');
  if (from !== null && from !== 'same-origin' && from !== 'none') return new Response(null, { status: 403 });
  if (Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY) > LONGEST) return new Response(null, { status: 413 });
  const form = new URLSearchParams(await request.text());
  const cookie = cookieOf(changed(settingsOf(request.cookies.get(COOKIE)?.value), form));
  // A path, not an address: behind another server this one does not know the name it is reached by.
  const response = new NextResponse(null, { status: 303, headers: { Location: backTo(form.get('back')) } });
  response.cookies.set(COOKIE, cookie, { path: '/', maxAge: cookie === '' ? 0 : KEPT, sameSite: 'lax', httpOnly: true });
  return response;
}
