import { type NextRequest, NextResponse } from 'next/server';
import { problem } from './lib/answer';
import { ADDRESS, PUBLIC, publicOrigin } from './lib/request-headers';
import { COOKIE, settingsOf } from './lib/settings';

/** Every page gets a policy of its own: nothing may load but what this site serves, and no script runs without the nonce of this very answer. */
export function proxy(request: NextRequest): NextResponse {
  const { images } = settingsOf(request.cookies.get(COOKIE)?.value);
  const policy = policyFor(nonce(), { developing: process.env.NODE_ENV === 'development', images: images === 'on' });
  const origin = publicOrigin(request.headers);
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  headers.set(ADDRESS, request.nextUrl.pathname + request.nextUrl.search);
  if (origin) headers.set(PUBLIC, origin);
  else headers.delete(PUBLIC);
  const response = isReadable(request.nextUrl.pathname) ? NextResponse.next({ request: { headers } }) : unreadable(request, headers);
  response.headers.set('Content-Security-Policy', policy);
  if (!origin) response.headers.set('X-Robots-Tag', 'noindex, nofollow');
  return response;
}

export const config = { matcher: '/((?!_next/static/|type/).*)' };

/** No page has this address, so that what is asked for by an unreadable one is answered as any other that is not there. */
const NOWHERE = '/nowhere';

function unreadable({ nextUrl, url }: NextRequest, headers: Headers): NextResponse {
  if (nextUrl.pathname.startsWith('/api/')) {
    const { body, status, headers: said } = problem(400, 'The address cannot be read', 'Its percent signs do not stand for characters in UTF-8.');
    return new NextResponse(body, { status, headers: said });
  }
  return NextResponse.rewrite(new URL(NOWHERE, url), { request: { headers } });
}

/** Whether the percent signs of an address stand for characters; to Next's own routes one that cannot be read is a fault of the program. */
function isReadable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function nonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
}

/** React evaluates strings and Next writes style elements while developing; neither happens in a built site. Images of other sites load for a reader who asked for them. */
function policyFor(value: string, { developing, images }: { readonly developing: boolean; readonly images: boolean }): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${value}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${developing ? " 'unsafe-inline'" : ''}`,
    `img-src 'self'${images ? ' https: http:' : ''}`,
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
