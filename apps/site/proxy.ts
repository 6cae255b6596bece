import { type NextRequest, NextResponse } from 'next/server';

/** Every page gets a policy of its own: nothing may load but what this site serves, and no script runs without the nonce of this very answer. */
export function proxy(request: NextRequest): NextResponse {
  const policy = policyFor(nonce(), process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  return response;
}

export const config = { matcher: '/((?!_next/static/).*)' };

function nonce(): string {
  return btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))));
}

/** React evaluates strings and Next writes style elements while developing; neither happens in a built site. */
function policyFor(value: string, developing: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${value}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${developing ? " 'unsafe-inline'" : ''}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
